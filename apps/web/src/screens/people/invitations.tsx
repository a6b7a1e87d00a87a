// Who was invited and what became of it; what still can be is sent again or taken back.
import { useChange } from '../../data/use-data.js';
import { Invitations, ResendInvitation, RevokeInvitation } from '../../generated/operations.js';
import type { InvitationStanding, InvitationsQuery } from '../../generated/operations.js';
import { Button } from '../../parts/button.js';
import list from '../../parts/list.module.css';
import { nameWords } from '../../parts/names.words.js';
import { Badge, Bones, Empty, Failure, classes } from '../../parts/parts.js';
import type { Tone } from '../../parts/parts.js';
import { More } from '../../parts/more.js';
import { usePaged } from '../../parts/use-paged.js';
import { tell } from '../../shell/notices.js';
import { useMyClock } from '../../time/use-clocks.js';
import { useWords } from '../../words/use-words.js';
import css from './people.module.css';
import { peopleWords } from './people.words.js';

type Row = InvitationsQuery['invitations']['nodes'][number];

const TONES: Readonly<Record<InvitationStanding, Tone>> = {
  OPEN: 'accent',
  ACCEPTED: 'good',
  REVOKED: 'plain',
  EXPIRED: 'warn',
};

/** The tab. */
export function InvitationList({ invite }: { readonly invite: () => void }): React.JSX.Element {
  const say = useWords(peopleWords);
  const paged = usePaged(Invitations, {}, ({ invitations }) => invitations);
  const { rows, error, busy, retry } = paged;
  return (
    <>
      {error !== null && <Failure failed={error} retry={retry} />}
      {rows === undefined && error === null && <Bones rows={4} blockSize="3rem" />}
      {rows?.length === 0 && (
        <Empty
          title={say('noInvitations')}
          action={
            <Button weight="primary" onClick={invite}>
              {say('invite')}
            </Button>
          }
        >
          {say('noInvitationsText')}
        </Empty>
      )}
      {rows !== undefined && rows.length > 0 && (
        <div
          className={list.frame}
          tabIndex={0}
          role="region"
          aria-label={say('invitationList')}
          aria-busy={busy}
        >
          <table className={css.pools}>
            <thead>
              <tr>
                <th scope="col">{say('invitedPerson')}</th>
                <th scope="col">{say('role')}</th>
                <th scope="col">{say('invitationState')}</th>
                <th scope="col">{say('invitedOn')}</th>
                <th scope="col">{say('actions')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <InvitationRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More {...paged} />
    </>
  );
}

function InvitationRow({ row }: { readonly row: Row }): React.JSX.Element {
  const say = useWords(peopleWords);
  const roleName = useWords(nameWords);
  const clock = useMyClock();
  const { id, name, email, role, standing, invitedBy, createdAt, expiresAt } = row;
  return (
    <tr>
      <th scope="row">
        <span data-row tabIndex={-1} className={css.strong}>
          {name}
        </span>
        <span className={list.under}>{email}</span>
      </th>
      <td>{roleName(role)}</td>
      <td>
        <Badge tone={TONES[standing]}>{say(standing, { day: clock.date(Date.parse(expiresAt)) })}</Badge>
      </td>
      <td>
        {clock.date(Date.parse(createdAt))}
        <span className={list.under}>
          {invitedBy === null ? say('byCommand') : say('by', { name: invitedBy.name })}
        </span>
      </td>
      <td>{(standing === 'OPEN' || standing === 'EXPIRED') && <Acts id={id} name={name} email={email} />}</td>
    </tr>
  );
}

interface ActsProps {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

function Acts({ id, name, email }: ActsProps): React.JSX.Element {
  const say = useWords(peopleWords);
  const resend = useChange(ResendInvitation);
  const revoke = useChange(RevokeInvitation);
  const failed = resend.error ?? revoke.error;
  return (
    <div className={classes.row}>
      <Button
        aria-label={say('resendName', { name })}
        busy={resend.isPending}
        onClick={() =>
          resend.mutate(
            { invitationId: id },
            {
              onSuccess: ({ resendInvitation: done }) =>
                tell({
                  text: done.__typename === 'InvitationResent' ? say('resent', { email }) : done.message,
                }),
            },
          )
        }
      >
        {say('resend')}
      </Button>
      <Button
        aria-label={say('revokeName', { name })}
        busy={revoke.isPending}
        onClick={() =>
          revoke.mutate(
            { invitationId: id },
            {
              onSuccess: ({ revokeInvitation: done }) =>
                tell({ text: done.__typename === 'InvitationRevoked' ? say('revoked') : done.message }),
            },
          )
        }
      >
        {say('revoke')}
      </Button>
      {failed !== null && <Failure failed={failed} />}
    </div>
  );
}
