// When the board of somebody has changed: after each event that can change what stands still or is measured, their figures
// are compared with those before. Whoever is blind for a candidate has the same figures, and so hears nothing.
import { mayAccess } from '#access';
import type { Actor } from '#access';
import { changeUndone } from '#loops';
import type { Tx } from '#platform';
import { scorecardsPlanned } from '#scorecards';
import { boardGroups, countBoardGroup } from './board.queries.js';
import { changesNeeds } from './inbox-events.js';
import { measuresOf } from './measures.queries.js';

const kinds: ReadonlySet<string> = new Set([changeUndone.kind, scorecardsPlanned.kind]);

/** Whether an event of this kind can change somebody's board. */
export const changesBoard = (kind: string): boolean => changesNeeds(kind) || kinds.has(kind);

/** A text that changes when what the actor's board shows of the last weeks does. */
export async function boardFingerprint(tx: Tx, actor: Actor, at: Date): Promise<string> {
  const { at: _read, ...measures } = await measuresOf(tx, actor, {}, at);
  const counts: number[] = [];
  if (mayAccess(actor, 'board.read', { organizationId: tx.organizationId }))
    for (const group of boardGroups) counts.push(await countBoardGroup(tx, actor, group, at));
  return JSON.stringify([counts, measures]);
}
