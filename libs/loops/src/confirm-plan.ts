// Reserves a plan for real, in the caller's transaction: people are locked in id order, expired holds in the way
// are released, and the rules are asked once more, from the same facts as the search. What the rules cannot see,
// because it is being written at this very moment, the exclusion constraints refuse.
import { candidatesByIds } from '#openings';
import { organizationSettings } from '#people';
import type { OrganizationSettings } from '#people';
import { invariant } from '#platform';
import type { Tx } from '#platform';
import { referee } from '#scheduling';
import { buildProblem, toPlan } from './domain/loop-problem.js';
import type { BuiltProblem, LoopFacts } from './domain/loop-problem.js';
import { TO_BE_ANNOUNCED } from './domain/place.js';
import { loadLoopFacts } from './load-loop-facts.js';
import { plainlyTaken } from './load.queries.js';
import { loadStanding } from './load-standing.js';
import { interviewsOfLoops, seatsOfInterviews } from './loops.queries.js';
import {
  insertReservations,
  lockInterviewers,
  lockRooms,
  releaseExpired,
  releaseInterviews,
  releaseLoop,
  reservedInLoop,
  writePlaces,
} from './loops.repository.js';
import type { NewReservation, PlacedInterview, Reserved } from './loops.repository.js';
import type { InterviewRow, LoopRow, PlannedInterview } from './loops.table.js';
import { learnedElsewhere } from './seat-pools.js';
import type { FormerSeat } from './seat-pools.js';
import { traineesInLoop } from './training.queries.js';
import type { Conflict } from './domain/conflict-words.js';
import type { Places } from './places.js';

/** Thrown inside the transaction when the plan no longer fits, so that nothing of it is written. */
export class PlanNoLongerFits extends Error {
  /** @param dates the local dates of the days that the conflicts count */
  constructor(
    readonly conflicts: readonly Conflict[],
    readonly dates: readonly string[],
  ) {
    super('The plan no longer fits');
  }
}

/** The people of a plan, sorted; null seats are nobody. */
export const peopleOf = (plan: readonly PlannedInterview[]): string[] =>
  [...new Set(plan.flatMap(({ seats }) => Object.values(seats).filter((id) => id !== null)))].sort();

/** The rooms of a plan. */
export const roomsIn = (plan: readonly PlannedInterview[]): string[] => [
  ...new Set(plan.flatMap(({ roomId }) => (typeof roomId === 'string' ? [roomId] : []))),
];

export interface Confirmation {
  readonly as: 'hold' | 'booking';
  readonly at: Date;
  readonly expiresAt: Date | null;
  /** People whose limits a coordinator goes beyond on purpose. */
  readonly overLimits?: readonly string[];
  /** Seats that were to get somebody else: whoever gives one up has agreed to nothing at that time any more. */
  readonly freedSeatIds?: ReadonlySet<string>;
}

/** What was reserved: the limits that are exceeded on purpose, and whose sessions may have changed. They are locked. */
export interface Confirmed {
  readonly exceeded: readonly Conflict[];
  readonly concernedIds: readonly string[];
}

/**
 * Reserves `plan` for `loop`, which the caller has locked. Of a booked loop it is the plan of what has not begun; what
 * has begun stays as it is.
 * @throws {PlanNoLongerFits} when a rule would be broken now
 * @throws {ConstraintHit} when somebody is being reserved at this moment by another transaction
 */
export async function confirmPlan(
  tx: Tx,
  places: Places,
  loop: LoopRow,
  plan: readonly PlannedInterview[],
  confirmation: Confirmation,
): Promise<Confirmed> {
  const { at, overLimits = [], freedSeatIds } = confirmation;
  await requireNotTaken(tx, loop, plan, at);
  const standing = loop.state === 'booked' ? await loadStanding(tx, loop, at, freedSeatIds) : null;
  const now =
    standing === null
      ? await traineesInLoop(tx, loop.id, at)
      : standing.open.flatMap(({ reservedIds }) => reservedIds);
  const people = peopleOf(plan);
  const [candidate] = await candidatesByIds(tx, [loop.candidateId]);
  // An internal candidate may be reserved as an interviewer at this moment, which no constraint sees.
  const concernedIds = [...people, ...now];
  await lockInterviewers(tx, [...concernedIds, ...(candidate?.memberId ? [candidate.memberId] : [])]);
  // Who had the lock before may have taken the slot.
  await requireNotTaken(tx, loop, plan, at);
  const rooms = roomsIn(plan);
  await lockRooms(tx, rooms);
  await releaseExpired(tx, people, loop.candidateId, at, rooms);
  const settings = await organizationSettings(tx);
  const facts = await loadLoopFacts(tx, loop, at, {
    settings,
    onlyPeople: new Set(people),
    ...(standing === null ? {} : { standing }),
  });
  if ('kind' in facts) throw new PlanNoLongerFits([{ rule: 'candidateWindow', subject: 'none is left' }], []);
  const interviews = await interviewsOfLoops(tx, [loop.id]);
  const conflicts = conflictsOf(facts, buildProblem(facts), plan);
  const [exceeded, broken] = [true, false].map((lifted) =>
    conflicts.filter((conflict) => isOver(conflict, overLimits) === lifted),
  ) as [Conflict[], Conflict[]];
  if (broken.length > 0)
    throw new PlanNoLongerFits(
      broken,
      facts.days.map(({ date }) => date),
    );
  const before = await reservedInLoop(tx, loop.id);
  const planned = plan.map(({ interviewId }) => interviewId);
  const stillDeclined = await learnedElsewhere(tx, planned, declinedAgain(before, plan), at);
  if (standing === null) await releaseLoop(tx, loop.id, at);
  else await releaseInterviews(tx, planned, at);
  const interviewed =
    standing?.settled.filter(({ withCandidate }) => withCandidate).flatMap((one) => one.reservedIds) ?? [];
  const rows = reservationsOf(loop, interviews, plan, {
    ...confirmation,
    before,
    stillDeclined,
    interviewedIds: facts.people.flatMap(({ id }) => (interviewed.includes(id) ? [id] : [])),
  });
  await insertReservations(tx, rows);
  await placeInterviews(tx, places, interviews, plan, {
    ...confirmation,
    settings,
    hasPhone: (candidate?.phone ?? null) !== null,
  });
  return { exceeded, concernedIds };
}

/** The seats that the plan leaves to those who declined them. */
const declinedAgain = (before: readonly Reserved[], plan: readonly PlannedInterview[]): FormerSeat[] =>
  before.flatMap(({ interviewId, seatId, interviewerId, response }) =>
    seatId !== null &&
    response === 'declined' &&
    plan.some((one) => one.interviewId === interviewId && one.seats[seatId] === interviewerId)
      ? [{ seatId, interviewerId }]
      : [],
  );

/**
 * Many may come late for one person's hour. They need not wait for each other's locks, nor load what decides a loop, to
 * hear what one look tells. Of a booked loop somebody who declined may keep a seat at a time that is taken by now.
 * @throws {PlanNoLongerFits}
 */
async function requireNotTaken(
  tx: Tx,
  loop: LoopRow,
  plan: readonly PlannedInterview[],
  at: Date,
): Promise<void> {
  if (loop.state === 'booked') return;
  const wanted = plan.flatMap(({ seats, from, to }) =>
    Object.values(seats).flatMap((id) => (id === null ? [] : [{ interviewerId: id, from, to }])),
  );
  const taken = await plainlyTaken(tx, wanted, at, loop.id);
  if (taken.length > 0)
    throw new PlanNoLongerFits(
      taken.map((subject) => ({ rule: 'interviewerFree', subject })),
      [],
    );
}

/** Whether only a limit of one of these people is in the way: its name begins with the person's id. */
const isOver = ({ rule, subject }: Conflict, overLimits: readonly string[]): boolean =>
  rule === 'interviewerLimit' && overLimits.some((id) => subject.startsWith(id));

function conflictsOf(facts: LoopFacts, built: BuiltProblem, plan: readonly PlannedInterview[]): Conflict[] {
  const known = new Set(facts.interviews.map((interview) => interview.id));
  if (plan.length !== known.size || plan.some(({ interviewId }) => !known.has(interviewId)))
    return [{ rule: 'everyInterviewPlaced', subject: 'loop' }];
  const placed = plan.map(({ interviewId, from, seats, roomId }) => ({
    interviewId,
    fromMs: new Date(from).getTime(),
    toMs: 0,
    seats,
    roomId: roomId ?? null,
  }));
  const outside = placed.filter(
    ({ fromMs }) => !facts.days.some(({ spanMs: [first, end] }) => first <= fromMs && fromMs < end),
  );
  if (outside.length > 0)
    return outside.map(({ interviewId, fromMs }) => whyOutside(facts, interviewId, fromMs));
  return referee(built.problem, toPlan(built, placed)).breaches.map(({ rule, subject }) => ({
    rule,
    subject,
  }));
}

/**
 * Why an interview lies on none of the days any more. Nothing is known of people and rooms on such a day, so that they would
 * all seem to be taken: what has passed, or what the candidate took back, is told alone.
 */
function whyOutside({ earliestMs, interviews }: LoopFacts, interviewId: string, fromMs: number): Conflict {
  if (fromMs < earliestMs) return { rule: 'earliestStart', subject: interviewId };
  const withCandidate = interviews.find(({ id }) => id === interviewId)?.withCandidate === true;
  return { rule: withCandidate ? 'candidateWindow' : 'insideOneDay', subject: interviewId };
}

interface Reserving extends Confirmation {
  readonly before: readonly Reserved[];
  /** Seats whose decline stays at another time as well. */
  readonly stillDeclined: ReadonlySet<string>;
  /** Who interviewed already and has not left, and attends what everybody attends. */
  readonly interviewedIds: readonly string[];
}

/** Who is reserved when, for a plan. */
export function reservationsOf(
  loop: LoopRow,
  interviews: readonly InterviewRow[],
  plan: readonly PlannedInterview[],
  { as, at, expiresAt, before, stillDeclined, interviewedIds }: Reserving,
): NewReservation[] {
  // Where nothing changed for somebody, they are reserved since they were, with their answer: to a hold, or before.
  const kept = (interviewId: string, seatId: string | null, interviewerId: string, from: Date) => {
    const same = before.find(
      (one) =>
        one.interviewId === interviewId &&
        one.seatId === seatId &&
        one.interviewerId === interviewerId &&
        (one.from.getTime() === from.getTime() ||
          (one.response === 'declined' && stillDeclined.has(seatId ?? ''))),
    );
    if (same === undefined) return { response: 'pending' as const };
    const { response, responseReason, createdAt, problem, problemSince } = same;
    return { response, responseReason, createdAt, problem, problemSince };
  };
  const byId = new Map(interviews.map((row) => [row.id, row]));
  const withCandidate = plan.filter(({ interviewId }) => byId.get(interviewId)?.withCandidate === true);
  const interviewed = [...new Set([...peopleOf(withCandidate), ...interviewedIds])];
  // Who declined all they were asked for and was not replaced yet attends nothing.
  const declinedAll = (interviewerId: string): boolean =>
    !interviewedIds.includes(interviewerId) &&
    withCandidate.every(({ interviewId, from, seats }) =>
      Object.entries(seats).every(
        ([seatId, who]) =>
          who !== interviewerId ||
          kept(interviewId, seatId, interviewerId, new Date(from)).response === 'declined',
      ),
    );
  return plan.flatMap(({ interviewId, from, to, seats, roomId }): NewReservation[] => {
    const common = {
      loopId: loop.id,
      interviewId,
      kind: as,
      during: { from: new Date(from), to: new Date(to) },
      expiresAt,
      createdAt: at,
      response: 'pending' as const,
      responseReason: null,
      seatId: null,
      interviewerId: null,
      candidateId: null,
      roomId: null,
    };
    const room = typeof roomId === 'string' ? [{ ...common, roomId }] : [];
    const seated = Object.entries(seats).flatMap(([seatId, interviewerId]) =>
      interviewerId === null
        ? []
        : [
            {
              ...common,
              seatId,
              interviewerId,
              ...kept(interviewId, seatId, interviewerId, common.during.from),
            },
          ],
    );
    if (byId.get(interviewId)?.withCandidate === true)
      return [...seated, ...room, { ...common, candidateId: loop.candidateId }];
    const sitting = new Set(seated.map((row) => row.interviewerId));
    const attending = interviewed.filter((id) => !sitting.has(id));
    return [
      ...seated,
      ...room,
      ...attending.map((interviewerId) => ({
        ...common,
        interviewerId,
        ...kept(interviewId, null, interviewerId, common.during.from),
        response: declinedAll(interviewerId) ? ('declined' as const) : ('pending' as const),
      })),
    ];
  });
}

interface Placing extends Confirmation {
  readonly hasPhone: boolean;
  readonly settings: OrganizationSettings;
}

/** Each interview gets its time and place; its calendar sequence rises where either is another. */
async function placeInterviews(
  tx: Tx,
  places: Places,
  interviews: readonly InterviewRow[],
  plan: readonly PlannedInterview[],
  { as, hasPhone, settings }: Placing,
): Promise<void> {
  const byId = new Map(interviews.map((row) => [row.id, row]));
  const ids = plan.map(({ interviewId }) => interviewId);
  const leads = new Map<string, string>();
  for (const { interviewId, interviewerId } of await seatsOfInterviews(tx, ids))
    if (interviewerId !== null && !leads.has(interviewId)) leads.set(interviewId, interviewerId);
  const toPlace = plan.map(({ interviewId, roomId }) => {
    const interview = byId.get(interviewId);
    invariant(interview, 'a plan that fits holds interviews of its loop');
    return { interview, leadId: leads.get(interviewId) ?? null, roomId: roomId ?? null };
  });
  const found = await places.find(tx, toPlace, hasPhone, settings);
  const rows = plan.map(({ interviewId, from, to }): PlacedInterview => {
    const row = byId.get(interviewId);
    const place = found.get(interviewId) ?? TO_BE_ANNOUNCED;
    const same =
      row?.state === 'booked' &&
      row.during?.from.getTime() === new Date(from).getTime() &&
      row.place === place.text;
    const sequence = (row?.sequence ?? 0) + (as === 'booking' && !same ? 1 : 0);
    return { id: interviewId, from, to, place: place.text, kind: place.kind, roomId: place.roomId, sequence };
  });
  await writePlaces(tx, as === 'hold' ? 'on_hold' : 'booked', rows);
}
