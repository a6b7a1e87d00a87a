// Interval algebra over half-open spans [from, to) of plain numbers: milliseconds, slots, minutes, whatever the
// caller counts in. Every function takes sorted, disjoint lists (what `merge` gives) and gives such a list back,
// so that they can be chained; empty and inverted spans hold nothing and vanish.

/** A half-open span `[from, to)` in any one unit. */
export type Span = readonly [from: number, to: number];

/** Spans that are sorted, not empty, and neither overlap nor touch. */
export type Spans = readonly Span[];

/** Sorts spans given in any order and joins those that overlap or touch; empty and inverted ones are dropped. */
export function merge(spans: readonly Span[]): Spans {
  const sorted = spans.filter(([from, to]) => from < to).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** What lies in either list. */
export function union(left: Spans, right: Spans): Spans {
  return merge([...left, ...right]);
}

/** What lies in both lists; linear in their lengths. */
export function intersect(left: Spans, right: Spans): Spans {
  const common: Span[] = [];
  let i = 0;
  let j = 0;
  for (let a = left[i], b = right[j]; a !== undefined && b !== undefined; a = left[i], b = right[j]) {
    const from = Math.max(a[0], b[0]);
    const to = Math.min(a[1], b[1]);
    if (from < to) common.push([from, to]);
    if (a[1] < b[1]) i++;
    else j++;
  }
  return common;
}

/** What lies in `whole` but not in `taken`; linear in their lengths. */
export function subtract(whole: Spans, taken: Spans): Spans {
  const left: Span[] = [];
  let first = 0;
  for (const [from, to] of whole) {
    let cursor = from;
    while ((taken[first]?.[1] ?? Infinity) <= from) first++;
    for (let i = first, hole = taken[i]; hole !== undefined && hole[0] < to; hole = taken[++i]) {
      if (cursor < hole[0]) left.push([cursor, hole[0]]);
      cursor = Math.max(cursor, hole[1]);
    }
    if (cursor < to) left.push([cursor, to]);
  }
  return left;
}

/** The part of `spans` inside `window`. */
export function clip(spans: Spans, window: Span): Spans {
  return window[0] < window[1] ? intersect(spans, [window]) : [];
}

/** Whether the whole of `inner` lies in one of `spans`; an empty `inner` is covered by anything. */
export function covers(spans: Spans, inner: Span): boolean {
  return inner[0] >= inner[1] || spans.some(([from, to]) => from <= inner[0] && inner[1] <= to);
}

/** How much of the number line the spans take, in their own unit. */
export function totalLength(spans: Spans): number {
  return spans.reduce((sum, [from, to]) => sum + (to - from), 0);
}
