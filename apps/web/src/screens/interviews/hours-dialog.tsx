// Changes the weekly hours in which I can be asked.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { SetOwnHours } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { Dialog, Failure, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import { byWeekday, endMeant, endShown, toHours, withStretch } from './hours.js';
import type { DayHours, Stretch } from './hours.js';
import css from './interviews.module.css';
import { interviewsWords } from './interviews.words.js';
import type { Own } from './profile.js';

/** The dialog. */
export function HoursDialog({
  me,
  close,
}: {
  readonly me: Own;
  readonly close: () => void;
}): React.JSX.Element {
  const say = useWords(interviewsWords);
  const save = useChange(SetOwnHours);
  const [days, setDays] = useState(() => byWeekday(me.hours.workingHours));
  const [seen, setSeen] = useState(me.version);
  const [changed, setChanged] = useState(false);
  const send = (own: boolean, version = seen): void =>
    save.mutate(
      {
        input: { interviewerId: me.id, version, workingHours: own ? [...toHours(days)] : null },
      },
      {
        onSuccess: ({ updateInterviewer }) => {
          if (updateInterviewer.__typename !== 'InterviewerUpdated') return setChanged(true);
          tell({ text: say('hoursSaved') });
          close();
        },
      },
    );
  const set = (day: DayHours): void => setDays(days.map((one) => (one.weekday === day.weekday ? day : one)));
  return (
    <Dialog title={say('hours')} close={close}>
      <p>{say('hoursText')}</p>
      <form
        className={css.edit}
        onSubmit={(event) => {
          event.preventDefault();
          send(true);
        }}
      >
        {days.map((day) => (
          <Day key={day.weekday} day={day} set={set} />
        ))}
        {changed && (
          <div role="alert" className={css.problem}>
            <p>{say('hoursChanged')}</p>
            <div className={classes.row}>
              <Button
                onClick={() => {
                  setSeen(me.version);
                  setChanged(false);
                  send(true, me.version);
                }}
              >
                {say('mine')}
              </Button>
              <Button
                onClick={() => {
                  setSeen(me.version);
                  setChanged(false);
                  setDays(byWeekday(me.hours.workingHours));
                }}
              >
                {say('theirs')}
              </Button>
            </div>
          </div>
        )}
        {save.error !== null && <Failure failed={save.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={save.isPending}>
            {say('save')}
          </Button>
          {me.hours.workingHoursFrom === 'PERSON' && (
            <Button busy={save.isPending} onClick={() => send(false)}>
              {say('toDefault')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function Day({
  day,
  set,
}: {
  readonly day: DayHours;
  readonly set: (day: DayHours) => void;
}): React.JSX.Element {
  const say = useWords(interviewsWords);
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
