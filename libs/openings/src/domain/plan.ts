// Role description → loop plan: what is asked, which interviews that calls for, what each assesses and why, and
// what none of them covers. Pure and deterministic: the same text gives the same plan.
import { assign, demandsOf } from './assign.js';
import type { Demand } from './assign.js';
import { chooseForms } from './choose-forms.js';
import type { Anchors, InterviewKind } from './competency.js';
import type { LoopForm, PlannedSeat } from './loop-forms.js';
import { findRequirements } from './requirements.js';
import type { Requirement, SetAside } from './requirements.js';

/** A line of an interview's rubric with the competency it belongs to. */
export interface PlannedCriterion {
  readonly competency: string;
  readonly name: string;
  readonly anchors: Anchors;
}

/** A question to start from, what to listen for, and the competency it is about. */
export interface PlannedQuestion {
  readonly competency: string;
  readonly ask: string;
  readonly listenFor: string;
}

/** One interview of the loop; `after` holds the titles of the interviews that must have ended before it. */
export interface PlannedInterview {
  readonly kind: InterviewKind;
  readonly title: string;
  readonly minutes: number;
  readonly seats: readonly PlannedSeat[];
  readonly focus: readonly string[];
  readonly rubric: readonly PlannedCriterion[];
  readonly questions: readonly PlannedQuestion[];
  readonly why: string;
  readonly after: readonly string[];
  readonly withCandidate: boolean;
}

/** Where a requirement is assessed: titles of interviews, or `cv`; empty when nowhere. */
export interface PlannedCoverage {
  readonly requirementId: string;
  readonly assessedIn: readonly string[];
}

/** What a time budget took away: an interview shortened or dropped, and the requirements uncovered by that. */
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

/** Limits of a plan: the whole loop's minutes, candidate's interviews and debrief together. */
export interface PlanOptions {
  readonly minutesMax?: number;
}

const QUESTIONS_MAX = 3;
const PLACES_MAX = 2;

function questionsFor(
  form: LoopForm,
  focus: readonly Demand[],
  asked: Set<string>,
): readonly PlannedQuestion[] {
  const questions: PlannedQuestion[] = [];
  for (const { competency } of focus) {
    if (questions.length === QUESTIONS_MAX) break;
    const open = competency.prompts.filter((prompt) => !asked.has(prompt.ask));
    const prompt = open.find(({ kinds }) => kinds.some((kind) => kind === form.kind)) ?? null;
    if (prompt === null) continue;
    asked.add(prompt.ask);
    questions.push({ competency: competency.id, ask: prompt.ask, listenFor: prompt.listenFor });
  }
  return questions;
}

function whyOf(form: LoopForm, focus: readonly Demand[]): string {
  if (focus.length === 0) return form.purpose;
  const requirements = new Set(focus.flatMap((demand) => demand.requirements.map(({ id }) => id)));
  const names = focus.slice(0, 3).map(({ competency }) => competency.name.toLowerCase());
  const count =
    requirements.size === 1 ? '1 requirement points' : `${String(requirements.size)} requirements point`;
  return `${count} to it, above all ${names.join(', ')}. ${form.purpose}`;
}

function interviewOf(
  form: LoopForm,
  focus: readonly Demand[],
  after: readonly string[],
  asked: Set<string>,
): PlannedInterview {
  return {
    kind: form.kind,
    title: form.title,
    minutes: form.minutes,
    seats: form.seats,
    focus: focus.map(({ competency }) => competency.id),
    rubric: focus.flatMap(({ competency }) =>
      competency.criteria.map((criterion) => ({ competency: competency.id, ...criterion })),
    ),
    questions: questionsFor(form, focus, asked),
    why: whyOf(form, focus),
    after,
    withCandidate: form.kind !== 'debrief',
  };
}

function coverageOf(
  requirement: Requirement,
  interviews: readonly PlannedInterview[],
  demands: readonly Demand[],
): PlannedCoverage {
  const places: string[] = [];
  for (const id of requirement.competencies) {
    const competency = demands.find((demand) => demand.competency.id === id)?.competency;
    if (competency?.kinds[0] === 'cv') places.push('cv');
    const place =
      interviews.find((one) => one.focus.includes(id)) ??
      (competency?.kinds.includes('cv')
        ? interviews.find((one) => competency.kinds.includes(one.kind as 'other'))
        : undefined);
    if (place !== undefined) places.push(place.title);
  }
  return { requirementId: requirement.id, assessedIn: [...new Set(places)].slice(0, PLACES_MAX) };
}

/** Plans a loop for a role description; throws UnusableRoleText when the text has nothing to read. */
export function planRole(text: string, _options: PlanOptions = {}): RolePlan {
  const { requirements, setAside } = findRequirements(text);
  const demands = demandsOf(requirements);
  const forms = chooseForms(demands);
  const { focus } = assign(forms, demands);
  const asked = new Set<string>();
  const titles = forms.map((form) => form.title);
  const interviews = forms.map((form, at) =>
    interviewOf(
      form,
      focus.get(form.key) ?? [],
      form.kind === 'debrief' ? titles.slice(0, at) : titles.slice(0, at === 0 ? 0 : 1),
      asked,
    ),
  );
  const coverage = requirements.map((requirement) => coverageOf(requirement, interviews, demands));
  return {
    requirements,
    interviews,
    coverage,
    uncovered: coverage
      .filter(({ assessedIn }) => assessedIn.length === 0)
      .map(({ requirementId }) => requirementId),
    setAside,
    minutes: interviews.reduce((sum, { minutes }) => sum + minutes, 0),
    changes: [],
  };
}
