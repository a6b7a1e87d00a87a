// One table of offsets per zone, whether it comes from the runtime's zone data or from a VTIMEZONE in the file, and
// one rule for wall times that a change skips or repeats: skipped ones move forward by the gap, repeated ones mean
// the first (RFC 5545, section 3.3.5). A table makes a million occurrences as cheap as a binary search each.
import { lineOf, linesOf } from './content-lines.js';
import type { IcsComponent } from './content-lines.js';
import { IcsError } from './ics-error.js';
import { isPeriod, timeOf, timesOf } from './ics-time.js';
import { parseRule } from './recurrence-rule.js';
import { ruleStarts } from './recurrence-starts.js';
import type { WorkBudget } from './limits.js';

/** From `atMs` (an instant) on, local time is UTC plus `offsetMs`. */
export interface OffsetChange {
  readonly atMs: number;
  readonly offsetMs: number;
}

/** A zone's wall clock over the time that a reading needs. */
export class WallClock {
  /** `changes` in ascending order; `firstOffsetMs` holds before the first of them. */
  constructor(
    private readonly firstOffsetMs: number,
    private readonly changes: readonly OffsetChange[],
  ) {}

  /** Wall milliseconds shown at an instant. */
  toWall(instantMs: number): number {
    return instantMs + this.offsetAt(instantMs);
  }

  /** The instant of a wall time; the first of two, or moved forward by the gap where there is none. */
  toInstant(wallMs: number): number {
    // Offsets stay within a day of UTC, so the two sides of any change near this wall time are a day away.
    const earlier = this.offsetAt(wallMs - 86_400_000);
    const index = this.indexAt(wallMs - 86_400_000);
    let offset = earlier;
    for (let i = index + 1; i < this.changes.length; i++) {
      const change = this.changes[i];
      // With the offset before the change the wall time is reached before the change comes: that is the first.
      if (change === undefined || wallMs - offset < change.atMs) break;
      // Past the change under the old offset, not yet there under the new one: the gap, read with the old offset.
      if (wallMs - change.offsetMs < change.atMs) break;
      offset = change.offsetMs;
    }
    return wallMs - offset;
  }

  private offsetAt(instantMs: number): number {
    return this.changes[this.indexAt(instantMs)]?.offsetMs ?? this.firstOffsetMs;
  }

  private indexAt(instantMs: number): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.changes[middle]?.atMs ?? Infinity) <= instantMs) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** The clock of UTC. */
export const utcClock = new WallClock(0, []);

/** The clock of a zone that the runtime knows, right up to `untilMs`. */
export function runtimeClock(zone: string, untilMs: number): WallClock {
  let at: Temporal.ZonedDateTime | null =
    Temporal.Instant.from('1900-01-01T00:00:00Z').toZonedDateTimeISO(zone);
  const firstOffsetMs = at.offsetNanoseconds / 1_000_000;
  const changes: OffsetChange[] = [];
  for (;;) {
    at = at.getTimeZoneTransition('next');
    if (at === null || at.epochMilliseconds > untilMs) break;
    changes.push({ atMs: at.epochMilliseconds, offsetMs: at.offsetNanoseconds / 1_000_000 });
  }
  return new WallClock(firstOffsetMs, changes);
}

/** The clock that a VTIMEZONE describes, right up to `untilMs`; throws `IcsError` where it is not understandable. */
export function describedClock(zone: IcsComponent, untilMs: number, budget: WorkBudget): WallClock {
  const onsets: (OffsetChange & { readonly fromMs: number })[] = [];
  for (const observance of zone.children) {
    if (observance.name !== 'STANDARD' && observance.name !== 'DAYLIGHT') continue;
    const offsetMs = offsetOf(observance, 'TZOFFSETTO');
    const hasFrom = lineOf(observance, 'TZOFFSETFROM') !== undefined;
    const fromMs = hasFrom ? offsetOf(observance, 'TZOFFSETFROM') : offsetMs;
    for (const wallMs of onsetWalls(observance, fromMs, untilMs, budget)) {
      onsets.push({ atMs: wallMs - fromMs, offsetMs, fromMs });
    }
  }
  onsets.sort((a, b) => a.atMs - b.atMs);
  const first = onsets[0];
  if (first === undefined)
    throw new IcsError(`Line ${zone.lineNumber}: VTIMEZONE holds no STANDARD or DAYLIGHT part.`);
  return new WallClock(first.fromMs, onsets);
}

function onsetWalls(
  part: IcsComponent,
  fromMs: number,
  untilMs: number,
  budget: WorkBudget,
): readonly number[] {
  const start = lineOf(part, 'DTSTART');
  if (start === undefined) throw new IcsError(`Line ${part.lineNumber}: ${part.name} has no DTSTART.`);
  const startMs = timeOf(start).wallMs;
  const walls = new Set([startMs]);
  for (const line of linesOf(part, 'RRULE')) {
    const rule = parseRule(line);
    const window = { fromMs: startMs, toMs: Math.max(untilMs + fromMs, startMs) };
    for (const wallMs of ruleStarts(rule, startMs, window, budget)) {
      const until = rule.until;
      const end =
        until === undefined ? Infinity : until.kind === 'utc' ? until.wallMs + fromMs : until.wallMs;
      if (wallMs <= (until?.kind === 'date' ? end + 86_399_999 : end)) walls.add(wallMs);
    }
  }
  for (const line of linesOf(part, 'RDATE')) {
    for (const value of timesOf(line)) walls.add((isPeriod(value) ? value.start : value).wallMs);
  }
  return [...walls];
}

function offsetOf(part: IcsComponent, name: string): number {
  const line = lineOf(part, name);
  const match = /^([+-]?)(\d{2}):?(\d{2}):?(\d{2})?$/.exec(line?.value ?? '');
  if (match === null) {
    throw new IcsError(
      `Line ${line?.lineNumber ?? part.lineNumber}: ${name} "${line?.value ?? ''}" is not an offset such as +0100.`,
    );
  }
  const ms = ((Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4] ?? 0)) * 1000;
  return match[1] === '-' ? -ms : ms;
}
