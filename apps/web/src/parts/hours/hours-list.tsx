// The hours of a week in words: a line for each day, or all in one.
import type { Say } from '../../words/words.js';
import { useWords } from '../../words/use-words.js';
import { classes } from '../parts.js';
import css from './hours.module.css';
import { hoursWords } from './hours.words.js';
import { byWeekday } from './week-hours.js';
import type { WeekHour } from './week-hours.js';

/** The list. */
export function HoursList({ hours }: { readonly hours: readonly WeekHour[] }): React.JSX.Element {
  const say = useWords(hoursWords);
  return (
    <dl className={css.list}>
      {byWeekday(hours).map(({ weekday, spans }) => (
        <div key={weekday}>
          <dt>{say(`d${weekday}`)}</dt>
          <dd className={spans.length === 0 ? classes.muted : undefined}>
            {spans.length === 0 ? say('never') : spans.map(({ from, to }) => `${from}–${to}`).join(', ')}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** All hours in one line; '' for none. */
export const hoursLine = (say: Say<keyof (typeof hoursWords)['texts']>, hours: readonly WeekHour[]): string =>
  byWeekday(hours)
    .filter(({ spans }) => spans.length > 0)
    .map(({ weekday, spans }) =>
      [say(`d${weekday}`), spans.map(({ from, to }) => `${from}–${to}`).join(', ')].join(' '),
    )
    .join('; ');
