// How much I carry against my limits, when I can be asked, and when I am not to be.
import type { MyInterviewsQuery } from '../../generated/operations.js';
import { useChange } from '../../data/use-data.js';
import { EndMyPause } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Badge, Failure, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useClocks } from '../../time/use-clocks.js';
import type { Clock } from '../../time/clock.js';
import { useWords } from '../../words/use-words.js';
import { HoursDialog } from './hours-dialog.js';
import { byWeekday } from './hours.js';
import css from './interviews.module.css';
import { interviewsWords } from './interviews.words.js';
import { PauseDialog } from './pause-dialog.js';

/** Me, as the screen reads it. */
export type Own = NonNullable<MyInterviewsQuery['viewer']['interviewer']>;

/** Which of the dialogs is open. */
export type Editing = 'hours' | 'pause' | null;

interface Props {
  readonly me: Own;
  readonly editing: Editing;
  readonly edit: (editing: Editing) => void;
}

/** The column beside the interviews. */
export function Profile({ me, editing, edit }: Props): React.JSX.Element {
  const clock = useClocks([me.zone])(me.zone);
  const close = (): void => edit(null);
  return (
    <div className={css.column}>
      <Load me={me} clock={clock} />
      <Hours me={me} change={() => edit('hours')} />
      <Pauses me={me} clock={clock} pause={() => edit('pause')} />
      {editing === 'hours' && <HoursDialog me={me} close={close} />}
      {editing === 'pause' && <PauseDialog me={me} clock={clock} close={close} />}
    </div>
  );
}

const HOUR = 60;
const inHours = (minutes: number): number => Math.round((minutes / HOUR) * 10) / 10;

function Load({ me, clock }: { readonly me: Own; readonly clock: Clock }): React.JSX.Element {
  const say = useWords(interviewsWords);
  const { dailyInterviewsMax: daily, weeklyInterviewsMax: weekly } = me.limits;
  return (
    <section className={css.section} aria-labelledby="load">
      <h2 id="load">{say('load')}</h2>
      <table className={css.load}>
        <thead>
          <tr>
            <th scope="col">{say('week')}</th>
            <th scope="col">{say('interviews')}</th>
            <th scope="col">{say('time')}</th>
          </tr>
        </thead>
        <tbody>
          {me.loadByWeek.map(({ week, interviews, interviewsMax, minutes, minutesMax }, at) => {
            const part = Math.max(
              interviewsMax === 0 ? 1 : interviews / interviewsMax,
              minutesMax === 0 ? 1 : minutes / minutesMax,
            );
            return (
              <tr key={week.from}>
                <th scope="row">
                  {at === 0 ? say('thisWeek') : say('weekOf', { day: clock.date(Date.parse(week.from)) })}
                  <span className={css.bar} aria-hidden="true">
                    <span style={{ inlineSize: `${Math.min(1, part) * 100}%` }} data-full={part >= 1} />
                  </span>
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
      <p className={classes.muted}>{say('loadText', { daily, weekly, rest: me.breakMinutesMin })}</p>
    </section>
  );
}

function Hours({ me, change }: { readonly me: Own; readonly change: () => void }): React.JSX.Element {
  const say = useWords(interviewsWords);
  const { workingHours, workingHoursFrom } = me.hours;
  return (
    <section className={css.section} aria-labelledby="hours">
      <div className={css.head}>
        <h2 id="hours">{say('hours')}</h2>
        <Button aria-label={say('changeHours')} onClick={change}>
          {say('change')}
        </Button>
      </div>
      <dl className={css.hours}>
        {byWeekday(workingHours).map(({ weekday, spans }) => (
          <div key={weekday}>
            <dt>{say(`d${weekday}`)}</dt>
            <dd className={spans.length === 0 ? classes.muted : undefined}>
              {spans.length === 0 ? say('never') : spans.map(({ from, to }) => `${from}–${to}`).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.muted}>
        {say('hoursIn', { zone: me.zone })} {say(`FROM_${workingHoursFrom}`)}
      </p>
    </section>
  );
}

const DAY_MS = 86_400_000;

function Pauses({
  me,
  clock,
  pause,
}: {
  readonly me: Own;
  readonly clock: Clock;
  readonly pause: () => void;
}): React.JSX.Element {
  const say = useWords(interviewsWords);
  const end = useChange(EndMyPause);
  return (
    <section className={css.section} aria-labelledby="pauses">
      <div className={css.head}>
        <h2 id="pauses">{say('pauses')}</h2>
        <Button onClick={pause}>{say('pauseMe')}</Button>
      </div>
      {me.pauses.length === 0 && <p className={classes.muted}>{say('noPauses')}</p>}
      <ul className={css.list}>
        {me.pauses.map(({ id, during, kind, reason }) => {
          const from = clock.date(Date.parse(during.from));
          // Whole days end with the midnight after them.
          const to = clock.date(Math.max(Date.parse(during.from), Date.parse(during.to) - DAY_MS / 24));
          return (
            <li key={id} className={css.line}>
              <div>
                <p>{say('until', { from, to })}</p>
                <p className={classes.muted}>{reason ?? say(kind)}</p>
              </div>
              <Button
                busy={end.isPending}
                aria-label={say('endPauseName', { from })}
                onClick={() =>
                  end.mutate({ pauseId: id }, { onSuccess: () => tell({ text: say('pauseEnded') }) })
                }
              >
                {say('endPause')}
              </Button>
            </li>
          );
        })}
      </ul>
      {end.error !== null && <Failure failed={end.error} />}
    </section>
  );
}
