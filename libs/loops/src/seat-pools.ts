// Who may sit where: whoever is qualified in the seats of those who interview, and in the seats of those who learn
// whoever still has a step to do after all that is reserved for them, whichever step the seat is at the moment.
import { isQualified, poolMembers } from '#people';
import type { PoolMembership, SeatWays } from '#people';
import type { Tx } from '#platform';
import { seatsOfInterviews } from './loops.queries.js';
import type { SeatView } from './loops.queries.js';
import type { InterviewRow } from './loops.table.js';
import { isTraineeRole, traineeStandings, trainingKey } from './training.queries.js';

/** A seat with everybody who could fill it, sorted. */
export interface SeatPool {
  readonly id: string;
  readonly role: SeatView['role'];
  readonly pool: readonly string[];
  readonly optional: boolean;
}

/** Who comes into question at all (nobody interviews themselves), and who also does for a seat, such as who sits there now. */
export interface WhoMaySit {
  readonly admitted: (interviewerId: string) => boolean;
  readonly also: ReadonlyMap<string, readonly string[]>;
}

/** The seats by interview, in which ways each person is reached, and what those cost who can only learn, in points. */
export interface SeatPools {
  readonly seats: ReadonlyMap<string, readonly SeatPool[]>;
  readonly ways: SeatWays;
  readonly traineePoints: ReadonlyMap<string, number>;
}

/** Less than an empty seat costs, even outside of somebody's preferred hours: a trainee is always welcome. */
const TRAINEE_POINTS_MAX = 8;

/** Who could fill each seat of the interviews at `at`: those of its pool, those named for it, and who also does. */
export async function seatPools(
  tx: Tx,
  interviews: readonly Pick<InterviewRow, 'id'>[],
  at: Date,
  { admitted, also }: WhoMaySit,
): Promise<SeatPools> {
  const found = await seatsOfInterviews(
    tx,
    interviews.map(({ id }) => id),
  );
  const seats = interviews.flatMap(({ id }) => found.filter(({ interviewId }) => interviewId === id));
  const members = Map.groupBy(await poolMembers(tx, poolIdsOf(seats)), (row) => row.poolId);
  const learners = await learnersIn(tx, seats, at);
  const admits = ({ role }: SeatView, member: PoolMembership): boolean => {
    const qualified = isQualified(member, at);
    if (!isTraineeRole(role)) return qualified;
    return member.trains ? !qualified && learners.has(trainingKey(member)) : member.phase === role;
  };
  const ways = new Map<string, Set<string | null>>();
  const rows = seats.map((seat) => {
    const inPool = members.get(seat.poolId ?? '') ?? [];
    const belongs = new Set(inPool.map(({ interviewerId }) => interviewerId));
    const pooled = inPool.filter((member) => admits(seat, member));
    const all = [
      ...pooled.map((member) => member.interviewerId),
      ...seat.memberIds,
      ...(also.get(seat.id) ?? []),
    ];
    const pool = [...new Set(all)].sort().filter(admitted);
    for (const id of pool)
      ways.set(id, (ways.get(id) ?? new Set()).add(belongs.has(id) ? seat.poolId : null));
    return { interviewId: seat.interviewId, id: seat.id, pool, optional: seat.optional, role: seat.role };
  });
  const interviewing = new Set(rows.flatMap(({ role, pool }) => (isTraineeRole(role) ? [] : pool)));
  return {
    seats: Map.groupBy(rows, ({ interviewId }) => interviewId),
    ways,
    traineePoints: pointsOf([...learners.values()].filter(({ id }) => !interviewing.has(id))),
  };
}

/** A seat that was somebody's. */
export interface FormerSeat {
  readonly seatId: string;
  readonly interviewerId: string;
}

/**
 * Of seats in these interviews, those of somebody who was to learn there and has no step left for it by now: it is not
 * given back to them. What is reserved for these interviews does not count.
 */
export async function learnedElsewhere(
  tx: Tx,
  interviewIds: readonly string[],
  former: readonly FormerSeat[],
  at: Date,
): Promise<ReadonlySet<string>> {
  if (former.length === 0) return new Set();
  const interviews = interviewIds.map((id) => ({ id }));
  const { seats } = await seatPools(tx, interviews, at, { admitted: () => true, also: new Map() });
  const holders = new Map(former.map(({ seatId, interviewerId }) => [seatId, interviewerId]));
  const closed = [...seats.values()].flat().filter(({ id, role, pool }) => {
    const holder = holders.get(id);
    return holder !== undefined && isTraineeRole(role) && !pool.includes(holder);
  });
  return new Set(closed.map(({ id }) => id));
}

const poolIdsOf = (seats: readonly SeatView[]): string[] => [
  ...new Set(seats.flatMap(({ poolId }) => (poolId === null ? [] : [poolId]))),
];

interface Learner {
  readonly id: string;
  readonly stepsLeft: number;
}

/** Who has a step to do, by pool and person, when these interviews are planned anew; nobody sits twice in a loop. */
async function learnersIn(tx: Tx, seats: readonly SeatView[], at: Date): Promise<Map<string, Learner>> {
  const learning = seats.filter(({ role }) => isTraineeRole(role));
  if (learning.length === 0) return new Map();
  const standings = await traineeStandings(
    tx,
    {
      interviewerIds: null,
      poolIds: poolIdsOf(learning),
      exceptInterviewIds: [...new Set(seats.map(({ interviewId }) => interviewId))],
    },
    at,
  );
  return new Map(
    standings
      .filter(({ progress }) => progress.stepsLeft > 0)
      .map(({ trainee, progress: { stepsLeft } }) => [
        trainingKey(trainee),
        { id: trainee.interviewerId, stepsLeft },
      ]),
  );
}

/** The closest to graduating are the cheapest. Who also interviews in this loop is not among them: they cost as there. */
function pointsOf(learners: readonly Learner[]): Map<string, number> {
  const points = new Map<string, number>();
  for (const { id, stepsLeft } of learners) {
    const own = Math.min(stepsLeft - 1, TRAINEE_POINTS_MAX);
    points.set(id, Math.min(own, points.get(id) ?? own));
  }
  return points;
}
