/**
 * Finds the cheapest people for interviews whose times are all fixed, under every rule about people, and far enough from
 * plans already proposed. A best-first search over assignments: solve without the rules that couple people, look for a
 * rule that is broken, and branch on the ways to mend it (Murty 1968 for the ways to differ).
 */
import { realSlot } from './axis.js';
import type { Distance } from './distance.js';
import type { Matching } from './matching.js';
import { IMPOSSIBLE, mayShare } from './model.js';
import type { Eligible, Model } from './model.js';

/** People by seat (-1: left empty) and what they cost. */
export interface Casting {
  readonly cost: number;
  readonly people: readonly number[];
}

/** Seats on which a person may not sit, or the only person who may; -2 in `only` leaves the seat open. */
interface Branch {
  readonly cost: number;
  readonly people: readonly number[];
  readonly only: readonly number[];
  readonly banned: readonly (readonly number[])[];
}

/** What a fixed timetable offers: start slots by interview and the first cost that is of no use any more. */
export interface CastingTask {
  readonly starts: Int32Array;
  readonly limit: number;
  readonly distances: readonly Distance[];
  readonly work: (units: number) => boolean;
  /** A matching of the caller's to work with; it is left empty. */
  readonly matching: Matching;
}

/** Either nothing to mend, or for each way to mend it the seat and person that it forbids (and what it keeps). */
type Repair = readonly { readonly seat: number; readonly person: number; readonly keep: number }[];

/** Cheapest casting below the task's limit, or `null`; `work` may end it early, which the caller must notice. */
export function castPeople(model: Model, task: CastingTask): Casting | null {
  const open: Branch[] = [];
  const root = solveBranch(
    model,
    task,
    model.seats.map(() => -2),
    model.seats.map(() => []),
  );
  if (root) open.push(root);
  while (open.length > 0) {
    let at = 0;
    for (let other = 1; other < open.length; other++) if (open[other]!.cost < open[at]!.cost) at = other;
    const branch = open[at]!;
    open[at] = open[open.length - 1]!;
    open.pop();
    const repair = findRepair(model, task, branch);
    if (repair === null) return { cost: branch.cost, people: branch.people };
    for (const { seat, person, keep } of repair) {
      const only = branch.only.map((who, number) => (number < keep ? branch.people[number]! : who));
      const banned = branch.banned.map((list, number) => (number === seat ? [...list, person] : list));
      const child = solveBranch(model, task, only, banned);
      if (child) open.push(child);
    }
    if (!task.work(1 + repair.length)) return null;
  }
  return null;
}

function solveBranch(
  model: Model,
  task: CastingTask,
  only: readonly number[],
  banned: Branch['banned'],
): Branch | null {
  const { matching } = task;
  matching.undo(0);
  const people = new Array<number>(model.seats.length).fill(-1);
  let loose = 0;
  for (let seat = 0; seat < model.seats.length; seat++) {
    const { interview, emptyCost, distinct } = model.seats[seat]!;
    const all = attendable(model, task, seat, model.eligible(seat, task.starts[interview]!));
    const list = restrict(all, only[seat]!, banned[seat]!);
    const empty =
      only[seat]! === -1 || (only[seat]! === -2 && !banned[seat]!.includes(-1)) ? emptyCost : IMPOSSIBLE;
    if (distinct) {
      if (!matching.add(seat, list, empty)) return null;
      continue;
    }
    const least = list.costs[0] ?? IMPOSSIBLE;
    if (Math.min(least, empty) >= IMPOSSIBLE) return null;
    people[seat] = least <= empty ? list.people[0]! : -1;
    loose += Math.min(least, empty);
  }
  const cost = matching.cost + loose;
  if (cost >= task.limit) return null;
  for (let seat = 0; seat < model.seats.length; seat++) {
    if (model.seats[seat]!.distinct) people[seat] = matching.personOn(seat);
  }
  return { cost, people, only, banned };
}

const NOBODY: Eligible = { people: new Int32Array(0), costs: new Int32Array(0) };

function restrict(list: Eligible, only: number, banned: readonly number[]): Eligible {
  if (only === -2 && banned.length === 0) return list;
  if (only >= 0) {
    const at = banned.includes(only) ? -1 : list.people.indexOf(only);
    return at < 0
      ? NOBODY
      : { people: list.people.subarray(at, at + 1), costs: list.costs.subarray(at, at + 1) };
  }
  const kept: number[] = [];
  for (let at = 0; at < list.people.length; at++) {
    const person = list.people[at]!;
    if ((only === -2 || only === person) && !banned.includes(person)) kept.push(at);
  }
  return {
    people: Int32Array.from(kept, (at) => list.people[at]!),
    costs: Int32Array.from(kept, (at) => list.costs[at]!),
  };
}

/** Leaves those who are also free for every meeting that all attend (only seats with the candidate oblige to attend). */
function attendable(model: Model, task: CastingTask, seat: number, list: Eligible): Eligible {
  const { interview } = model.seats[seat]!;
  if (interview >= model.timeline) return list;
  const kept: number[] = [];
  for (let at = 0; at < list.people.length; at++) {
    if (attends(model, task, list.people[at]!, interview)) kept.push(at);
  }
  if (kept.length === list.people.length) return list;
  return {
    people: Int32Array.from(kept, (at) => list.people[at]!),
    costs: Int32Array.from(kept, (at) => list.costs[at]!),
  };
}

function attends(model: Model, task: CastingTask, person: number, interview: number): boolean {
  if (model.people[person]!.room === true) return true;
  for (let other = model.timeline; other < model.interviews.length; other++) {
    const { attendedByAll, length } = model.interviews[other]!;
    if (!attendedByAll) continue;
    const start = task.starts[other]!;
    if (model.freeUntil[person * model.slots + start]! < start + length) return false;
    if (!apart(model, task, person, interview, other)) return false;
    for (let third = other + 1; third < model.interviews.length; third++) {
      if (model.interviews[third]!.attendedByAll && !apart(model, task, person, other, third)) return false;
    }
  }
  return true;
}

function apart(model: Model, task: CastingTask, person: number, one: number, other: number): boolean {
  const from = realSlot(model, task.starts[one]!);
  const then = realSlot(model, task.starts[other]!);
  const gap = Math.max(
    then - from - model.interviews[one]!.length,
    from - then - model.interviews[other]!.length,
  );
  return gap >= (model.people[person]!.gapSlots ?? 0);
}

function findRepair(model: Model, task: CastingTask, branch: Branch): Repair | null {
  return (
    (model.coupled
      ? (pairRepair(model, task, branch) ??
        limitRepair(model, task, branch) ??
        runRepair(model, task, branch))
      : null) ?? distanceRepair(task, branch)
  );
}

/** Two sittings of one person that exclude each other: one of them has to go. */
function pairRepair(model: Model, task: CastingTask, branch: Branch): Repair | null {
  for (let one = 0; one < branch.people.length; one++) {
    const person = branch.people[one]!;
    if (person < 0) continue;
    for (let other = one + 1; other < branch.people.length; other++) {
      if (branch.people[other] !== person) continue;
      const a = model.seats[one]!;
      const b = model.seats[other]!;
      if (
        mayShare(a, b) &&
        a.interview !== b.interview &&
        apart(model, task, person, a.interview, b.interview)
      )
        continue;
      return [one, other].map((seat) => ({ seat, person, keep: 0 }));
    }
  }
  return attendanceRepair(model, task, branch);
}

/** Who attends a meeting by rule may also hold a seat of another meeting that is too near to it. */
function attendanceRepair(model: Model, task: CastingTask, branch: Branch): Repair | null {
  for (let seat = 0; seat < branch.people.length; seat++) {
    const person = branch.people[seat]!;
    const { interview } = model.seats[seat]!;
    if (person < 0 || interview < model.timeline || model.people[person]!.room === true) continue;
    const others = branch.people.flatMap((who, at) =>
      who === person && model.seats[at]!.interview < model.timeline ? [at] : [],
    );
    if (others.length === 0) continue;
    for (let meeting = model.timeline; meeting < model.interviews.length; meeting++) {
      if (!model.interviews[meeting]!.attendedByAll || meeting === interview) continue;
      if (apart(model, task, person, interview, meeting)) continue;
      return [seat, others[0]!].map((where) => ({ seat: where, person, keep: 0 }));
    }
  }
  return null;
}

/** More sittings than a person's allowance: at least one of them has to go. */
function limitRepair(model: Model, task: CastingTask, branch: Branch): Repair | null {
  const seen = new Set<number>();
  for (const person of branch.people) {
    const { limits } = model.people[person] ?? {};
    if (limits === undefined || seen.has(person)) continue;
    seen.add(person);
    for (const limit of limits) {
      const inside: number[] = [];
      let slots = 0;
      for (let seat = 0; seat < branch.people.length; seat++) {
        if (branch.people[seat] !== person) continue;
        const { interview } = model.seats[seat]!;
        const start = realSlot(model, task.starts[interview]!);
        if (start < limit.from || start >= limit.to) continue;
        inside.push(seat);
        slots += model.interviews[interview]!.length;
      }
      if (inside.length <= (limit.count ?? Infinity) && slots <= (limit.slots ?? Infinity)) continue;
      return inside.map((seat) => ({ seat, person, keep: 0 }));
    }
  }
  return null;
}

/** A stretch of busy time; `seat` is one that must be given up to end it, -1 for a session elsewhere. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly seat: number;
}

/** Sittings of one person, meetings attended by rule (which end with any seat that obliges) and sessions elsewhere. */
function stretchesOf(model: Model, task: CastingTask, branch: Branch, person: number): Stretch[] {
  const stretches: Stretch[] = [];
  const at = (interview: number, seat: number): void => {
    const from = realSlot(model, task.starts[interview]!);
    stretches.push({ from, to: from + model.interviews[interview]!.length, seat });
  };
  let obliges = -1;
  branch.people.forEach((who, seat) => {
    if (who !== person) return;
    const { interview } = model.seats[seat]!;
    at(interview, seat);
    if (interview < model.timeline) obliges = seat;
  });
  if (obliges >= 0 && model.people[person]!.room !== true) {
    for (let meeting = model.timeline; meeting < model.interviews.length; meeting++)
      if (model.interviews[meeting]!.attendedByAll) at(meeting, obliges);
  }
  for (const [from, to] of model.people[person]!.elsewhere ?? []) stretches.push({ from, to, seat: -1 });
  return stretches.sort((one, other) => one.from - other.from);
}

/** Somebody's sittings follow each other for too long: at least one of them has to go. */
function runRepair(model: Model, task: CastingTask, branch: Branch): Repair | null {
  for (const person of new Set(branch.people)) {
    const { runMax } = model.people[person] ?? {};
    if (runMax === undefined) continue;
    let run: Stretch[] = [];
    let end = -Infinity;
    for (const next of stretchesOf(model, task, branch, person)) {
      run = next.from <= end ? [...run, next] : [next];
      end = run.length === 1 ? next.to : Math.max(end, next.to);
      const seats = new Set(run.flatMap(({ seat }) => (seat < 0 ? [] : [seat])));
      if (end - run[0]!.from > runMax && seats.size > 0)
        return [...seats].map((seat) => ({ seat, person, keep: 0 }));
    }
  }
  return null;
}

/** Too near to an earlier proposal: any other casting differs from this one in a first seat. */
function distanceRepair(task: CastingTask, branch: Branch): Repair | null {
  if (task.distances.every((distance) => distance.farBy(branch.people))) return null;
  const ways: { seat: number; person: number; keep: number }[] = [];
  for (let seat = 0; seat < branch.people.length; seat++) {
    if (branch.only[seat] === -2) ways.push({ seat, person: branch.people[seat]!, keep: seat });
  }
  return ways;
}
