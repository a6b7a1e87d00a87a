// Instants as clocks show them in a zone, by offsets that the server told: a browser's own time-zone rules may be years
// older than the server's, and then a candidate would be an hour late.
import { nowMs } from './now.js';
import { locale } from '../words/words.js';

/** A span during which a zone's clocks do not change; instants in milliseconds, the offset in minutes. */
export interface Period {
  readonly fromMs: number;
  readonly toMs: number;
  readonly offsetMinutes: number;
  readonly abbreviation: string | null;
}

/** Whether hours are written up to 12 or up to 24. */
export type HourCycle = 'h12' | 'h23';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const signed = (minutes: number): string => {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
};

/** Making one takes long, and there are few: by locale and options. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + JSON.stringify(options);
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  formatters.set(key, found);
  return found;
}

/** The clocks of one zone. */
export class Clock {
  constructor(
    readonly zone: string,
    private readonly periods: readonly Period[],
    readonly hourCycle: HourCycle,
  ) {}

  /** "CET (UTC+01:00)", or the offset alone where no abbreviation fits. */
  label(at: number): string {
    const { offsetMinutes, abbreviation } = this.#period(at);
    if (this.zone === 'UTC') return 'UTC';
    return abbreviation === null ? signed(offsetMinutes) : `${abbreviation} (${signed(offsetMinutes)})`;
  }

  /** "CET", or the offset where no abbreviation fits: for where the whole label stands close by. */
  shortLabel(at: number): string {
    const { offsetMinutes, abbreviation } = this.#period(at);
    return abbreviation ?? (this.zone === 'UTC' ? 'UTC' : signed(offsetMinutes));
  }

  /** "10:00", or "10:00 am". */
  time(at: number): string {
    return this.#format(at, {
      hour: this.hourCycle === 'h23' ? '2-digit' : 'numeric',
      minute: '2-digit',
      hourCycle: this.hourCycle,
    });
  }

  /** "Tue 24 Nov", with the year where it is not that of `now`. */
  date(at: number, now: number = nowMs()): string {
    const sameYear =
      new Date(this.wallMs(at)).getUTCFullYear() === new Date(this.wallMs(now)).getUTCFullYear();
    return this.#format(at, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(sameYear ? {} : { year: 'numeric' }),
    }).replace(',', '');
  }

  /** "10:00–11:00", with "+1" where it ends on another day than it starts. */
  span(from: number, to: number): string {
    const days = this.dayNumber(to - 1) - this.dayNumber(from);
    return `${this.time(from)}–${this.time(to)}${days > 0 ? ` +${days}` : ''}`;
  }

  /** "2026-11-24", the local day. */
  day(at: number): string {
    return new Date(this.wallMs(at)).toISOString().slice(0, 10);
  }

  /** Local days since 1970: two instants on the same day have the same one. */
  dayNumber(at: number): number {
    return Math.floor(this.wallMs(at) / DAY_MS);
  }

  /** Local minutes since midnight. */
  minuteOfDay(at: number): number {
    const ms = this.wallMs(at);
    return Math.floor((ms - Math.floor(ms / DAY_MS) * DAY_MS) / MINUTE_MS);
  }

  /** The instant at which clocks of the zone show this; of two the first one, of none the one after the gap. */
  instant(day: string, minuteOfDay: number): number {
    const wall = Date.parse(`${day}T00:00:00Z`) + minuteOfDay * MINUTE_MS;
    for (const { fromMs, toMs, offsetMinutes } of this.periods) {
      const at = wall - offsetMinutes * MINUTE_MS;
      if (at < toMs) return Math.max(at, fromMs);
    }
    return wall - this.#period(wall).offsetMinutes * MINUTE_MS;
  }

  /** The change of clocks within a span; null where there is none. */
  changeWithin(from: number, to: number): { readonly at: number; readonly minutes: number } | null {
    const before = this.#period(from);
    const after = this.#period(to);
    return before.offsetMinutes === after.offsetMinutes
      ? null
      : { at: before.toMs, minutes: after.offsetMinutes - before.offsetMinutes };
  }

  /** What a clock on the wall would show, as if it were UTC. */
  wallMs(at: number): number {
    return at + this.#period(at).offsetMinutes * MINUTE_MS;
  }

  #period(at: number): Period {
    const found = this.periods.find(({ toMs }) => at < toMs) ?? this.periods.at(-1);
    return found ?? { fromMs: 0, toMs: 0, offsetMinutes: 0, abbreviation: null };
  }

  #format(at: number, options: Intl.DateTimeFormatOptions): string {
    return formatter(options).format(this.wallMs(at));
  }
}
