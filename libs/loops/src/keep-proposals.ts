// Keeps what a search found as the loop's newest proposals, unless somebody changed the loop while it was being thought about.
import { newId } from '#platform';
import type { Clock, Database, Outbox, Scope } from '#platform';
import { loopProposed } from './events.js';
import { lockLoop, replaceProposals } from './loops.repository.js';
import { loopTable } from './loops.table.js';
import type { LoopRow, ProposalRow } from './loops.table.js';
import { loopChanged } from './outcomes.js';
import type { LoopChanged, LoopProposed } from './outcomes.js';

/** What the search says of one proposal; the rest follows from the loop and the moment. */
export type FoundProposal = Omit<
  ProposalRow,
  'organizationId' | 'id' | 'loopId' | 'batchId' | 'rank' | 'loopVersion' | 'createdAt'
>;

/** What keeping needs of the platform. */
export interface Keeping {
  readonly database: Database;
  readonly clock: Clock;
  readonly outbox: Outbox;
}

/** Writes the proposals, best first, as one batch; a loop that was only planned is proposed from then on. */
export async function keepProposals(
  { database, clock, outbox }: Keeping,
  scope: Scope,
  loop: LoopRow,
  found: readonly FoundProposal[],
): Promise<LoopProposed | LoopChanged> {
  return database.transaction(scope, async (tx) => {
    const locked = await lockLoop(tx, loop.id);
    if (locked?.version !== loop.version) return loopChanged(loop.id);
    const batchId = newId();
    const ofBatch = { loopId: loop.id, batchId, loopVersion: loop.version, createdAt: clock.now() };
    await replaceProposals(
      tx,
      loop.id,
      found.map((proposal, at) => ({ ...proposal, ...ofBatch, id: newId(), rank: at + 1 })),
    );
    if (loop.state === 'planned')
      await tx.update(loopTable, { organizationId: tx.organizationId, id: loop.id }, { state: 'proposed' });
    await outbox.append(tx, loopProposed, loop.id, { loopId: loop.id });
    return { kind: 'LoopProposed', loopId: loop.id, batchId };
  });
}
