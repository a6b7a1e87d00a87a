// Weekly hours as people write them down: "Mon-Fri 09:00-12:00, 13:00-17:00; Sat 10:00-12:00". Entries are parted by
// semicolons; each has days, a space, and stretches of the day. "none" is a week without any hours.
import type { WorkingHour, WorkingHourInput } from './working-hours.js';

type Weekday = WorkingHour['weekday'];

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const FULL_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const NONE = 'none';

/** How hours are written, for messages. */
export const HOURS_EXAMPLE = 'Mon-Fri 09:00-12:00, 13:00-17:00; Sat 10:00-12:00';

const dayName = (weekday: Weekday): string => DAYS[weekday - 1] ?? '';

/** Days as runs: Mon-Wed, Fri. */
function daysText(days: readonly Weekday[]): string {
  const runs: [Weekday, Weekday][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([from, to]) => (from === to ? dayName(from) : `${dayName(from)}-${dayName(to)}`))
    .join(', ');
}

/** The hours, given in the order of the week, in words; days with the same stretches are one entry. */
export function hoursText(hours: readonly WorkingHour[]): string {
  if (hours.length === 0) return NONE;
  const byStretches = new Map<string, Weekday[]>();
  for (const day of WEEK) {
    const stretches = hours.filter(({ weekday }) => weekday === day).map(({ from, to }) => `${from}-${to}`);
    if (stretches.length === 0) continue;
    const text = stretches.join(', ');
    byStretches.set(text, [...(byStretches.get(text) ?? []), day]);
  }
  return [...byStretches].map(([stretches, days]) => `${daysText(days)} ${stretches}`).join('; ');
}

/** The weekday of a name such as Mon or Monday, in any letter case; null when it is none. */
function weekdayOf(name: string): Weekday | null {
  const lower = name.trim().toLowerCase();
  const at = FULL_DAYS.findIndex((day) => day === lower || (lower.length >= 2 && lower === day.slice(0, 3)));
  return WEEK[at] ?? null;
}

/** The days of "Mon-Wed, Fri"; a run may pass Sunday. Null when it names no days. */
function daysOf(text: string): Weekday[] | null {
  const days: Weekday[] = [];
  for (const part of text.split(',')) {
    const [first = '', last = first, ...more] = part.split('-');
    const [from, to] = [weekdayOf(first), weekdayOf(last)];
    if (from === null || to === null || more.length > 0) return null;
    const length = ((to - from + 7) % 7) + 1;
    days.push(...Array.from({ length }, (_, step) => (((from - 1 + step) % 7) + 1) as Weekday));
  }
  return days;
}

const STRETCH = /^(\d{1,2}:\d\d)-(\d{1,2}:\d\d)$/;
/** Days, which begin with a letter, then stretches, which begin with a digit. */
const ENTRY = /^([A-Za-z][A-Za-z,\s-]*?)\s+(\d[\d:,\s-]*)$/;

/** What the text says, not yet checked as hours of a week, or a sentence about the part that cannot be read. */
export function readHoursText(
  given: string,
): { readonly hours: readonly WorkingHourInput[] } | { readonly flaw: string } {
  const text = given.replaceAll(/[–—]/g, '-').trim();
  if (text.toLowerCase() === NONE) return { hours: [] };
  const hours: WorkingHourInput[] = [];
  for (const entry of text.split(';').filter((part) => part.trim() !== '')) {
    const [, dayList = '', stretchList = ''] = ENTRY.exec(entry.trim()) ?? [];
    const days = daysOf(dayList);
    const stretches = stretchList.split(',').map((part) => STRETCH.exec(part.replaceAll(/\s/g, '')));
    if (days === null || stretches.includes(null))
      return {
        flaw: `"${entry.trim().slice(0, 60)}" is not hours; write them as in ${HOURS_EXAMPLE}, or ${NONE}.`,
      };
    for (const weekday of days)
      for (const stretch of stretches)
        hours.push({
          weekday,
          from: (stretch?.[1] ?? '').padStart(5, '0'),
          to: (stretch?.[2] ?? '').padStart(5, '0'),
        });
  }
  return { hours };
}
