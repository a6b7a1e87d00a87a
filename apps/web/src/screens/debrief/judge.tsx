// A person and their interview, as columns and lists of a debrief name them.
import type { JudgeShownFragment } from '../../generated/operations.js';
import { classes } from '../../parts/parts.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import css from './debrief.module.css';
import { debriefWords } from './debrief.words.js';

/** Scorecards that are missing, with by when they were or are due. */
export function MissingList({
  scorecards,
}: {
  readonly scorecards: readonly (JudgeShownFragment & { readonly dueAt: string })[];
}): React.JSX.Element {
  const say = useWords(debriefWords);
  const clock = useMyClock();
  return (
    <ul className={css.plain} aria-label={say('missing')}>
      {scorecards.map(({ id, interviewer, interview, dueAt }) => {
        const at = Date.parse(dueAt);
        return (
          <li key={id}>
            {say('judge', { name: interviewer.member.name, interview: interview.title })}{' '}
            <span className={classes.muted}>
              {say('dueBy', { when: `${clock.date(at)}, ${clock.time(at)} ${clock.label(at)}` })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
