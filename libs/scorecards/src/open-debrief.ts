// Opens a debrief before every scorecard is in: somebody who runs the loop takes responsibility, with a reason that
// stays. When all are in it opens by itself.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Clock, Idempotency, Outbox } from '#platform';
import type { Tx } from '#platform';
import { requiredText } from './content-input.js';
import { debriefsOfLoops } from './decisions.queries.js';
import { insertDebrief } from './decisions.repository.js';
import { debriefOpened } from './events.js';
import { scorecardsOfLoops } from './scorecards.queries.js';
import { lockScoring } from './scorecards.repository.js';
import { standingInLoop } from './standings.queries.js';

const REASON_MAX = 500;

/** Which debrief to open before all scorecards are in. */
export interface OpenDebriefInput {
  readonly loopId: string;
  /** Why not to wait for the scorecards that are missing; 1 to 500 characters. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** The debrief is open, by this or before. */
export interface DebriefOpened {
  readonly kind: 'DebriefOpened';
  readonly loopId: string;
}

/** Nobody owes or wrote a scorecard in this loop. */
export interface NothingToDebrief {
  readonly kind: 'NothingToDebrief';
  readonly message: string;
  readonly loopId: string;
}

/** Opens a debrief early. */
@Injectable()
export class OpenDebrief {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Opens the debrief at once. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(
    actor: Actor,
    { idempotencyKey: key, ...input }: OpenDebriefInput,
  ): Promise<DebriefOpened | NothingToDebrief> {
    const { loopId } = input;
    const authorize = async (tx: Tx): Promise<void> =>
      requireAccess(actor, 'debrief.open', await standingInLoop(tx, actor, loopId, 'debrief'));
    const once = { operation: 'debrief.open', key, input, authorize };
    return this.idempotency.run<DebriefOpened | NothingToDebrief, void>(actor, once, async (tx) => {
      const overrideReason = requiredText('reason', input.reason, REASON_MAX);
      await lockScoring(tx, loopId);
      if ((await debriefsOfLoops(tx, [loopId])).length > 0) return { kind: 'DebriefOpened', loopId };
      const counted = (await scorecardsOfLoops(tx, [loopId])).filter((row) => row.seatRole !== 'shadow');
      if (counted.length === 0)
        return {
          kind: 'NothingToDebrief',
          message: 'No scorecard is owed or was written in this loop.',
          loopId,
        };
      const openedAt = this.clock.now();
      await insertDebrief(tx, { loopId, openedAt, openedById: actor.memberId, overrideReason });
      await this.outbox.append(tx, debriefOpened, loopId, { loopId });
      return { kind: 'DebriefOpened', loopId };
    });
  }
}
