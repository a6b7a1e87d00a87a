// Ends what a member may do, at once and in every process; what they did stays. The last administrator cannot
// leave, also when two of the last two try at the same moment: all who administrate are locked first.
import { Injectable } from '@nestjs/common';
import { Clock, Database, Outbox, isId, notFound } from '#platform';
import type { Actor } from './actor.js';
import { isLastAdministrator } from './domain/last-administrator.js';
import { memberDeactivated } from './events.js';
import { IdentityChanges } from './identity/identity-changes.js';
import { lastAdministrator } from './last-administrator.js';
import type { LastAdministrator } from './last-administrator.js';
import { Members } from './members.repository.js';
import { requireActor } from './require-access.js';
import { requireStillAdministrator } from './still-administrator.js';

/** The member may no longer act; saying it twice is as good as once. */
export interface MemberDeactivated {
  readonly kind: 'MemberDeactivated';
  readonly memberId: string;
}

/** Deactivates a member. */
@Injectable()
export class DeactivateMember {
  constructor(
    private readonly database: Database,
    private readonly members: Members,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly changes: IdentityChanges,
  ) {}

  /** @throws {Refusal} UNAUTHENTICATED, FORBIDDEN, NOT_FOUND */
  async run(
    asking: Actor | null,
    { memberId }: { readonly memberId: string },
  ): Promise<MemberDeactivated | LastAdministrator> {
    const actor = requireActor(asking, 'member.deactivate');
    if (!isId(memberId)) throw notFound('member');
    const { outcome, identityId } = await this.database.transaction(actor, async (tx) => {
      const locked = await this.members.lockWithAdministrators(tx, memberId);
      requireStillAdministrator(locked, actor);
      const member = locked.find(({ id }) => id === memberId);
      if (member === undefined) throw notFound('member');
      const done: MemberDeactivated = { kind: 'MemberDeactivated', memberId };
      if (member.state === 'deactivated') return { outcome: done, identityId: null };
      if (isLastAdministrator(locked, memberId))
        return { outcome: lastAdministrator(memberId), identityId: null };
      await this.members.change(tx, memberId, { state: 'deactivated', deactivatedAt: this.clock.now() });
      await this.outbox.append(tx, memberDeactivated, memberId, {});
      if (member.identityId !== null) await this.changes.announce(tx, member.identityId);
      return { outcome: done, identityId: member.identityId };
    });
    this.changes.tellHere(identityId);
    return outcome;
  }
}
