// Moments of a series as its exceptions name them: by instant, in whatever zone, or only by the day. They are matched
// in the series' own clock, since real files name the instances of a zoned series in UTC, by date, or without a zone.
import { clockOf } from './calendar-event.js';
import type { EventTiming, Reading } from './calendar-event.js';
import type { ContentLine } from './content-lines.js';
import { midnightOf } from './ics-time.js';
import type { IcsTime } from './ics-time.js';

/** A moment of a series: what the series' own clock shows, and the instant, which a repeated hour makes two of. */
export interface Moment {
  readonly wallMs: number;
  readonly startMs: number;
}

/** Where a time, as written on a line, lies in the series; a mere date in a series with a time of day means that time. */
export function momentOf(timing: EventTiming, time: IcsTime, line: ContentLine, reading: Reading): Moment {
  const { start, clock } = timing;
  if (time.kind === 'date' || start.kind === 'date') {
    const dayWallMs = dayOf(timing, time, line, reading);
    const wallMs = start.kind === 'date' ? dayWallMs : dayWallMs + start.wallMs - midnightOf(start.wallMs);
    return { wallMs, startMs: clock.toInstant(wallMs) };
  }
  const startMs = clockOf(inSeriesZone(timing, time), line, reading).toInstant(time.wallMs);
  return { wallMs: clock.toWall(startMs), startMs };
}

/** A time without a zone, in a series that has one, means the series' wall time. */
export function inSeriesZone(timing: EventTiming, time: IcsTime): IcsTime {
  const { kind, tzid } = timing.start;
  return kind === 'local' && time.kind === 'local' && time.tzid === undefined && tzid !== undefined
    ? { ...time, tzid }
    : time;
}

// In a series of whole days, midnight as written is that day, and any other time the day on which it falls there.
function dayOf(timing: EventTiming, time: IcsTime, line: ContentLine, reading: Reading): number {
  const midnightMs = midnightOf(time.wallMs);
  if (time.kind === 'date' || midnightMs === time.wallMs) return midnightMs;
  return midnightOf(timing.clock.toWall(clockOf(time, line, reading).toInstant(time.wallMs)));
}

/** A set of moments of one series. */
export class Moments {
  private readonly instants = new Set<number>();
  private readonly days = new Set<number>();

  constructor(private readonly timing: EventTiming) {}

  /** Adds a time as a line names it: a whole local day where it is only a date, or the series is of whole days. */
  add(time: IcsTime, line: ContentLine, reading: Reading): void {
    const moment = momentOf(this.timing, time, line, reading);
    if (time.kind === 'date' || this.timing.start.kind === 'date') this.days.add(midnightOf(moment.wallMs));
    else this.instants.add(moment.startMs);
  }

  /** Adds a wall time of the series' own clock. */
  addWall(wallMs: number): void {
    this.instants.add(this.timing.clock.toInstant(wallMs));
  }

  /** Whether a moment was added, itself or its day. */
  has(moment: Moment): boolean {
    return this.instants.has(moment.startMs) || this.days.has(midnightOf(moment.wallMs));
  }
}
