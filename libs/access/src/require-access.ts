// The first line of each use case. It turns the pure decision of the policy table into a refusal, and makes
// sure that nothing of another organization can be told apart from what does not exist.
import { Refusal, notFound } from '#platform';
import type { Actor } from './actor.js';
import { accessOf } from './domain/policy.js';
import type { Access, Relation, Verb } from './domain/policy.js';

/** What is asked about: whose it is, and how the actor stands to it (no relations: in none). */
export interface Subject {
  readonly organizationId: string;
  readonly relations?: readonly Relation[];
}

const decide = (actor: Actor, verb: Verb, subject: Subject): Access =>
  subject.organizationId === actor.organizationId
    ? accessOf(verb, actor.role, subject.relations ?? [])
    : 'hidden';

const thingOf = (verb: Verb): string => verb.slice(0, verb.indexOf('.'));

/**
 * Passes when `actor` may do `verb` to `subject`.
 * @throws {Refusal} UNAUTHENTICATED without an actor, NOT_FOUND for what may not be seen, else FORBIDDEN
 */
export function requireAccess(actor: Actor | null, verb: Verb, subject: Subject): asserts actor is Actor {
  if (actor === null) throw new Refusal('UNAUTHENTICATED', 'Sign in and choose an organization first.');
  const access = decide(actor, verb, subject);
  if (access === 'hidden') throw notFound(thingOf(verb));
  if (access === 'forbidden')
    throw new Refusal('FORBIDDEN', `Your role, ${actor.role.replace('_', ' ')}, may not do this (${verb}).`, {
      verb,
    });
}

/** Whether `requireAccess` would pass: for showing only what can be done. */
export const mayAccess = (actor: Actor | null, verb: Verb, subject: Subject): boolean =>
  actor !== null && decide(actor, verb, subject) === 'allowed';

/** The member to whose loops a list is limited; null for somebody who sees all. */
export const onlySeenBy = (actor: Actor, verb: Verb): string | null =>
  mayAccess(actor, verb, { organizationId: actor.organizationId }) ? null : actor.memberId;

/**
 * The actor, for use cases whose subject is the actor's own organization as a whole.
 * @throws {Refusal} as `requireAccess`
 */
export function requireActor(actor: Actor | null, verb: Verb): Actor {
  requireAccess(actor, verb, { organizationId: actor?.organizationId ?? '' });
  return actor;
}
