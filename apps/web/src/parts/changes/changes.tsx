// What changes between two plans, in a line for each interview.
import type { ChangeShownFragment } from '../../generated/operations.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { classes } from '../parts.js';
import css from './changes.module.css';
import { changesWords } from './changes.words.js';

/** The list of changes; says so where there is none. */
export function Changes({
  changes,
  withPlaces = false,
}: {
  readonly changes: readonly ChangeShownFragment[];
  /** Whether other places are told of, too: a plan that is only considered has none yet. */
  readonly withPlaces?: boolean;
}): React.JSX.Element {
  const say = useWords(changesWords);
  const clock = useMyClock();
  const at = (span: { readonly from: string } | null): string => {
    if (span === null) return '';
    const from = Date.parse(span.from);
    return `${clock.date(from)} ${clock.time(from)}`;
  };
  const inZone = (span: { readonly from: string } | null): string =>
    span === null ? '' : `${at(span)} ${clock.label(Date.parse(span.from))}`;
  if (changes.length === 0) return <p className={classes.muted}>{say('same')}</p>;
  return (
    <ul className={css.changes}>
      {changes.flatMap(({ interview, kind, before, after, placeBefore, placeAfter, seats }) => {
        const { id, title } = interview;
        if (kind === 'ADDED') return [<li key={id}>{say('added', { title, after: inZone(after) })}</li>];
        if (kind === 'REMOVED') return [<li key={id}>{say('removed', { title })}</li>];
        const moved = before?.from !== after?.from;
        return [
          ...(moved
            ? [<li key={id}>{say('moved', { title, before: at(before), after: inZone(after) })}</li>]
            : []),
          ...(withPlaces && placeBefore !== placeAfter
            ? [
                <li key={`${id} place`}>
                  {say('placed', {
                    title,
                    before: placeBefore ?? say('nowhere'),
                    after: placeAfter ?? say('nowhere'),
                  })}
                </li>,
              ]
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
