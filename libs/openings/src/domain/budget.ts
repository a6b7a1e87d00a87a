// A loop that must fit a number of minutes. While shortening is enough, the interview that carries the least per
// minute is shortened; otherwise the one whose loss uncovers least is dropped.
import { weightSum } from './assign.js';
import type { Demand } from './assign.js';
import { assignTo } from './choose-forms.js';
import { shortened } from './loop-forms.js';
import type { LoopForm } from './loop-forms.js';

/** One step taken to fit the budget; `after` is null for a form that was dropped. */
export interface BudgetStep {
  readonly before: LoopForm;
  readonly after: LoopForm | null;
  readonly forms: readonly LoopForm[];
}

const FRAME = new Set(['recruiter_screen', 'debrief']);

const minutesOf = (forms: readonly LoopForm[]): number =>
  forms.reduce((sum, { minutes }) => sum + minutes, 0);

const isLong = (form: LoopForm): boolean => form.minutes > form.minutesShort;

/** Lowest score first; forms of the frame (screen, debrief) come after all others. */
function least(forms: readonly LoopForm[], score: (form: LoopForm) => number): LoopForm | undefined {
  return forms
    .map((form) => ({ form, isFrame: FRAME.has(form.key), score: score(form) }))
    .sort((a, b) => Number(a.isFrame) - Number(b.isFrame) || a.score - b.score)[0]?.form;
}

function nextStep(
  forms: readonly LoopForm[],
  demands: readonly Demand[],
  minutesMax: number,
): BudgetStep | null {
  const shortest = minutesOf(forms.map(shortened));
  if (shortest <= minutesMax || forms.length === 1) {
    const { focus } = assignTo(forms, demands);
    const before = least(forms.filter(isLong), (form) => weightSum(focus.get(form.key) ?? []) / form.minutes);
    if (before === undefined) return null;
    const after = shortened(before);
    return { before, after, forms: forms.map((form) => (form === before ? after : form)) };
  }
  const without = (form: LoopForm): readonly LoopForm[] => forms.filter((one) => one !== form);
  const before = least(forms, (form) => weightSum(assignTo(without(form), demands).homeless));
  return before === undefined ? null : { before, after: null, forms: without(before) };
}

/** The steps that bring the loop within `minutesMax`, in order; none when it already fits. */
export function stepsToFit(
  start: readonly LoopForm[],
  demands: readonly Demand[],
  minutesMax: number,
): readonly BudgetStep[] {
  const steps: BudgetStep[] = [];
  let forms = start;
  while (minutesOf(forms) > minutesMax) {
    const step = nextStep(forms, demands, minutesMax);
    if (step === null) break;
    steps.push(step);
    forms = step.forms;
  }
  return steps;
}
