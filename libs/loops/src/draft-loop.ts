// Makes the opening's loop template concrete for one application: its interviews and seats are copied, so that a
// later change of the template changes nothing that is under way.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import {
  applicationNotActive,
  applicationRelations,
  applicationsByIds,
  lockApplication,
  loopTemplate,
  openingsByIds,
} from '#openings';
import { Clock, ConstraintHit, Database, Idempotency, Outbox, isId, newId, notFound } from '#platform';
import type { Tx } from '#platform';
import { NOWHERE } from './domain/place.js';
import { loopDrafted } from './events.js';
import { loopsOfApplications } from './loops.queries.js';
import { insertLoop } from './loops.repository.js';
import type { ApplicationNotActive } from '#openings';
import type { LoopDraftedOutcome, LoopExists, TemplateMissing } from './outcomes.js';
import { withTraineeSeats } from './trainee-seats.js';

export interface DraftLoopInput {
  readonly applicationId: string;
  readonly idempotencyKey: string;
}

/** The loop that the application has already; null when it has none, or only cancelled ones. */
async function existingLoop(tx: Tx, applicationId: string): Promise<LoopExists | null> {
  const live = (await loopsOfApplications(tx, [applicationId])).find((loop) => loop.state !== 'cancelled');
  if (live === undefined) return null;
  return { kind: 'LoopExists', message: 'This application has a loop already.', loopId: live.id };
}

/** What drafting a loop leads to. */
export type DraftLoopOutcome = LoopDraftedOutcome | LoopExists | TemplateMissing | ApplicationNotActive;

@Injectable()
export class DraftLoop {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Drafts the loop. @throws {Refusal} NOT_FOUND, FORBIDDEN */
  async run(actor: Actor, input: DraftLoopInput): Promise<DraftLoopOutcome> {
    const { applicationId, idempotencyKey: key } = input;
    const authorize = async (tx: Tx): Promise<void> => {
      if (!isId(applicationId.toLowerCase())) throw notFound('application');
      requireAccess(actor, 'loop.draft', await applicationRelations(tx, applicationId));
    };
    return this.idempotency.run<DraftLoopOutcome, void>(
      actor,
      { operation: 'loop.draft', key, input: { applicationId }, authorize },
      (tx) => this.#draft(tx, applicationId),
      async (error) =>
        error instanceof ConstraintHit && error.constraint.includes('loop_live')
          ? this.database.read(actor, (tx) => existingLoop(tx, input.applicationId))
          : null,
    );
  }

  async #draft(tx: Tx, applicationId: string): Promise<DraftLoopOutcome> {
    const state = await lockApplication(tx, applicationId);
    const [application] = await applicationsByIds(tx, [applicationId]);
    if (application === undefined || state === null) throw notFound('application');
    if (state !== 'active') return applicationNotActive(applicationId, state);
    const [opening] = await openingsByIds(tx, [application.openingId]);
    if (opening === undefined) throw notFound('opening');
    const existing = await existingLoop(tx, applicationId);
    if (existing !== null) return existing;
    const plan = opening.loopTemplateId === null ? null : await loopTemplate(tx, opening.loopTemplateId);
    if (plan === null || plan.interviews.length === 0)
      return {
        kind: 'TemplateMissing',
        message: 'The opening has no loop template yet. Make one from its role description.',
      };
    const loopId = newId();
    const ids = new Map(plan.interviews.map((template) => [template.id, newId()]));
    const seats = await withTraineeSeats(tx, plan.interviews);
    await insertLoop(
      tx,
      {
        id: loopId,
        applicationId,
        openingId: opening.id,
        candidateId: application.candidateId,
        loopTemplateId: plan.template.id,
        state: 'planned',
        daysUsedMax: plan.template.daysUsedMax,
        noticeMinutesMin: null,
        lunchMinutes: null,
        runMinutesMax: null,
        revision: 0,
        version: 1,
        holdExpiresAt: null,
        holdRefusal: null,
        holdRefusalVersion: null,
        createdAt: this.clock.now(),
        bookedAt: null,
        cancelledAt: null,
        cancelReason: null,
      },
      plan.interviews.map((template) => ({
        id: ids.get(template.id) ?? '',
        loopId,
        position: template.position,
        kind: template.kind,
        title: template.title,
        minutes: template.minutes,
        focus: template.focus,
        rubricVersionId: template.rubricVersionId,
        questions: template.questions,
        afterIds: template.afterIds.flatMap((id) => ids.get(id) ?? []),
        withCandidate: template.withCandidate,
        state: 'planned' as const,
        during: null,
        ...NOWHERE,
        placeWanted: template.placeWanted,
        sequence: 0,
        replacesId: null,
        markReason: null,
        markedById: null,
        markedAt: null,
      })),
      plan.interviews.flatMap(({ id }) =>
        (seats.get(id) ?? []).map((seat) => ({
          id: newId(),
          interviewId: ids.get(id) ?? '',
          position: seat.position,
          role: seat.role,
          poolId: seat.poolId,
          memberIds: [...seat.memberIds],
          optional: seat.optional,
        })),
      ),
    );
    await this.outbox.append(tx, loopDrafted, loopId, { loopId });
    return { kind: 'LoopDrafted', loopId };
  }
}
