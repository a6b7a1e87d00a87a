// Gives a member another role, at once and in every process. The last administrator keeps the role, also when
// two changes meet: all who administrate are locked first.
import { Injectable } from '@nestjs/common';
import { Database, Outbox, isId, notFound } from '#platform';
import type { Actor } from './actor.js';
import { isLastAdministrator } from './domain/last-administrator.js';
import type { Role } from './domain/policy.js';
import { memberRoleChanged } from './events.js';
import { IdentityChanges } from './identity/identity-changes.js';
import { lastAdministrator } from './last-administrator.js';
import type { LastAdministrator } from './last-administrator.js';
import { Members } from './members.repository.js';
import { requireActor } from './require-access.js';
import { requireStillAdministrator } from './still-administrator.js';

/** The member has this role now. */
export interface RoleChanged {
  readonly kind: 'RoleChanged';
  readonly memberId: string;
}

/** Changes a member's role. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly outbox: Outbox,
    private readonly changes: IdentityChanges,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async run(
    asking: Actor | null,
    { memberId, role }: { readonly memberId: string; readonly role: Role },
  ): Promise<RoleChanged | LastAdministrator> {
    const actor = requireActor(asking, 'member.changeRole');
    if (!isId(memberId)) throw notFound('member');
    const { outcome, identityId } = await this.database.transaction(actor, async (tx) => {
      const locked = await this.members.lockWithAdministrators(tx, memberId);
      requireStillAdministrator(locked, actor);
      const member = locked.find(({ id }) => id === memberId);
      if (member === undefined) throw notFound('member');
      const done: RoleChanged = { kind: 'RoleChanged', memberId };
      if (member.role === role) return { outcome: done, identityId: null };
      if (isLastAdministrator(locked, memberId))
        return { outcome: lastAdministrator(memberId), identityId: null };
      await this.members.change(tx, memberId, { role });
      await this.outbox.append(tx, memberRoleChanged, memberId, { from: member.role, to: role });
      if (member.identityId !== null) await this.changes.announce(tx, member.identityId);
      return { outcome: done, identityId: member.identityId };
    });
    this.changes.tellHere(identityId);
    return outcome;
  }
}
