// Between milliseconds and the whole slots that the engine counts in. Free time is rounded inwards and taken time
// outwards, so that no rounding can ever put an interview where its people are not free.
import { merge } from './intervals.js';
import type { Span, Spans } from './intervals.js';

/** A grid of equal slots: slot `n` begins at `originMs + n × slotMinutes`. */
export interface SlotGrid {
  readonly originMs: number;
  readonly slotMinutes: number;
}

/** The instant in ms at which a slot begins (also the end of the slot before). */
export function slotToMs(grid: SlotGrid, slot: number): number {
  return grid.originMs + slot * slotMs(grid);
}

/** The slot in which an instant lies; negative before the origin. */
export function slotAt(grid: SlotGrid, instantMs: number): number {
  return noNegativeZero(Math.floor((instantMs - grid.originMs) / slotMs(grid)));
}

/** Free spans in ms → spans of whole slots that lie wholly inside them; what holds no whole slot vanishes. */
export function slotsWithin(grid: SlotGrid, freeMs: Spans): Spans {
  return freeMs
    .map(([from, to]): Span => [ceilSlot(grid, from), slotAt(grid, to)])
    .filter(([from, to]) => from < to);
}

/** Taken spans in ms → spans of slots that they touch at all, merged. */
export function slotsTouching(grid: SlotGrid, takenMs: Spans): Spans {
  return merge(takenMs.map(([from, to]): Span => [slotAt(grid, from), ceilSlot(grid, to)]));
}

/** Spans of slots → spans in ms. */
export function slotSpansToMs(grid: SlotGrid, slots: Spans): Spans {
  return slots.map(([from, to]): Span => [slotToMs(grid, from), slotToMs(grid, to)]);
}

function ceilSlot(grid: SlotGrid, instantMs: number): number {
  return noNegativeZero(Math.ceil((instantMs - grid.originMs) / slotMs(grid)));
}

function slotMs(grid: SlotGrid): number {
  if (!Number.isInteger(grid.slotMinutes) || grid.slotMinutes < 1) {
    throw new RangeError(`slotMinutes must be a whole number from 1, not ${grid.slotMinutes}.`);
  }
  return grid.slotMinutes * 60_000;
}

function noNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}
