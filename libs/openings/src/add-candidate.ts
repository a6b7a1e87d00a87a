// Adds a candidate to an opening. Somebody who applied to another opening before is recognised by their e-mail
// address and keeps the name and zone that are known of them; a second application to the same opening is told.
import { Injectable } from '@nestjs/common';
import { Clock, Database, Idempotency, Outbox, invalidInput } from '#platform';
import type { Tx } from '#platform';
import { memberByEmail, membersByIds, requireAccess } from '#access';
import type { Actor } from '#access';
import { applicationOf, findOrInsertCandidate, insertApplication } from './applications.repository.js';
import type { NewCandidate } from './applications.repository.js';
import { applicationCreated } from './events.js';
import { boundedLine, emailOf, knownId, knownZone, languageOf, phoneOf } from './input.js';
import { openingNotOpen } from './opening-not-open.js';
import type { OpeningNotOpen } from './opening-not-open.js';
import { lockOpening } from './openings.repository.js';
import { openingRelations } from './relations.queries.js';

/** Who applies for which opening; `memberId` for a member of the organization who applies. */
export interface AddCandidateInput {
  readonly openingId: string;
  readonly name: string;
  readonly email: string;
  /** The IANA zone in which the candidate lives. */
  readonly zone: string;
  readonly phone?: string | null | undefined;
  /** A BCP 47 language tag; English when it is not given. */
  readonly language?: string | null | undefined;
  readonly memberId?: string | null | undefined;
  readonly idempotencyKey: string;
}

/** The candidate has an active application now. */
export interface CandidateAdded {
  readonly kind: 'CandidateAdded';
  readonly applicationId: string;
}

/** The candidate applied to this opening before. */
export interface CandidateAlreadyApplied {
  readonly kind: 'CandidateAlreadyApplied';
  readonly message: string;
  readonly applicationId: string;
}

/** What became of it. */
export type AddCandidateOutcome = CandidateAdded | CandidateAlreadyApplied | OpeningNotOpen;

const alreadyApplied = (applicationId: string): CandidateAlreadyApplied => ({
  kind: 'CandidateAlreadyApplied',
  message: 'A candidate with this e-mail address has already applied to this opening.',
  applicationId,
});

function candidateOf(input: Omit<AddCandidateInput, 'idempotencyKey'>): NewCandidate {
  return {
    language: languageOf('language', input.language ?? 'en'),
    name: boundedLine('name', input.name, 200),
    email: emailOf('email', input.email),
    zone: knownZone('zone', input.zone),
    phone: phoneOf('phone', input.phone ?? ''),
    memberId:
      input.memberId === null || input.memberId === undefined ? null : knownId('member', input.memberId),
  };
}

/** A member who applies is known by their address too, so that what is about them stays hidden from them. */
async function asMember(tx: Tx, candidate: NewCandidate): Promise<NewCandidate> {
  if (candidate.memberId !== null) return candidate;
  return { ...candidate, memberId: (await memberByEmail(tx, candidate.email))?.id ?? null };
}

/** Adds a candidate and their application. */
@Injectable()
export class AddCandidate {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT, CONFLICTING_KEY */
  async run(actor: Actor, { idempotencyKey, ...input }: AddCandidateInput): Promise<AddCandidateOutcome> {
    const openingId = knownId('opening', input.openingId);
    requireAccess(
      actor,
      'opening.read',
      await this.database.read(actor, (tx) => openingRelations(tx, openingId)),
    );
    requireAccess(actor, 'candidate.create', { organizationId: actor.organizationId });
    const candidate = candidateOf(input);
    return this.idempotency.run<AddCandidateOutcome>(
      actor,
      { operation: 'candidate.add', key: idempotencyKey, input },
      (tx) => this.#add(tx, actor, openingId, candidate),
      async (hit) => {
        const found = await this.database.read(actor, (tx) => applicationOf(tx, openingId, candidate.email));
        if (found === null) throw hit;
        return alreadyApplied(found);
      },
    );
  }

  async #add(tx: Tx, actor: Actor, openingId: string, given: NewCandidate): Promise<AddCandidateOutcome> {
    const candidate = await asMember(tx, given);
    if (candidate.memberId === actor.memberId)
      throw invalidInput('email', 'email must be that of somebody else: a colleague adds members who apply.');
    const opening = await lockOpening(tx, openingId);
    if (opening.state !== 'open') return openingNotOpen(openingId, opening.state);
    const earlier = await applicationOf(tx, openingId, candidate.email);
    if (earlier !== null) return alreadyApplied(earlier);
    if (candidate.memberId !== null && (await membersByIds.fetch(tx, [candidate.memberId])).length === 0)
      throw invalidInput('memberId', 'memberId must be the id of a member of this organization.');
    const now = this.clock.now();
    const candidateId = await findOrInsertCandidate(tx, candidate, now);
    const applicationId = await insertApplication(tx, { openingId, candidateId }, now);
    await this.outbox.append(tx, applicationCreated, applicationId, {
      applicationId,
      openingId,
      candidateId,
    });
    return { kind: 'CandidateAdded', applicationId };
  }
}
