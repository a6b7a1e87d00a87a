// The rules that a loop has of its own since somebody gave them up for it alone: which, who, when and why, and the way back.
import type { OwnRulesShownFragment } from '../../generated/operations.js';
import { givesUpRules, useMe } from '../../shell/me.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { Failure, classes } from '../parts.js';
import css from './rules.module.css';
import { changedSince, opposite } from './rules.js';
import { rulesWords } from './rules.words.js';
import { useRules } from './use-rules.js';
import { useRulesInWords } from './use-rules-in-words.js';

/** The rules; nothing where the loop is planned by what its plan and its organization say. */
export function OwnRules({ loop }: { readonly loop: OwnRulesShownFragment }): React.JSX.Element | null {
  const say = useWords(rulesWords);
  const inWords = useRulesInWords();
  const clock = useMyClock();
  const { role } = useMe();
  const { takeBack, pending, refused, failed } = useRules(loop);
  const [last] = loop.ruleChanges;
  const first = loop.ruleChanges.at(-1);
  if (last === undefined || first === undefined) return null;
  const own = changedSince(loop.rules, first.before);
  if (Object.keys(own).length === 0) return null;
  const at = Date.parse(last.createdAt);
  return (
    <section className={css.rules} aria-label={say('title')}>
      <div>
        <p>{inWords(own)}</p>
        <p className={classes.muted}>
          {say('by', {
            who: last.changedBy.name,
            when: `${clock.date(at)}, ${clock.time(at)} ${clock.shortLabel(at)}`,
            reason: last.reason,
          })}
        </p>
      </div>
      {givesUpRules(role) && loop.state !== 'CANCELLED' && loop.state !== 'ON_HOLD' && (
        <Button busy={pending} onClick={() => takeBack(opposite(first.before, own))}>
          {say('takeBack')}
        </Button>
      )}
      {refused !== null && (
        <p role="alert">
          {say('changed')} {refused}
        </p>
      )}
      {failed !== null && <Failure failed={failed} />}
    </section>
  );
}
