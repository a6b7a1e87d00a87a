// The part of the integer program that both HiGHS models share: when interviews start, which days are used, and the
// candidate's own rules. Who sits where, the order and the idle time differ between the models.
import type { Span } from '#scheduling';
import type { Facts, Meeting } from './mip-facts.js';
import { ProgramBuilder } from './mip-rows.js';
import type { Term } from './mip-rows.js';

/** The program so far: `starts[meeting][at]` is 1 when the meeting begins at its start `at`, `used[day]` when a day is used. */
export interface Frame {
  readonly facts: Facts;
  readonly program: ProgramBuilder;
  readonly starts: readonly (readonly number[])[];
  readonly used: readonly number[];
}

/** Terms of all starts of a meeting that `keep` accepts. */
export function startTerms(
  { facts, starts }: Pick<Frame, 'facts' | 'starts'>,
  meeting: number,
  keep: (at: number, of: Meeting) => boolean,
  factor: (at: number, of: Meeting) => number = () => 1,
): Term[] {
  const of = facts.meetings[meeting]!;
  return starts[meeting]!.flatMap((column, at): Term[] => (keep(at, of) ? [[column, factor(at, of)]] : []));
}

/** Terms of the starts at which a meeting, prolonged by `more` slots, occupies a slot. */
export const coverTerms = (
  frame: Pick<Frame, 'facts' | 'starts'>,
  meeting: number,
  slot: number,
  more = 0,
): Term[] =>
  startTerms(frame, meeting, (at, of) => of.starts[at]! <= slot && slot < of.starts[at]! + of.length + more);

/** Numbers of the candidate's interviews. */
export const timedOf = (facts: Facts): number[] =>
  facts.meetings.flatMap(({ timed }, number) => (timed ? [number] : []));

/** All slots of a span. */
export const slotsOf = ([from, to]: Span): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

function addDays(frame: Frame): void {
  const { facts, program, used } = frame;
  const { weights, daysUsedMax, firstDayUsed, days } = facts.problem;
  const timed = timedOf(facts);
  if (timed.length > 0) program.offset -= weights.extraDay;
  program.atMost(
    used.slice(firstDayUsed === true ? 1 : 0).map((column) => [column, 1]),
    daysUsedMax,
  );
  const last = program.amount(weights.lastDay, days.length);
  for (const meeting of timed) {
    for (const [day, column] of used.entries()) {
      const here = startTerms(frame, meeting, (at, of) => of.days[at] === day);
      if (here.length > 0) program.atMost([...here, [column, -1]], 0);
    }
    const dayTerms = startTerms(
      frame,
      meeting,
      () => true,
      (at, of) => of.days[at]!,
    );
    program.atMost([...dayTerms, [last, -1]], 0);
  }
}

function addDayRules(frame: Frame): void {
  const { facts, program } = frame;
  for (const { kind, meetings } of facts.dayRules) {
    facts.problem.days.forEach((_, day) => {
      const on = (meeting: number, sign: number): Term[] =>
        startTerms(
          frame,
          meeting,
          (at, of) => of.days[at] === day,
          () => sign,
        );
      if (kind === 'different')
        program.atMost(
          meetings.flatMap((meeting) => on(meeting, 1)),
          1,
        );
      else
        for (const other of meetings.slice(1)) program.row(0, [...on(meetings[0]!, 1), ...on(other, -1)], 0);
    });
  }
}

function addLunch(frame: Frame, day: number, busy: (slot: number) => Term[]): void {
  const { program, used, facts } = frame;
  const lunch = facts.problem.days[day]!.lunch;
  if (!lunch || lunch.length === 0) return;
  const begins = slotsOf([lunch.window[0], lunch.window[1] - lunch.length + 1]).map(
    (begin) => [begin, program.choice(0)] as const,
  );
  const any = begins.map(([, column]): Term => [column, -1]);
  program.atMost([[used[day]!, 1], ...any], 0);
  for (const slot of slotsOf(lunch.window)) {
    const taking = begins.filter(([begin]) => begin <= slot && slot < begin + lunch.length);
    program.atMost([...busy(slot), ...taking.map(([, column]): Term => [column, 1])], 1);
  }
}

/** With the break behind it, an interview takes its slots alone on its day. */
function addBreaks(frame: Frame, day: number): void {
  const { facts, program } = frame;
  const { gapSlots = 0 } = facts.problem.candidate;
  if (gapSlots === 0) return;
  for (const slot of slotsOf(facts.problem.days[day]!.span)) {
    const taking = timedOf(facts).flatMap((meeting) =>
      startTerms(
        frame,
        meeting,
        (at, of) =>
          of.days[at] === day && of.starts[at]! <= slot && slot < of.starts[at]! + of.length + gapSlots,
      ),
    );
    if (taking.length > 1) program.atMost(taking, 1);
  }
}

function addCandidate(frame: Frame): void {
  const { facts, program, used } = frame;
  const timed = timedOf(facts);
  const busy = (slot: number): Term[] => timed.flatMap((meeting) => coverTerms(frame, meeting, slot));
  facts.problem.days.forEach(({ span }, day) => {
    const slots = slotsOf(span);
    const terms = slots.map(busy);
    for (const here of terms) if (here.length > 0) program.atMost([...here, [used[day]!, -1]], 0);
    const { runMax } = facts.problem.candidate;
    for (let from = 0; from + runMax < slots.length; from++) {
      program.atMost(terms.slice(from, from + runMax + 1).flat(), runMax);
    }
    addBreaks(frame, day);
    addLunch(frame, day, busy);
  });
}

/** Begins a program with all starts and the candidate's rules. */
export function frameOf(facts: Facts): Frame {
  const program = new ProgramBuilder();
  const starts = facts.meetings.map(({ startCosts }) => startCosts.map((cost) => program.choice(cost)));
  const used = facts.problem.days.map(() => program.choice(facts.problem.weights.extraDay));
  const frame = { facts, program, starts, used };
  for (const columns of starts)
    program.row(
      1,
      columns.map((column) => [column, 1]),
      1,
    );
  addDays(frame);
  addDayRules(frame);
  addCandidate(frame);
  return frame;
}
