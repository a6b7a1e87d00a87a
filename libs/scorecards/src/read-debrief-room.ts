// What somebody finds who comes to the debrief of a loop: the packet once the debrief is open and they may read
// opinions, and what they may do there. While they owe a scorecard, nothing that others do changes what they find.
import { mayAccess, requireAccess } from '#access';
import type { Actor } from '#access';
import type { Tx } from '#platform';
import { debriefsOfLoops, decisionsOfLoops } from './decisions.queries.js';
import type { Sight } from './domain/sight.js';
import { debriefOpened, decisionMade, scorecardAmended, scorecardSubmitted } from './events.js';
import { readPacket } from './read-packet.js';
import type { Packet } from './read-packet.js';
import { scorecardsOfLoops } from './scorecards.queries.js';
import { standingInLoop } from './standings.queries.js';

/** The debrief of a loop as one viewer finds it. */
export interface DebriefRoom {
  readonly loopId: string;
  readonly sight: Sight;
  /** Null before the debrief is open, and for those who may not read opinions. */
  readonly packet: Packet | null;
  readonly mayOpen: boolean;
  readonly mayDecide: boolean;
}

/** The debrief as the actor finds it. @throws {Refusal} NOT_FOUND for a loop that they may not see */
export async function readDebriefRoom(tx: Tx, actor: Actor, loopId: string): Promise<DebriefRoom> {
  const standing = await standingInLoop(tx, actor, loopId, 'debrief');
  requireAccess(actor, 'loop.read', standing);
  const { sight } = standing;
  const isOpen = (await debriefsOfLoops(tx, [loopId])).length > 0;
  const reads = isOpen && sight === 'opinions' && mayAccess(actor, 'packet.read', standing);
  const packet = reads ? await readPacket(tx, actor, loopId) : null;
  return {
    loopId,
    sight,
    packet: packet?.kind === 'Packet' ? packet : null,
    mayOpen: !isOpen && mayAccess(actor, 'debrief.open', standing),
    mayDecide: sight === 'opinions' && mayAccess(actor, 'decision.make', standing),
  };
}

const kinds: ReadonlySet<string> = new Set(
  [scorecardSubmitted, scorecardAmended, debriefOpened, decisionMade].map(({ kind }) => kind),
);

/** Whether an event of this kind can change what somebody finds in a debrief. */
export const changesDebrief = (kind: string): boolean => kinds.has(kind);

/**
 * A text that is another one when the actor finds something else in the debrief: for whoever is blind it does not
 * change with what others write. @throws {Refusal} NOT_FOUND for a loop that they may not see
 */
export async function debriefFingerprint(tx: Tx, actor: Actor, loopId: string): Promise<string> {
  const { sight } = await standingInLoop(tx, actor, loopId, 'debrief');
  const isOpen = (await debriefsOfLoops(tx, [loopId])).length > 0;
  if (sight === 'blind') return JSON.stringify([sight, isOpen]);
  const versions = (await scorecardsOfLoops(tx, [loopId])).map(({ id, version }) => `${id} ${version}`);
  const decisions = (await decisionsOfLoops(tx, [loopId])).map(({ id }) => id);
  return JSON.stringify([sight, isOpen, versions.sort(), decisions]);
}
