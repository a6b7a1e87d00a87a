// Gathers everything that decides one loop, in one transaction, as spans of instants: the same facts for search
// and, with people narrowed to those of a plan, for the check at commit.
import {
  busySpans,
  daysOff,
  clip,
  dayPeriods,
  intersect,
  localDatesIn,
  localDaySpan,
  merge,
  subtract,
  wallToInstant,
  weekPeriods,
  workingSpans,
} from '#calendar';
import type { Spans } from '#calendar';
import { availabilityOf, candidatesByIds } from '#openings';
import { organizationSettings, poolMembers, schedulingFacts } from '#people';
import { invariant } from '#platform';
import type { Span, Tx } from '#platform';
import type { DayFacts, LoopFacts, PersonFacts, SpanMs } from './domain/loop-problem.js';
import { loadsOf, takenSpans } from './load.queries.js';
import type { LoadQuestion, TakenSpan } from './load.queries.js';
import { interviewsOfLoops, seatsOfInterviews } from './loops.queries.js';
import type { InterviewRow, LoopRow } from './loops.table.js';

const DAY_MS = 86_400_000;
/** How long after the candidate's last window a meeting without them, such as the debrief, may still lie. */
const MEETING_DAYS = 5;
/** Recent and coming load is counted this far to both sides of now; it makes a busy person cost more. */
const FAIRNESS_DAYS = 28;
const POINTS_PER_INTERVIEW = 2;
const LUNCH_FROM = '11:30';
const LUNCH_TO = '14:00';

type Settings = Awaited<ReturnType<typeof organizationSettings>>;
type SchedulingFacts = Awaited<ReturnType<typeof schedulingFacts>>[number];

const ms = ({ from, to }: { readonly from: Date; readonly to: Date }): SpanMs => [
  from.getTime(),
  to.getTime(),
];
const pad = (spans: Spans, byMs: number): Spans =>
  merge(spans.map(([from, to]): SpanMs => [from - byMs, to + byMs]));

/** The loop has no usable window: the candidate gave none, or all lie before the notice ends. */
export interface NoWindows {
  readonly kind: 'NoWindows';
}

/**
 * The facts of `loop` at the instant `at`.
 * @param onlyPeople narrows the people to those of a plan; absent, everybody whom a seat admits
 */
export async function loadLoopFacts(
  tx: Tx,
  loop: LoopRow,
  at: Date,
  onlyPeople?: ReadonlySet<string>,
): Promise<LoopFacts | NoWindows> {
  const settings = await organizationSettings(tx);
  const [candidate] = await candidatesByIds(tx, [loop.candidateId]);
  invariant(candidate, 'the candidate of a loop exists');
  const earliestMs = at.getTime() + settings.noticeMinutesMin * 60_000;
  const given = merge((await availabilityOf(tx, [loop.applicationId])).map(ms)).filter(
    ([, to]) => to > earliestMs,
  );
  const first = given[0];
  const last = given.at(-1);
  if (first === undefined || last === undefined) return { kind: 'NoWindows' };
  const days = daysOf([Math.max(first[0], earliestMs), last[1] + MEETING_DAYS * DAY_MS], candidate.zone);
  const window: SpanMs = [days[0]?.spanMs[0] ?? first[0], days.at(-1)?.spanMs[1] ?? last[1]];
  const interviews = (await interviewsOfLoops(tx, [loop.id])).filter((row) => row.state !== 'cancelled');
  const admitted = (id: string): boolean => id !== candidate.memberId && (onlyPeople?.has(id) ?? true);
  const pools = await seatPools(tx, interviews, admitted);
  const ids = [...new Set([...pools.values()].flatMap((seats) => seats.flatMap((seat) => seat.pool)))].sort();
  const span: Span = { from: new Date(window[0]), to: new Date(window[1]) };
  const taken = await takenSpans(tx, ids, loop.candidateId, span, at, loop.id);
  const candidateTaken = merge(taken.filter((row) => row.candidateId !== null).map(ms));
  return {
    days,
    daysUsedMax: loop.daysUsedMax,
    earliestMs,
    candidateFreeMs: subtract(given, candidateTaken),
    runMinutesMax: settings.runMinutesMax,
    lunchMinutes: settings.lunchMinutes,
    interviews: interviews.map((row) => ({
      id: row.id,
      minutes: row.minutes,
      afterIds: row.afterIds,
      withCandidate: row.withCandidate,
      seats: pools.get(row.id) ?? [],
    })),
    people: await peopleFacts(tx, ids, { settings, window, span, taken, at, loopId: loop.id }),
  };
}

/** The candidate's local days that the window touches, with the hours in which lunch is kept free. */
function daysOf(window: SpanMs, zone: string): DayFacts[] {
  return localDatesIn(window, zone).map((date) => ({
    spanMs: localDaySpan(date, zone),
    lunchWindowMs: [wallToInstant(date, LUNCH_FROM, zone), wallToInstant(date, LUNCH_TO, zone)],
  }));
}

interface SeatPool {
  readonly id: string;
  readonly pool: readonly string[];
  readonly optional: boolean;
}

/**
 * Who could fill each seat: the pool's members in the phase that the seat's role asks for, and the named people. Nobody
 * interviews themselves.
 */
async function seatPools(
  tx: Tx,
  interviews: readonly InterviewRow[],
  admitted: (interviewerId: string) => boolean,
): Promise<Map<string, SeatPool[]>> {
  const seats = await seatsOfInterviews(
    tx,
    interviews.map((row) => row.id),
  );
  const poolIds = [...new Set(seats.flatMap((seat) => (seat.poolId === null ? [] : [seat.poolId])))];
  const members = Map.groupBy(await poolMembers(tx, poolIds), (row) => row.poolId);
  const admits = (role: string, phase: string): boolean =>
    role === 'shadow' || role === 'reverse_shadow' ? phase === role : phase === 'qualified';
  const rows = seats.map((seat) => {
    const pooled = (members.get(seat.poolId ?? '') ?? []).filter((member) => admits(seat.role, member.phase));
    const all = [...new Set([...pooled.map((member) => member.interviewerId), ...seat.memberIds])].sort();
    return {
      interviewId: seat.interviewId,
      id: seat.id,
      pool: all.filter(admitted),
      optional: seat.optional,
    };
  });
  return Map.groupBy(rows, (row) => row.interviewId);
}

interface PeopleContext {
  readonly settings: Settings;
  readonly window: SpanMs;
  readonly span: Span;
  readonly taken: readonly TakenSpan[];
  readonly at: Date;
  readonly loopId: string;
}

async function peopleFacts(tx: Tx, ids: readonly string[], context: PeopleContext): Promise<PersonFacts[]> {
  const facts = await schedulingFacts(tx, ids, context.span);
  const busy = Map.groupBy(await busySpans(tx, ids, context.span), (row) => row.interviewerId);
  const off = await daysOff(tx, context.span);
  const taken = Map.groupBy(context.taken, (row) => row.interviewerId);
  const questions = facts.map((person) => loadQuestions(person, context));
  const loads = await loadsOf(tx, questions.flat(), context.at, context.loopId);
  let next = 0;
  return facts.map((person, at) => {
    const mine = questions[at] ?? [];
    const carried = loads.slice(next, next + mine.length);
    next += mine.length;
    const breakMs = person.breakMinutesMin * 60_000;
    const offSpans = merge(off.map((date) => localDaySpan(date, person.zone)));
    const fixed = merge([
      ...(busy.get(person.interviewerId) ?? []).map(ms),
      ...person.pauses.map(ms),
      ...offSpans,
    ]);
    const reserved = pad((taken.get(person.interviewerId) ?? []).map(ms), breakMs);
    const working = clip(workingSpans(person.workingHours, person.zone, context.window), context.window);
    const free = subtract(subtract(working, fixed), reserved);
    const preferred =
      person.preferredHours === null
        ? working
        : workingSpans(person.preferredHours, person.zone, context.window);
    return {
      id: person.interviewerId,
      freeMs: free,
      preferredMs: intersect(preferred, working),
      limits: remaining(person, mine, carried),
      breakMinutes: person.breakMinutesMin,
      loadPoints: POINTS_PER_INTERVIEW * (carried[0]?.interviews ?? 0),
    };
  });
}

type Question = LoadQuestion & { readonly per: 'fairness' | 'day' | 'week'; readonly key: string };

/** First the rolling span for fairness, then each local day and week of this person that the window touches. */
function loadQuestions(person: SchedulingFacts, { settings, window, at }: PeopleContext): Question[] {
  const ask = (per: Question['per'], key: string, [from, to]: SpanMs): Question => ({
    per,
    key,
    interviewerId: person.interviewerId,
    from: new Date(from),
    to: new Date(to),
  });
  const rolling: SpanMs = [at.getTime() - FAIRNESS_DAYS * DAY_MS, at.getTime() + FAIRNESS_DAYS * DAY_MS];
  return [
    ask('fairness', '', rolling),
    ...dayPeriods(window, person.zone).map(({ key, span }) => ask('day', key, span)),
    ...weekPeriods(window, person.zone, settings.weekStartsOn).map(({ key, span }) => ask('week', key, span)),
  ];
}

/** What is left of each limit: the allowance less what other loops already take. */
function remaining(
  person: SchedulingFacts,
  questions: readonly Question[],
  carried: readonly { interviews: number; minutes: number }[],
): PersonFacts['limits'] {
  const { dailyInterviewsMax, dailyMinutesMax, weeklyInterviewsMax, weeklyMinutesMax } = person.limits;
  return questions.flatMap((question, at) => {
    if (question.per === 'fairness') return [];
    const load = carried[at] ?? { interviews: 0, minutes: 0 };
    const [count, minutes] =
      question.per === 'day'
        ? [dailyInterviewsMax, dailyMinutesMax]
        : [weeklyInterviewsMax, weeklyMinutesMax];
    return [
      {
        id: `${question.per}:${question.key}`,
        spanMs: [question.from.getTime(), question.to.getTime()] as const,
        count: Math.max(0, count - load.interviews),
        minutes: Math.max(0, minutes - load.minutes),
      },
    ];
  });
}
