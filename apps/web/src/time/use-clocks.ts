// The clocks of the zones that a screen shows. Zones that somebody looked at stay known in the tab; until the server
// answered, the browser's own rules stand in, so that no time is missing.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../data/ask.js';
import { queryClient } from '../data/use-data.js';
import { ZoneClocks } from '../generated/operations.js';
import { usePreferences } from '../shell/preferences.js';
import { Clock } from './clock.js';
import { deviceZone } from './device-zone.js';
import { nowMs } from './now.js';
import type { HourCycle, Period } from './clock.js';

const DAY_MS = 86_400_000;
const BACK_DAYS = 370;
const AHEAD_DAYS = 370;

const spanOfToday = (): { from: string; to: string } => {
  const today = Math.floor(nowMs() / DAY_MS) * DAY_MS;
  return {
    from: new Date(today - BACK_DAYS * DAY_MS).toISOString(),
    to: new Date(today + AHEAD_DAYS * DAY_MS).toISOString(),
  };
};

/** The offset of a zone by the browser's rules, in minutes. */
function ownOffset(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return Math.round((wall - Math.floor(at / 60_000) * 60_000) / 60_000);
}

const ownPeriods = (zone: string): readonly Period[] => [
  { fromMs: 0, toMs: Infinity, offsetMinutes: ownOffset(zone, nowMs()), abbreviation: null },
];

const own = new Map<string, Clock>();

/** The clock by the browser's rules. */
function ownClock(zone: string, hourCycle: HourCycle): Clock {
  const key = `${zone} ${hourCycle}`;
  const clock = own.get(key) ?? new Clock(zone, ownPeriods(zone), hourCycle);
  own.set(key, clock);
  return clock;
}

/** How the clocks of zones are read. */
const readingClocks = (zones: readonly string[]) =>
  queryOptions({
    queryKey: [ZoneClocks.id, zones],
    queryFn: ({ signal }) => ask(ZoneClocks, { zones, during: spanOfToday() }, signal),
    staleTime: Infinity,
    gcTime: Infinity,
  });

/** Asks for the device's clock before a screen does. */
export const prepareMyClock = (): void => void queryClient.prefetchQuery(readingClocks([deviceZone()]));

/** The clock of each zone, by name; the same zones in any order are asked for once. */
export function useClocks(zones: readonly string[]): (zone: string) => Clock {
  const { hourCycle } = usePreferences();
  const wanted = [...new Set(zones)].sort();
  const { data } = useQuery({ ...readingClocks(wanted), enabled: wanted.length > 0 });
  return useMemo(() => {
    const clocks = new Map(
      data?.zoneClocks.map(({ zone, periods }) => [
        zone,
        new Clock(
          zone,
          periods.map(({ from, to, ...period }) => ({
            ...period,
            fromMs: Date.parse(from),
            toMs: Date.parse(to),
          })),
          hourCycle,
        ),
      ]),
    );
    return (zone) => clocks.get(zone) ?? ownClock(zone, hourCycle);
  }, [data, hourCycle]);
}

/** The clock of the person who looks. */
export function useMyClock(): Clock {
  const zone = deviceZone();
  return useClocks([zone])(zone);
}
