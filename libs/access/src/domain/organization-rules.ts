// Between which bounds an organization may set its rules. The database holds the same lower bounds and, where it
// has them, the same upper ones; the others keep a slip of the finger from stopping all booking.

/** The least and the most that a rule may be, both allowed. */
export type Bounds = readonly [least: number, most: number];

/**
 * The bounds of an organization's rules: a weekday from 1 for Monday, how often and until how many hours before its start
 * a candidate may change an interview, on how many days from now loops are planned, the others in minutes.
 */
export const RULE_BOUNDS = {
  weekStartsOn: [1, 7],
  noticeMinutesMin: [0, 43_200],
  holdMinutes: [5, 20_160],
  breakMinutesMin: [0, 240],
  lunchMinutes: [0, 180],
  runMinutesMax: [15, 1_440],
  horizonDays: [7, 365],
  candidateChangesMax: [0, 20],
  candidateChangeHoursMin: [0, 720],
} as const satisfies Readonly<Record<string, Bounds>>;

/** The bounds of the default limits: interviews or minutes of a local day or week, at most what it holds. */
export const LIMIT_BOUNDS = {
  dailyInterviewsMax: [0, 20],
  weeklyInterviewsMax: [0, 100],
  dailyMinutesMax: [0, 1_440],
  weeklyMinutesMax: [0, 10_080],
} as const satisfies Readonly<Record<string, Bounds>>;

/** A rule of the organization. */
export type Rule = keyof typeof RULE_BOUNDS;

/** A default limit. */
export type Limit = keyof typeof LIMIT_BOUNDS;

/** Whether `value` is a whole number within the bounds. */
export const isWithin = (value: number, [least, most]: Bounds): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** On which minutes interviews may start: so many apart, counted from the day's begin. */
export const GRIDS_MINUTES: readonly number[] = [15, 30, 60];

/** How many reminders before an interview there are at most, and how many hours ahead each may be. */
export const REMINDERS_MAX = 4;
/** The bounds of a reminder's hours, at most two weeks. */
export const REMINDER_HOURS: Bounds = [1, 336];

/** What is wrong with the hours before an interview at which people are to be reminded; null for nothing. */
export function flawOfReminderHours(hours: readonly number[]): string | null {
  if (hours.length > REMINDERS_MAX) return `has at most ${REMINDERS_MAX} entries; it had ${hours.length}.`;
  const wrong = hours.find((one) => !isWithin(one, REMINDER_HOURS));
  if (wrong !== undefined)
    return `must hold whole numbers from ${REMINDER_HOURS[0]} to ${REMINDER_HOURS[1]}; one was ${wrong}.`;
  return new Set(hours).size < hours.length ? 'must name each number of hours once.' : null;
}
