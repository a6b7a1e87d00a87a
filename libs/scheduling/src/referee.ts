/**
 * Judges a plan against its problem, rule by rule, and adds up its score from nothing but the two of them. It shares no
 * code with the search, so that a mistake there cannot hide here; it says nothing about whether a better plan exists.
 */
import type { PlacedInterview, Plan, ScorePart } from './plan.js';
import type { Interview, Interviewer, Problem, Seat, Span } from './problem.js';
import type { HardRule, SoftRule } from './rules.js';

/** A hard rule that a plan breaks; `subject` is the interview, seat, person or day concerned. */
export interface Breach {
  readonly rule: HardRule;
  readonly subject: string;
}

/** What the referee found: `objective` is the sum of `parts` and means little while `breaches` is not empty. */
export interface Verdict {
  readonly breaches: readonly Breach[];
  readonly objective: number;
  readonly parts: readonly ScorePart[];
}

interface Sitting {
  readonly interview: Interview;
  readonly from: number;
  readonly to: number;
  /** `null` when the person attends by the rule that everybody does. */
  readonly seat: Seat | null;
}

interface Findings {
  readonly problem: Problem;
  readonly breaches: Breach[];
  readonly parts: ScorePart[];
  readonly placed: ReadonlyMap<string, PlacedInterview>;
}

const lies = (spans: readonly Span[], from: number, to: number): boolean =>
  spans.some((span) => span[0] <= from && to <= span[1]);

function breach(findings: Findings, rule: HardRule, subject: string): void {
  findings.breaches.push({ rule, subject });
}

function price(findings: Findings, rule: SoftRule, amount: number, whom: string | null): void {
  if (amount !== 0) findings.parts.push({ rule, amount, whom });
}

function dayOf(problem: Problem, from: number, to: number): number {
  return problem.days.findIndex(({ span }) => span[0] <= from && to <= span[1]);
}

function checkPlace(findings: Findings, interview: Interview, start: number): void {
  const { problem } = findings;
  const end = start + interview.length;
  const day = Number.isInteger(start) ? dayOf(problem, start, end) : -1;
  const dayBegin = problem.days[day]?.span[0];
  if (dayBegin === undefined) return breach(findings, 'insideOneDay', interview.id);
  if ((start - dayBegin) % (problem.gridSlots ?? 1) !== 0) breach(findings, 'startGrid', interview.id);
  if (problem.earliestStart !== undefined && start < problem.earliestStart)
    breach(findings, 'earliestStart', interview.id);
  if (interview.within && !lies(interview.within, start, end))
    breach(findings, 'interviewWindow', interview.id);
  if (interview.withoutCandidate === true) {
    price(findings, 'withoutCandidateDay', (problem.weights.withoutCandidateDay ?? 0) * day, interview.id);
  } else {
    if (!lies(problem.candidate.windows, start, end)) breach(findings, 'candidateWindow', interview.id);
    const liked = problem.candidate.preferred;
    if (liked && !lies(liked, start, end)) {
      price(
        findings,
        'candidateOutsidePreferred',
        problem.weights.candidateOutsidePreferred ?? 0,
        interview.id,
      );
    }
  }
  const pinned = problem.pins?.find((pin) => pin.interview === interview.id)?.start;
  if (pinned !== undefined && pinned !== start) breach(findings, 'pinnedStart', interview.id);
}

function checkSeats(findings: Findings, interview: Interview, place: PlacedInterview): void {
  const { problem } = findings;
  const end = place.start + interview.length;
  for (const id of Object.keys(place.seats)) {
    if (!interview.seats.some((seat) => seat.id === id))
      breach(findings, 'seatPool', `${interview.id}.${id}`);
  }
  const pins = problem.pins?.find((pin) => pin.interview === interview.id)?.seats ?? {};
  for (const seat of interview.seats) {
    const who = place.seats[seat.id] ?? null;
    if (pins[seat.id] !== undefined && pins[seat.id] !== who) breach(findings, 'pinnedPerson', seat.id);
    if (who === null) {
      if (seat.optional === true)
        price(findings, 'emptyOptionalSeat', problem.weights.emptyOptionalSeat, seat.id);
      else breach(findings, 'seatFilled', seat.id);
      continue;
    }
    const person = problem.interviewers.find(({ id }) => id === who);
    if (!person || !seat.pool.includes(who)) {
      breach(findings, 'seatPool', seat.id);
      continue;
    }
    if (!lies(person.free, place.start, end)) breach(findings, 'interviewerFree', who);
    price(findings, 'personCost', person.cost, who);
    if (!lies(person.preferred, place.start, end))
      price(findings, 'outsidePreferred', problem.weights.outsidePreferred, who);
    for (const busy of person.softBusy ?? []) {
      if (busy.span[0] < end && place.start < busy.span[1]) price(findings, 'softBusy', busy.cost, who);
    }
  }
}

function checkOrder(findings: Findings): void {
  const { problem, placed } = findings;
  for (const interview of problem.interviews) {
    for (const before of interview.after) {
      const [first, then] = [placed.get(before), placed.get(interview.id)];
      const length = problem.interviews.find(({ id }) => id === before)?.length ?? 0;
      if (first && then && first.start + length > then.start) breach(findings, 'order', interview.id);
    }
  }
  for (const gap of problem.gaps ?? []) {
    const [first, then] = [placed.get(gap.before), placed.get(gap.then)];
    const length = problem.interviews.find(({ id }) => id === gap.before)?.length ?? 0;
    if (!first || !then) continue;
    const slots = then.start - first.start - length;
    if (slots < (gap.slotsMin ?? 0) || (gap.slotsMax !== undefined && slots > gap.slotsMax))
      breach(findings, 'gap', gap.then);
  }
}

function checkDayRules(findings: Findings): void {
  const { problem, placed } = findings;
  (problem.dayRules ?? []).forEach((rule, at) => {
    const days = rule.interviews.flatMap((id) => {
      const length = problem.interviews.find((interview) => interview.id === id)?.length ?? 0;
      const start = placed.get(id)?.start;
      return start === undefined ? [] : [dayOf(problem, start, start + length)];
    });
    const different = new Set(days).size;
    if (rule.kind === 'same' && different > 1) breach(findings, 'sameDay', rule.id ?? `rule ${at}`);
    if (rule.kind === 'different' && different < days.length)
      breach(findings, 'differentDay', rule.id ?? `rule ${at}`);
  });
}

function checkDay(findings: Findings, day: number, spans: readonly Span[]): void {
  const { problem } = findings;
  const [from, to] = problem.days[day]?.span ?? [0, 0];
  const busy = new Set<number>();
  for (const span of spans) {
    for (let slot = span[0]; slot < span[1]; slot++) {
      if (busy.has(slot)) breach(findings, 'candidateOverlap', `day ${day}`);
      busy.add(slot);
    }
  }
  let run = 0;
  let longest = 0;
  for (let slot = from; slot < to; slot++) {
    run = busy.has(slot) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  const inOrder = [...spans].sort((one, other) => one[0] - other[0]);
  const apart = inOrder.slice(1).map(([begin], at) => begin - (inOrder[at]?.[1] ?? begin));
  if (apart.some((slots) => slots >= 0 && slots < (problem.candidate.gapSlots ?? 0)))
    breach(findings, 'candidateGap', `day ${day}`);
  if (longest > problem.candidate.runMax) breach(findings, 'candidateRun', `day ${day}`);
  const lunch = problem.days[day]?.lunch;
  if (lunch) {
    let fits = false;
    for (let at = lunch.window[0]; at + lunch.length <= lunch.window[1] && !fits; at++) {
      fits = Array.from({ length: lunch.length }, (_, slot) => at + slot).every((slot) => !busy.has(slot));
    }
    if (!fits) breach(findings, 'candidateLunch', `day ${day}`);
  }
  const first = Math.min(...spans.map((span) => span[0]));
  const last = Math.max(...spans.map((span) => span[1]));
  price(findings, 'idleSlot', problem.weights.idleSlot * (last - first - busy.size), `day ${day}`);
}

function checkDays(findings: Findings): void {
  const { problem, placed } = findings;
  const byDay = new Map<number, Span[]>();
  for (const interview of problem.interviews) {
    const place = placed.get(interview.id);
    if (!place || interview.withoutCandidate === true) continue;
    const end = place.start + interview.length;
    const day = dayOf(problem, place.start, end);
    if (day >= 0) byDay.set(day, [...(byDay.get(day) ?? []), [place.start, end]]);
  }
  const { daysUsedMax, firstDayUsed = false } = problem;
  const used = new Set([...byDay.keys(), ...(firstDayUsed ? [0] : [])]).size;
  if (used > daysUsedMax + (firstDayUsed ? 1 : 0)) breach(findings, 'daysUsed', `${used} days`);
  for (const [day, spans] of byDay) checkDay(findings, day, spans);
  if (byDay.size === 0) return;
  price(findings, 'extraDay', problem.weights.extraDay * (byDay.size - 1), null);
  price(findings, 'lastDay', problem.weights.lastDay * Math.max(...byDay.keys()), null);
}

function sittingsOf(findings: Findings, person: Interviewer): Sitting[] {
  const sittings: Sitting[] = [];
  const meetings: Sitting[] = [];
  let interviews = false;
  for (const interview of findings.problem.interviews) {
    const place = findings.placed.get(interview.id);
    if (!place) continue;
    const times = { interview, from: place.start, to: place.start + interview.length };
    for (const seat of interview.seats) {
      if (place.seats[seat.id] !== person.id) continue;
      sittings.push({ ...times, seat });
      if (interview.withoutCandidate !== true && person.room !== true) interviews = true;
    }
    if (interview.attendedByAll === true) meetings.push({ ...times, seat: null });
  }
  const attends = meetings.filter(
    (meeting) => !sittings.some(({ interview }) => interview === meeting.interview),
  );
  return interviews ? [...sittings, ...attends] : sittings;
}

/** Whether one person may hold both; who attends by rule (`null`) may have sat anywhere else. */
function mayShare(one: Seat | null, other: Seat | null): boolean {
  if (one === null || other === null || one.distinct === false || other.distinct === false) return true;
  return one.samePersonGroup !== undefined && one.samePersonGroup === other.samePersonGroup;
}

/** Slots in the longest stretch without a break that holds one of the sittings, what lies elsewhere included. */
function longestRun(person: Interviewer, sittings: readonly Sitting[]): number {
  const own = sittings.map(({ from, to }) => ({ from, to, own: true }));
  const elsewhere = (person.elsewhere ?? []).map(([from, to]) => ({ from, to, own: false }));
  let longest = 0;
  let run = { from: 0, to: -Infinity, own: false };
  for (const next of [...own, ...elsewhere].sort((one, other) => one.from - other.from)) {
    run =
      next.from <= run.to
        ? { from: run.from, to: Math.max(run.to, next.to), own: run.own || next.own }
        : next;
    if (run.own) longest = Math.max(longest, run.to - run.from);
  }
  return longest;
}

function checkPerson(findings: Findings, person: Interviewer): void {
  const sittings = sittingsOf(findings, person);
  for (const { interview, from, to, seat } of sittings) {
    if (seat === null && !lies(person.free, from, to))
      breach(findings, 'attendedByAll', `${person.id} at ${interview.id}`);
  }
  sittings.forEach((one, at) => {
    for (const other of sittings.slice(at + 1)) {
      if (!mayShare(one.seat, other.seat) || one.interview === other.interview)
        breach(findings, 'distinctPeople', person.id);
      const apart = Math.max(other.from - one.to, one.from - other.to);
      if (apart < 0) breach(findings, 'interviewerOverlap', person.id);
      else if (apart < (person.gapSlots ?? 0)) breach(findings, 'interviewerGap', person.id);
    }
  });
  if (longestRun(person, sittings) > (person.runMax ?? Infinity))
    breach(findings, 'interviewerRun', person.id);
  for (const limit of person.limits ?? []) {
    const counted = sittings.filter(
      ({ from, seat }) => seat !== null && limit.from <= from && from < limit.to,
    );
    const slots = counted.reduce((sum, { from, to }) => sum + to - from, 0);
    const over = counted.length > (limit.count ?? Infinity) || slots > (limit.slots ?? Infinity);
    if (over) breach(findings, 'interviewerLimit', limit.id ?? person.id);
  }
}

/** Checks a plan against every hard rule and adds up every soft one. */
export function referee(problem: Problem, plan: Plan): Verdict {
  const placed = new Map(plan.interviews.map((place) => [place.id, place]));
  const findings: Findings = { problem, breaches: [], parts: [], placed };
  if (placed.size !== plan.interviews.length)
    breach(findings, 'everyInterviewPlaced', 'an interview placed twice');
  for (const id of placed.keys()) {
    if (!problem.interviews.some((interview) => interview.id === id))
      breach(findings, 'everyInterviewPlaced', id);
  }
  for (const interview of problem.interviews) {
    const place = placed.get(interview.id);
    if (!place) {
      breach(findings, 'everyInterviewPlaced', interview.id);
      continue;
    }
    checkPlace(findings, interview, place.start);
    checkSeats(findings, interview, place);
  }
  checkOrder(findings);
  checkDayRules(findings);
  checkDays(findings);
  for (const person of problem.interviewers) checkPerson(findings, person);
  const objective = findings.parts.reduce((sum, part) => sum + part.amount, 0);
  return { breaches: findings.breaches, objective, parts: findings.parts };
}
