/**
 * The rules of the engine by name, each with what it asks for in one line: a plan that breaks a hard one is no plan, a soft
 * one adds points to the objective. Every answer ("why not?", a breach, a part of the score) uses these names.
 */

/** What each hard rule asks for; a plan that breaks one is no plan. */
export const HARD_RULE_MEANINGS = {
  everyInterviewPlaced: 'every interview of the problem takes place exactly once',
  insideOneDay: "an interview begins and ends on one of the candidate's local days",
  startGrid: 'an interview starts on the grid, counted from the begin of its day',
  earliestStart: 'no interview starts before the minimum notice is over',
  interviewWindow: 'an interview lies inside one of the spans that it is held to',
  candidateWindow: 'an interview with the candidate lies inside one of their windows',
  candidateOverlap: 'the candidate is in one interview at a time',
  candidateRun: 'the candidate has a free slot after the longest run allowed',
  candidateGap: 'the candidate has their break between two interviews of a day',
  candidateLunch: "the candidate's lunch fits on every day that is used",
  daysUsed: "the candidate's interviews touch no more days than allowed",
  order: 'an interview starts after the end of those that come first',
  gap: 'the time between two interviews is at least and at most what their gap rule says',
  sameDay: 'the interviews of a day rule lie on one day',
  differentDay: 'the interviews of a day rule lie on different days',
  seatFilled: 'every seat that is not optional has somebody on it',
  seatPool: "who sits on a seat is in that seat's pool",
  distinctPeople: 'nobody sits twice, except where the seats allow it',
  interviewerFree: 'who sits is free from begin to end',
  interviewerOverlap: 'nobody is in two interviews or meetings at once',
  interviewerGap: 'somebody has their break between two sittings',
  interviewerRun: 'somebody has a free slot after the longest run of sittings allowed',
  interviewerLimit: "somebody's sittings stay within what is left of their limit",
  attendedByAll: 'everybody who met the candidate is free for the meeting that all attend',
  pinnedStart: 'an interview whose start is decided starts then',
  pinnedPerson: 'a seat whose person is decided has that person',
} as const;

/** What each soft rule charges for, in points of the objective. */
export const SOFT_RULE_MEANINGS = {
  extraDay: 'each day used beyond the first',
  lastDay: 'each day that the loop ends later',
  idleSlot: "each free slot of the candidate between a day's first start and last end",
  personCost: 'whom a seat takes: recent load, so that it spreads fairly, and preference',
  outsidePreferred: "a sitting outside its person's preferred hours",
  softBusy: 'a sitting over busy time that could be moved',
  emptyOptionalSeat: 'an optional seat, such as a shadow, that stays empty',
  candidateOutsidePreferred: "an interview outside the candidate's preferred hours",
  withoutCandidateDay: 'each day that a meeting without the candidate takes place later',
} as const;

/** Name of a hard rule. */
export type HardRule = keyof typeof HARD_RULE_MEANINGS;
/** Name of a soft rule. */
export type SoftRule = keyof typeof SOFT_RULE_MEANINGS;

const isHardRule = (name: string): name is HardRule => Object.hasOwn(HARD_RULE_MEANINGS, name);
const isSoftRule = (name: string): name is SoftRule => Object.hasOwn(SOFT_RULE_MEANINGS, name);

/** The hard rules by name. */
export const HARD_RULES: readonly HardRule[] = Object.keys(HARD_RULE_MEANINGS).filter(isHardRule);
/** The soft rules by name. */
export const SOFT_RULES: readonly SoftRule[] = Object.keys(SOFT_RULE_MEANINGS).filter(isSoftRule);
