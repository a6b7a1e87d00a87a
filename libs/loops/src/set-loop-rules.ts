// Gives a loop rules of its own, or takes them back: one candidate's loop may take a day more, or begin sooner, without the
// plan of the opening or the organization changing for all others. Who did so, when and why is kept.
import { Injectable } from '@nestjs/common';
import { RULE_BOUNDS } from '#access';
import type { Actor } from '#access';
import { Clock, Idempotency, Outbox, newId, notFound } from '#platform';
import type { Tx } from '#platform';
import { requireNoFlaw } from './considered.js';
import { holdIsOver } from './domain/interview-standing.js';
import { changedRules, flawOfRules, rulesOf, sameRules } from './domain/loop-rules.js';
import type { LoopRulesChange, RuleBounds } from './domain/loop-rules.js';
import { loopRulesSet } from './events.js';
import { requireLoopAccess } from './loop-access.js';
import { insertRuleChange, lockLoop, updateLoop } from './loops.repository.js';
import { loopChanged, loopNotReady } from './outcomes.js';
import type { LoopChanged, LoopNotReady, LoopRulesSet } from './outcomes.js';
import type { LoopRow } from './loops.table.js';
import { requireReason } from './revise-loop.js';

/** As an organization may set them, days as a template may. */
export const LOOP_RULE_BOUNDS: RuleBounds = {
  daysUsedMax: [1, 14],
  noticeMinutesMin: RULE_BOUNDS.noticeMinutesMin,
  lunchMinutes: RULE_BOUNDS.lunchMinutes,
  runMinutesMax: RULE_BOUNDS.runMinutesMax,
};

export interface SetLoopRulesInput extends LoopRulesChange {
  readonly loopId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
  /** Why; 1 to 500 characters. */
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** What setting rules leads to. */
export type SetLoopRulesOutcome = LoopRulesSet | LoopChanged | LoopNotReady;

@Injectable()
export class SetLoopRules {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** Sets the rules. @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT */
  async run(actor: Actor, input: SetLoopRulesInput): Promise<SetLoopRulesOutcome> {
    const { idempotencyKey: key, ...asked } = input;
    return this.idempotency.run<SetLoopRulesOutcome, unknown>(
      actor,
      {
        operation: 'loop.setRules',
        key,
        input: asked,
        authorize: (tx) => requireLoopAccess(tx, actor, 'loop.setRules', input.loopId),
      },
      (tx) => this.#set(tx, actor, input),
    );
  }

  async #set(tx: Tx, { memberId }: Actor, input: SetLoopRulesInput): Promise<SetLoopRulesOutcome> {
    const { loopId } = input;
    requireNoFlaw(flawOfRules(input, LOOP_RULE_BOUNDS));
    const reason = requireReason(input.reason);
    const loop = await lockLoop(tx, loopId);
    if (loop === null) throw notFound('loop');
    if (loop.version !== input.version) return loopChanged(loopId);
    const at = this.clock.now();
    const closed = whyClosed(loop, at);
    if (closed !== null) return loopNotReady(loopId, closed);
    const before = rulesOf(loop);
    const after = changedRules(before, input);
    if (sameRules(before, after)) return { kind: 'LoopRulesSet', loopId };
    await updateLoop(tx, loop, after);
    const changed = { before, after, reason, changedById: memberId, createdAt: at };
    await insertRuleChange(tx, { id: newId(), loopId, ...changed });
    await this.outbox.append(tx, loopRulesSet, loopId, { loopId });
    return { kind: 'LoopRulesSet', loopId };
  }
}

/** Why the loop keeps the rules that it has; null when they can be others. */
function whyClosed(loop: LoopRow, at: Date): string | null {
  if (loop.state === 'cancelled') return 'The loop is cancelled; nothing of it is planned any more.';
  return loop.state === 'on_hold' && !holdIsOver(loop, at.getTime())
    ? 'The loop is on hold by the rules that it has. Confirm the hold, or give it up first.'
    : null;
}
