// The time-indexed model: a column for every person on every seat at every start. Large, but its linear relaxation is
// tight: people are priced exactly, an order holds slot by slot, and idle time is counted slot by slot.
import { canMeet, closePairs, sittersOf } from './mip-facts.js';
import type { Facts, Sitter } from './mip-facts.js';
import { coverTerms, frameOf, slotsOf, timedOf } from './mip-frame.js';
import type { Frame } from './mip-frame.js';
import { addAttendance, addGroups, addRuns, interviewing } from './mip-people.js';
import type { Sits, SitsFrom } from './mip-people.js';
import type { MixedProgram, Term } from './mip-rows.js';

/** Column of a choice at a start: `cells[chair]` maps person id and index of the start to it. */
type Cells = readonly ReadonlyMap<string, ReadonlyMap<number, number>>[];

function addOrders(frame: Frame): void {
  const { facts, program } = frame;
  const begun = new Map<number, readonly (readonly [start: number, column: number])[]>();
  const begunOf = (meeting: number): readonly (readonly [number, number])[] => {
    const known = begun.get(meeting);
    if (known) return known;
    let before: number | null = null;
    const made = facts.meetings[meeting]!.starts.map((start, at) => {
      const column = program.amount(0, 1);
      const sofar: Term[] = before === null ? [] : [[before, 1]];
      program.row(0, [[column, -1], [frame.starts[meeting]![at]!, 1], ...sofar], 0);
      before = column;
      return [start, column] as const;
    });
    begun.set(meeting, made);
    return made;
  };
  const by = (meeting: number, slot: number): Term[] => {
    const last = begunOf(meeting).findLast(([start]) => start <= slot);
    return last ? [[last[1], -1]] : [];
  };
  for (const { before, then, slotsMin, slotsMax } of facts.orders) {
    const length = facts.meetings[before]!.length;
    for (const [start, column] of begunOf(then))
      program.atMost([[column, 1], ...by(before, start - length - slotsMin)], 0);
    if (slotsMax === Infinity) continue;
    for (const [start, column] of begunOf(before))
      program.atMost([[column, 1], ...by(then, start + length + slotsMax)], 0);
  }
}

function addIdle(frame: Frame): void {
  const { facts, program, used } = frame;
  const { days, weights } = facts.problem;
  const timed = timedOf(facts);
  program.offset -= weights.idleSlot * facts.totalLength;
  days.forEach(({ span }, day) => {
    const slots = slotsOf(span);
    const begun = slots.map(() => program.amount(0, 1));
    const unfinished = slots.map(() => program.amount(0, 1));
    slots.forEach((slot, at) => {
      const busy = timed.flatMap((meeting) => coverTerms(frame, meeting, slot));
      const within = program.amount(weights.idleSlot, 1);
      program.atMost([...busy, [within, -1]], 0);
      program.atMost([...busy, [begun[at]!, -1]], 0);
      program.atMost([...busy, [unfinished[at]!, -1]], 0);
      if (at > 0) {
        program.atMost(
          [
            [begun[at - 1]!, 1],
            [begun[at]!, -1],
          ],
          0,
        );
        program.atMost(
          [
            [unfinished[at]!, 1],
            [unfinished[at - 1]!, -1],
          ],
          0,
        );
      }
      program.atMost(
        [
          [begun[at]!, 1],
          [unfinished[at]!, 1],
          [used[day]!, -1],
          [within, -1],
        ],
        0,
      );
    });
  });
}

function addSeats(frame: Frame): Cells {
  const { facts, program } = frame;
  return facts.chairs.map((chair) => {
    const cells = new Map<string, Map<number, number>>();
    const filled = facts.meetings[chair.meeting]!.starts.map((): Term[] => []);
    if (chair.emptyCost !== null) program.offset += chair.emptyCost;
    for (const { person, at, extras } of chair.choices) {
      const mine = new Map<number, number>();
      at.forEach((index, place) => {
        const column = program.choice(person.cost + extras[place]! - (chair.emptyCost ?? 0));
        mine.set(index, column);
        filled[index]!.push([column, 1]);
      });
      cells.set(person.id, mine);
    }
    filled.forEach((terms, index) => {
      const begins: Term = [frame.starts[chair.meeting]![index]!, -1];
      program.row(chair.emptyCost === null ? 0 : -Infinity, [...terms, begins], 0);
    });
    return cells;
  });
}

function addLimits(frame: Frame, { person, seats }: Sitter, sitsFrom: SitsFrom): void {
  const { facts, program } = frame;
  for (const limit of person.limits ?? []) {
    const counted = seats.flatMap(({ chair }) => {
      const { starts, length } = facts.meetings[facts.chairs[chair]!.meeting]!;
      const hits = [...sitsFrom(chair)].filter(([at]) => limit.from <= starts[at]! && starts[at]! < limit.to);
      return hits.map(([, column]) => ({ column, length }));
    });
    const sum = (factor: (length: number) => number): Term[] =>
      counted.map(({ column, length }): Term => [column, factor(length)]);
    if (limit.count !== undefined)
      program.atMost(
        sum(() => 1),
        limit.count,
      );
    if (limit.slots !== undefined)
      program.atMost(
        sum((length) => length),
        limit.slots,
      );
  }
}

/** Sessions and meetings of one person do not overlap and keep the person's gap. */
function keepApart(frame: Frame, sitter: Sitter, sitsFrom: SitsFrom): void {
  const { facts, program } = frame;
  const gap = sitter.person.gapSlots ?? 0;
  const chairs = sitter.seats.map(({ chair }) => chair);
  const meetingOf = (chair: number): number => facts.chairs[chair]!.meeting;
  const covering = (chair: number, slot: number): Term[] => {
    const { starts, length } = facts.meetings[meetingOf(chair)]!;
    const on = [...sitsFrom(chair)].filter(
      ([at]) => starts[at]! <= slot && slot < starts[at]! + length + gap,
    );
    return on.map(([, column]): Term => [column, 1]);
  };
  const startsOf = (chair: number): number[] =>
    [...sitsFrom(chair).keys()].map((at) => facts.meetings[meetingOf(chair)]!.starts[at]!);
  if (closePairs(facts, sitter).length > 0) {
    for (const slot of new Set(chairs.flatMap(startsOf)))
      program.atMost(
        chairs.flatMap((chair) => covering(chair, slot)),
        1,
      );
  }
  facts.meetings.forEach(({ attendedByAll, starts }, meeting) => {
    if (!attendedByAll) return;
    for (const chair of interviewing(facts, sitter)) {
      if (!canMeet(facts, meetingOf(chair), meeting, gap)) continue;
      for (const slot of new Set([...startsOf(chair), ...starts]))
        program.atMost([...covering(chair, slot), ...coverTerms(frame, meeting, slot, gap)], 1);
    }
  });
}

/** Builds the time-indexed program. */
export function timeIndexed(facts: Facts): MixedProgram {
  const frame = frameOf(facts);
  addOrders(frame);
  addIdle(frame);
  const cells = addSeats(frame);
  for (const sitter of sittersOf(facts)) {
    const sitsFrom: SitsFrom = (chair) => cells[chair]!.get(sitter.person.id) ?? new Map<number, number>();
    const sits: Sits = (chair) => Array.from(sitsFrom(chair).values(), (column): Term => [column, 1]);
    addGroups(frame, sitter, sits);
    addLimits(frame, sitter, sitsFrom);
    keepApart(frame, sitter, sitsFrom);
    addAttendance(frame, sitter, sits);
    addRuns(frame, sitter, sits, sitsFrom);
  }
  return frame.program.build();
}
