// How much a person may be asked for. A limit that somebody has not set is the organization's; one that they have
// set counts even where it is the looser one, because an administrator or coordinator agreed to it.

/** The most of a local day and of a local week, in the person's own zone: interviews, and minutes of load. */
export interface Limits {
  readonly dailyInterviewsMax: number;
  readonly weeklyInterviewsMax: number;
  readonly dailyMinutesMax: number;
  readonly weeklyMinutesMax: number;
}

/** The same limits as a person has set them; null means the organization's default. */
export type OwnLimits = { readonly [K in keyof Limits]: number | null };

/** The limits that hold for a person. */
export const effectiveLimits = (own: OwnLimits, defaults: Limits): Limits => ({
  dailyInterviewsMax: own.dailyInterviewsMax ?? defaults.dailyInterviewsMax,
  weeklyInterviewsMax: own.weeklyInterviewsMax ?? defaults.weeklyInterviewsMax,
  dailyMinutesMax: own.dailyMinutesMax ?? defaults.dailyMinutesMax,
  weeklyMinutesMax: own.weeklyMinutesMax ?? defaults.weeklyMinutesMax,
});

/** The largest value that each limit may be given: what a day or a week holds. */
export const LIMITS_MAX: Limits = {
  dailyInterviewsMax: 20,
  weeklyInterviewsMax: 100,
  dailyMinutesMax: 1_440,
  weeklyMinutesMax: 10_080,
};
