// Role description → loop plan: what is asked, which interviews that calls for, what each assesses and why, and
// what none of them covers. Pure and deterministic: the same text gives the same plan.
import { demandsOf } from './assign.js';
import type { Demand } from './assign.js';
import { stepsToFit } from './budget.js';
import { coverageOf, interviewsOf } from './build-loop.js';
import type { PlannedCoverage, PlannedInterview } from './build-loop.js';
import { assignTo, chooseForms } from './choose-forms.js';
import { titleOf } from './loop-forms.js';
import type { LoopForm } from './loop-forms.js';
import { findRequirements } from './requirements.js';
import type { Requirement, SetAside } from './requirements.js';

export type { PlannedCoverage, PlannedCriterion, PlannedInterview, PlannedQuestion } from './build-loop.js';

/** What a time budget changed: `minutesAfter` is 0 for a dropped interview; `uncovered` are the requirements lost by it. */
export interface BudgetChange {
  readonly title: string;
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  readonly uncovered: readonly string[];
}

/** A plan for one role; `uncovered` holds ids of requirements assessed nowhere, `minutes` is the whole loop. */
export interface RolePlan {
  readonly requirements: readonly Requirement[];
  readonly interviews: readonly PlannedInterview[];
  readonly coverage: readonly PlannedCoverage[];
  readonly uncovered: readonly string[];
  readonly setAside: readonly SetAside[];
  readonly minutes: number;
  readonly changes: readonly BudgetChange[];
}

/** Limits of a plan: minutes of the whole loop, screen and debrief included (30 to 1440). */
export interface PlanOptions {
  readonly minutesMax?: number;
}

/** Thrown when an option of a plan is out of its range; `field` names it and the message says what would be right. */
export class UnusablePlanOption extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'UnusablePlanOption';
  }
}

const MINUTES_MAX_LEAST = 30;
const MINUTES_MAX_MOST = 1440;

function checkMinutes(minutesMax: number): void {
  if (Number.isInteger(minutesMax) && minutesMax >= MINUTES_MAX_LEAST && minutesMax <= MINUTES_MAX_MOST)
    return;
  throw new UnusablePlanOption(
    'minutesMax',
    `minutesMax is ${String(minutesMax)}; give whole minutes from ${String(MINUTES_MAX_LEAST)} to ${String(MINUTES_MAX_MOST)}.`,
  );
}

interface Loop {
  readonly interviews: readonly PlannedInterview[];
  readonly coverage: readonly PlannedCoverage[];
  readonly uncovered: readonly string[];
}

function loopOf(
  forms: readonly LoopForm[],
  requirements: readonly Requirement[],
  demands: readonly Demand[],
): Loop {
  const interviews = interviewsOf(forms, assignTo(forms, demands).focus);
  const coverage = coverageOf(requirements, interviews, demands);
  const uncovered = coverage.filter((row) => row.assessedIn.length === 0).map((row) => row.requirementId);
  return { interviews, coverage, uncovered };
}

/** Plans a loop for a role description; throws UnusableRoleText or UnusablePlanOption for what cannot be used. */
export function planRole(text: string, options: PlanOptions = {}): RolePlan {
  if (options.minutesMax !== undefined) checkMinutes(options.minutesMax);
  const { requirements, setAside } = findRequirements(text);
  const demands = demandsOf(requirements);
  let forms = chooseForms(demands);
  let loop = loopOf(forms, requirements, demands);
  const changes: BudgetChange[] = [];
  for (const step of stepsToFit(forms, demands, options.minutesMax ?? Number.POSITIVE_INFINITY)) {
    const focus = assignTo(forms, demands).focus.get(step.before.key) ?? [];
    const before = loop.uncovered;
    forms = step.forms;
    loop = loopOf(forms, requirements, demands);
    changes.push({
      title: titleOf(
        step.before,
        focus.map(({ competency }) => competency.id),
      ),
      minutesBefore: step.before.minutes,
      minutesAfter: step.after?.minutes ?? 0,
      uncovered: loop.uncovered.filter((id) => !before.includes(id)),
    });
  }
  const minutes = loop.interviews.reduce((sum, interview) => sum + interview.minutes, 0);
  // What one step uncovered, a later one may have made room for again.
  const lost = changes.map((change) => ({
    ...change,
    uncovered: change.uncovered.filter((id) => loop.uncovered.includes(id)),
  }));
  return { requirements, ...loop, setAside, minutes, changes: lost };
}
