// An organization always keeps somebody who can let others in.
import type { Role } from './policy.js';

/** What the rule needs to know of a member. */
export interface Administrating {
  readonly id: string;
  readonly role: Role;
  readonly state: 'active' | 'deactivated';
}

/** Whether this member administrates: has the role and may still act. */
export const administrates = (member: Administrating): boolean =>
  member.role === 'administrator' && member.state === 'active';

/** Whether `memberId` is the only one among `members` who administrates; `members` holds all who do. */
export function isLastAdministrator(members: readonly Administrating[], memberId: string): boolean {
  const administrators = members.filter(administrates);
  return administrators.length === 1 && administrators[0]?.id === memberId;
}
