// Which clock a TZID means. A name that the runtime's zone data knows (Europe/Berlin) is read with that data even if
// the file describes it too: descriptions are frozen at export and go stale (Vancouver stopped changing its clocks
// in 2026). Any other name is whatever the file says it is, since "Eastern Standard Time" with summer time switched
// off is a real setting; only without a usable description do Windows names and display names speak for themselves.
import { findZone } from '../domain/zones.js';
import { lineOf } from './content-lines.js';
import type { IcsComponent } from './content-lines.js';
import { IcsError } from './ics-error.js';
import type { WorkBudget } from './limits.js';
import { describedClock, runtimeClock } from './wall-clock.js';
import type { WallClock } from './wall-clock.js';
import { windowsZones } from './windows-zones.js';

const windowsByLowerName = new Map(
  Object.entries(windowsZones).map(([name, zone]) => [name.toLowerCase(), zone]),
);

// What Outlook shows instead of a city, where it shows none.
const regions: Readonly<Record<string, string>> = {
  'pacific time': 'America/Los_Angeles',
  'mountain time': 'America/Denver',
  'central time': 'America/Chicago',
  'eastern time': 'America/New_York',
  'atlantic time': 'America/Halifax',
  'coordinated universal time': 'UTC',
  'india standard time': 'Asia/Kolkata',
};

/** Clocks of the runtime's zones up to one instant, each made once. */
export class RuntimeClocks {
  private readonly clocks = new Map<string, WallClock>();

  constructor(readonly untilMs: number) {}

  /** The clock of a zone that `findZone` knows. */
  of(zone: string): WallClock {
    const known = this.clocks.get(zone) ?? runtimeClock(zone, this.untilMs);
    this.clocks.set(zone, known);
    return known;
  }
}

/** The time zones of one VCALENDAR. */
export class ZoneBook {
  private readonly described = new Map<string, IcsComponent>();
  private readonly clocks = new Map<string, WallClock>();

  constructor(
    calendar: IcsComponent,
    private readonly runtime: RuntimeClocks,
    private readonly budget: WorkBudget,
  ) {
    for (const child of calendar.children) {
      const tzid = child.name === 'VTIMEZONE' ? lineOf(child, 'TZID')?.value : undefined;
      if (tzid !== undefined) this.described.set(unquoted(tzid).toLowerCase(), child);
    }
  }

  /** The clock of a TZID; throws `IcsError` when neither the file nor the runtime knows it. */
  clock(tzid: string, lineNumber: number): WallClock {
    const name = unquoted(tzid);
    const clock = this.clocks.get(name) ?? this.find(name);
    if (clock === undefined) {
      throw new IcsError(
        `Line ${lineNumber}: the time zone "${name.slice(0, 80)}" is neither known nor described in the file.`,
      );
    }
    this.clocks.set(name, clock);
    return clock;
  }

  private find(name: string): WallClock | undefined {
    const known = knownPlace(name);
    if (known !== undefined) return this.runtime.of(known);
    const description = this.described.get(name.toLowerCase());
    const location = description === undefined ? undefined : lineOf(description, 'X-LIC-LOCATION')?.value;
    const place = location === undefined ? undefined : knownPlace(location);
    if (place !== undefined) return this.runtime.of(place);
    const fallback = windowsByLowerName.get(name.toLowerCase()) ?? findZone(name) ?? displayedZone(name);
    if (description !== undefined) {
      try {
        return describedClock(description, this.runtime.untilMs, this.budget);
      } catch (error) {
        if (fallback === undefined) throw error;
      }
    }
    return fallback === undefined ? undefined : this.runtime.of(fallback);
  }
}

// Only names with an area are taken over the file's own description: "EST" or "Japan" may well be somebody's label.
// Prefixes such as /freeassociation.sourceforge.net/Europe/Berlin are how some programs make TZIDs "globally unique".
function knownPlace(name: string): string | undefined {
  if (/^(UTC|Z|Etc\/UTC|Zulu|tzone:\/\/Microsoft\/Utc)$/i.test(name)) return 'UTC';
  const segments = name.split('/').filter((segment) => segment !== '');
  for (let take = Math.min(3, segments.length); take >= 2; take--) {
    const zone = findZone(segments.slice(-take).join('/'));
    if (zone !== undefined) return zone;
  }
  return undefined;
}

// "(UTC+01:00) Amsterdam, Berlin, Bern" → a zone of one of these cities; "GMT+0100" → that offset.
function displayedZone(name: string): string | undefined {
  const match = /^\(?(?:UTC|GMT)?(?:([+-])(\d{1,2})(?::?(\d{2}))?)?\)?\s*(.*)$/i.exec(name);
  if (match === null) return undefined;
  const [, sign, hours, minutes, rest = ''] = match;
  const places = rest.replace(/\(.*?\)/g, '').trim();
  const region = regions[places.toLowerCase()];
  if (region !== undefined) return region;
  for (const city of places.split(',').map((part) => part.trim().replaceAll(' ', '_').toLowerCase())) {
    const zone = city === '' ? undefined : zoneOfCity(city);
    if (zone !== undefined) return zone;
  }
  if (places !== '' || sign === undefined || hours === undefined) return undefined;
  return findZone(`${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}`);
}

function zoneOfCity(city: string): string | undefined {
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${city}`));
}

function unquoted(tzid: string): string {
  return tzid
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('\\,', ',')
    .replaceAll('\\;', ';')
    .trim();
}
