// What the board shows of figures, as plain values: where each leads, how lengths of time are said, how full a week is.
import type { MeasureKind } from '../../generated/operations.js';
import { durationOf } from '../../parts/duration.js';
import type { nameWords } from '../../parts/names.words.js';
import type { Say } from '../../words/words.js';

/** The groups of what stands still, in the order of the board. */
export const groups = [
  'overdueScorecards',
  'declines',
  'holdsExpiring',
  'candidatesWithoutAvailability',
  'candidatesWithoutLoop',
  'loopsWithoutPlan',
] as const;

/** A group of what stands still. */
export type Group = (typeof groups)[number];

/** Whose rows are shown: of a group, of a part of a measure, or of somebody's week. */
export type Asked =
  | { readonly of: 'group'; readonly group: Group }
  | { readonly of: 'measure'; readonly measure: MeasureKind; readonly dimension: string | null }
  | { readonly of: 'load'; readonly interviewerId: string; readonly weekOf: string };

const MEASURES: readonly MeasureKind[] = [
  'STAGE',
  'TIME_TO_SCHEDULE',
  'LEAD_TIME',
  'RESCHEDULED',
  'REPLACED',
  'CANCELLED',
  'SCORECARD',
];

const ID = /^[0-9a-f-]{36}$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** What is asked for, as it stands in the address. */
export function spelled(asked: Asked): string {
  switch (asked.of) {
    case 'group':
      return asked.group;
    case 'measure':
      return asked.dimension === null ? asked.measure : `${asked.measure}.${asked.dimension}`;
    case 'load':
      return `LOAD.${asked.interviewerId}.${asked.weekOf}`;
  }
}

/** What an address asks for; null for nothing, or for what it cannot. */
export function askedOf(text: string | undefined): Asked | null {
  const [first = '', second = '', third = ''] = (text ?? '').split('.');
  const group = groups.find((one) => one === first);
  if (group !== undefined) return { of: 'group', group };
  if (first === 'LOAD')
    return ID.test(second) && DATE.test(third) ? { of: 'load', interviewerId: second, weekOf: third } : null;
  const measure = MEASURES.find((one) => one === first);
  return measure === undefined ? null : { of: 'measure', measure, dimension: second === '' ? null : second };
}

/** The date so many days after a date, both `YYYY-MM-DD`. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A length of time, in days from two days on. */
export function lengthOf(
  say: Say<'days' | 'daysHours'>,
  name: Say<keyof (typeof nameWords)['texts']>,
  minutes: number,
): string {
  if (minutes < 2 * 1_440) return durationOf(name, minutes);
  const hours = Math.round(minutes / 60);
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  return rest === 0 ? say('days', { days }) : say('daysHours', { days, hours: rest });
}

/** How much of a limit a week takes: 0 for nothing, 1 to 3 for up to thirds of it, 4 when nothing more fits, 5 beyond it. */
export function fullness(
  week: { readonly interviews: number; readonly minutes: number },
  max: { readonly interviewsMax: number; readonly minutesMax: number },
): 0 | 1 | 2 | 3 | 4 | 5 {
  if (week.interviews === 0) return 0;
  if (week.interviews > max.interviewsMax || week.minutes > max.minutesMax) return 5;
  const share = Math.max(week.interviews / max.interviewsMax, week.minutes / max.minutesMax);
  if (share >= 1) return 4;
  return share > 2 / 3 ? 3 : share > 1 / 3 ? 2 : 1;
}
