// States a booked loop that is to change: what began or is over stays as it is, and what is booked may stay where it is,
// whatever has changed around it since. A rule that came later keeps nobody from what they had agreed to; it only counts
// for what changes now.
import { intersect, merge, subtract } from '#calendar';
import { SLOT_MINUTES, isOnGrid } from './domain/loop-problem.js';
import type { InterviewFacts, LoopFacts, PersonFacts, SpanMs } from './domain/loop-problem.js';

/** An interview that has its time: who sits in it by seat, and everybody who is reserved for it. */
export interface BookedNow {
  readonly interviewId: string;
  readonly spanMs: SpanMs;
  readonly withCandidate: boolean;
  readonly seats: Readonly<Record<string, string | null>>;
  /** The room that is reserved for it; null for none. */
  readonly roomId: string | null;
  /** Without those who declined. */
  readonly reservedIds: readonly string[];
}

/** What a booked loop stands on. */
export interface StandingLoop {
  /** Has not begun, and may change. */
  readonly open: readonly BookedNow[];
  /** Has begun: stays as it is. */
  readonly settled: readonly BookedNow[];
  /** Did not take place: nobody interviewed, but its time was taken and counts, as it does for other loops. */
  readonly missed: readonly BookedNow[];
  /** Seats that have to get somebody else. */
  readonly freedSeatIds: ReadonlySet<string>;
  /** An interview that changes its time starts no earlier than this. */
  readonly noticeMs: number;
}

const DAY_MS = 86_400_000;

const minutesOf = ([from, to]: SpanMs): number => (to - from) / 60_000;
const spansOf = (booked: readonly BookedNow[]): SpanMs[] => booked.map(({ spanMs }) => spanMs);
const over = ({ settled, missed }: StandingLoop): BookedNow[] => [...settled, ...missed];
const withThem = ({ withCandidate }: BookedNow): boolean => withCandidate;

/** Facts about the loop's open interviews as they are when these may stay where they are. */
export function keepBooked(facts: LoopFacts, standing: StandingLoop): LoopFacts {
  const interviewed = new Set(standing.settled.filter(withThem).flatMap(({ reservedIds }) => reservedIds));
  const people = facts.people.map((person) => keepPerson(person, standing));
  const free = new Map(people.map((person) => [person.id, person.freeMs]));
  const interviews = facts.interviews.map((interview): InterviewFacts => ({
    ...interview,
    withinMs: within(interview, standing, interviewed, free),
    seats: interview.seats.map((seat) => ({
      ...seat,
      pool: seat.pool.filter(
        (id) =>
          !(interview.withCandidate && interviewed.has(id)) &&
          !(standing.freedSeatIds.has(seat.id) && heldBy(standing, seat.id) === id),
      ),
    })),
  }));
  return {
    ...facts,
    ...daysLeft(facts, standing),
    // The engine has one grid for all: where something that may stay lies off it, the finest one counts.
    gridMinutes: standing.open.every(({ spanMs: [from] }) => isOnGrid(facts, from))
      ? facts.gridMinutes
      : SLOT_MINUTES,
    candidateFreeMs: subtract(
      merge([...facts.candidateFreeMs, ...spansOf(standing.open.filter(withThem))]),
      merge(spansOf(over(standing).filter(withThem))),
    ),
    interviews,
    people,
  };
}

const heldBy = ({ open }: StandingLoop, seatId: string): string | null =>
  open.find(({ seats }) => seatId in seats)?.seats[seatId] ?? null;

/**
 * Interviews of this person that may stay: not those on whose freed seat they sit. Somebody who declined and was not
 * replaced yet stands in nobody's way: their answer stays with the seat, and they attend nothing.
 */
function stays({ open, freedSeatIds }: StandingLoop, id: string): readonly BookedNow[] {
  const kept = ({ seats }: BookedNow): boolean =>
    !Object.entries(seats).some(([seatId, who]) => who === id && freedSeatIds.has(seatId));
  const declined = open.some(
    (one) => kept(one) && Object.values(one.seats).includes(id) && !one.reservedIds.includes(id),
  );
  return declined ? open : open.filter((one) => one.reservedIds.includes(id) && kept(one));
}

/** Free for what they agreed to, and allowed as much of each limit as this loop takes of it already. */
function keepPerson(person: PersonFacts, standing: StandingLoop): PersonFacts {
  const kept = stays(standing, person.id);
  const sits = ({ seats }: BookedNow): boolean => Object.values(seats).includes(person.id);
  const inside = (span: SpanMs, of: readonly BookedNow[]): BookedNow[] =>
    of.filter((one) => sits(one) && one.spanMs[0] >= span[0] && one.spanMs[0] < span[1]);
  const sum = (of: readonly BookedNow[]): number =>
    of.reduce((total, { spanMs }) => total + minutesOf(spanMs), 0);
  return {
    ...person,
    freeMs: subtract(
      merge([...person.freeMs, ...spansOf(kept)]),
      merge(spansOf(over(standing).filter(({ reservedIds }) => reservedIds.includes(person.id)))),
    ),
    limits: person.limits.map((limit) => {
      const had = inside(limit.spanMs, over(standing));
      // What they declined is not counted, so that it leaves room for nothing: it might be asked of them at another time.
      const now = inside(
        limit.spanMs,
        kept.filter(({ reservedIds }) => reservedIds.includes(person.id)),
      );
      return {
        ...limit,
        count: Math.max(limit.count - had.length, now.length),
        minutes: Math.max(limit.minutes - sum(had), sum(now)),
      };
    }),
  };
}

/**
 * Where it is now, or after the notice; a debrief only while those whose interviews are over are free. Who left since is
 * waited for by nobody.
 */
function within(
  interview: InterviewFacts,
  { open, noticeMs }: StandingLoop,
  interviewed: ReadonlySet<string>,
  free: ReadonlyMap<string, readonly SpanMs[]>,
): SpanMs[] {
  const now = open.find(({ interviewId }) => interviewId === interview.id);
  const anywhere: SpanMs = [noticeMs, Number.MAX_SAFE_INTEGER];
  const spans = merge(now === undefined ? [anywhere] : [now.spanMs, anywhere]);
  if (interview.withCandidate) return [...spans];
  return [...interviewed].reduce<SpanMs[]>(
    (left, id) => [...intersect(left, free.get(id) ?? left)],
    [...spans],
  );
}

/**
 * Days that are still to be used: those on which something of the loop lies already count, and more of it may lie on the
 * first day where that is one of them. What is booked may stay, on however many days it is.
 */
function daysLeft(
  { days, daysUsedMax }: LoopFacts,
  { settled, open }: StandingLoop,
): Pick<LoopFacts, 'daysUsedMax' | 'firstDayUsed'> {
  const first = days[0]?.spanMs[0] ?? 0;
  const begun = settled.filter(withThem).map(({ spanMs }) => spanMs[0]);
  const past = begun.filter((fromMs) => fromMs < first);
  const dates = new Set(past.map((fromMs) => Math.floor((first - fromMs - 1) / DAY_MS)));
  const firstDayUsed = past.length < begun.length;
  const booked = new Set(open.filter(withThem).map(({ spanMs }) => dayOf(days, spanMs[0])));
  if (firstDayUsed) booked.delete(0);
  const left = daysUsedMax - dates.size - (firstDayUsed ? 1 : 0);
  return { daysUsedMax: Math.max(firstDayUsed ? 0 : 1, booked.size, left), firstDayUsed };
}

const dayOf = (days: LoopFacts['days'], fromMs: number): number =>
  days.findIndex(({ spanMs: [from, to] }) => from <= fromMs && fromMs < to);
