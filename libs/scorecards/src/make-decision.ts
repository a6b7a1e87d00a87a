// Decides about a candidate: once per loop, by the opening's hiring manager or an administrator, after the debrief
// was opened, with a rationale and a record of exactly which scorecards they could read.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { applicationEnded, applicationsByIds, closeApplication } from '#openings';
import { Clock, Idempotency, Outbox, invalidInput, newId } from '#platform';
import type { Tx } from '#platform';
import { requiredText } from './content-input.js';
import type { DecisionOutcome } from './decision.table.js';
import { debriefsOfLoops, decisionsOfLoops } from './decisions.queries.js';
import { insertDecision, visibleVersions } from './decisions.repository.js';
import { decisionMade } from './events.js';
import { scorecardsStillBlind } from './outcomes.js';
import type { ScorecardsStillBlind } from './outcomes.js';
import { lockScoring } from './scorecards.repository.js';
import { standingInLoop } from './standings.queries.js';
import type { LoopStanding } from './standings.queries.js';

const RATIONALE_MAX = 10_000;
const LEVEL_MAX = 100;

/** The decision on a loop. */
export interface MakeDecisionInput {
  readonly loopId: string;
  readonly outcome: DecisionOutcome;
  /** At which level to hire; required for hire, 1 to 100 characters. */
  readonly level?: string | null | undefined;
  /** 1 to 10,000 characters. */
  readonly rationale: string;
  readonly idempotencyKey: string;
}

/** The loop is decided. */
export interface DecisionMade {
  readonly kind: 'DecisionMade';
  readonly loopId: string;
  readonly decisionId: string;
}

/** The debrief is not open yet. */
export interface DebriefNotOpen {
  readonly kind: 'DebriefNotOpen';
  readonly message: string;
  readonly loopId: string;
}

/** The loop was decided before. */
export interface AlreadyDecided {
  readonly kind: 'AlreadyDecided';
  readonly message: string;
  readonly loopId: string;
}

/** The application ended in another way meanwhile, for instance because it was withdrawn. */
export interface ApplicationNotActive {
  readonly kind: 'ApplicationNotActive';
  readonly message: string;
  readonly applicationId: string;
}

/** What deciding leads to. */
export type MakeDecisionOutcome =
  DecisionMade | DebriefNotOpen | AlreadyDecided | ApplicationNotActive | ScorecardsStillBlind;

/** Decides about a loop. */
@Injectable()
export class MakeDecision {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Decides. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(
    actor: Actor,
    { idempotencyKey: key, ...input }: MakeDecisionInput,
  ): Promise<MakeDecisionOutcome> {
    const { loopId, outcome } = input;
    const authorize = async (tx: Tx): Promise<void> =>
      requireAccess(actor, 'decision.make', await standingInLoop(tx, actor, loopId, 'decision'));
    const once = { operation: 'decision.make', key, input, authorize };
    return this.idempotency.run<MakeDecisionOutcome, void>(actor, once, async (tx) => {
      const rationale = requiredText('rationale', input.rationale, RATIONALE_MAX);
      const level = levelOf(input);
      await lockScoring(tx, loopId);
      const standing = await standingInLoop(tx, actor, loopId, 'decision');
      const refusal = await notNow(tx, standing);
      if (refusal !== null) return refusal;
      const { applicationId } = standing;
      const decisionId = newId();
      const decidedAt = this.clock.now();
      await insertDecision(tx, {
        id: decisionId,
        applicationId,
        loopId,
        outcome,
        level,
        rationale,
        decidedById: actor.memberId,
        decidedAt,
        seen: await visibleVersions(tx, loopId),
      });
      await closeApplication(tx, applicationId, outcome === 'hire' ? 'hired' : 'rejected');
      await this.outbox.append(tx, decisionMade, loopId, { loopId, applicationId, outcome });
      if (outcome === 'no_hire')
        await this.outbox.append(tx, applicationEnded, applicationId, { applicationId, state: 'rejected' });
      return { kind: 'DecisionMade', loopId, decisionId };
    });
  }
}

/** Why the loop cannot be decided now; null when it can. */
async function notNow(
  tx: Tx,
  { loopId, applicationId, sight }: LoopStanding,
): Promise<Exclude<MakeDecisionOutcome, DecisionMade> | null> {
  if (sight === 'blind') return scorecardsStillBlind(loopId);
  if ((await decisionsOfLoops(tx, [loopId])).length > 0)
    return { kind: 'AlreadyDecided', message: 'This loop was decided before; a decision stays.', loopId };
  if ((await debriefsOfLoops(tx, [loopId])).length === 0)
    return {
      kind: 'DebriefNotOpen',
      message: 'The debrief opens when all scorecards are in; or open it now, with a reason.',
      loopId,
    };
  const [application] = await applicationsByIds(tx, [applicationId]);
  if (application?.state === 'active') return null;
  return {
    kind: 'ApplicationNotActive',
    message: `This application has ended (${application?.state}). Nothing was changed.`,
    applicationId,
  };
}

function levelOf({ outcome, level }: Pick<MakeDecisionInput, 'outcome' | 'level'>): string | null {
  if (level !== null && level !== undefined && level.trim() !== '')
    return requiredText('level', level, LEVEL_MAX);
  if (outcome === 'hire')
    throw invalidInput('level', 'level must say at which level to hire, such as "Senior".');
  return null;
}
