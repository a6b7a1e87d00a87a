// One person: how far they are in their pools, what they carry, when they can be asked and how much, and their account.
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { newKey, useChange, useData } from '../../data/use-data.js';
import { MakeInterviewer, Person } from '../../generated/operations.js';
import type { PersonQuery } from '../../generated/operations.js';
import { Absences } from '../../parts/absence/absences.js';
import { PauseDialog } from '../../parts/absence/pause-dialog.js';
import { Button } from '../../parts/button.js';
import { LoadTable } from '../../parts/load/load-table.js';
import { nameWords } from '../../parts/names.words.js';
import { Badge, Empty, Failure, Screen, classes } from '../../parts/parts.js';
import { Waiting } from '../../parts/waiting.js';
import { useActions } from '../../shell/actions.js';
import { useMe } from '../../shell/me.js';
import { tell } from '../../shell/notices.js';
import { useClocks, useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { Account, ChangeRoleDialog, DeactivateDialog } from './account.js';
import { Calendars } from './calendars.js';
import { Hours, HoursDialogOf } from './person-hours.js';
import { Limits, LimitsDialog } from './limits.js';
import { Memberships } from './memberships.js';
import { Section } from '../../parts/section.js';
import css from './person.module.css';
import { personWords } from './person.words.js';
import { Profile, ProfileDialog } from './profile.js';

/** A member as this screen reads them. */
export type Member = PersonQuery['member'];
/** Their profile as an interviewer. */
export type Interviewer = NonNullable<Member['interviewer']>;

/** What is being changed. */
export type Editing =
  'profile' | 'workingHours' | 'preferredHours' | 'limits' | 'pause' | 'role' | 'deactivate' | null;

/** The screen. */
export default function PersonScreen(): React.JSX.Element {
  const say = useWords(personWords);
  const { personId = '' } = useParams({ strict: false });
  const { data, error, refetch, isPlaceholderData } = useData(Person, { id: personId });
  if (data === undefined || isPlaceholderData)
    return (
      <Screen title={say('person')} crumbs={[{ name: say('crumb'), to: '/people' }]}>
        <Waiting error={error} retry={() => void refetch()} rows={5} blockSize="7rem" />
      </Screen>
    );
  return <Shown key={personId} data={data} />;
}

function Shown({ data }: { readonly data: PersonQuery }): React.JSX.Element {
  const say = useWords(personWords);
  const roleName = useWords(nameWords);
  const me = useMe();
  const clock = useMyClock();
  const { member } = data;
  const { interviewer } = member;
  const [editing, edit] = useState<Editing>(null);
  const own = member.id === me.memberId;
  const administers = me.role === 'ADMINISTRATOR';
  const active = member.state === 'ACTIVE';
  const mayEdit = active && (own || administers || me.role === 'COORDINATOR');
  const isInterviewer = interviewer !== null;
  const actions = useMemo(() => {
    const offer = (editing: Editing, name: string) => ({
      id: `person ${String(editing)}`,
      name,
      run: () => edit(editing),
    });
    return [
      ...(mayEdit && isInterviewer
        ? [
            offer('pause', say('pauseName', { name: member.name })),
            offer('profile', say('changeProfile')),
            offer('workingHours', say('changeHours')),
            offer('preferredHours', say('changePreferred')),
            offer('limits', say('changeLimits')),
          ]
        : []),
      ...(administers && active
        ? [
            offer('role', say('changeRole')),
            offer('deactivate', say('deactivateName', { name: member.name })),
          ]
        : []),
    ];
  }, [mayEdit, isInterviewer, administers, active, member.name, say]);
  useActions(actions);
  const close = (): void => edit(null);
  return (
    <Screen
      title={member.name}
      about={
        <>
          {say('about', { role: roleName(member.role), email: member.email })}{' '}
          {own && <Badge tone="accent">{say('you')}</Badge>}{' '}
          {member.deactivatedAt !== null && (
            <Badge tone="warn">
              {say('deactivated', { day: clock.date(Date.parse(member.deactivatedAt)) })}
            </Badge>
          )}{' '}
          {active && !member.canSignIn && <Badge>{say('noAccount')}</Badge>}
        </>
      }
      crumbs={[{ name: say('crumb'), to: '/people' }]}
    >
      {interviewer === null ? (
        <NoProfile member={member} may={mayEdit} />
      ) : (
        <Sections data={data} interviewer={interviewer} mayEdit={mayEdit} edit={edit} editing={editing} />
      )}
      <Account member={member} administers={administers} edit={edit} />
      {editing === 'role' && <ChangeRoleDialog member={member} close={close} />}
      {editing === 'deactivate' && <DeactivateDialog member={member} close={close} />}
    </Screen>
  );
}

interface SectionsProps {
  readonly data: PersonQuery;
  readonly interviewer: Interviewer;
  readonly mayEdit: boolean;
  readonly editing: Editing;
  readonly edit: (editing: Editing) => void;
}

function Sections({ data, interviewer, mayEdit, editing, edit }: SectionsProps): React.JSX.Element {
  const say = useWords(personWords);
  const { memberId } = useMe();
  const { member, organization } = data;
  const clock = useClocks([interviewer.zone])(interviewer.zone);
  const who = { id: member.id, name: member.name, own: member.id === memberId };
  const close = (): void => edit(null);
  const saved = (): void => {
    tell({ text: say('saved') });
    close();
  };
  const change = mayEdit ? edit : null;
  return (
    <div className={css.columns}>
      <div className={css.column}>
        <Memberships data={data} interviewer={interviewer} />
        <Section id="load" title={say('load')}>
          <LoadTable weeks={interviewer.loadByWeek} clock={clock} />
          <p className={classes.muted}>{say('loadText')}</p>
        </Section>
        <Absences
          who={who}
          pauses={interviewer.pauses}
          clock={clock}
          pause={change === null ? null : () => change('pause')}
        />
        <Calendars member={member} interviewer={interviewer} may={mayEdit} />
      </div>
      <div className={css.column}>
        <Profile interviewer={interviewer} clock={clock} edit={change} />
        <Hours interviewer={interviewer} edit={change} />
        <Limits interviewer={interviewer} edit={change} />
      </div>
      {editing === 'profile' && <ProfileDialog interviewer={interviewer} saved={saved} close={close} />}
      {editing === 'limits' && (
        <LimitsDialog
          name={member.name}
          interviewer={interviewer}
          defaults={{ ...organization.limits, breakMinutesMin: organization.breakMinutesMin }}
          saved={saved}
          close={close}
        />
      )}
      {(editing === 'workingHours' || editing === 'preferredHours') && (
        <HoursDialogOf
          which={editing}
          name={member.name}
          interviewer={interviewer}
          saved={saved}
          close={close}
        />
      )}
      {editing === 'pause' && <PauseDialog who={who} clock={clock} close={close} />}
    </div>
  );
}

function NoProfile({ member, may }: { readonly member: Member; readonly may: boolean }): React.JSX.Element {
  const say = useWords(personWords);
  const make = useChange(MakeInterviewer);
  const [key] = useState(newKey);
  const { id, name } = member;
  return (
    <Empty
      title={say('notInterviewing')}
      action={
        may && (
          <Button
            busy={make.isPending}
            onClick={() =>
              make.mutate(
                { input: { memberId: id, zone: null, workingHours: null, idempotencyKey: key } },
                { onSuccess: () => tell({ text: say('made', { name }) }) },
              )
            }
          >
            {say('makeInterviewer', { name })}
          </Button>
        )
      }
    >
      {say('notInterviewingText', { name })}
      {make.error !== null && <Failure failed={make.error} />}
    </Empty>
  );
}
