// The rules that a loop may have of its own, so that one of them is given up for one candidate without being given up for
// all: days beside its plan's, and the organization's notice, lunch and longest run.
import type { Flaw } from './flaw.js';

/** A loop's own rules; null where its organization's holds. */
export interface LoopRules {
  readonly daysUsedMax: number;
  readonly noticeMinutesMin: number | null;
  readonly lunchMinutes: number | null;
  readonly runMinutesMax: number | null;
}

/**
 * What is to be different: of days, absent or null is as many as now; of the others, absent is as it is now, and null the
 * organization's rule again.
 */
export type LoopRulesChange = { readonly [Rule in keyof LoopRules]?: number | null | undefined };

/** The name of one. */
export type LoopRule = keyof LoopRules;

/** Between which values each may lie, both allowed. */
export type RuleBounds = Readonly<Record<LoopRule, readonly [least: number, most: number]>>;

/** Those of the rules that hold in the stead of the organization's. */
export type OwnRules = Partial<Readonly<Record<Exclude<LoopRule, 'daysUsedMax'>, number>>>;

/** The rules of a loop as its row has them, without the rest of it. */
export const rulesOf = ({
  daysUsedMax,
  noticeMinutesMin,
  lunchMinutes,
  runMinutesMax,
}: LoopRules): LoopRules => ({
  daysUsedMax,
  noticeMinutesMin,
  lunchMinutes,
  runMinutesMax,
});

/** What a loop has of its own, to be laid over its organization's settings. */
export const ownRules = (loop: LoopRules): OwnRules => ({
  ...(loop.noticeMinutesMin === null ? {} : { noticeMinutesMin: loop.noticeMinutesMin }),
  ...(loop.lunchMinutes === null ? {} : { lunchMinutes: loop.lunchMinutes }),
  ...(loop.runMinutesMax === null ? {} : { runMinutesMax: loop.runMinutesMax }),
});

/** The rules after the change. */
export const changedRules = (rules: LoopRules, change: LoopRulesChange): LoopRules => ({
  daysUsedMax: change.daysUsedMax ?? rules.daysUsedMax,
  noticeMinutesMin: change.noticeMinutesMin === undefined ? rules.noticeMinutesMin : change.noticeMinutesMin,
  lunchMinutes: change.lunchMinutes === undefined ? rules.lunchMinutes : change.lunchMinutes,
  runMinutesMax: change.runMinutesMax === undefined ? rules.runMinutesMax : change.runMinutesMax,
});

/** Whether both are the same. */
export const sameRules = (one: LoopRules, other: LoopRules): boolean =>
  (Object.keys(rulesOf(one)) as LoopRule[]).every((rule) => one[rule] === other[rule]);

/** The first rule that is no whole number within its bounds; null when all are, or are left to the organization. */
export function flawOfRules(rules: LoopRulesChange, bounds: RuleBounds): Flaw | null {
  for (const [rule, [least, most]] of Object.entries(bounds)) {
    const value = rules[rule as LoopRule] ?? null;
    if (value !== null && !(Number.isInteger(value) && value >= least && value <= most))
      return {
        field: rule,
        message: `${rule} must be a whole number from ${least} to ${most}; it was ${value}.`,
      };
  }
  return null;
}
