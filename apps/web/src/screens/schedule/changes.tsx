// What changes between two plans, in a line for each interview.
import type { ChangeShownFragment } from '../../generated/operations.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import css from './schedule.module.css';
import { scheduleWords } from './schedule.words.js';

/** The list of changes; says so where there is none. */
export function Changes({
  changes,
}: {
  readonly changes: readonly ChangeShownFragment[];
}): React.JSX.Element {
  const say = useWords(scheduleWords);
  const clock = useMyClock();
  const at = (span: { readonly from: string } | null): string => {
    if (span === null) return '';
    const from = Date.parse(span.from);
    return `${clock.date(from)} ${clock.time(from)}`;
  };
  if (changes.length === 0) return <p className={css.muted}>{say('same')}</p>;
  return (
    <ul className={css.changes}>
      {changes.flatMap(({ interview, kind, before, after, seats }) => {
        const { id, title } = interview;
        if (kind === 'ADDED') return [<li key={id}>{say('added', { title, after: at(after) })}</li>];
        if (kind === 'REMOVED') return [<li key={id}>{say('removed', { title })}</li>];
        const moved = before?.from !== after?.from;
        return [
          ...(moved
            ? [<li key={id}>{say('moved', { title, before: at(before), after: at(after) })}</li>]
            : []),
          ...seats.map((change) => (
            <li key={change.seat.id}>
              {say('replaced', {
                title,
                before: change.before?.member.name ?? say('nobody'),
                after: change.after?.member.name ?? say('nobody'),
              })}
            </li>
          )),
        ];
      })}
    </ul>
  );
}
