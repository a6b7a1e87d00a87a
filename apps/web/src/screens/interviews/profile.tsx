// How much I carry against my limits, when I can be asked, and when I am not to be.
import type { MyInterviewsQuery } from '../../generated/operations.js';
import { Absences } from '../../parts/absence/absences.js';
import { PauseDialog } from '../../parts/absence/pause-dialog.js';
import { Button } from '../../parts/button.js';
import { HoursList } from '../../parts/hours/hours-list.js';
import { LoadTable } from '../../parts/load/load-table.js';
import { classes } from '../../parts/parts.js';
import { ProfileHoursDialog } from '../../parts/profile/profile-hours-dialog.js';
import { tell } from '../../shell/notices.js';
import { useMe } from '../../shell/me.js';
import { useClocks } from '../../time/use-clocks.js';
import type { Clock } from '../../time/clock.js';
import { useWords } from '../../words/use-words.js';
import { Section } from '../../parts/section.js';
import css from './interviews.module.css';
import { interviewsWords } from './interviews.words.js';

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
  const say = useWords(interviewsWords);
  const clock = useClocks([me.zone])(me.zone);
  const { name } = useMe();
  const who = { id: me.id, name, own: true };
  const close = (): void => edit(null);
  return (
    <div className={css.column}>
      <Load me={me} clock={clock} />
      <Hours me={me} change={() => edit('hours')} />
      <Absences who={who} pauses={me.pauses} clock={clock} pause={() => edit('pause')} />
      {editing === 'hours' && (
        <ProfileHoursDialog
          person={me}
          which="workingHours"
          title={say('hours')}
          text={say('hoursText')}
          hours={me.hours.workingHours}
          toDefault={me.hours.workingHoursFrom === 'PERSON' ? say('toDefault') : null}
          saved={() => {
            tell({ text: say('hoursSaved') });
            close();
          }}
          close={close}
        />
      )}
      {editing === 'pause' && <PauseDialog who={who} clock={clock} close={close} />}
    </div>
  );
}

function Load({ me, clock }: { readonly me: Own; readonly clock: Clock }): React.JSX.Element {
  const say = useWords(interviewsWords);
  const { dailyInterviewsMax: daily, weeklyInterviewsMax: weekly } = me.limits;
  return (
    <Section id="load" title={say('load')}>
      <LoadTable weeks={me.loadByWeek} clock={clock} />
      <p className={classes.muted}>{say('loadText', { daily, weekly, rest: me.breakMinutesMin })}</p>
    </Section>
  );
}

function Hours({ me, change }: { readonly me: Own; readonly change: () => void }): React.JSX.Element {
  const say = useWords(interviewsWords);
  const { workingHours, workingHoursFrom } = me.hours;
  return (
    <Section
      id="hours"
      title={say('hours')}
      act={
        <Button aria-label={say('changeHours')} onClick={change}>
          {say('change')}
        </Button>
      }
    >
      <HoursList hours={workingHours} />
      <p className={classes.muted}>
        {say('hoursIn', { zone: me.zone })} {say(`FROM_${workingHoursFrom}`)}
      </p>
    </Section>
  );
}
