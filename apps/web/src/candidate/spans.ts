// Sets of instants as half-open spans in milliseconds, sorted and apart from each other.

/** From when until when. */
export type Span = readonly [fromMs: number, toMs: number];

/** The spans in order, with those that overlap or touch made one; empty ones are left out. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const found: [number, number][] = [];
  for (const [from, to] of spans.filter(([a, b]) => a < b).toSorted(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
}

/** What is in `whole` but not in `gone`. */
export function without(whole: readonly Span[], gone: readonly Span[]): readonly Span[] {
  return merged(gone).reduce<readonly Span[]>(
    (left, [from, to]) =>
      left.flatMap(([a, b]): Span[] =>
        to <= a || b <= from
          ? [[a, b]]
          : [...(a < from ? [[a, from] as const] : []), ...(to < b ? [[to, b] as const] : [])],
      ),
    whole,
  );
}

/** How long they are together, in milliseconds. */
export const lengthMs = (spans: readonly Span[]): number =>
  spans.reduce((total, [from, to]) => total + to - from, 0);

/** How much of the span they cover. */
export function coverage(spans: readonly Span[], [from, to]: Span): 'all' | 'some' | 'none' {
  const left = lengthMs(without([[from, to]], spans));
  if (left === 0) return 'all';
  return left === to - from ? 'none' : 'some';
}

/** The spans of "2026-11-24T09:00:00.000Z/2026-11-24T10:00:00.000Z …", as the gateway's forms name them. */
export const spansOf = (text: string): readonly Span[] =>
  merged(
    text
      .split(' ')
      .filter((part) => part !== '')
      .map((part): Span => {
        const [from = '', to = ''] = part.split('/');
        return [Date.parse(from), Date.parse(to)];
      }),
  );

/** The same spans as such a text. */
export const textOf = (spans: readonly Span[]): string =>
  spans.map(([from, to]) => `${new Date(from).toISOString()}/${new Date(to).toISOString()}`).join(' ');
