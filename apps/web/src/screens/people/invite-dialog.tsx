// Invites somebody by mail. An address that is known already is answered with what is there.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey, useChange } from '../../data/use-data.js';
import { Invite, ResendInvitation } from '../../generated/operations.js';
import type { InviteMutation, MemberRole } from '../../generated/operations.js';
import { Button, buttonClass } from '../../parts/button.js';
import { nameWords } from '../../parts/names.words.js';
import { Dialog, Failure, Field, classes } from '../../parts/parts.js';
import { tell } from '../../shell/notices.js';
import { useWords } from '../../words/use-words.js';
import css from './people.module.css';
import { peopleWords } from './people.words.js';

const ROLES: readonly MemberRole[] = ['INTERVIEWER', 'COORDINATOR', 'HIRING_MANAGER', 'ADMINISTRATOR'];

type Known = Exclude<InviteMutation['inviteMember'], { readonly __typename: 'MemberInvited' }>;

/** The dialog. */
export function InviteDialog({ close }: { readonly close: () => void }): React.JSX.Element {
  const say = useWords(peopleWords);
  const roleName = useWords(nameWords);
  const invite = useChange(Invite);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<MemberRole>('INTERVIEWER');
  const [key, setKey] = useState(newKey);
  const [tried, setTried] = useState(false);
  // The change is under way until everything is read again; another address can be tried before.
  const [sending, setSending] = useState(false);
  const [known, setKnown] = useState<Known | null>(null);
  const typing =
    (set: (text: string) => void) =>
    (event: React.ChangeEvent<HTMLInputElement>): void => {
      set(event.target.value);
      setKnown(null);
      setKey(newKey());
    };
  const refusedIn = (field: string): string | null =>
    invite.error?.field === field ? invite.error.message : null;
  const send = (): void => {
    setTried(true);
    if (name.trim() === '' || email.trim() === '') return;
    setSending(true);
    invite.mutate(
      { input: { name: name.trim(), email: email.trim(), role, idempotencyKey: key } },
      {
        onError: () => setSending(false),
        onSuccess: ({ inviteMember }) => {
          setSending(false);
          if (inviteMember.__typename !== 'MemberInvited') return setKnown(inviteMember);
          tell({ text: say('sent', { name: name.trim() }) });
          close();
        },
      },
    );
  };
  return (
    <Dialog title={say('inviteTitle')} close={close}>
      <p className={classes.muted}>{say('inviteText')}</p>
      <form
        noValidate
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field
          label={say('name')}
          problem={tried && name.trim() === '' ? say('personMissing') : refusedIn('name')}
        >
          {(tied) => (
            <input {...tied} autoComplete="off" maxLength={200} value={name} onChange={typing(setName)} />
          )}
        </Field>
        <Field
          label={say('email')}
          problem={
            tried && email.trim() === '' ? say('emailMissing') : (known?.message ?? refusedIn('email'))
          }
        >
          {(tied) => (
            <input {...tied} type="email" autoComplete="off" value={email} onChange={typing(setEmail)} />
          )}
        </Field>
        {known !== null && <WhatIsThere known={known} email={email.trim()} close={close} />}
        <Field label={say('as')} hint={say(`${role}_may`)}>
          {(tied) => (
            <select
              {...tied}
              value={role}
              onChange={(event) => {
                setRole(event.target.value as MemberRole);
                setKey(newKey());
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
        {invite.error !== null && invite.error.field === null && <Failure failed={invite.error} />}
        <div className={classes.row}>
          <Button type="submit" weight="primary" busy={sending}>
            {say('send')}
          </Button>
          <Button onClick={close}>{say('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface KnownProps {
  readonly known: Known;
  readonly email: string;
  readonly close: () => void;
}

function WhatIsThere({ known, email, close }: KnownProps): React.JSX.Element {
  const say = useWords(peopleWords);
  const resend = useChange(ResendInvitation);
  if (known.__typename === 'AlreadyMember')
    return (
      <div>
        <Link to="/people/$personId" params={{ personId: known.member.id }} className={buttonClass}>
          {say('showMember')}
        </Link>
      </div>
    );
  return (
    <div>
      <Button
        busy={resend.isPending}
        onClick={() =>
          resend.mutate(
            { invitationId: known.invitation.id },
            {
              onSuccess: ({ resendInvitation }) => {
                tell({
                  text:
                    resendInvitation.__typename === 'InvitationResent'
                      ? say('resent', { email })
                      : resendInvitation.message,
                });
                close();
              },
            },
          )
        }
      >
        {say('sendAgain')}
      </Button>
      {resend.error !== null && <Failure failed={resend.error} />}
    </div>
  );
}
