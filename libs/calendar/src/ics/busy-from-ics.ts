// A calendar file, as somebody's calendar program exports or serves it → when that person is busy, and what became of the
// invitations of ours that it holds. What cannot be understood is refused with a reason, never taken for free time: a
// login page is not an empty calendar.
import { clip, merge } from '../domain/intervals.js';
import type { Span, Spans } from '../domain/intervals.js';
import { CalendarInputError, requireZone } from '../domain/zones.js';
import { addressOf, clockOf, endOf, readEvent } from './calendar-event.js';
import type { CalendarEvent, Reading } from './calendar-event.js';
import { keywordOf, linesOf, readCalendars } from './content-lines.js';
import type { IcsComponent } from './content-lines.js';
import { busySpansOf, newest } from './event-series.js';
import { isLength, periodsOf } from './ics-time.js';
import { invitationIdOf } from './invitation-uid.js';
import { defaultIcsLimits, WorkBudget } from './limits.js';
import type { IcsLimits } from './limits.js';
import { RuntimeClocks, ZoneBook } from './zone-book.js';

/** The window in ms, the zone for floating and all-day times, and whose calendar it is (events they declined are free). */
export interface BusyOptions {
  readonly fromMs: number;
  readonly toMs: number;
  readonly zone: string;
  readonly owner?: string;
  readonly limits?: Partial<IcsLimits>;
}

// Zones are known a year past the window, for what ends there, but not past 2200, where all data is a guess.
const clocksAheadMs = 400 * 86_400_000;
const clocksEndMs = Date.UTC(2200, 0);

/** An invitation of this program that a calendar holds: what its owner did with it, and when it keeps them busy. */
export interface HeldInvitation {
  /** The id in its UID. */
  readonly id: string;
  readonly standing: 'kept' | 'declined' | 'cancelled';
  readonly spans: Spans;
}

/** What a calendar says: busy spans without those of invitations, which are beside them. */
export interface CalendarReading {
  readonly busy: Spans;
  readonly invitations: readonly HeldInvitation[];
}

/**
 * Busy spans `[fromMs, toMs)`, merged and clipped to the window, invitations of ours included. Throws `IcsError` for a
 * file that is no calendar or not understandable, `CalendarInputError` for an unknown zone or an empty window.
 */
export function busyFromIcs(text: string, options: BusyOptions): Spans {
  const { busy, invitations } = readCalendarFile(text, options);
  return merge([...busy, ...invitations.flatMap(({ spans }) => spans)]);
}

/** Reads the file as `busyFromIcs` does, but keeps invitations of ours apart. */
export function readCalendarFile(text: string, options: BusyOptions): CalendarReading {
  const { fromMs, toMs } = options;
  const zone = requireZone(options.zone);
  if (!(fromMs < toMs)) throw new CalendarInputError('to', 'to: the window must end after it starts.');
  const limits = { ...defaultIcsLimits, ...options.limits };
  const budget = new WorkBudget(limits.stepsMax);
  const runtime = new RuntimeClocks(Math.min(toMs + clocksAheadMs, clocksEndMs));
  const owner = options.owner === undefined ? undefined : addressOf(options.owner);
  const spans: Span[] = [];
  const events: CalendarEvent[] = [];
  for (const calendar of readCalendars(text, limits)) {
    const method = keywordOf(calendar, 'METHOD');
    if (isNoCalendarOfFacts(method)) continue;
    const reading = { zones: new ZoneBook(calendar, runtime, budget), floating: runtime.of(zone), owner };
    for (const component of calendar.children) {
      if (component.name === 'VFREEBUSY')
        for (const span of freeBusySpans(component, reading)) spans.push(span);
      if (component.name === 'VEVENT') events.push(readEvent(component, method, reading));
    }
  }
  // Events without a UID have nothing to do with each other.
  const keyOf = ({ uid, component }: CalendarEvent): string =>
    uid === '' ? `${component.lineNumber}` : `uid ${uid}`;
  const invitations: HeldInvitation[] = [];
  for (const same of Map.groupBy(events, keyOf).values()) {
    const busy = busySpansOf(same, [fromMs, toMs], budget);
    const id = invitationIdOf(same[0]?.uid ?? '');
    if (id === null) for (const span of busy) spans.push(span);
    else invitations.push({ id, standing: standingOf(same), spans: clip(merge(busy), [fromMs, toMs]) });
  }
  return { busy: clip(merge(spans), [fromMs, toMs]), invitations };
}

/** What the newest revisions of an invitation say; declining one of them is declining. */
function standingOf(events: readonly CalendarEvent[]): HeldInvitation['standing'] {
  const revisions = newest(events);
  if (revisions.every(({ isCancelled }) => isCancelled)) return 'cancelled';
  return revisions.some(({ isDeclined }) => isDeclined) ? 'declined' : 'kept';
}

// Questions and proposals about events, not events.
function isNoCalendarOfFacts(method: string): boolean {
  return method === 'COUNTER' || method === 'DECLINECOUNTER' || method === 'REFRESH';
}

// Every FBTYPE but FREE keeps the time, unknown ones included (RFC 5545, section 3.2.9).
function freeBusySpans(component: IcsComponent, reading: Reading): readonly Span[] {
  return linesOf(component, 'FREEBUSY')
    .filter((line) => line.params.get('FBTYPE')?.toUpperCase() !== 'FREE')
    .flatMap((line) =>
      periodsOf(line).map(({ start, end }): Span => {
        const clock = clockOf(start, line, reading);
        const startMs = clock.toInstant(start.wallMs);
        if (isLength(end)) return [startMs, endOf({ wallMs: start.wallMs, startMs }, end, clock)];
        return [startMs, clockOf(end, line, reading).toInstant(end.wallMs)];
      }),
    );
}
