// Asking again for scorecards that are overdue: each asking is a row, from which the ledger plans a mail.
import { newId } from '#platform';
import type { Outbox, Tx } from '#platform';
import { scorecardNudged } from './events.js';
import { scorecardNudgeTable } from './reminder.table.js';
import type { ScorecardNudgeRow } from './reminder.table.js';

/** What somebody is asked for: all that they owe, the scorecard of this loop being the longest overdue. */
export type Nudge = Pick<ScorecardNudgeRow, 'loopId' | 'scorecardId' | 'interviewerId'>;

/** Asks for these scorecards, in the caller's transaction; who asks is a member. */
export async function nudge(
  tx: Tx,
  outbox: Outbox,
  nudges: readonly Nudge[],
  { byId: nudgedById, at: nudgedAt }: { readonly byId: string; readonly at: Date },
): Promise<void> {
  const { organizationId } = tx;
  await tx.insert(
    scorecardNudgeTable,
    nudges.map((of) => ({ ...of, organizationId, id: newId(), nudgedById, nudgedAt })),
  );
  // Each loop is locked for its planning: in one order, whoever asks.
  for (const loopId of [...new Set(nudges.map((of) => of.loopId))].sort())
    await outbox.append(tx, scorecardNudged, loopId, { loopId });
}

/** The askings about a loop's scorecards. */
export const nudgesOfLoop = (tx: Tx, loopId: string): Promise<ScorecardNudgeRow[]> =>
  tx.list(scorecardNudgeTable, { organizationId: tx.organizationId, loopId }, { id: 'ASC' });
