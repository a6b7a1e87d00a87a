// Somebody's account: since when, in which role, and its end. What cannot be taken back asks by name and says what it
// affects.
import { useState } from 'react';
import { useChange } from '../../data/use-data.js';
import { useKeys } from '../../data/use-keys.js';
import { ChangeRole, DeactivateMember, Invite } from '../../generated/operations.js';
import type { MemberRole } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import { nameWords } from '../../parts/names.words.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import { peopleWords } from './people.words.js';
import type { Editing, Member } from './person.js';
import { Section } from '../../parts/section.js';
import css from './person.module.css';
import { personWords } from './person.words.js';

interface Props {
  readonly member: Member;
  readonly administers: boolean;
  readonly edit: (editing: Editing) => void;
}

/** The section. */
export function Account({ member, administers, edit }: Props): React.JSX.Element {
  const say = useWords(personWords);
  const clock = useMyClock();
  const active = member.state === 'ACTIVE';
  return (
    <Section id="account" title={say('account')}>
      <p className={classes.muted}>{say('joined', { day: clock.date(Date.parse(member.joinedAt)) })}</p>
      {administers && !member.canSignIn && active && <InviteThem member={member} text={say('inviteText')} />}
      {administers && !active && <InviteThem member={member} text={say('inviteBack')} />}
      {administers && active && (
        <div className={classes.row}>
          <Button onClick={() => edit('role')}>{say('changeRole')}</Button>
          <Button
            weight="danger"
            aria-label={say('deactivateName', { name: member.name })}
            onClick={() => edit('deactivate')}
          >
            {say('deactivate')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function InviteThem({ member, text }: { readonly member: Member; readonly text: string }): React.JSX.Element {
  const say = useWords(personWords);
  const invite = useChange(Invite);
  const keys = useKeys();
  const { name, email, role } = member;
  return (
    <>
      <p>{text}</p>
      {invite.error !== null && <Failure failed={invite.error} />}
      <div>
        <Button
          busy={invite.isPending}
          onClick={() =>
            invite.mutate(
              { input: { name, email, role, idempotencyKey: keys.for({ name, email, role }) } },
              {
                onSuccess: ({ inviteMember: done }) => {
                  keys.answered();
                  tell({
                    text: done.__typename === 'MemberInvited' ? say('invited', { name }) : done.message,
                  });
                },
              },
            )
          }
        >
          {say('inviteName', { name })}
        </Button>
      </div>
    </>
  );
}

interface DialogProps {
  readonly member: Member;
  readonly close: () => void;
}

const ROLES: readonly MemberRole[] = ['INTERVIEWER', 'COORDINATOR', 'HIRING_MANAGER', 'ADMINISTRATOR'];

/** Gives somebody another role. */
export function ChangeRoleDialog({ member, close }: DialogProps): React.JSX.Element {
  const say = useWords(personWords);
  const sayAbout = useWords(peopleWords);
  const roleName = useWords(nameWords);
  const change = useChange(ChangeRole);
  const [role, setRole] = useState(member.role);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name } = member;
  return (
    <Dialog title={say('roleTitle', { name })} close={close}>
      <p>{say('roleText', { name, before: roleName(member.role).toLowerCase() })}</p>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (role === member.role) return close();
          change.mutate(
            { memberId: id, role },
            {
              onSuccess: ({ changeRole }) => {
                if (changeRole.__typename !== 'RoleChanged') return setProblem(changeRole.message);
                tell({ text: say('roleChanged', { name }) });
                close();
              },
            },
          );
        }}
      >
        <Field label={say('role')} hint={sayAbout(`${role}_may`)} problem={problem}>
          {(tied) => (
            <select
              {...tied}
              value={role}
              onChange={(event) => {
                setRole(event.target.value as MemberRole);
                setProblem(null);
              }}
            >
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {roleName(one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {change.error !== null && <Failure failed={change.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={change.isPending}>
            {say('roleRun')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Ends what somebody may do. */
export function DeactivateDialog({ member, close }: DialogProps): React.JSX.Element {
  const say = useWords(personWords);
  const deactivate = useChange(DeactivateMember);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, name, duties, interviewer } = member;
  return (
    <Dialog title={say('deactivateTitle', { name })} close={close}>
      <p>{say('deactivateText', { name })}</p>
      <h3>{say('affects')}</h3>
      <ul className={css.plain}>
        <li>{say('affectsInterviews', { count: duties.interviewsToCome })}</li>
        <li>{say('affectsOpenings', { count: duties.openOpenings })}</li>
        <li>{say('affectsPools', { count: interviewer?.pools.length ?? 0 })}</li>
      </ul>
      {problem !== null && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
      {deactivate.error !== null && <Failure failed={deactivate.error} />}
      <div className={classes.row}>
        <Button
          weight="danger"
          busy={deactivate.isPending}
          onClick={() =>
            deactivate.mutate(
              { memberId: id },
              {
                onSuccess: ({ deactivateMember }) => {
                  if (deactivateMember.__typename !== 'MemberDeactivated')
                    return setProblem(deactivateMember.message);
                  tell({ text: say('deactivateDone', { name }) });
                  close();
                },
              },
            )
          }
        >
          {say('deactivateName', { name })}
        </Button>
        <Button onClick={close}>{say('keep')}</Button>
      </div>
    </Dialog>
  );
}
