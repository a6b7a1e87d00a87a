// The actor was looked up moments ago. What decides over other people's accounts looks again, under the lock
// that would have to be held to take the role away.
import { Refusal } from '#platform';
import type { Actor } from './actor.js';
import { administrates } from './domain/last-administrator.js';
import type { Administrating } from './domain/last-administrator.js';

/** @throws {Refusal} FORBIDDEN when the actor is not among the `locked` who administrate */
export function requireStillAdministrator(locked: readonly Administrating[], actor: Actor): void {
  if (!locked.some((member) => member.id === actor.memberId && administrates(member)))
    throw new Refusal('FORBIDDEN', 'You are no longer an administrator of this organization.');
}
