// Changes when an interviewer works, or when they like to interview.
import { HoursDialog } from '../hours/hours-dialog.js';
import { hoursLine } from '../hours/hours-list.js';
import { hoursWords } from '../hours/hours.words.js';
import type { WeekHour } from '../hours/week-hours.js';
import { useWords } from '../../words/use-words.js';
import { Conflict } from './conflict.js';
import { useProfileChange } from './use-profile-change.js';

interface Props {
  readonly person: { readonly id: string; readonly version: number };
  readonly which: 'workingHours' | 'preferredHours';
  readonly title: string;
  readonly text: string;
  /** What holds now. */
  readonly hours: readonly WeekHour[];
  /** What the button is called that takes back what was set; null where nothing was. */
  readonly toDefault: string | null;
  readonly saved: () => void;
  readonly close: () => void;
}

/** The dialog. */
export function ProfileHoursDialog(props: Props): React.JSX.Element {
  const { person, which, title, hours, saved, ...rest } = props;
  const say = useWords(hoursWords);
  const change = useProfileChange(person, saved);
  const { mine } = change;
  return (
    <HoursDialog
      key={change.seen}
      {...rest}
      title={title}
      hours={hours}
      busy={change.saving}
      failed={change.failed}
      save={(set) => change.send({ [which]: set === null ? null : [...set] })}
    >
      {mine !== null && (
        <Conflict
          by={change.by}
          differences={[
            { name: title, mine: hoursLine(say, mine[which] ?? []), theirs: hoursLine(say, hours) },
          ]}
          busy={change.saving}
          keepMine={change.keepMine}
          takeTheirs={change.takeTheirs}
        />
      )}
    </HoursDialog>
  );
}
