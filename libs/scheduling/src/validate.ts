/**
 * Decides whether a value of the problem type is a problem at all, and names the field that is not. Everything after
 * this check relies on it: ids exist, spans are sorted, orders have no cycle, points are not negative.
 */
import { INTERVIEWS_MAX, ProblemError } from './problem.js';
import type { Day, Interview, Interviewer, Problem, Seat, Span, Weights } from './problem.js';

/** Slots on the common axis stay within ± this, so that sums fit 32 bits. */
const SLOT_MAX = 100_000_000;
/** Points stay below this, so that a whole objective fits 32 bits. */
const POINTS_MAX = 100_000;
/** Days per problem and slots per day: the tables grow with both. */
const DAYS_MAX = 120;
const DAY_SLOTS_MAX = 1500;
/** Meetings without the candidate per loop. */
const MEETINGS_MAX = 4;

function fail(field: string, reason: string): never {
  throw new ProblemError(field, reason);
}

function checkInteger(value: number, least: number, most: number, field: string): void {
  if (!Number.isInteger(value)) fail(field, `must be a whole number, not ${String(value)}`);
  if (value < least || value > most) fail(field, `must be from ${least} to ${most}, not ${value}`);
}

function checkSpan(span: Span, field: string): void {
  if (span.length !== 2) fail(field, 'must be a pair [from, to)');
  checkInteger(span[0], -SLOT_MAX, SLOT_MAX, `${field}[0]`);
  checkInteger(span[1], -SLOT_MAX, SLOT_MAX, `${field}[1]`);
  if (span[0] >= span[1]) fail(field, `must end after it begins, but is [${span[0]}, ${span[1]})`);
}

/** Runs over every span of every calendar, so the field's name is only spelled once something is wrong. */
function checkSpans(spans: readonly Span[], field: string): void {
  let last = -SLOT_MAX - 1;
  for (let at = 0; at < spans.length; at++) {
    const span = spans[at]!;
    const [from, to] = span;
    const whole = Number.isInteger(from) && Number.isInteger(to) && span.length === 2;
    if (!whole || from >= to || from < -SLOT_MAX || to > SLOT_MAX) checkSpan(span, `${field}[${at}]`);
    if (from <= last) {
      const reason = `must begin after the end ${last} of the span before it: sort the spans and join those that touch`;
      fail(`${field}[${at}]`, reason);
    }
    last = to;
  }
}

function checkIds(items: readonly { readonly id: string }[], field: string): ReadonlySet<string> {
  const ids = new Set<string>();
  items.forEach(({ id }, at) => {
    if (typeof id !== 'string' || id === '') fail(`${field}[${at}].id`, 'must be a text that is not empty');
    if (ids.has(id)) fail(`${field}[${at}].id`, `must be unique, but "${id}" stands twice`);
    ids.add(id);
  });
  return ids;
}

function checkDays(days: readonly Day[]): void {
  if (days.length === 0) fail('days', 'must hold at least one day');
  if (days.length > DAYS_MAX) fail('days', `must hold at most ${DAYS_MAX} days`);
  days.forEach((day, at) => {
    const field = `days[${at}]`;
    checkSpan(day.span, `${field}.span`);
    if (day.span[1] - day.span[0] > DAY_SLOTS_MAX)
      fail(`${field}.span`, `must hold at most ${DAY_SLOTS_MAX} slots`);
    const previous = days[at - 1];
    if (previous && previous.span[1] > day.span[0])
      fail(`${field}.span`, 'must begin no earlier than the day before it ends');
    if (day.halfAt !== undefined) checkInteger(day.halfAt, day.span[0], day.span[1], `${field}.halfAt`);
    if (!day.lunch) return;
    checkSpan(day.lunch.window, `${field}.lunch.window`);
    checkInteger(day.lunch.length, 0, SLOT_MAX, `${field}.lunch.length`);
  });
}

function checkSeat(seat: Seat, field: string, people: ReadonlySet<string>): void {
  const met = new Set<string>();
  seat.pool.forEach((person, place) => {
    if (people.has(person) && !met.has(person)) {
      met.add(person);
      return;
    }
    const where = `${field}.pool[${place}]`;
    if (!people.has(person)) fail(where, `names "${String(person)}", who is not among the interviewers`);
    fail(where, `names "${person}" twice`);
  });
  if (seat.samePersonGroup !== undefined && seat.distinct === false)
    fail(`${field}.samePersonGroup`, 'is only for a seat that is distinct from those outside its group');
}

function checkInterview(interview: Interview, field: string, people: ReadonlySet<string>): void {
  checkInteger(interview.length, 1, SLOT_MAX, `${field}.length`);
  checkIds(interview.seats, `${field}.seats`);
  interview.seats.forEach((seat, at) => checkSeat(seat, `${field}.seats[${at}]`, people));
  if (interview.within) checkSpans(interview.within, `${field}.within`);
  if (interview.attendedByAll === true && interview.withoutCandidate !== true) {
    fail(`${field}.attendedByAll`, 'is only for a meeting without the candidate (withoutCandidate: true)');
  }
}

function checkInterviewer(person: Interviewer, field: string): void {
  checkInteger(person.cost, 0, POINTS_MAX, `${field}.cost`);
  checkSpans(person.free, `${field}.free`);
  checkSpans(person.preferred, `${field}.preferred`);
  if (person.gapSlots !== undefined) checkInteger(person.gapSlots, 0, SLOT_MAX, `${field}.gapSlots`);
  if (person.runMax !== undefined) checkInteger(person.runMax, 1, SLOT_MAX, `${field}.runMax`);
  if (person.elsewhere) checkSpans(person.elsewhere, `${field}.elsewhere`);
  person.softBusy?.forEach((busy, at) => {
    checkSpan(busy.span, `${field}.softBusy[${at}].span`);
    checkInteger(busy.cost, 0, POINTS_MAX, `${field}.softBusy[${at}].cost`);
  });
  person.limits?.forEach((limit, at) => {
    checkSpan([limit.from, limit.to], `${field}.limits[${at}]`);
    if (limit.count !== undefined) checkInteger(limit.count, 0, SLOT_MAX, `${field}.limits[${at}].count`);
    if (limit.slots !== undefined) checkInteger(limit.slots, 0, SLOT_MAX, `${field}.limits[${at}].slots`);
    if (limit.count === undefined && limit.slots === undefined)
      fail(`${field}.limits[${at}]`, 'must have a count or slots');
  });
}

/** Order pairs as `[before, then]` with the field they come from, from `after`, gaps and attendance. */
function orderPairs(problem: Problem): { before: string; then: string; field: string }[] {
  const pairs: { before: string; then: string; field: string }[] = [];
  problem.interviews.forEach((interview, at) => {
    interview.after.forEach((before, place) =>
      pairs.push({ before, then: interview.id, field: `interviews[${at}].after[${place}]` }),
    );
  });
  problem.gaps?.forEach((gap, at) =>
    pairs.push({ before: gap.before, then: gap.then, field: `gaps[${at}]` }),
  );
  return pairs;
}

function checkOrder(problem: Problem, ids: ReadonlySet<string>): void {
  const pairs = orderPairs(problem);
  for (const { before, then, field } of pairs) {
    if (!ids.has(before)) fail(field, `names "${String(before)}", which is no interview of this problem`);
    if (!ids.has(then)) fail(field, `names "${String(then)}", which is no interview of this problem`);
    if (before === then) fail(field, `says that "${then}" comes after itself`);
  }
  const open = new Set(ids);
  for (let moved = true; moved;) {
    moved = false;
    for (const id of open) {
      if (pairs.some(({ before, then }) => then === id && open.has(before))) continue;
      open.delete(id);
      moved = true;
    }
  }
  const circle = pairs.find(({ before, then }) => open.has(before) && open.has(then));
  if (circle)
    fail(
      circle.field,
      `closes a circle: each of ${[...open].join(', ')} would have to come after another of them`,
    );
}

function checkDayRules(problem: Problem, ids: ReadonlySet<string>): void {
  problem.dayRules?.forEach((rule, at) => {
    const field = `dayRules[${at}]`;
    if (!['same', 'different'].includes(rule.kind)) fail(`${field}.kind`, 'must be "same" or "different"');
    if (new Set(rule.interviews).size < rule.interviews.length)
      fail(`${field}.interviews`, 'must name each interview once');
    rule.interviews.forEach((id, place) => {
      if (!ids.has(id))
        fail(`${field}.interviews[${place}]`, `names "${String(id)}", which is no interview of this problem`);
    });
  });
}

function checkPins(problem: Problem): void {
  problem.pins?.forEach((pin, at) => {
    const field = `pins[${at}]`;
    const interview = problem.interviews.find(({ id }) => id === pin.interview);
    if (!interview)
      return fail(
        `${field}.interview`,
        `names "${String(pin.interview)}", which is no interview of this problem`,
      );
    if (problem.pins?.findIndex((other) => other.interview === pin.interview) !== at)
      fail(`${field}.interview`, 'is pinned twice');
    if (pin.start !== undefined) checkInteger(pin.start, -SLOT_MAX, SLOT_MAX, `${field}.start`);
    for (const [seatId, person] of Object.entries(pin.seats ?? {})) {
      const seat = interview.seats.find(({ id }) => id === seatId);
      if (!seat) return fail(`${field}.seats.${seatId}`, `is no seat of ${interview.id}`);
      if (!seat.pool.includes(person))
        fail(`${field}.seats.${seatId}`, `names "${person}", who is not in that seat's pool`);
    }
  });
}

function checkWeights(weights: Weights): void {
  const given: Readonly<Record<keyof Weights, number>> = {
    candidateOutsidePreferred: 0,
    withoutCandidateDay: 0,
    ...weights,
  };
  const names = ['extraDay', 'lastDay', 'idleSlot', 'outsidePreferred', 'emptyOptionalSeat'] as const;
  for (const name of [...names, 'candidateOutsidePreferred', 'withoutCandidateDay'] as const) {
    checkInteger(given[name], 0, POINTS_MAX, `weights.${name}`);
  }
}

/** Throws a `ProblemError` that names the first field found wrong; returns when the problem is well formed. */
export function validateProblem(problem: Problem): void {
  checkDays(problem.days);
  checkInteger(problem.daysUsedMax, problem.firstDayUsed === true ? 0 : 1, SLOT_MAX, 'daysUsedMax');
  if (problem.gridSlots !== undefined) checkInteger(problem.gridSlots, 1, SLOT_MAX, 'gridSlots');
  if (problem.earliestStart !== undefined)
    checkInteger(problem.earliestStart, -SLOT_MAX, SLOT_MAX, 'earliestStart');
  checkSpans(problem.candidate.windows, 'candidate.windows');
  checkInteger(problem.candidate.runMax, 1, SLOT_MAX, 'candidate.runMax');
  if (problem.candidate.gapSlots !== undefined)
    checkInteger(problem.candidate.gapSlots, 0, SLOT_MAX, 'candidate.gapSlots');
  if (problem.candidate.preferred) checkSpans(problem.candidate.preferred, 'candidate.preferred');
  const people = checkIds(problem.interviewers, 'interviewers');
  problem.interviewers.forEach((person, at) => checkInterviewer(person, `interviewers[${at}]`));
  const ids = checkIds(problem.interviews, 'interviews');
  problem.interviews.forEach((interview, at) => checkInterview(interview, `interviews[${at}]`, people));
  const meetings = problem.interviews.filter((interview) => interview.withoutCandidate === true).length;
  if (problem.interviews.length === 0) fail('interviews', 'must hold at least one interview');
  if (problem.interviews.length - meetings > INTERVIEWS_MAX)
    fail('interviews', `must hold at most ${INTERVIEWS_MAX} with the candidate`);
  if (meetings > MEETINGS_MAX) fail('interviews', `must hold at most ${MEETINGS_MAX} without the candidate`);
  problem.gaps?.forEach((gap, at) => {
    if (gap.slotsMin !== undefined) checkInteger(gap.slotsMin, 0, SLOT_MAX, `gaps[${at}].slotsMin`);
    if (gap.slotsMax !== undefined)
      checkInteger(gap.slotsMax, gap.slotsMin ?? 0, SLOT_MAX, `gaps[${at}].slotsMax`);
  });
  checkOrder(problem, ids);
  checkDayRules(problem, ids);
  checkPins(problem);
  checkWeights(problem.weights);
}
