// What somebody carries week by week against the limits that hold for them.
import { useWords } from '../../words/use-words.js';
import type { Clock } from '../../time/clock.js';
import { Badge } from '../parts.js';
import css from './load.module.css';
import { loadWords } from './load.words.js';

/** What is carried in one week, and the limits of it. */
export interface WeekOfLoad {
  readonly week: { readonly from: string };
  readonly interviews: number;
  readonly interviewsMax: number;
  readonly minutes: number;
  readonly minutesMax: number;
}

interface Props {
  /** In order, the current one first. */
  readonly weeks: readonly WeekOfLoad[];
  readonly clock: Clock;
}

const HOUR = 60;
const inHours = (minutes: number): number => Math.round((minutes / HOUR) * 10) / 10;

/** How much of a limit is used: 1 is all of it. */
export const partUsed = ({
  interviews,
  interviewsMax,
  minutes,
  minutesMax,
}: Omit<WeekOfLoad, 'week'>): number =>
  Math.max(interviewsMax === 0 ? 1 : interviews / interviewsMax, minutesMax === 0 ? 1 : minutes / minutesMax);

/** The bar beside a load that is said in words. */
export const LoadBar = ({ part }: { readonly part: number }): React.JSX.Element => (
  <span className={css.bar} aria-hidden="true">
    <span style={{ inlineSize: `${Math.min(1, part) * 100}%` }} data-full={part >= 1} />
  </span>
);

/** The table, a row for each week. */
export function LoadTable({ weeks, clock }: Props): React.JSX.Element {
  const say = useWords(loadWords);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{say('week')}</th>
          <th scope="col">{say('interviews')}</th>
          <th scope="col">{say('time')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map((one, at) => {
          const { week, interviews, interviewsMax, minutes, minutesMax } = one;
          const part = partUsed(one);
          return (
            <tr key={week.from}>
              <th scope="row">
                {at === 0 ? say('thisWeek') : say('weekOf', { day: clock.date(Date.parse(week.from)) })}
                <LoadBar part={part} />
              </th>
              <td>
                {say('ofMax', { count: interviews, max: interviewsMax })}{' '}
                {part >= 1 && <Badge tone="warn">{say('full')}</Badge>}
              </td>
              <td>{say('hoursOfMax', { hours: inHours(minutes), max: inHours(minutesMax) })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
