// Two texts of one scorecard, part by part, where they differ: two columns, or one below the other on a small screen.
import { useWords } from '../../words/use-words.js';
import type { Difference, Rated } from './content.js';
import css from './scorecard.module.css';
import { scorecardWords } from './scorecard.words.js';

interface Props {
  readonly rows: readonly Difference[];
  readonly criteria: readonly { readonly id: string; readonly name: string }[];
  /** What the two texts are called. */
  readonly one: string;
  readonly other: string;
}

/** The parts that differ. */
export function Differences({ rows, criteria, one, other }: Props): React.JSX.Element {
  const say = useWords(scorecardWords);
  const rated = ({ rating, notAssessed, evidence }: Rated): string =>
    [
      notAssessed ? say('notAssessedShort') : rating === null ? say('unrated') : say('of4', { rating }),
      evidence,
    ]
      .filter((part) => part !== '')
      .join(': ');
  const nameOf = (row: Difference): string =>
    row.part === 'criterion'
      ? (criteria.find(({ id }) => id === row.criterionId)?.name ?? '')
      : say(row.part);
  const textsOf = (row: Difference): readonly [string, string] => {
    if (row.part === 'criterion') return [rated(row.one), rated(row.other)];
    if (row.part !== 'recommendation') return [row.one, row.other];
    return [row.one === null ? '' : say(row.one), row.other === null ? '' : say(row.other)];
  };
  const orNothing = (text: string): string => (text === '' ? say('nothing') : text);
  return (
    <dl className={css.differences}>
      {rows.map((row) => {
        const [before, after] = textsOf(row);
        return (
          <div key={row.part === 'criterion' ? row.criterionId : row.part}>
            <dt>{nameOf(row)}</dt>
            <dd>
              <small>{one}</small>
              {orNothing(before)}
            </dd>
            <dd>
              <small>{other}</small>
              {orNothing(after)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
