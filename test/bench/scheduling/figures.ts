// Turns single measurements into the figures that are reported: quantiles, and a loop of fixed work that says how fast the
// machine was while it measured.
import { loadavg } from 'node:os';
import type { Entry } from './journal.js';

/** Times of several measurements in milliseconds; `unproven` counts those that ended without a proof. */
export interface Times {
  readonly n: number;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly worstMs: number | null;
  readonly unproven: number;
}

/** A number with so many decimals at most. */
export const rounded = (value: number, decimals = 3): number => Number(value.toFixed(decimals));

/** The value below which a share of the values lies (nearest rank), or `null` without any. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return value === undefined ? null : rounded(value);
}

/** Median, 99th percentile and worst of the measurements' times. */
export function timesOf(entries: readonly Entry[]): Times {
  const all = entries.map(({ ms }) => ms);
  return {
    n: all.length,
    p50Ms: quantile(all, 0.5),
    p99Ms: quantile(all, 0.99),
    worstMs: quantile(all, 1),
    unproven: entries.filter(({ outcome }) => outcome === 'unproven').length,
  };
}

/** The machine while it measured: milliseconds of a fixed loop (the least of three), and the load averages. */
export interface Machine {
  readonly calibrationMs: number;
  readonly load: readonly number[];
}

const LOOP = 100_000_000;

function loopOnce(): number {
  const began = performance.now();
  let state = 1;
  for (let step = 0; step < LOOP; step++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
  return state === 0 ? 0 : performance.now() - began;
}

/** Measures the machine. */
export const measureMachine = (): Machine => ({
  calibrationMs: rounded(Math.min(loopOnce(), loopOnce(), loopOnce()), 1),
  load: loadavg().map((load) => rounded(load, 2)),
});
