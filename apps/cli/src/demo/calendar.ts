// The demonstration's time: business days around now, and calendars that look like real ones.

const DAY_MS = 86_400_000;

/** A small seeded generator (mulberry32): the same start gives the same calendars. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The UTC dates of `count` business days from `offset` business days after today (negative: before). */
export function businessDays(now: Date, offset: number, count: number): string[] {
  const days: string[] = [];
  const step = offset < 0 ? -1 : 1;
  let at = now.getTime();
  let left = Math.abs(offset);
  while (left > 0) {
    at += step * DAY_MS;
    if (isBusinessDay(at)) left--;
  }
  for (; days.length < count; at += DAY_MS)
    if (isBusinessDay(at)) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

const isBusinessDay = (ms: number): boolean => ![0, 6].includes(new Date(ms).getUTCDay());

/** A window on a date, hours in UTC. */
export const hours = (day: string, from: number, to: number): { from: Date; to: Date } => ({
  from: new Date(`${day}T${String(from).padStart(2, '0')}:00:00Z`),
  to: new Date(`${day}T${String(to).padStart(2, '0')}:00:00Z`),
});

/** Meetings of one person on the given dates: three or so a day within their office hours, in half hours. */
export function meetings(
  next: () => number,
  days: readonly string[],
  officeFromUtc: number,
): { from: Date; to: Date }[] {
  return days.flatMap((day) =>
    Array.from({ length: 2 + Math.floor(next() * 2) }, () => {
      const start =
        new Date(`${day}T00:00:00Z`).getTime() + (officeFromUtc + Math.floor(next() * 15) / 2) * 3_600_000;
      return { from: new Date(start), to: new Date(start + (next() < 0.7 ? 30 : 60) * 60_000) };
    }),
  );
}
