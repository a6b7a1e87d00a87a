// Changes the hours of a week: for each day its stretches, of which there may be none.
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { classes } from '../parts.js';
import css from './hours.module.css';
import { hoursWords } from './hours.words.js';
import { endMeant, endShown, withStretch } from './week-hours.js';
import type { DayHours, Stretch } from './week-hours.js';

interface Props {
  readonly days: readonly DayHours[];
  readonly set: (days: readonly DayHours[]) => void;
}

/** The fields, a row for each day. */
export const HoursFields = ({ days, set }: Props): React.JSX.Element => (
  <div className={css.days}>
    {days.map((day) => (
      <Day
        key={day.weekday}
        day={day}
        set={(changed) => set(days.map((one) => (one.weekday === changed.weekday ? changed : one)))}
      />
    ))}
  </div>
);

function Day({
  day,
  set,
}: {
  readonly day: DayHours;
  readonly set: (day: DayHours) => void;
}): React.JSX.Element {
  const say = useWords(hoursWords);
  const { weekday, spans } = day;
  const name = say(`d${weekday}`);
  const change = (at: number, part: Partial<Stretch>): void =>
    set({ weekday, spans: spans.map((span, one) => (one === at ? { ...span, ...part } : span)) });
  return (
    <div className={css.day}>
      <strong>{name}</strong>
      <div className={css.spans}>
        {spans.length === 0 && <span className={classes.muted}>{say('free')}</span>}
        {spans.map(({ from, to }, at) => (
          <div key={at} className={classes.row}>
            <input
              type="time"
              required
              className={css.time}
              aria-label={say('from', { day: name })}
              value={from}
              onChange={(event) => change(at, { from: event.target.value })}
            />
            –
            <input
              type="time"
              required
              className={css.time}
              aria-label={say('to', { day: name })}
              value={endShown(to)}
              onChange={(event) => change(at, { to: endMeant(event.target.value) })}
            />
            <Button
              weight="quiet"
              aria-label={say('remove', { day: name, from, to })}
              onClick={() => set({ weekday, spans: spans.filter((_, one) => one !== at) })}
            >
              ×
            </Button>
          </div>
        ))}
      </div>
      <Button weight="quiet" aria-label={say('addName', { day: name })} onClick={() => set(withStretch(day))}>
        {say('add')}
      </Button>
    </div>
  );
}
