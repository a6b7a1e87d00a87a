// Decisions with their rationale, as a list to take away: those that the member may read on the screen.
import { columnOf, exportedList, finding, isWithin, mayAccess, membersByIds } from '#access';
import { LOOP_FILTERS, seenLoops } from '#loops';
import type { SeenLoop } from '#loops';
import type { DecisionRow } from './decision.table.js';
import { decisionsOfLoops } from './decisions.queries.js';
import { standingsInLoops } from './standings.queries.js';

const { text, number, instant } = columnOf;

interface ListedDecision extends SeenLoop {
  readonly decision: DecisionRow;
  readonly decidedBy: string | null;
}

/** The decisions that the member may read, the newest loop first; none while they owe a scorecard for it. */
export const decisionsList = exportedList<ListedDecision>({
  name: 'decisions',
  about: 'decisions with level and rationale',
  verb: 'organization.read',
  filters: [...LOOP_FILTERS, 'from', 'to'],
  columns: {
    'decision id': text(({ decision }) => decision.id),
    'loop id': text(({ loop }) => loop.id),
    opening: text(({ opening }) => opening),
    candidate: text(({ candidate }) => candidate),
    outcome: text(({ decision }) => decision.outcome),
    level: text(({ decision }) => decision.level),
    rationale: text(({ decision }) => decision.rationale),
    'decided by': text(({ decidedBy }) => decidedBy),
    'decided at': instant(({ decision }) => decision.decidedAt),
    'scorecards seen': number(({ decision }) => decision.seen.length),
  },
  page: async (tx, asked) => {
    const { actor, filter } = asked;
    const { rows: loops, next } = await seenLoops(tx, asked);
    const standings = await standingsInLoops(
      tx,
      actor,
      loops.map(({ loop }) => loop.id),
    );
    const readable = standings.filter(
      (standing) =>
        standing.sight !== 'none' &&
        standing.sight !== 'blind' &&
        mayAccess(actor, 'decision.read', standing),
    );
    const all = await decisionsOfLoops(
      tx,
      readable.map(({ loopId }) => loopId),
    );
    const inTime = all.filter(({ decidedAt }) => isWithin(decidedAt, filter));
    const decisionOf = finding(inTime, ({ loopId }) => loopId);
    const memberIds = [...new Set(inTime.map(({ decidedById }) => decidedById))];
    const memberOf = finding(await membersByIds.fetch(tx, memberIds), membersByIds.keyOf);
    const rows = loops.flatMap((seen) => {
      const decision = decisionOf(seen.loop.id);
      return decision === null
        ? []
        : [{ ...seen, decision, decidedBy: memberOf(decision.decidedById)?.name ?? null }];
    });
    return { rows, next };
  },
});
