// Gathers everything that decides one loop, in one transaction, as spans of instants: the same facts for search
// and, with people narrowed to those of a plan, for the check at commit.
import {
  busySpans,
  carriedBy,
  daysOff,
  dayPeriods,
  fairLoad,
  fairPoints,
  fairReach,
  FAIR_DAYS,
  intersect,
  localDatesIn,
  localDaySpan,
  merge,
  subtract,
  weekMinutes,
  wallToInstant,
  weekPeriods,
  workingSpans,
} from '#calendar';
import type { BusySpan, LoadPeriod, Spans } from '#calendar';
import { availabilityOf, candidatesByIds } from '#openings';
import { organizationSettings, poolsOfInterviewers, schedulingFacts } from '#people';
import type { OrganizationSettings, PoolMembership, SeatWays } from '#people';
import { invariant } from '#platform';
import type { Span, Tx } from '#platform';
import { fairPointsMax, SLOT_MINUTES } from './domain/loop-problem.js';
import type { DayFacts, LoopFacts, PersonFacts, SpanMs } from './domain/loop-problem.js';
import { ownRules } from './domain/loop-rules.js';
import { limitsLeft } from './limits-left.js';
import { refusedSpans, takenSpans } from './load.queries.js';
import type { TakenSpan } from './load.queries.js';
import { keepBooked } from './keep-booked.js';
import type { BookedNow, StandingLoop } from './keep-booked.js';
import { loadNeeds } from './load-needs.js';
import { loadRooms } from './load-rooms.js';
import { interviewsByIds, interviewsOfLoops } from './loops.queries.js';
import type { InterviewRow, LoopRow } from './loops.table.js';
import { seatPools } from './seat-pools.js';

const DAY_MS = 86_400_000;
/** How long after the candidate's last window a meeting without them, such as the debrief, may still lie. */
const MEETING_DAYS = 5;
const NEVER = new Date(8.64e15);
/** A local week reaches beyond a window by no more than this, in whatever zone. */
const WEEK_REACH_MS = 9 * DAY_MS;
const LUNCH_FROM = '11:30';
const LUNCH_TO = '14:00';

type SchedulingFacts = Awaited<ReturnType<typeof schedulingFacts>>[number];

const ms = ({ from, to }: { readonly from: Date; readonly to: Date }): SpanMs => [
  from.getTime(),
  to.getTime(),
];
const pad = (spans: Spans, byMs: number): Spans =>
  merge(spans.map(([from, to]): SpanMs => [from - byMs, to + byMs]));

/** Days of the candidate's on which a loop is looked for, the first ones: work grows with each. */
const DAYS_MAX = 60;

/**
 * The loop has no usable window: the candidate gave none, all have passed, all are over before the notice ends, or all lie
 * beyond the horizon.
 */
export interface NoWindows {
  readonly kind: 'NoWindows';
  /** Whether some are still to come, and only too soon. */
  readonly withinNotice: boolean;
}

/** What of a loop is asked for. */
export interface Asked {
  /** Narrows the people to those of a plan; absent, everybody whom a seat admits. */
  readonly onlyPeople?: ReadonlySet<string>;
  /** What a booked loop stands on: what is open of it is to be planned anew, or may stay. */
  readonly standing?: StandingLoop;
  /** What is supposed for once, and nowhere written. */
  readonly supposed?: Supposed;
  /** The organization's, where the caller has read them. */
  readonly settings?: OrganizationSettings;
}

/** Facts that are not so, but are asked about: rules of the organization or the loop, more windows, more people for a seat. */
export interface Supposed {
  readonly settings?: Partial<OrganizationSettings>;
  readonly windowsMs?: Spans;
  readonly peopleBySeat?: ReadonlyMap<string, readonly string[]>;
}

/** The facts of `loop` at the instant `at`. */
export async function loadLoopFacts(
  tx: Tx,
  loop: LoopRow,
  at: Date,
  { onlyPeople, standing, supposed = {}, settings: read }: Asked = {},
): Promise<LoopFacts | NoWindows> {
  const settings = {
    ...(read ?? (await organizationSettings(tx))),
    ...ownRules(loop),
    ...supposed.settings,
  };
  const [candidate] = await candidatesByIds(tx, [loop.candidateId]);
  invariant(candidate, 'the candidate of a loop exists');
  // What is booked may stay, however soon it is; the notice is asked of what moves.
  const earliestMs =
    standing === undefined ? at.getTime() + settings.noticeMinutesMin * 60_000 : at.getTime();
  const open = standing?.open ?? [];
  const agreed = open.filter(({ withCandidate }) => withCandidate).map(({ spanMs }) => spanMs);
  const windows = (await availabilityOf(tx, [loop.applicationId])).map(ms);
  const horizon: SpanMs = [0, at.getTime() + settings.horizonDays * DAY_MS];
  const planned = intersect(merge([...windows, ...(supposed.windowsMs ?? [])]), [horizon]);
  const given = merge([...planned, ...agreed]).filter(([, to]) => to > earliestMs);
  const lying = merge([...given, ...open.map(({ spanMs }) => spanMs)]);
  const all = usableDays(lying, earliestMs, candidate.zone, settings.lunchMinutes);
  const days = all.slice(0, DAYS_MAX);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined)
    return { kind: 'NoWindows', withinNotice: planned.some(([, to]) => to > at.getTime()) };
  const window: SpanMs = [first.spanMs[0], last.spanMs[1]];
  const settled = new Set(standing?.settled.map(({ interviewId }) => interviewId));
  const interviews = (await interviewsOfLoops(tx, [loop.id])).filter(
    ({ id, state }) => state !== 'cancelled' && state !== 'did_not_take_place' && !settled.has(id),
  );
  const admitted = (id: string): boolean => id !== candidate.memberId && (onlyPeople?.has(id) ?? true);
  const { seats, ways, traineePoints } = await seatPools(tx, interviews, at, {
    admitted,
    also: alsoBySeat(open, supposed.peopleBySeat),
  });
  const ids = [...new Set([...ways.keys(), ...attending(interviews, standing)])].sort();
  const kept = new Set(interviews.map(({ id }) => id));
  const span: Span = { from: new Date(window[0]), to: new Date(window[1]) };
  const taken = await takenSpans(tx, ids, candidate, span, at, loop.id);
  const candidateTaken = merge(taken.filter((row) => row.candidateId !== null).map(ms));
  const stretches = merge(days.map(({ spanMs }) => spanMs));
  const pointsMax = fairPointsMax([...seats.values()].flat().length);
  const people = (
    await peopleFacts(tx, ids, { settings, stretches, span, ways, taken, at, loopId: loop.id, pointsMax })
  ).map((person) => ({ ...person, loadPoints: traineePoints.get(person.id) ?? person.loadPoints }));
  const known = new Set(people.map(({ id }) => id));
  const { rooms, byInterview } = await loadRooms(tx, {
    loopId: loop.id,
    interviews,
    seats: new Map([...seats].map(([id, one]) => [id, one.length])),
    settings,
    span,
    begun: [...(standing?.settled ?? []), ...(standing?.missed ?? [])],
    at,
  });
  const needs = await loadNeeds(tx, candidate.id, standing);
  const facts: LoopFacts = {
    days,
    daysComplete: days.length === all.length,
    daysUsedMax: loop.daysUsedMax,
    earliestMs,
    gridMinutes: settings.gridMinutes,
    candidateFreeMs: subtract(given, candidateTaken),
    runMinutesMax: settings.runMinutesMax,
    candidateBreakMinutes: needs.candidateBreakMinutes,
    lunchMinutes: settings.lunchMinutes,
    interviews: interviews.map((row) => ({
      id: row.id,
      minutes: needs.minutesOf(row),
      afterIds: row.afterIds.filter((id) => kept.has(id)),
      withCandidate: row.withCandidate,
      // A seat may name somebody who cannot be planned with: deactivated since, or not an interviewer.
      seats: (seats.get(row.id) ?? []).map(({ id, pool, optional }) => ({
        id,
        pool: pool.filter((personId) => known.has(personId)),
        optional,
      })),
      ...roomsOf(byInterview.get(row.id)),
    })),
    people,
    rooms,
  };
  return standing === undefined ? facts : keepBooked(facts, standing);
}

/** Who interviewed already and attends what everybody attends, whether or not a seat that is still to come admits them. */
function attending(interviews: readonly InterviewRow[], standing: StandingLoop | undefined): string[] {
  if (standing === undefined || interviews.every(({ withCandidate }) => withCandidate)) return [];
  return standing.settled
    .filter(({ withCandidate }) => withCandidate)
    .flatMap(({ reservedIds }) => reservedIds);
}

const roomsOf = (roomIds: readonly string[] | undefined): { readonly roomIds?: readonly string[] } =>
  roomIds === undefined ? {} : { roomIds };

/** Who can fill a seat besides its pool and the people named: whoever sits there now, and whoever is supposed to. */
function alsoBySeat(
  open: readonly BookedNow[],
  supposed: ReadonlyMap<string, readonly string[]> = new Map(),
): ReadonlyMap<string, readonly string[]> {
  const also = new Map(supposed);
  for (const { seats } of open)
    for (const [seatId, who] of Object.entries(seats))
      if (who !== null) also.set(seatId, [...(also.get(seatId) ?? []), who]);
  return also;
}

/**
 * The candidate's local days on which something may lie: those that a window touches, and a few after each for meetings
 * without the candidate. Days between windows that are far apart are left out, so that work does not grow with them.
 */
function usableDays(windows: Spans, earliestMs: number, zone: string, lunchMinutes: number): DayFacts[] {
  const dates = windows.flatMap(([from, to]) =>
    localDatesIn([Math.max(from, earliestMs), to + MEETING_DAYS * DAY_MS], zone),
  );
  return [...new Set(dates)].sort().map((date) => ({
    date,
    spanMs: localDaySpan(date, zone),
    lunchWindowMs: lunchWindow(date, zone, lunchMinutes),
  }));
}

/** The hours around noon, or more where lunch is longer than they are. */
function lunchWindow(date: string, zone: string, lunchMinutes: number): SpanMs {
  const fromMs = wallToInstant(date, LUNCH_FROM, zone);
  const longEnoughMs = fromMs + (lunchMinutes + 2 * SLOT_MINUTES) * 60_000;
  return [fromMs, Math.max(wallToInstant(date, LUNCH_TO, zone), longEnoughMs)];
}

interface PeopleContext {
  readonly settings: OrganizationSettings;
  /** The days, joined where they touch. */
  readonly stretches: Spans;
  readonly span: Span;
  readonly ways: SeatWays;
  readonly taken: readonly TakenSpan[];
  readonly at: Date;
  readonly loopId: string;
  /** The most that a seat may cost for what its person carries. */
  readonly pointsMax: number;
}

async function peopleFacts(tx: Tx, ids: readonly string[], context: PeopleContext): Promise<PersonFacts[]> {
  const fairWindow = fairReach(context.at, FAIR_DAYS);
  const reach: Span = {
    from: new Date(Math.min(context.span.from.getTime() - WEEK_REACH_MS, fairWindow.from.getTime())),
    to: new Date(Math.max(context.span.to.getTime() + WEEK_REACH_MS, fairWindow.to.getTime())),
  };
  const facts = await schedulingFacts(tx, ids, reach, context.ways, context.settings);
  const hours = new Hours(context);
  const busy = Map.groupBy(await busyElsewhere(tx, ids, context.span), (row) => row.interviewerId);
  const off = await daysOff(tx, reach);
  const taken = Map.groupBy(context.taken, (row) => row.interviewerId);
  const refused = Map.groupBy(await refusedSpans(tx, ids, context.loopId), (row) => row.interviewerId);
  const carried = await carriedBy(tx, ids, reach, { at: context.at, exceptLoopId: context.loopId });
  const since = sinceFirst(await poolsOfInterviewers(tx, ids));
  const { shares } = fairLoad(
    facts.map(({ interviewerId: id, zone, workingHours, pauses }) => ({
      id,
      zone,
      workingHours,
      sinceMs: since.get(id)?.getTime() ?? null,
      awayMs: pauses.map(ms),
      carried: carried.get(id) ?? [],
    })),
    {
      atMs: context.at.getTime(),
      days: FAIR_DAYS,
      daysOff: off,
      fullWeekMinutes: weekMinutes(context.settings.workingHours),
    },
  );
  const offSpans = memo((zone: string) => merge(off.map((date) => localDaySpan(date, zone))));
  return facts.map((person, at) => {
    const share = shares[at];
    const breakMs = person.breakMinutesMin * 60_000;
    const fixed = merge([
      ...(busy.get(person.interviewerId) ?? []).map(ms),
      ...(refused.get(person.interviewerId) ?? []).map(ms),
      ...person.pauses.map(ms),
      ...offSpans(person.zone),
    ]);
    const reserved = pad((taken.get(person.interviewerId) ?? []).map(ms), breakMs);
    const working = hours.worked(person.workingHours, person.zone);
    const free = subtract(subtract(working, fixed), reserved);
    const preferred =
      person.preferredHours === null ? working : hours.worked(person.preferredHours, person.zone);
    return {
      id: person.interviewerId,
      freeMs: free,
      preferredMs: intersect(preferred, working),
      limits: limitsLeft({
        interviewerId: person.interviewerId,
        limits: person.limits,
        days: hours.days(person.zone),
        weeks: hours.weeks(person.zone),
        carried: carried.get(person.interviewerId) ?? [],
      }),
      breakMinutes: person.breakMinutesMin,
      loadPoints: share === undefined ? 0 : fairPoints(share, context.pointsMax),
    };
  });
}

/** Since when each of these people has been in a pool, the first of theirs. */
function sinceFirst(memberships: readonly PoolMembership[]): ReadonlyMap<string, Date> {
  const first = new Map<string, Date>();
  for (const { interviewerId, since } of memberships)
    if (since < (first.get(interviewerId) ?? NEVER)) first.set(interviewerId, since);
  return first;
}

/** Busy time but for invitations of ours that somebody's calendar shows back to us: reservations tell of those. */
async function busyElsewhere(tx: Tx, ids: readonly string[], span: Span): Promise<BusySpan[]> {
  const spans = await busySpans(tx, ids, span);
  const invited = [...new Set(spans.flatMap(({ invitationId }) => invitationId ?? []))];
  if (invited.length === 0) return spans;
  const own = new Set((await interviewsByIds(tx, invited)).map(({ id }) => id));
  return spans.filter(({ invitationId }) => invitationId === null || !own.has(invitationId));
}

/** The same answer for the same key, found once. */
function memo<Answer>(find: (key: string) => Answer): (key: string) => Answer {
  const known = new Map<string, Answer>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

/** What the loop's stretches of time are in the zones of people: found once for all who share it, as it is dear. */
class Hours {
  readonly #worked: (key: string) => Spans;
  readonly days: (zone: string) => readonly LoadPeriod[];
  readonly weeks: (zone: string) => readonly LoadPeriod[];

  constructor({ stretches, settings }: PeopleContext) {
    const each = (periods: (stretch: SpanMs) => readonly LoadPeriod[]): LoadPeriod[] => [
      ...new Map(stretches.flatMap(periods).map((period) => [period.key, period])).values(),
    ];
    this.days = memo((zone) => each((stretch) => dayPeriods(stretch, zone)));
    this.weeks = memo((zone) => each((stretch) => weekPeriods(stretch, zone, settings.weekStartsOn)));
    this.#worked = memo((key) => {
      const { hours, zone } = JSON.parse(key) as WeekInZone;
      return merge(stretches.flatMap((stretch) => workingSpans(hours, zone, stretch)));
    });
  }

  worked(hours: WeekInZone['hours'], zone: string): Spans {
    return this.#worked(JSON.stringify({ hours, zone } satisfies WeekInZone));
  }
}

interface WeekInZone {
  readonly hours: SchedulingFacts['workingHours'];
  readonly zone: string;
}
