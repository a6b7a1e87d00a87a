// Chosen forms and what each assesses → interviews with rubric, questions and reasons, and where every
// requirement is covered.
import type { Demand } from './assign.js';
import type { Anchors, InterviewKind } from './competency.js';
import { generalQuestions, titleOf } from './loop-forms.js';
import type { LoopForm, PlannedSeat } from './loop-forms.js';
import type { Requirement } from './requirements.js';

/** A line of an interview's rubric with the competency it belongs to. */
export interface PlannedCriterion {
  readonly competency: string;
  readonly name: string;
  readonly anchors: Anchors;
}

/** A question to start from and what to listen for; `competency` is null when it belongs to the form itself. */
export interface PlannedQuestion {
  readonly competency: string | null;
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

const QUESTIONS_MAX = 3;
const QUESTIONS_MIN = 2;
const PLACES_MAX = 2;
const NAMES_IN_REASON_MAX = 3;

/** Up to three questions, one per competency where possible, none that another interview of the loop asks. */
function questionsFor(
  form: LoopForm,
  focus: readonly Demand[],
  asked: Set<string>,
): readonly PlannedQuestion[] {
  const questions: PlannedQuestion[] = [];
  const add = (competency: string | null, ask: string, listenFor: string): void => {
    asked.add(ask);
    questions.push({ competency, ask, listenFor });
  };
  const round = (max: number): void => {
    for (const { competency } of focus) {
      if (questions.length >= max) return;
      const prompt = competency.prompts.find(
        ({ ask, kinds }) => !asked.has(ask) && kinds.some((kind) => kind === form.kind),
      );
      if (prompt !== undefined) add(competency.id, prompt.ask, prompt.listenFor);
    }
  };
  round(QUESTIONS_MAX);
  round(QUESTIONS_MIN);
  for (const { ask, listenFor } of generalQuestions[form.kind] ?? [])
    if (questions.length < QUESTIONS_MIN) add(null, ask, listenFor);
  return questions;
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

function whyOf(form: LoopForm, focus: readonly Demand[]): string {
  if (focus.length === 0) return form.purpose;
  const requirements = new Set(focus.flatMap((demand) => demand.requirements.map(({ id }) => id)));
  const names = focus.slice(0, NAMES_IN_REASON_MAX).map(({ competency }) => competency.name);
  const points =
    requirements.size === 1 ? '1 requirement points' : `${String(requirements.size)} requirements point`;
  return `${points} to it, above all to ${listed(names)}. ${form.purpose}`;
}

/** The interviews of the forms, in their order: everything follows the screen, the debrief follows everything. */
export function interviewsOf(
  forms: readonly LoopForm[],
  focusOf: ReadonlyMap<string, readonly Demand[]>,
): readonly PlannedInterview[] {
  const asked = new Set<string>();
  const parts = forms.map((form) => {
    const focus = focusOf.get(form.key) ?? [];
    const ids = focus.map(({ competency }) => competency.id);
    return { form, focus, ids, title: titleOf(form, ids) };
  });
  const titles = parts.map(({ title }) => title);
  const opening = parts.filter(({ form }) => form.kind === 'recruiter_screen').map(({ title }) => title);
  return parts.map(({ form, focus, ids, title }) => ({
    kind: form.kind,
    title,
    minutes: form.minutes,
    seats: form.seats,
    focus: ids,
    rubric: focus.flatMap(({ competency }) =>
      competency.criteria.map((criterion) => ({ competency: competency.id, ...criterion })),
    ),
    questions: questionsFor(form, focus, asked),
    why: whyOf(form, focus),
    after:
      form.kind === 'debrief'
        ? titles.filter((one) => one !== title)
        : opening.filter((one) => one !== title),
    withCandidate: form.kind !== 'debrief',
  }));
}

/** Where each requirement is covered; of more than two places the CV and the interviews in depth are kept. */
export function coverageOf(
  requirements: readonly Requirement[],
  interviews: readonly PlannedInterview[],
  demands: readonly Demand[],
): readonly PlannedCoverage[] {
  const fromCv = new Set(
    demands.filter(({ competency }) => competency.kinds[0] === 'cv').map(({ competency }) => competency.id),
  );
  return requirements.map(({ id, competencies }) => {
    const holding = (one: string): readonly string[] =>
      interviews.filter(({ focus }) => focus.includes(one)).map(({ title }) => title);
    const cv = competencies.some((one) => fromCv.has(one)) ? ['cv'] : [];
    const inDepth = competencies.filter((one) => !fromCv.has(one)).flatMap(holding);
    const besideCv = competencies.filter((one) => fromCv.has(one)).flatMap(holding);
    return {
      requirementId: id,
      assessedIn: [...new Set([...cv, ...inDepth, ...besideCv])].slice(0, PLACES_MAX),
    };
  });
}
