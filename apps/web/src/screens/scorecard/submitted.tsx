// A scorecard that is in: what it says, how it came to say that, and what the others wrote, as far as that is open.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ScorecardShownQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Badge, classes } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { Amendment } from './amendment.js';
import { contentOf, differences, isSame } from './content.js';
import { Differences } from './differences.js';
import type { Kept } from './kept.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';
import { Written } from './written.js';

type Card = ScorecardShownQuery['scorecard'];

interface Props {
  readonly card: Card;
  readonly keptKey: string;
  readonly kept: Kept | null;
}

/** One's own scorecard after it was submitted. */
export function Submitted({ card, keptKey, kept }: Props): React.JSX.Element {
  const say = useWords(scorecardWords);
  const clock = useMyClock();
  const newest = card.versions.at(-1);
  // What this device kept and never sent is not thrown away: it is what an amendment begins with.
  const unsent =
    kept !== null && newest !== undefined && !isSame(kept.content, contentOf(newest, card.privateNotes));
  const [amends, setAmends] = useState(unsent);
  const at = Date.parse(card.submittedAt ?? '');
  if (amends && newest !== undefined)
    return (
      <Amendment
        card={card}
        newest={newest}
        keptKey={keptKey}
        kept={unsent ? kept : null}
        close={() => setAmends(false)}
      />
    );
  return (
    <div className={css.form}>
      <div className={css.head}>
        <p>{say('isSubmitted', { when: `${clock.date(at)}, ${clock.time(at)} ${clock.label(at)}` })}</p>
        <Button onClick={() => setAmends(true)}>{say('amend')}</Button>
      </div>
      {newest !== undefined && <Written written={newest} />}
      {card.privateNotes !== null && card.privateNotes !== '' && (
        <section className={css.section}>
          <h2>{say('privateNotes')}</h2>
          <p className={css.prose}>{card.privateNotes}</p>
        </section>
      )}
      {card.versions.length > 1 && <Versions card={card} />}
      <Others card={card} />
    </div>
  );
}

/** What each amendment changed, and why, the newest first. */
export function Versions({ card }: { readonly card: Card }): React.JSX.Element {
  const say = useWords(scorecardWords);
  const clock = useMyClock();
  const { criteria } = card.rubric;
  const ids = criteria.map(({ id }) => id);
  return (
    <section className={css.section}>
      <h2>{say('amendments')}</h2>
      <ol className={css.list} reversed>
        {card.versions
          .map((version, at) => ({ version, before: card.versions[at - 1] }))
          .toReversed()
          .map(({ version, before }) => {
            if (before === undefined) return null;
            const at = Date.parse(version.submittedAt);
            const rows = differences(contentOf(before, null), contentOf(version, null), ids);
            return (
              <li key={version.version}>
                <p>
                  {version.amendReason}{' '}
                  {version.afterDebrief && <Badge tone="warn">{say('afterDebrief')}</Badge>}
                </p>
                <p className={classes.muted}>
                  {say('versionAt', {
                    version: version.version,
                    when: `${clock.date(at)}, ${clock.time(at)} ${clock.label(at)}`,
                  })}
                </p>
                <details>
                  <summary>{say('whatChanged', { count: rows.length })}</summary>
                  <Differences rows={rows} criteria={criteria} one={say('before')} other={say('after')} />
                </details>
              </li>
            );
          })}
      </ol>
    </section>
  );
}

function Others({ card }: { readonly card: Card }): React.JSX.Element | null {
  const say = useWords(scorecardWords);
  const others = card.loop.scorecards.filter(({ id, state }) => id !== card.id && state !== 'VOIDED');
  if (others.length === 0) return null;
  const blind = others.some(({ sight }) => sight === 'BLIND');
  const open = others.some(({ sight }) => sight === 'OPINIONS');
  return (
    <section className={css.section}>
      <div className={css.head}>
        <h2>{say('others')}</h2>
        {open && (
          <Link to="/loops/$loopId/debrief" params={{ loopId: card.loop.id }}>
            {say('toDebrief')}
          </Link>
        )}
      </div>
      {blind ? (
        <p className={classes.muted}>{say('stillBlind', { name: card.loop.candidate.name })}</p>
      ) : (
        <ul className={css.list}>
          {others.map(({ id, interviewer, interview, state, content }) => (
            <li key={id}>
              {content === null ? (
                <p>
                  {say('otherOf', { name: interviewer.member.name, interview: interview.title })}{' '}
                  {state === 'OWED' && <Badge>{say('owed')}</Badge>}
                </p>
              ) : (
                <details>
                  <summary>
                    {say('otherOf', { name: interviewer.member.name, interview: interview.title })}
                  </summary>
                  <Written written={content} />
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
