// The facts of a loop as if other plans were reserved already: they are reserved, the facts are read by the same
// statements as ever, and all of it is undone before anybody could see it.
import type { Tx } from '#platform';
import { peopleOf, reservationsOf, roomsIn } from './confirm-plan.js';
import { shownLoop } from './domain/interview-standing.js';
import { loadLoopFacts } from './load-loop-facts.js';
import { interviewsOfLoops, loopsByIds } from './loops.queries.js';
import { releaseExpired, reserveWhereFree, undone } from './loops.repository.js';
import type { ProposalRow } from './loops.table.js';
import type { LoadedLoop } from './propose-loop.js';

const DAY_MS = 86_400_000;

/** The loop's facts at `at`, beside the plans of `placed`; a plan whose time is taken by now counts as far as it is free. */
export async function placedFacts(
  tx: Tx,
  loopId: string,
  placed: readonly ProposalRow[],
  at: Date,
): Promise<LoadedLoop> {
  return undone(tx, async () => {
    const loops = await loopsByIds(
      tx,
      placed.map((proposal) => proposal.loopId),
    );
    const interviews = Map.groupBy(
      await interviewsOfLoops(
        tx,
        loops.map(({ id }) => id),
      ),
      (interview) => interview.loopId,
    );
    const expiresAt = new Date(at.getTime() + DAY_MS);
    for (const loop of loops) {
      const plan = placed.find((proposal) => proposal.loopId === loop.id)?.plan ?? [];
      await releaseExpired(tx, peopleOf(plan), loop.candidateId, at, roomsIn(plan));
      await reserveWhereFree(
        tx,
        reservationsOf(loop, interviews.get(loop.id) ?? [], plan, {
          as: 'hold',
          at,
          expiresAt,
          before: [],
          stillDeclined: new Set(),
          interviewedIds: [],
        }),
      );
    }
    const [loop] = await loopsByIds(tx, [loopId]);
    if (loop === undefined || !['planned', 'proposed'].includes(shownLoop(loop, at.getTime()).state))
      return { loop, facts: null };
    const facts = await loadLoopFacts(tx, loop, at);
    return { loop, facts: 'kind' in facts ? null : facts };
  });
}
