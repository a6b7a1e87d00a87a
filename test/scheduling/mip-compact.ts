// The compact model: one column per person and seat, tied to the starts by inequalities; orders by start times and idle
// time by first start and last end of a day. Small, with a weaker linear relaxation than the time-indexed one.
import { canMeet, closePairs, sittersOf } from './mip-facts.js';
import type { Choice, Facts, Sitter } from './mip-facts.js';
import { coverTerms, frameOf, startTerms, timedOf } from './mip-frame.js';
import type { Frame } from './mip-frame.js';
import { addAttendance, addGroups, addRuns, interviewing } from './mip-people.js';
import type { Sits } from './mip-people.js';
import type { MixedProgram, Term } from './mip-rows.js';

/** Column of a person on a seat: `cells[chair]` by person id. */
type Cells = readonly ReadonlyMap<string, number>[];

function addOrders(frame: Frame): void {
  for (const { before, then, slotsMin, slotsMax } of frame.facts.orders) {
    const times = (meeting: number, sign: number): Term[] =>
      startTerms(
        frame,
        meeting,
        () => true,
        (at, of) => sign * of.starts[at]!,
      );
    const end = frame.facts.meetings[before]!.length;
    frame.program.row(end + slotsMin, [...times(then, 1), ...times(before, -1)], end + slotsMax);
  }
}

function addIdle(frame: Frame): void {
  const { facts, program } = frame;
  const { days, weights } = facts.problem;
  const timed = timedOf(facts);
  program.offset -= weights.idleSlot * facts.totalLength;
  days.forEach(({ span }, day) => {
    const size = span[1] - span[0];
    const first = program.amount(-weights.idleSlot, size);
    const last = program.amount(weights.idleSlot, size);
    const here = (meeting: number, factor: (start: number) => number): Term[] =>
      startTerms(
        frame,
        meeting,
        (at, of) => of.days[at] === day,
        (at, of) => factor(of.starts[at]! - span[0]),
      );
    const lengths = timed.flatMap((meeting) => here(meeting, () => facts.meetings[meeting]!.length));
    program.atMost([...lengths, [first, 1], [last, -1]], 0);
    for (const meeting of timed) {
      const { length } = facts.meetings[meeting]!;
      program.atMost([...here(meeting, (start) => start + length), [last, -1]], 0);
      program.atMost([[first, 1], ...here(meeting, (start) => size - start)], size);
    }
  });
}

/** Prices a person whose cost depends on the start: `extra` is at least the price of the start that is taken. */
function addExtra(frame: Frame, column: number, meeting: number, { at, extras }: Choice): void {
  const { program } = frame;
  const [least, most] = [Math.min(...extras), Math.max(...extras)];
  program.charge(column, least);
  if (most === least) return;
  const byStart = new Map(at.map((index, place) => [index, extras[place]! - least]));
  const terms = startTerms(
    frame,
    meeting,
    (index) => (byStart.get(index) ?? 0) > 0,
    (index) => byStart.get(index)!,
  );
  const extra = program.amount(1, most - least);
  program.atMost([...terms, [column, most - least], [extra, -1]], most - least);
}

function addSeats(frame: Frame): Cells {
  const { facts, program } = frame;
  return facts.chairs.map((chair) => {
    const cells = new Map<string, number>();
    const { starts } = facts.meetings[chair.meeting]!;
    for (const choice of chair.choices) {
      const column = program.choice(choice.person.cost);
      cells.set(choice.person.id, column);
      if (choice.at.length < starts.length) {
        const can = new Set(choice.at);
        const terms = startTerms(
          frame,
          chair.meeting,
          (index) => can.has(index),
          () => -1,
        );
        program.atMost([[column, 1], ...terms], 0);
      }
      addExtra(frame, column, chair.meeting, choice);
    }
    const filled = [...cells.values()].map((column): Term => [column, 1]);
    const empty: Term[] = chair.emptyCost === null ? [] : [[program.choice(chair.emptyCost), 1]];
    program.row(1, [...filled, ...empty], 1);
    return cells;
  });
}

/** Forbids that two sittings of one person, each given by its column (or by being there at all), come too close. */
function keepApart(frame: Frame, sitting: readonly number[], one: number, other: number, gap: number): void {
  const { facts, program } = frame;
  if (!canMeet(facts, one, other, gap)) return;
  const both = sitting.map((column): Term => [column, 1]);
  for (const slot of new Set([...facts.meetings[one]!.starts, ...facts.meetings[other]!.starts])) {
    const cover = [...coverTerms(frame, one, slot, gap), ...coverTerms(frame, other, slot, gap)];
    program.atMost([...both, ...cover], sitting.length + 1);
  }
}

function addLimits(frame: Frame, cells: Cells, { person, seats }: Sitter): void {
  const { facts, program } = frame;
  for (const limit of person.limits ?? []) {
    const counted = seats.flatMap(({ chair }) => {
      const { meeting } = facts.chairs[chair]!;
      const hits = startTerms(
        frame,
        meeting,
        (at, of) => limit.from <= of.starts[at]! && of.starts[at]! < limit.to,
      );
      if (hits.length === 0) return [];
      const hit = program.amount(0, 1);
      program.atMost([...hits, [cells[chair]!.get(person.id)!, 1], [hit, -1]], 1);
      return [{ hit, length: facts.meetings[meeting]!.length }];
    });
    if (limit.count !== undefined)
      program.atMost(
        counted.map(({ hit }): Term => [hit, 1]),
        limit.count,
      );
    if (limit.slots !== undefined)
      program.atMost(
        counted.map(({ hit, length }): Term => [hit, length]),
        limit.slots,
      );
  }
}

/** Columns that are at least 1 for the start from which the person sits on a seat. */
function sitsFromOf(
  frame: Frame,
  chair: number,
  column: number,
  { at }: Choice,
): ReadonlyMap<number, number> {
  const { meeting } = frame.facts.chairs[chair]!;
  return new Map(
    at.map((index) => {
      const both = frame.program.amount(0, 1);
      frame.program.atMost(
        [
          [column, 1],
          [frame.starts[meeting]![index]!, 1],
          [both, -1],
        ],
        1,
      );
      return [index, both];
    }),
  );
}

function addSitter(frame: Frame, cells: Cells, sitter: Sitter): void {
  const { facts } = frame;
  const { person, seats } = sitter;
  const gap = person.gapSlots ?? 0;
  const column = (chair: number): number => cells[chair]!.get(person.id)!;
  const sits: Sits = (chair) => [[column(chair), 1]];
  const meetingOf = (chair: number): number => facts.chairs[chair]!.meeting;
  addGroups(frame, sitter, sits);
  addLimits(frame, cells, sitter);
  for (const [one, other] of closePairs(facts, sitter))
    keepApart(frame, [column(one), column(other)], meetingOf(one), meetingOf(other), gap);
  facts.meetings.forEach(({ attendedByAll }, meeting) => {
    if (!attendedByAll) return;
    for (const chair of interviewing(facts, sitter))
      keepApart(frame, [column(chair)], meetingOf(chair), meeting, gap);
  });
  addAttendance(frame, sitter, sits);
  addRuns(frame, sitter, sits, (chair) => {
    const { choice } = seats.find((seat) => seat.chair === chair)!;
    return sitsFromOf(frame, chair, column(chair), choice);
  });
}

/** Builds the compact program. */
export function compact(facts: Facts): MixedProgram {
  const frame = frameOf(facts);
  addOrders(frame);
  addIdle(frame);
  const cells = addSeats(frame);
  for (const sitter of sittersOf(facts)) addSitter(frame, cells, sitter);
  return frame.program.build();
}
