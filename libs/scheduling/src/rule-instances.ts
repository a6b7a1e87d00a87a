/**
 * The rules of one problem as single things that can be named and dropped: "lunch on day 2", "s2 after s1", "somebody on
 * seat s3.0". What cannot be dropped is the frame: interviews lie inside days, nobody is in two places, calendars hold.
 */
import type { Interview, Problem, Span } from './problem.js';
import type { HardRule } from './rules.js';

/** A rule as it applies to one subject: an interview, seat, person, limit, or `day N` (0-based). */
export interface RuleInstance {
  readonly rule: HardRule;
  readonly subject: string;
}

/** A rule instance with the problem that remains without it. */
export interface DroppableRule extends RuleInstance {
  readonly drop: (problem: Problem) => Problem;
  /** Where there is no plan with the rule, a plan without it breaks it: narrows a problem to such plans. */
  readonly against?: (problem: Problem) => Problem;
  /** And most of its interviews lie here. */
  readonly towards?: Span;
}

type Change = (interview: Interview) => Interview;

function changeInterview(problem: Problem, id: string, change: Change): Problem {
  return { ...problem, interviews: problem.interviews.map((each) => (each.id === id ? change(each) : each)) };
}

/** Spans and one more, joined where they touch. */
function withSpan(spans: readonly Span[], added: Span): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans, added].sort((one, other) => one[0] - other[0])) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

function dayRules(problem: Problem): DroppableRule[] {
  const rules: DroppableRule[] = [];
  problem.days.forEach(({ span, lunch }, day) => {
    const subject = `day ${day}`;
    rules.push({
      rule: 'candidateWindow',
      subject,
      drop: (from) => ({
        ...from,
        candidate: { ...from.candidate, windows: withSpan(from.candidate.windows, span) },
      }),
      towards: span,
    });
    if (!lunch) return;
    rules.push({
      rule: 'candidateLunch',
      subject,
      drop: (from) => ({
        ...from,
        days: from.days.map((each, at) => {
          const { lunch: _lunch, ...rest } = each;
          return at === day ? rest : each;
        }),
      }),
    });
  });
  return rules;
}

function loopRules(problem: Problem): DroppableRule[] {
  const daysMax = problem.days.length;
  const runMax = Math.max(...problem.days.map(({ span }) => span[1] - span[0]));
  const rules: DroppableRule[] = [
    { rule: 'daysUsed', subject: 'loop', drop: (from) => ({ ...from, daysUsedMax: daysMax }) },
    {
      rule: 'candidateRun',
      subject: 'loop',
      drop: (from) => ({ ...from, candidate: { ...from.candidate, runMax } }),
    },
  ];
  if ((problem.candidate.gapSlots ?? 0) > 0) {
    const drop = (from: Problem): Problem => {
      const { gapSlots: _gap, ...rest } = from.candidate;
      return { ...from, candidate: rest };
    };
    rules.push({ rule: 'candidateGap', subject: 'loop', drop });
  }
  if ((problem.gridSlots ?? 1) > 1) {
    rules.push({ rule: 'startGrid', subject: 'loop', drop: (from) => ({ ...from, gridSlots: 1 }) });
  }
  if (problem.earliestStart !== undefined) {
    const drop = ({ earliestStart: _earliest, ...rest }: Problem): Problem => rest;
    rules.push({ rule: 'earliestStart', subject: 'loop', drop });
  }
  for (const gap of problem.gaps ?? []) {
    const drop = (from: Problem): Problem => ({
      ...from,
      gaps: (from.gaps ?? []).filter((each) => each !== gap),
    });
    rules.push({ rule: 'gap', subject: `${gap.then} after ${gap.before}`, drop });
  }
  (problem.dayRules ?? []).forEach((dayRule, at) => {
    const drop = (from: Problem): Problem => ({
      ...from,
      dayRules: (from.dayRules ?? []).filter((each) => each !== dayRule),
    });
    const rule = dayRule.kind === 'same' ? 'sameDay' : 'differentDay';
    rules.push({ rule, subject: dayRule.id ?? `rule ${at}`, drop });
  });
  return rules;
}

function pinRules(problem: Problem): DroppableRule[] {
  return (problem.pins ?? []).flatMap((pin): DroppableRule[] => {
    const change = (alter: (each: typeof pin) => typeof pin) => (from: Problem) => ({
      ...from,
      pins: (from.pins ?? []).map((each) => (each.interview === pin.interview ? alter(each) : each)),
    });
    const start: DroppableRule[] =
      pin.start === undefined
        ? []
        : [
            {
              rule: 'pinnedStart',
              subject: pin.interview,
              drop: change(({ start: _start, ...rest }) => rest),
            },
          ];
    const seats = Object.keys(pin.seats ?? {}).map((seat): DroppableRule => {
      const without = (each: typeof pin): typeof pin => ({
        ...each,
        seats: Object.fromEntries(Object.entries(each.seats ?? {}).filter(([id]) => id !== seat)),
      });
      return { rule: 'pinnedPerson', subject: seat, drop: change(without) };
    });
    return [...start, ...seats];
  });
}

const isWithCandidate = (problem: Problem, interview: string): boolean =>
  problem.interviews.some(({ id, withoutCandidate }) => id === interview && withoutCandidate !== true);

/** The candidate is in one interview at a time, so that of two the one that is not first is second. */
const turned =
  (first: string): Change =>
  (each) => ({ ...each, after: [...new Set([...each.after, first])] });

function interviewRules(problem: Problem): DroppableRule[] {
  const rules: DroppableRule[] = [];
  for (const interview of problem.interviews) {
    for (const before of interview.after) {
      const without: Change = (each) => ({ ...each, after: each.after.filter((id) => id !== before) });
      const subject = `${interview.id} after ${before}`;
      rules.push({
        rule: 'order',
        subject,
        drop: (from) => changeInterview(from, interview.id, without),
        ...(isWithCandidate(problem, interview.id) && isWithCandidate(problem, before)
          ? { against: (from: Problem) => changeInterview(from, before, turned(interview.id)) }
          : {}),
      });
    }
    for (const seat of interview.seats) {
      if (seat.optional === true) continue;
      const open: Change = (each) => ({
        ...each,
        seats: each.seats.map((other) => (other.id === seat.id ? { ...other, optional: true } : other)),
      });
      rules.push({
        rule: 'seatFilled',
        subject: seat.id,
        drop: (from) => changeInterview(from, interview.id, open),
      });
    }
    if (interview.within) {
      const without: Change = ({ within: _within, ...each }) => each;
      const { id } = interview;
      rules.push({
        rule: 'interviewWindow',
        subject: id,
        drop: (from) => changeInterview(from, id, without),
      });
    }
    if (interview.attendedByAll === true) {
      const without: Change = (each) => ({ ...each, attendedByAll: false });
      const { id } = interview;
      rules.push({ rule: 'attendedByAll', subject: id, drop: (from) => changeInterview(from, id, without) });
    }
  }
  return rules;
}

function peopleRules(problem: Problem): DroppableRule[] {
  const rules: DroppableRule[] = [];
  for (const person of problem.interviewers) {
    (person.limits ?? []).forEach((limit, at) => {
      const drop = (from: Problem): Problem => ({
        ...from,
        interviewers: from.interviewers.map((each) =>
          each.id === person.id
            ? { ...each, limits: (each.limits ?? []).filter((other) => other !== limit) }
            : each,
        ),
      });
      rules.push({ rule: 'interviewerLimit', subject: `${person.id} ${limit.id ?? `limit ${at}`}`, drop });
    });
    if (person.runMax !== undefined) {
      const drop = (from: Problem): Problem => ({
        ...from,
        interviewers: from.interviewers.map((each) => {
          const { runMax: _runMax, ...rest } = each;
          return each.id === person.id ? rest : each;
        }),
      });
      rules.push({ rule: 'interviewerRun', subject: person.id, drop });
    }
    if ((person.gapSlots ?? 0) === 0) continue;
    const drop = (from: Problem): Problem => ({
      ...from,
      interviewers: from.interviewers.map((each) =>
        each.id === person.id ? { ...each, gapSlots: 0 } : each,
      ),
    });
    rules.push({ rule: 'interviewerGap', subject: person.id, drop });
  }
  return rules;
}

function distinctRule(): DroppableRule {
  const shared = (each: Interview): Interview => ({
    ...each,
    seats: each.seats.map((seat) => ({
      id: seat.id,
      pool: seat.pool,
      optional: seat.optional === true,
      distinct: false,
    })),
  });
  const drop = (from: Problem): Problem => ({ ...from, interviews: from.interviews.map(shared) });
  return { rule: 'distinctPeople', subject: 'loop', drop };
}

/** Every rule of a problem that can be dropped by itself, those of one kind together; the one that is slow to be without comes last. */
export function ruleInstances(problem: Problem): readonly DroppableRule[] {
  return [
    ...peopleRules(problem),
    ...loopRules(problem),
    ...pinRules(problem),
    ...dayRules(problem),
    ...interviewRules(problem),
    distinctRule(),
  ];
}
