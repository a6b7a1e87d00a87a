// Keeps the ledger equal to what a loop asks for, in the transaction that changes the loop.
import { Injectable } from '@nestjs/common';
import { HeldBack } from '#loops';
import { Clock, onNobodysBehalf } from '#platform';
import type { Tx } from '#platform';
import { planChanges } from './domain/plan-changes.js';
import { loadLoopFacts } from './load-loop-facts.js';
import { lockLoopForPlanning, writePlan } from './reminders.repository.js';

/** Plans, renews and withdraws the reminders of a loop. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly clock: Clock,
    private readonly heldBack: HeldBack,
  ) {}

  /** Brings the ledger of this loop in line with the loop; doing it again changes nothing. */
  async run(tx: Tx, loopId: string): Promise<void> {
    await lockLoopForPlanning(tx, loopId);
    await onNobodysBehalf(tx, async () => {
      const facts = await loadLoopFacts(tx, loopId);
      if (facts === null) return;
      const at = this.clock.now();
      await writePlan(tx, loopId, planChanges(facts, at.getTime(), this.heldBack.ms), at);
    });
  }
}
