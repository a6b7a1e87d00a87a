/**
 * Reads the relaxation's cheapest timetable back out of its tables, by following at each point a choice whose value is
 * the table's own. The penalties are improved by who would sit twice in it.
 */
import { IMPOSSIBLE } from './model.js';
import type { Model } from './model.js';
import { lunchFits } from './relaxation.js';
import type { DayTable, Relaxation } from './relaxation.js';

/** The relaxation's optimum: its cost (refund taken off, `IMPOSSIBLE` if none) and its start slot per timeline interview. */
export interface Timetable {
  readonly bound: number;
  readonly starts: Int32Array;
}

/** Cheapest timetable under the relaxation's prices; days that can only cost `limit` or more stay untabulated. `goOn` is asked before each table. */
export function cheapestTimetable(
  model: Model,
  relaxation: Relaxation,
  floor: number,
  limit: number,
  goOn: () => boolean = () => true,
): Timetable {
  const { lastDay } = model.problem.weights;
  const { refund } = relaxation.prices;
  const everything = relaxation.sets - 1;
  let bound = IMPOSSIBLE;
  let lastSet = 0;
  let last = -1;
  for (let day = 0; day < model.problem.days.length; day++) {
    const least = floor + lastDay * day;
    if (least >= Math.min(limit, bound)) {
      if (least < bound) return { bound: least, starts: new Int32Array(0) };
      break;
    }
    if (day === relaxation.days.length) {
      // Where the tables end for want of time, days that are not in them cost at least what any day costs.
      if (!goOn()) return { bound: Math.min(bound, least), starts: new Int32Array(0) };
      relaxation.extend();
    }
    if (!relaxation.mayUse(day, relaxation.daysLeftMax)) break;
    const { best } = relaxation.days[day]!;
    for (let set = everything; set > 0; set = (set - 1) & everything) {
      const earlier = everything & ~set;
      if (best[set]! >= IMPOSSIBLE || !relaxation.mayPrecede(earlier, set)) continue;
      const cost =
        best[set]! + lastDay * day + relaxation.earlier(day, relaxation.daysLeftMax, earlier) - refund;
      if (cost >= bound) continue;
      bound = cost;
      last = day;
      lastSet = set;
    }
  }
  const starts = new Int32Array(model.interviews.length);
  if (last >= 0 && bound < IMPOSSIBLE - refund) {
    readDay(model, relaxation, relaxation.days[last]!, lastSet, starts);
    readEarlier(model, relaxation, last, relaxation.daysLeftMax - 1, everything & ~lastSet, starts);
    return { bound, starts };
  }
  return { bound: IMPOSSIBLE, starts };
}

function readEarlier(
  model: Model,
  relaxation: Relaxation,
  before: number,
  daysLeft: number,
  rest: number,
  starts: Int32Array,
): void {
  if (rest === 0) return;
  const value = relaxation.before(before, daysLeft, rest);
  for (let day = 0; day < before; day++) {
    if (!relaxation.mayUse(day, daysLeft)) return;
    const table = relaxation.days[day]!;
    for (let set = rest; set > 0; set = (set - 1) & rest) {
      const earlier = rest & ~set;
      if (table.best[set]! >= IMPOSSIBLE || !relaxation.mayPrecede(earlier, set)) continue;
      if (table.best[set]! + relaxation.earlier(day, daysLeft, earlier) !== value) continue;
      readDay(model, relaxation, table, set, starts);
      readEarlier(model, relaxation, day, daysLeft - 1, earlier, starts);
      return;
    }
  }
}

/** Writes the start slots of the cheapest way to hold a set of interviews on one day. */
export function readDay(
  model: Model,
  relaxation: Relaxation,
  table: DayTable,
  day: number,
  starts: Int32Array,
): void {
  const { sets, shapes } = relaxation;
  const { idleSlot } = model.problem.weights;
  let rest = day;
  let end = -1;
  let had = table.lunchLength === 0 ? 1 : 0;
  let value = table.best[rest]!;
  while (rest !== 0) {
    let found = false;
    for (let start = end < 0 ? 0 : end + model.pause; start < table.length && !found; start++) {
      const lunch = had === 1 || lunchFits(table, end < 0 ? -IMPOSSIBLE : end, start) ? 1 : 0;
      const idle = end < 0 ? 0 : idleSlot * (start - end);
      if (idle + table.from[lunch][start * sets + rest]! !== value) continue;
      for (const { set, length, first, opens } of shapes) {
        if (!opens || (set & ~rest) !== 0 || start + length > table.length || (first & rest & ~set) !== 0)
          continue;
        const later = table.after[lunch][(start + length) * sets + (rest & ~set)]!;
        if (idle + table.block[start * sets + set]! + later !== value) continue;
        readBlock(model, relaxation, table, start, set, starts);
        rest &= ~set;
        end = start + length;
        had = lunch;
        value = later;
        found = true;
        break;
      }
    }
    if (!found) throw new Error('the tables of a day contradict each other');
  }
}

function readBlock(
  model: Model,
  relaxation: Relaxation,
  table: DayTable,
  begin: number,
  block: number,
  starts: Int32Array,
): void {
  const offset = model.dayOffset[table.day]!;
  const { costs } = relaxation.prices;
  let set = block;
  let slot = begin;
  while (set !== 0) {
    const value = table.block[slot * relaxation.sets + set]!;
    for (let i = 0; i < model.timeline; i++) {
      const interview = model.interviews[i]!;
      if (((set >> i) & 1) === 0 || (interview.first & set) !== 0) continue;
      const others = set & ~(1 << i);
      const rest = others === 0 ? 0 : table.block[(slot + interview.length) * relaxation.sets + others]!;
      if (costs[i]![offset + slot]! + rest !== value) continue;
      starts[i] = offset + slot;
      set = others;
      slot += interview.length;
      break;
    }
  }
}
