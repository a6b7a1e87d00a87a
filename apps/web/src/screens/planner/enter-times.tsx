// Writes down when a candidate can, for who said so by telephone: days with hours in the candidate's own zone. What is
// entered replaces what was given before, which is what the dialog begins with.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { EnterTimes } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import type { Clock } from '../../time/clock.js';
import { nowMs } from '../../time/now.js';
import { useClocks } from '../../time/use-clocks.js';
import { minutesOf } from '../../time/wall.js';
import { useWords } from '../../words/use-words.js';
import { plannerWords } from './planner.words.js';
import css from './planner.module.css';

const DAY_MS = 86_400_000;
const SUGGESTED_DAYS = 2;

interface Window {
  readonly from: string;
  readonly to: string;
}

interface Props {
  readonly applicationId: string;
  readonly candidate: { readonly name: string; readonly zone: string };
  readonly given: readonly Window[];
  readonly close: () => void;
}

interface Row {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

const wall = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** The next working days, whole. */
function suggested(clock: Clock): Row[] {
  const rows: Row[] = [];
  for (let at = nowMs() + 2 * DAY_MS; rows.length < SUGGESTED_DAYS; at += DAY_MS) {
    const day = clock.day(at);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) rows.push({ day, from: '09:00', to: '17:00' });
  }
  return rows;
}

const rowOf =
  (clock: Clock) =>
  ({ from, to }: Window): Row => ({
    day: clock.day(Date.parse(from)),
    from: wall(clock.minuteOfDay(Date.parse(from))),
    to: wall(clock.minuteOfDay(Date.parse(to))),
  });

/** The dialog. */
export function EnterTimesDialog({ applicationId, candidate, given, close }: Props): React.JSX.Element {
  const say = useWords(plannerWords);
  const clock = useClocks([candidate.zone])(candidate.zone);
  const enter = useChange(EnterTimes);
  const [rows, setRows] = useState(() => (given.length > 0 ? given.map(rowOf(clock)) : suggested(clock)));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (at: number, change: Partial<Row>): void =>
    setRows(rows.map((row, one) => (one === at ? { ...row, ...change } : row)));
  const send = (): void => {
    if (rows.some(({ from, to }) => to <= from)) return setProblem(say('timesOrder'));
    setProblem(null);
    const windows = rows.map(({ day, from, to }) => ({
      from: new Date(clock.instant(day, minutesOf(from))).toISOString(),
      to: new Date(clock.instant(day, minutesOf(to))).toISOString(),
    }));
    enter.mutate(
      { input: { applicationId, windows } },
      {
        onSuccess: ({ giveAvailability }) => {
          if (giveAvailability.__typename !== 'AvailabilityGiven')
            return setProblem(giveAvailability.message);
          tell({ text: say('timesKept', { name: candidate.name }) });
          close();
        },
      },
    );
  };
  const last = rows.at(-1);
  return (
    <Dialog title={say('timesTitle', { name: candidate.name })} close={close}>
      <p>{say('timesText', { zone: candidate.zone })}</p>
      <form
        className={css.section}
        onSubmit={(event) => {
          event.preventDefault();
          if (!enter.isPending) send();
        }}
      >
        {rows.map((row, at) => (
          <div key={at} className={classes.row}>
            {(['day', 'from', 'to'] as const).map((part) => (
              <input
                key={part}
                type={part === 'day' ? 'date' : 'time'}
                required
                className={css.timeInput}
                aria-label={say(`${part}Of`, { number: at + 1 })}
                value={row[part]}
                onChange={(event) => set(at, { [part]: event.target.value })}
              />
            ))}
            <Button
              weight="quiet"
              aria-label={say('removeTimes', { number: at + 1 })}
              onClick={() => setRows(rows.filter((_, one) => one !== at))}
            >
              ×
            </Button>
          </div>
        ))}
        <div>
          <Button
            weight="quiet"
            onClick={() =>
              setRows([...rows, ...(last === undefined ? suggested(clock).slice(0, 1) : [dayLater(last)])])
            }
          >
            {say('addTimes')}
          </Button>
        </div>
        {problem !== null && <p role="alert">{problem}</p>}
        {enter.error !== null && <Failure failed={enter.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={enter.isPending} disabled={rows.length === 0}>
            {say('keepTimes')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

const dayLater = (row: Row): Row => ({
  ...row,
  day: new Date(Date.parse(`${row.day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10),
});
