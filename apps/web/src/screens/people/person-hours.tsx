// When somebody can be asked and when they like to be: what holds, who said so, and where a pool says otherwise.
import { Button } from '../../parts/button.js';
import { HoursList } from '../../parts/hours/hours-list.js';
import { classes } from '../../parts/parts.js';
import { ProfileHoursDialog } from '../../parts/profile/profile-hours-dialog.js';
import { useWords } from '../../words/use-words.js';
import type { Editing, Interviewer } from './person.js';
import { Section } from '../../parts/section.js';
import { personWords } from './person.words.js';

interface Props {
  readonly interviewer: Interviewer;
  /** Opens a dialog; null for who may not. */
  readonly edit: ((editing: Editing) => void) | null;
}

/** Both sections. */
export function Hours({ interviewer, edit }: Props): React.JSX.Element {
  const say = useWords(personWords);
  const { zone, hours, pools } = interviewer;
  const byPool = pools.filter((membership) => membership.hours.workingHoursFrom === 'POOL');
  return (
    <>
      <Section
        id="hours"
        title={say('hours')}
        act={
          edit !== null && (
            <Button aria-label={say('changeHours')} onClick={() => edit('workingHours')}>
              {say('change')}
            </Button>
          )
        }
      >
        <HoursList hours={hours.workingHours} />
        <p className={classes.muted}>
          {say('hoursIn', { zone })} {say(`FROM_${hours.workingHoursFrom}`)}
        </p>
        {byPool.map((membership) => (
          <details key={membership.pool.id}>
            <summary>{say('inPool', { pool: membership.pool.name })}</summary>
            <HoursList hours={membership.hours.workingHours} />
          </details>
        ))}
      </Section>
      <Section
        id="preferred"
        title={say('preferred')}
        act={
          edit !== null && (
            <Button aria-label={say('changePreferred')} onClick={() => edit('preferredHours')}>
              {say('change')}
            </Button>
          )
        }
      >
        {hours.preferredHours === null ? (
          <p className={classes.muted}>{say('noPreferred')}</p>
        ) : (
          <>
            <HoursList hours={hours.preferredHours} />
            {hours.preferredHoursFrom !== null && (
              <p className={classes.muted}>{say(`FROM_${hours.preferredHoursFrom}`)}</p>
            )}
          </>
        )}
      </Section>
    </>
  );
}

interface DialogProps {
  readonly which: 'workingHours' | 'preferredHours';
  readonly name: string;
  readonly interviewer: Interviewer;
  readonly saved: () => void;
  readonly close: () => void;
}

/** The dialog for one of them. */
export function HoursDialogOf({ which, name, interviewer, saved, close }: DialogProps): React.JSX.Element {
  const say = useWords(personWords);
  const works = which === 'workingHours';
  const own = works ? interviewer.ownWorkingHours : interviewer.ownPreferredHours;
  return (
    <ProfileHoursDialog
      person={interviewer}
      which={which}
      title={say(works ? 'hours' : 'preferred')}
      text={say(works ? 'hoursText' : 'preferredText', { name })}
      hours={(works ? interviewer.hours.workingHours : interviewer.hours.preferredHours) ?? []}
      toDefault={own === null ? null : say('toDefault')}
      saved={saved}
      close={close}
    />
  );
}
