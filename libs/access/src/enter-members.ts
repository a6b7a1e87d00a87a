// The part of an import of people that is about members: it adds those who are not there yet and gives others another
// name or role, in the importer's transaction. Somebody who is added this way can be planned with at once, but has no
// account to sign in with; an invitation to the same address gives them one.
import { Injectable } from '@nestjs/common';
import { Clock, Outbox, newId } from '#platform';
import type { Tx } from '#platform';
import type { Actor } from './actor.js';
import { administrates } from './domain/last-administrator.js';
import type { Role } from './domain/policy.js';
import { memberJoined, memberRoleChanged } from './events.js';
import { IdentityChanges } from './identity/identity-changes.js';
import type { Member } from './member.table.js';
import { Members } from './members.repository.js';
import { requireStillAdministrator } from './still-administrator.js';

/** Somebody as the file has them; for a member who is there already, what they are called and are now. */
export interface MemberEntry {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** Whether somebody still administrates after members have these roles; `members` holds all who do. */
export const keepsAdministrator = (
  members: readonly Member[],
  entries: readonly Pick<MemberEntry, 'email' | 'role'>[],
): boolean => {
  const roles = new Map(entries.map(({ email, role }) => [email, role]));
  return (
    entries.some(({ role }) => role === 'administrator') ||
    members.some((member) => administrates(member) && !roles.has(member.email.toLowerCase()))
  );
};

/** Finds and writes the members of an import. */
@Injectable()
export class EnterMembers {
  constructor(
    private readonly members: Members,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly changes: IdentityChanges,
  ) {}

  /** Members with these addresses and all who administrate, locked when they are about to be changed. */
  async find(tx: Tx, actor: Actor, emails: readonly string[], lock: boolean): Promise<Member[]> {
    const found = await this.members.withAdministrators(tx, emails, lock);
    if (lock) requireStillAdministrator(found, actor);
    return found;
  }

  /**
   * Adds and changes members, of whom `known` are there.
   * @returns the ids by address, and the identities that may do something else now, to be told after the commit
   */
  async write(
    tx: Tx,
    known: readonly Member[],
    entries: readonly MemberEntry[],
  ): Promise<{ readonly idOf: ReadonlyMap<string, string>; readonly identityIds: readonly string[] }> {
    const members = new Map(known.map((member) => [member.email.toLowerCase(), member]));
    const added = entries
      .filter(({ email }) => !members.has(email))
      .map((entry) => ({ id: newId(), ...entry }));
    await this.#add(tx, added);
    const identityIds: string[] = [];
    for (const { email, name, role } of entries) {
      const member = members.get(email);
      if (member === undefined || (member.name === name && member.role === role)) continue;
      await this.members.change(tx, member.id, { name, role });
      if (member.role === role) continue;
      await this.outbox.append(tx, memberRoleChanged, member.id, { from: member.role, to: role });
      if (member.identityId === null) continue;
      await this.changes.announce(tx, member.identityId);
      identityIds.push(member.identityId);
    }
    return {
      idOf: new Map([...known, ...added].map(({ email, id }) => [email.toLowerCase(), id])),
      identityIds,
    };
  }

  async #add(tx: Tx, added: readonly (MemberEntry & { readonly id: string })[]): Promise<void> {
    const open = { identityId: null, state: 'active', deactivatedAt: null } as const;
    const createdAt = this.clock.now();
    await this.members.addAll(
      tx,
      added.map((member) => ({ ...member, createdAt, ...open })),
    );
    for (const { id, role } of added) await this.outbox.append(tx, memberJoined, id, { role });
  }

  /** Makes this process forget what these identities may do; the others hear of it with the commit. */
  tellHere(identityIds: readonly string[]): void {
    for (const identityId of identityIds) this.changes.tellHere(identityId);
  }
}
