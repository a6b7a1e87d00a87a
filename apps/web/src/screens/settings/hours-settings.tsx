// When people work and like to interview where nobody says otherwise, and the days on which nobody does.
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { useKeys } from '../../data/use-keys.js';
import { AddDayOff, RemoveDayOff, SetOrganizationHours } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { HoursDialog } from '../../parts/hours/hours-dialog.js';
import { HoursList, hoursLine } from '../../parts/hours/hours-list.js';
import { hoursWords } from '../../parts/hours/hours.words.js';
import type { WeekHour } from '../../parts/hours/week-hours.js';
import { Failure, Field, classes } from '../../parts/parts.js';
import { Conflict } from '../../parts/profile/conflict.js';
import { useTakeBack } from '../../parts/undo/use-undo.js';
import { tell } from '../../shell/notices.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { SetBy } from './set-by.js';
import type { PartProps } from './settings.js';
import { Section } from '../../parts/section.js';
import css from './settings.module.css';
import { settingsWords } from './settings.words.js';
import { useSettingChange } from './use-setting-change.js';

type Which = 'workingHours' | 'preferredHours';

/** The part. */
export function HoursSettings({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  const [editing, edit] = useState<Which | null>(null);
  const { workingHours, preferredHours } = shown.organization;
  return (
    <div className={css.columns}>
      <div className={css.parts}>
        <Section
          id="working"
          title={say('workingHours')}
          act={
            may && (
              <Button aria-label={say('changeWorking')} onClick={() => edit('workingHours')}>
                {say('change')}
              </Button>
            )
          }
        >
          <HoursList hours={workingHours} />
          <SetBy shown={shown} name="workingHours" />
        </Section>
        <Section
          id="preferred"
          title={say('preferredHours')}
          act={
            may && (
              <Button aria-label={say('changePreferred')} onClick={() => edit('preferredHours')}>
                {say('change')}
              </Button>
            )
          }
        >
          {preferredHours === null ? (
            <p className={classes.muted}>{say('noPreferred')}</p>
          ) : (
            <HoursList hours={preferredHours} />
          )}
          <SetBy shown={shown} name="preferredHours" />
        </Section>
      </div>
      <DaysOff shown={shown} may={may} />
      {editing !== null && <ChangeHours which={editing} shown={shown} close={() => edit(null)} />}
    </div>
  );
}

interface ChangeProps {
  readonly which: Which;
  readonly shown: PartProps['shown'];
  readonly close: () => void;
}

function ChangeHours({ which, shown, close }: ChangeProps): React.JSX.Element {
  const say = useWords(settingsWords);
  const sayHours = useWords(hoursWords);
  const { conflict, busy, failed, send, settle } = useSettingChange(SetOrganizationHours);
  const { [which]: hours, settingsVersion } = shown.organization;
  const [seen, see] = useState(settingsVersion);
  const [mine, setMine] = useState<readonly WeekHour[] | null>(null);
  const works = which === 'workingHours';
  const save = (wanted: readonly WeekHour[] | null, version: number): void => {
    setMine(wanted);
    send({ [which]: wanted === null ? null : [...wanted] }, version, close);
  };
  return (
    <HoursDialog
      key={seen}
      title={say(which)}
      text={say(works ? 'workingText' : 'preferredText')}
      hours={hours ?? []}
      toDefault={works || hours === null ? null : say('preferredNone')}
      busy={busy}
      failed={failed}
      save={(wanted) => save(wanted, seen)}
      close={close}
    >
      {conflict !== null && (
        <Conflict
          by={conflict[0]}
          differences={[
            {
              name: say(which),
              mine: hoursLine(sayHours, mine ?? []),
              theirs: hoursLine(sayHours, hours ?? []),
            },
          ]}
          busy={busy}
          keepMine={() => save(mine, settingsVersion)}
          takeTheirs={() => {
            settle();
            see(settingsVersion);
          }}
        />
      )}
    </HoursDialog>
  );
}

function DaysOff({ shown, may }: PartProps): React.JSX.Element {
  const say = useWords(settingsWords);
  const clock = useMyClock();
  const remove = useChange(RemoveDayOff);
  const takeBack = useTakeBack();
  const nameOf = (day: string): string => clock.date(clock.instant(day, 0));
  return (
    <Section id="days-off" title={say('daysOff')}>
      <p>{say('daysOffText')}</p>
      {shown.daysOff.length === 0 ? (
        <p className={classes.muted}>{say('noDaysOff')}</p>
      ) : (
        <ul className={css.list}>
          {shown.daysOff.map(({ day, label }) => (
            <li key={day} className={css.line}>
              <span>
                {label} <span className={classes.muted}>{nameOf(day)}</span>
              </span>
              {may && (
                <Button
                  aria-label={say('removeDay', { label, day: nameOf(day) })}
                  busy={remove.isPending}
                  onClick={() =>
                    remove.mutate(
                      { day },
                      {
                        onSuccess: () =>
                          tell({
                            text: say('dayOffRemoved', { day: nameOf(day) }),
                            undo: () =>
                              takeBack(
                                AddDayOff,
                                { input: { day, label, idempotencyKey: newKey() } },
                                say('dayOffAdded', { day: nameOf(day) }),
                              ),
                          }),
                      },
                    )
                  }
                >
                  {say('remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {remove.error !== null && <Failure failed={remove.error} />}
      {may && <AddDay nameOf={nameOf} />}
    </Section>
  );
}

function AddDay({ nameOf }: { readonly nameOf: (day: string) => string }): React.JSX.Element {
  const say = useWords(settingsWords);
  const add = useChange(AddDayOff);
  const keys = useKeys();
  const [day, setDay] = useState('');
  const [label, setLabel] = useState('');
  const [tried, setTried] = useState(false);
  const refusedIn = (field: string): string | null => (add.error?.field === field ? add.error.message : null);
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (day === '' || label.trim() === '') return;
        const wanted = { day, label: label.trim() };
        add.mutate(
          { input: { ...wanted, idempotencyKey: keys.for(wanted) } },
          {
            onSuccess: () => {
              keys.answered();
              tell({ text: say('dayOffAdded', { day: nameOf(day) }) });
              setDay('');
              setLabel('');
              setTried(false);
            },
          },
        );
      }}
    >
      <div className={css.pair}>
        <Field label={say('day')} problem={tried && day === '' ? say('dayMissing') : refusedIn('day')}>
          {(tied) => (
            <input {...tied} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
          )}
        </Field>
        <Field
          label={say('label')}
          problem={tried && label.trim() === '' ? say('labelMissing') : refusedIn('label')}
        >
          {(tied) => (
            <input
              {...tied}
              maxLength={100}
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          )}
        </Field>
      </div>
      {add.error !== null && add.error.field === null && <Failure failed={add.error} />}
      <div className={classes.row}>
        <Button type="submit" busy={add.isPending}>
          {say('addDayOff')}
        </Button>
      </div>
    </form>
  );
}
