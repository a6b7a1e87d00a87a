// Opens the debrief by itself, in the transaction that brings in the last scorecard or ends the wait for it.
import type { Outbox, Tx } from '#platform';
import { debriefsOfLoops } from './decisions.queries.js';
import { insertDebrief } from './decisions.repository.js';
import { debriefOpened } from './events.js';
import { scorecardsOfLoops } from './scorecards.queries.js';

/**
 * Opens the debrief of a loop whose scorecards, those of shadows aside, are all in; the caller has locked the loop.
 * Returns whether it opened.
 */
export async function openDebriefIfComplete(
  tx: Tx,
  outbox: Outbox,
  loopId: string,
  at: Date,
): Promise<boolean> {
  const counted = (await scorecardsOfLoops(tx, [loopId])).filter((row) => row.seatRole !== 'shadow');
  if (counted.length === 0 || counted.some((row) => row.submittedAt === null)) return false;
  if ((await debriefsOfLoops(tx, [loopId])).length > 0) return false;
  await insertDebrief(tx, { loopId, openedAt: at, openedById: null, overrideReason: null });
  await outbox.append(tx, debriefOpened, loopId, { loopId });
  return true;
}
