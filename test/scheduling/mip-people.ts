// Rules about one person that both HiGHS models state the same way, once each says which columns stand for "sits there"
// and "sits there from this start on": groups of seats, attendance by rule, and the longest run.
import { groupsOf, inside } from './mip-facts.js';
import type { Facts, Sitter } from './mip-facts.js';
import { startTerms } from './mip-frame.js';
import type { Frame } from './mip-frame.js';
import type { Term } from './mip-rows.js';

/** Terms that add up to 1 exactly when the person sits on a seat. */
export type Sits = (chair: number) => readonly Term[];

/** Column per index of a start, at least 1 when the person sits on the seat from that start on. */
export type SitsFrom = (chair: number) => ReadonlyMap<number, number>;

/** Nobody sits on seats of two groups, nor twice in one interview. */
export function addGroups(frame: Frame, sitter: Sitter, sits: Sits): void {
  const { facts, program } = frame;
  const groups = groupsOf(facts, sitter);
  if (groups.length > 1) {
    const any = groups.flatMap((chairs): readonly Term[] => {
      if (chairs.length === 1) return sits(chairs[0]!);
      const one = program.amount(0, 1);
      for (const chair of chairs) program.atMost([...sits(chair), [one, -1]], 0);
      return [[one, 1]];
    });
    program.atMost(any, 1);
  }
  const byMeeting = Map.groupBy(sitter.seats, ({ chair }) => facts.chairs[chair]!.meeting);
  for (const seats of byMeeting.values())
    if (seats.length > 1)
      program.atMost(
        seats.flatMap(({ chair }) => sits(chair)),
        1,
      );
}

/** The seats by which a person becomes one of those who attend what everybody attends. */
export const interviewing = (facts: Facts, { person, seats }: Sitter): number[] =>
  person.room === true
    ? []
    : seats.map(({ chair }) => chair).filter((chair) => facts.meetings[facts.chairs[chair]!.meeting]!.timed);

/** Who interviews is free for the meetings that everybody attends. */
export function addAttendance(frame: Frame, sitter: Sitter, sits: Sits): void {
  const { facts, program } = frame;
  const { free } = sitter.person;
  facts.meetings.forEach(({ attendedByAll, starts, length }, meeting) => {
    if (!attendedByAll) return;
    const busy = startTerms(frame, meeting, (at) => !inside(free, starts[at]!, starts[at]! + length));
    if (busy.length === 0) return;
    for (const chair of interviewing(facts, sitter)) program.atMost([...sits(chair), ...busy], 1);
  });
}

/** Terms for the slots that somebody spends in sessions and meetings, by slot. */
function occupancy(frame: Frame, sitter: Sitter, sits: Sits, sitsFrom: SitsFrom): Map<number, Term[]> {
  const { facts, program } = frame;
  const busy = new Map<number, Term[]>();
  const take = (column: number, start: number, length: number): void => {
    for (let slot = start; slot < start + length; slot++)
      busy.set(slot, [...(busy.get(slot) ?? []), [column, 1]]);
  };
  for (const { chair } of sitter.seats) {
    const { starts, length } = facts.meetings[facts.chairs[chair]!.meeting]!;
    for (const [at, column] of sitsFrom(chair)) take(column, starts[at]!, length);
  }
  const interviews = interviewing(facts, sitter);
  facts.meetings.forEach(({ attendedByAll, starts, length }, meeting) => {
    if (!attendedByAll || interviews.length === 0) return;
    const seated = sitter.seats.filter(({ chair }) => facts.chairs[chair]!.meeting === meeting);
    const notSeated = seated.flatMap(({ chair }) => sits(chair).map(([column, by]): Term => [column, -by]));
    starts.forEach((start, at) => {
      const attends = program.amount(0, 1);
      const begins: Term = [frame.starts[meeting]![at]!, 1];
      for (const chair of interviews)
        program.atMost([begins, ...sits(chair), ...notSeated, [attends, -1]], 1);
      take(attends, start, length);
    });
  });
  return busy;
}

/** After `runMax` slots in a row a person has a slot free; sessions elsewhere count, runs of nothing else do not. */
export function addRuns(frame: Frame, sitter: Sitter, sits: Sits, sitsFrom: SitsFrom): void {
  const { runMax, elsewhere } = sitter.person;
  if (runMax === undefined) return;
  const busy = occupancy(frame, sitter, sits, sitsFrom);
  const begins = new Set(
    [...busy.keys()].flatMap((slot) => [...Array(runMax + 1).keys()].map((by) => slot - by)),
  );
  for (const begin of begins) {
    const window = Array.from({ length: runMax + 1 }, (_, by) => begin + by);
    const open = window.filter((slot) => elsewhere === undefined || !inside(elsewhere, slot, slot + 1));
    const filled = open.length > 0 ? open : window;
    if (open.some((slot) => !busy.has(slot))) continue;
    frame.program.atMost(
      filled.flatMap((slot) => busy.get(slot) ?? []),
      Math.max(0, open.length - 1),
    );
  }
}
