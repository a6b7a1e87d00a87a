// Changes the hours of a week, whoever's they are. Where there is something to fall back to, a second button does.
import { useState } from 'react';
import type { Failed } from '../../data/ask.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button.js';
import { Dialog, Failure, classes } from '../parts.js';
import { HoursFields } from './hours-fields.js';
import css from './hours.module.css';
import { hoursWords } from './hours.words.js';
import { byWeekday, refusedStretch, toHours } from './week-hours.js';
import type { WeekHour } from './week-hours.js';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What to begin with. */
  readonly hours: readonly WeekHour[];
  /** What the button is called that takes back what was set; null where nothing was. */
  readonly toDefault: string | null;
  readonly busy: boolean;
  readonly failed: Failed | null;
  /** Null takes back what was set. */
  readonly save: (hours: readonly WeekHour[] | null) => void;
  readonly close: () => void;
}

/** The dialog; what stands between is shown above its buttons. */
export function HoursDialog(props: React.PropsWithChildren<Props>): React.JSX.Element {
  const { title, text, hours, toDefault, busy, failed, save, close, children } = props;
  const say = useWords(hoursWords);
  const [days, setDays] = useState(() => byWeekday(hours));
  const refused = failed?.kind === 'refused' ? refusedStretch(failed, toHours(days)) : null;
  return (
    <Dialog title={title} close={close}>
      <p>{text}</p>
      <form
        className={css.days}
        onSubmit={(event) => {
          event.preventDefault();
          save(toHours(days));
        }}
      >
        <HoursFields days={days} set={setDays} />
        {children}
        {failed?.kind === 'refused' && (
          <p role="alert" className={css.problem}>
            {refused === null ? failed.message : `${say(`d${refused.weekday}`)}: ${refused.reason}`}
          </p>
        )}
        {failed !== null && failed.kind !== 'refused' && <Failure failed={failed} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={busy}>
            {say('save')}
          </Button>
          {toDefault !== null && (
            <Button busy={busy} onClick={() => save(null)}>
              {toDefault}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
