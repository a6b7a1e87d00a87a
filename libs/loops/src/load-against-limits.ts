// What a person carries in the local day and week of an interview, against what they may: for the paths that put somebody
// back where they were, without a plan to be checked as a whole.
import { carriedBy, loadWithin, localDateAt, localDaySpan, localWeekSpan } from '#calendar';
import { organizationSettings, schedulingFacts } from '#people';
import type { Limits } from '#people';
import type { Tx } from '#platform';

interface Load {
  readonly count: number;
  readonly minutes: number;
}

/** A person's load in one day and its week, in their own zone, and their limits. */
export interface LoadAgainstLimits {
  readonly day: Load;
  readonly week: Load;
  readonly limits: Limits;
}

/** What they carry by now in the day and week of `interview`; null when they cannot be planned with any more. */
export async function loadAgainstLimits(
  tx: Tx,
  interviewerId: string,
  interview: { readonly from: Date; readonly to: Date },
  at: Date,
): Promise<LoadAgainstLimits | null> {
  const [person] = await schedulingFacts(tx, [interviewerId], interview);
  if (person === undefined) return null;
  const { weekStartsOn } = await organizationSettings(tx);
  const date = localDateAt(interview.from.getTime(), person.zone);
  const [fromMs, toMs] = localWeekSpan(date, person.zone, weekStartsOn);
  const span = { from: new Date(fromMs), to: new Date(toMs) };
  const carried =
    (await carriedBy(tx, [interviewerId], span, { at, exceptLoopId: null })).get(interviewerId) ?? [];
  return {
    day: loadWithin(carried, localDaySpan(date, person.zone)),
    week: loadWithin(carried, [fromMs, toMs]),
    limits: person.limits,
  };
}

/** Whether a limit is exceeded once `more` comes on top. */
export const isOverLimit = ({ day, week, limits }: LoadAgainstLimits, more: Load): boolean =>
  day.count + more.count > limits.dailyInterviewsMax ||
  day.minutes + more.minutes > limits.dailyMinutesMax ||
  week.count + more.count > limits.weeklyInterviewsMax ||
  week.minutes + more.minutes > limits.weeklyMinutesMax;
