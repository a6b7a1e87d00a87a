// Changes the weekly hours in which I can be asked.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { SetOwnHours } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { HoursFields } from '../../parts/hours/hours-fields.js';
import { byWeekday, toHours } from '../../parts/hours/week-hours.js';
import { Dialog, Failure, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
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
        <HoursFields days={days} set={setDays} />
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
