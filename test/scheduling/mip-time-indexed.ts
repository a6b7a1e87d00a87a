// The time-indexed model: a column for every person on every seat at every start. Large, but its linear relaxation is
// tight: people are priced exactly, an order holds slot by slot, and idle time is counted slot by slot.
import { canMeet, inside, sittersOf } from './mip-facts.js';
import type { Facts, Sitter } from './mip-facts.js';
import { coverTerms, frameOf, slotsOf, startTerms, timedOf } from './mip-frame.js';
import type { Frame } from './mip-frame.js';
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

const ones = (columns: Iterable<number>): Term[] => Array.from(columns, (column): Term => [column, 1]);

function addSitterRules(frame: Frame, cells: Cells, { person, seats }: Sitter): void {
  const { facts, program } = frame;
  const of = (chair: number): ReadonlyMap<number, number> => cells[chair]!.get(person.id) ?? new Map();
  const distinct = seats.filter(({ chair }) => facts.chairs[chair]!.distinct);
  if (distinct.length > 1)
    program.atMost(
      distinct.flatMap(({ chair }) => ones(of(chair).values())),
      1,
    );
  const gap = person.gapSlots ?? 0;
  const pairs = seats.flatMap((one, at) =>
    seats.slice(at + 1).map((other) => [one.chair, other.chair] as const),
  );
  const loose = pairs.filter(
    ([one, other]) => !(facts.chairs[one]!.distinct && facts.chairs[other]!.distinct),
  );
  const meetingOf = (chair: number): number => facts.chairs[chair]!.meeting;
  for (const [one, other] of loose) {
    if (meetingOf(one) === meetingOf(other))
      program.atMost(ones([...of(one).values(), ...of(other).values()]), 1);
  }
  const startsOf = (chair: number): number[] =>
    [...of(chair).keys()].map((at) => facts.meetings[meetingOf(chair)]!.starts[at]!);
  const covering = (chair: number, slot: number): Term[] => {
    const { starts, length } = facts.meetings[meetingOf(chair)]!;
    return [...of(chair)].flatMap(([at, column]): Term[] =>
      starts[at]! <= slot && slot < starts[at]! + length + gap ? [[column, 1]] : [],
    );
  };
  if (loose.some(([one, other]) => canMeet(facts, meetingOf(one), meetingOf(other), gap))) {
    const slots = new Set(seats.flatMap(({ chair }) => startsOf(chair)));
    for (const slot of slots)
      program.atMost(
        seats.flatMap(({ chair }) => covering(chair, slot)),
        1,
      );
  }
  for (const limit of person.limits ?? []) {
    const counted = seats.flatMap(({ chair }) => {
      const { starts, length } = facts.meetings[meetingOf(chair)]!;
      const hits = [...of(chair)].filter(([at]) => limit.from <= starts[at]! && starts[at]! < limit.to);
      return hits.map(([, column]) => ({ column, length }));
    });
    if (limit.count !== undefined) program.atMost(ones(counted.map(({ column }) => column)), limit.count);
    if (limit.slots !== undefined)
      program.atMost(
        counted.map(({ column, length }): Term => [column, length]),
        limit.slots,
      );
  }
  facts.meetings.forEach(({ attendedByAll, starts, length }, meeting) => {
    if (!attendedByAll) return;
    const busy = startTerms(frame, meeting, (at) => !inside(person.free, starts[at]!, starts[at]! + length));
    const sits = seats.filter(({ chair }) => facts.meetings[meetingOf(chair)]!.timed);
    const once = sits.filter(({ chair }) => facts.chairs[chair]!.distinct);
    const groups = [once, ...sits.filter((seat) => !once.includes(seat)).map((seat) => [seat])];
    for (const group of groups) {
      const sitting = group.flatMap(({ chair }) => ones(of(chair).values()));
      if (sitting.length > 0 && busy.length > 0) program.atMost([...sitting, ...busy], 1);
    }
    for (const { chair } of sits) {
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
  for (const sitter of sittersOf(facts)) addSitterRules(frame, cells, sitter);
  return frame.program.build();
}
