// Between which bounds an organization may set its rules. The database holds the same lower bounds and, where it
// has them, the same upper ones; the others keep a slip of the finger from stopping all booking.

/** The least and the most that a rule may be, both allowed. */
export type Bounds = readonly [least: number, most: number];

/**
 * The bounds of an organization's rules: a weekday from 1 for Monday, how often and until how many hours before its start
 * a candidate may change an interview, the others in minutes.
 */
export const RULE_BOUNDS = {
  weekStartsOn: [1, 7],
  noticeMinutesMin: [0, 43_200],
  holdMinutes: [5, 20_160],
  breakMinutesMin: [0, 240],
  lunchMinutes: [0, 180],
  runMinutesMax: [15, 1_440],
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
