// Which interviews a text calls for. An interview is there because enough requirements have their best place in
// it; a craft that makes up a good part of the text gets an interview in depth.
import type { Demand } from './assign.js';
import { canAssess, placesFor } from './assign.js';
import type { LoopForm } from './loop-forms.js';
import * as forms from './loop-forms.js';

const KIND_WEIGHT_MIN = 4;
const KIND_COMPETENCIES_MIN = 2;
const CODING_WEIGHT_MIN = 1.5;
const DEPTH_SHARE_MIN = 0.2;
const DEPTH_COMPETENCIES_MIN = 3;
const COLLABORATION_WEIGHT_MIN = 1;

const weightSum = (demands: readonly Demand[]): number =>
  demands.reduce((sum, demand) => sum + demand.weight, 0);

/** The depth interviews whose crafts hold a good share of what the text asks, heaviest first, at most two. */
function depthFormsFor(demands: readonly Demand[]): readonly LoopForm[] {
  const total = weightSum(demands);
  return forms.depthForms
    .map((form) => {
      const own = demands.filter(({ competency }) => canAssess(form, competency));
      return { form, count: own.length, weight: weightSum(own) };
    })
    .filter(({ count, weight }) => count >= DEPTH_COMPETENCIES_MIN && weight >= total * DEPTH_SHARE_MIN)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ form }) => form);
}

function isCalledFor(form: LoopForm, demands: readonly Demand[], rivals: readonly LoopForm[]): boolean {
  const own = demands.filter(({ competency }) => placesFor(rivals, competency)[0] === form);
  if (form.kind === 'coding') return weightSum(own) >= CODING_WEIGHT_MIN;
  return own.length >= KIND_COMPETENCIES_MIN && weightSum(own) >= KIND_WEIGHT_MIN;
}

/** The forms of the loop in the order in which they are held: screen first, debrief last. */
export function chooseForms(demands: readonly Demand[]): readonly LoopForm[] {
  const assessed = demands.filter(({ competency }) => competency.kinds[0] !== 'cv');
  const depths = depthFormsFor(assessed);
  const general = [forms.coding, forms.systemDesign, forms.designReview, forms.leadership, forms.delivery];
  const rivals = [forms.screen, ...general];
  const chosen = general.filter((form) => isCalledFor(form, assessed, rivals));
  const technical = chosen.filter((form) => form !== forms.leadership && form !== forms.delivery);
  const social = chosen.filter((form) => form === forms.leadership || form === forms.delivery);
  const left = assessed.filter(
    ({ competency }) =>
      canAssess(forms.collaboration, competency) && placesFor(chosen, competency).length === 0,
  );
  const together = weightSum(left) >= COLLABORATION_WEIGHT_MIN ? [forms.collaboration] : [];
  return [forms.screen, ...technical, ...depths, ...social, ...together, forms.debrief];
}
