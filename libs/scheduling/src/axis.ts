/** The compact axis: all days of a problem end to end without the nights, and spans of real slots written onto it. */
import type { Problem, Span } from './problem.js';

/** Where each day begins on the compact axis (one entry more than days), the day of each slot, and how many slots there are. */
export interface Axis {
  readonly dayOffset: Int32Array;
  readonly dayOfSlot: Int32Array;
  /** Per day: what makes a slot of the axis a real one. */
  readonly dayShift: Int32Array;
  readonly slots: number;
}

/** Lays all days of a problem end to end. */
export function layAxis(problem: Problem): Axis {
  const dayOffset = new Int32Array(problem.days.length + 1);
  problem.days.forEach(({ span }, day) => {
    dayOffset[day + 1] = dayOffset[day]! + span[1] - span[0];
  });
  const slots = dayOffset[problem.days.length]!;
  const dayOfSlot = new Int32Array(slots);
  for (let day = 0; day < problem.days.length; day++) dayOfSlot.fill(day, dayOffset[day], dayOffset[day + 1]);
  const dayShift = Int32Array.from(problem.days, ({ span }, day) => span[0] - dayOffset[day]!);
  return { dayOffset, dayOfSlot, dayShift, slots };
}

/** The real slot of a slot of the compact axis. */
export function realSlot({ dayOfSlot, dayShift }: Axis, slot: number): number {
  return slot + dayShift[dayOfSlot[slot]!]!;
}

/**
 * Writes into `until`, from `base`, for every slot of a day inside a span the slot at which that span (or the day) ends.
 * `first` is a span not after any that reaches the day; returns such a span for the next day.
 */
export function markDay(
  problem: Problem,
  axis: Axis,
  spans: readonly Span[],
  until: Int32Array,
  base: number,
  day: number,
  first: number,
): number {
  const [dayFrom, dayTo] = problem.days[day]!.span;
  const shift = base + axis.dayOffset[day]! - dayFrom;
  let at = first;
  while (at < spans.length && spans[at]![1] <= dayFrom) at++;
  for (let next = at; next < spans.length && spans[next]![0] < dayTo; next++) {
    const [from, to] = spans[next]!;
    const end = to < dayTo ? to : dayTo;
    for (let slot = from > dayFrom ? from : dayFrom; slot < end; slot++)
      until[shift + slot] = end - dayFrom + axis.dayOffset[day]!;
  }
  return at;
}

/** Per slot of the axis: where the span that holds it (or its day) ends, 0 outside all spans. */
export function markAll(problem: Problem, axis: Axis, spans: readonly Span[]): Int32Array {
  const until = new Int32Array(axis.slots);
  let first = 0;
  for (let day = 0; day < problem.days.length; day++)
    first = markDay(problem, axis, spans, until, 0, day, first);
  return until;
}
