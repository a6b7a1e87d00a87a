// Looks for the smallest repair of a loop whose seats are marked, keeps it as proposals, and applies it when the policy lets
// it happen by itself. It may run twice at any moment: the row is claimed, the booking asks everything again, and a loop
// without marks needs nothing.
import { Injectable } from '@nestjs/common';
import { Clock, Database, Overload, newId, systemScope } from '#platform';
import type { Scope, Tx } from '#platform';
import { ChangeLoop } from './change-loop.js';
import { repairReason } from './domain/repair-reason.js';
import { whyNotByItself } from './domain/repair-policy.js';
import type { RepairJob } from './enqueue-repairs.js';
import { interviewsOfLoops, loopsByIds, proposalsOfBatches, seatsOfInterviews } from './loops.queries.js';
import type { LoopRow, ProposalRow } from './loops.table.js';
import { ProposeChange } from './propose-change.js';
import { markedSeats, repairPoliciesFor, repairsByThemselves } from './repairs.queries.js';
import type { MarkedSeat } from './repairs.queries.js';
import { claimRepair, recordRepair } from './repairs.repository.js';
import type { RepairFound } from './repairs.repository.js';
import type { Booker } from './revise-loop.js';

/** How long a look takes at most, before another worker may have one. */
const LEASE_MS = 2 * 60_000;
/** After so many looks that came to no end, somebody has to ask for proposals. */
const ATTEMPTS_MAX = 5;
const OVERLOAD_WAIT_MS = 30_000;
/** Fresh proposals are asked for so often when somebody changes the loop at the same time. */
const ROUNDS_MAX = 5;

/** What became of a repair; `nothing` when none was due. */
export type Repaired = 'repaired' | 'offered' | 'impossible' | 'given_up' | 'later' | 'nothing';

interface Ground {
  readonly loop: LoopRow;
  readonly best: ProposalRow;
  /** Why it waits for somebody to confirm it; null when it may be applied. */
  readonly waits: string | null;
  readonly triesMax: number;
}

const none = { dueAt: null, batchId: null, message: null } as const;
const DONE: RepairFound = { ...none, state: 'done' };
const offer = (batchId: string | null, message: string): RepairFound => ({
  ...none,
  state: 'offered',
  batchId,
  message,
});

@Injectable()
export class RepairLoop {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly proposeChange: ProposeChange,
    private readonly changeLoop: ChangeLoop,
  ) {}

  /** Looks for the repair of a job, if it is due, and applies it if it may. */
  async run({ organizationId, loopId }: RepairJob): Promise<Repaired> {
    const scope = systemScope(organizationId);
    const claimId = newId();
    const at = this.clock.now();
    const until = new Date(at.getTime() + LEASE_MS);
    const attempts = await this.database.transaction(scope, (tx) =>
      claimRepair(tx, loopId, { claimId, at, until }),
    );
    if (attempts === null) return 'nothing';
    const found = attempts > ATTEMPTS_MAX ? GIVEN_UP : await this.#tryToRepair(scope, loopId, attempts);
    await this.database.transaction(scope, (tx) =>
      recordRepair(tx, loopId, claimId, found, this.clock.now()),
    );
    return found.state === 'done' ? 'repaired' : found.state === 'wanted' ? 'later' : found.state;
  }

  async #tryToRepair(scope: Scope, loopId: string, attempts: number): Promise<RepairFound> {
    try {
      return await this.#repair(scope, loopId);
    } catch (error) {
      if (!(error instanceof Overload)) throw error;
      const dueAt = new Date(this.clock.nowMs() + OVERLOAD_WAIT_MS * 2 ** (attempts - 1));
      return { ...none, state: 'wanted', dueAt };
    }
  }

  async #repair(scope: Scope, loopId: string): Promise<RepairFound> {
    let tries = 0;
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const seats = await this.database.read(scope, (tx) => markedSeats(tx, loopId, this.clock.now()));
      if (seats.length === 0) return DONE;
      const seatIds = seats.map(({ seatId }) => seatId);
      const proposed = await this.proposeChange.propose(scope, loopId, { kind: 'repair', seatIds });
      if (proposed.kind === 'LoopChanged') continue;
      if (proposed.kind !== 'LoopProposed')
        return { ...none, state: 'impossible', message: proposed.message };
      const { batchId } = proposed;
      const ground = await this.database.read(scope, (tx) =>
        groundOf(tx, loopId, batchId, seats, this.clock.nowMs()),
      );
      if (ground === null) continue;
      if (ground.waits !== null) return offer(batchId, ground.waits);
      if (tries === ground.triesMax)
        return offer(batchId, `Others were faster ${tries} times, so somebody has to confirm it.`);
      tries++;
      if (await this.#apply(scope, ground, seats)) return DONE;
    }
    return offer(null, 'The loop changes all the time; ask for proposals when it stays as it is.');
  }

  /** Whether the repair was applied; otherwise somebody was faster. */
  async #apply(scope: Scope, { loop, best }: Ground, seats: readonly MarkedSeat[]): Promise<boolean> {
    const booker: Booker = {
      scope,
      by: { memberId: null, candidate: false },
      mayOverride: false,
      authorize: () => Promise.resolve(),
    };
    const outcome = await this.changeLoop.change(booker, {
      loopId: loop.id,
      version: loop.version,
      proposalId: best.id,
      idempotencyKey: `repair ${best.id}`,
      ...repairReason(seats),
    });
    return outcome.kind === 'LoopBooked';
  }
}

const GIVEN_UP: RepairFound = {
  ...none,
  state: 'given_up',
  message: 'No repair could be worked out by itself. Ask for proposals.',
};

/** What decides whether the best proposal of the batch is applied; null when the loop is not as it was proposed for. */
async function groundOf(
  tx: Tx,
  loopId: string,
  batchId: string,
  seats: readonly MarkedSeat[],
  nowMs: number,
): Promise<Ground | null> {
  const [loop] = await loopsByIds(tx, [loopId]);
  const [best] = await proposalsOfBatches(tx, [batchId]);
  if (loop === undefined || best === undefined || loop.version !== best.loopVersion) return null;
  const [policy] = await repairPoliciesFor(tx, [loop.openingId]);
  if (policy === undefined) return null;
  const { firstMs, movesCandidate } = await whatChanges(tx, best);
  const waits = whyNotByItself(policy, {
    nowMs,
    firstMs,
    movesCandidate,
    proven: best.tiers?.proven.timesChanged === true && best.tiers.proven.peopleReplaced,
    repairedBefore: await repairsByThemselves(tx, loopId),
    poolIds: seats.map(({ poolId }) => poolId),
  });
  return { loop, best, waits, triesMax: policy.triesMax };
}

/** The begin of the first interview that the proposal changes, and whether one with the candidate moves. */
async function whatChanges(
  tx: Tx,
  { loopId, plan }: ProposalRow,
): Promise<{ readonly firstMs: number; readonly movesCandidate: boolean }> {
  const interviews = new Map((await interviewsOfLoops(tx, [loopId])).map((row) => [row.id, row]));
  const holders = new Map(
    (await seatsOfInterviews(tx, [...interviews.keys()])).map((seat) => [seat.id, seat.interviewerId]),
  );
  let firstMs = Infinity;
  let movesCandidate = false;
  for (const { interviewId, from, seats } of plan) {
    const fromMs = new Date(from).getTime();
    const now = interviews.get(interviewId);
    const nowMs = now?.during?.from.getTime() ?? fromMs;
    const replaces = Object.entries(seats).some(([seatId, who]) => who !== (holders.get(seatId) ?? null));
    if (nowMs === fromMs && !replaces) continue;
    firstMs = Math.min(firstMs, nowMs, fromMs);
    movesCandidate ||= now?.withCandidate === true && nowMs !== fromMs;
  }
  return { firstMs, movesCandidate };
}
