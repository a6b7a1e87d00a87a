// Which interviews a text calls for. All forms compete for what the text asks; the weakest is taken away, its
// part is given to the others, and so on until each left is worth its time. What then fits nowhere although it is
// a must brings its interview back.
import { assign, placesFor, weightSum } from './assign.js';
import type { Assignment, Demand } from './assign.js';
import type { Competency, CompetencyFamily } from './competency.js';
import type { LoopForm } from './loop-forms.js';
import * as forms from './loop-forms.js';

const KIND_WEIGHT_MIN = 4;
const KIND_COMPETENCIES_MIN = 2;
const ALONE_WEIGHT_MIN = 5;
const CODING_WEIGHT_MIN = 1;
const CODING_WEIGHT_MIN_FOR_MANAGERS = 4;
const DEPTH_SHARE_MIN = 0.18;
const DEPTH_COMPETENCIES_MIN = 3;
const NARROW_DEPTH_SHARE_MIN = 0.3;
const NARROW_DEPTH_COMPETENCIES_MIN = 2;
const DEPTHS_MAX = 2;
const MANAGER_WEIGHT_MIN = 1;
const RESCUE_WEIGHT_MIN = 1;
const PEOPLE_FORM_WEIGHT_MIN = 6;

const GENERAL = [forms.coding, forms.systemDesign, forms.designReview, forms.leadership, forms.delivery];

/** The depth interviews whose own crafts hold a good share of what the text asks, heaviest first. */
function depthFormsFor(demands: readonly Demand[]): readonly LoopForm[] {
  const total = weightSum(demands);
  return forms.depthForms
    .map((form) => {
      const own = demands.filter(({ competency }) => form.families?.includes(competency.family) === true);
      return { form, count: own.length, weight: weightSum(own) };
    })
    .filter(
      ({ count, weight }) =>
        (count >= DEPTH_COMPETENCIES_MIN && weight >= total * DEPTH_SHARE_MIN) ||
        (count >= NARROW_DEPTH_COMPETENCIES_MIN && weight >= total * NARROW_DEPTH_SHARE_MIN),
    )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, DEPTHS_MAX)
    .map(({ form }) => form);
}

const isManager = (demands: readonly Demand[]): boolean =>
  demands.some(
    ({ competency, weight }) => competency.id === 'people_management' && weight >= MANAGER_WEIGHT_MIN,
  );

/** One matter fills an interview alone when the text makes a point of it and no other interview shows it as well. */
const fillsAlone = (form: LoopForm, { competency, weight }: Demand): boolean =>
  weight >= ALONE_WEIGHT_MIN && competency.kinds[0] === form.kind;

/** A conversation about delivery is about people and their plans, one over code about code: no less calls for either. */
const PEOPLE_FAMILIES = new Set<CompetencyFamily>(['leadership', 'delivery', 'communication']);
const isHeart = (form: LoopForm, { kinds, family }: Competency): boolean =>
  form.kind === 'delivery'
    ? (kinds[0] === 'delivery' || kinds[0] === 'leadership') && PEOPLE_FAMILIES.has(family)
    : kinds[0] === form.kind && (family !== 'communication' || !form.isTechnical);

const NEEDS_HEART = new Set(['design_review', 'leadership', 'delivery']);

/** Anyone who writes code is asked to; a manager of people only if the text makes a point of it. */
function isWorthItsTime(form: LoopForm, focus: readonly Demand[], demands: readonly Demand[]): boolean {
  const weight = weightSum(focus);
  const hasHeart = focus.some(({ competency }) => isHeart(form, competency));
  if (form.kind === 'coding')
    return hasHeart && weight >= (isManager(demands) ? CODING_WEIGHT_MIN_FOR_MANAGERS : CODING_WEIGHT_MIN);
  if (NEEDS_HEART.has(form.kind) && !hasHeart) return false;
  const isEnough = focus.length >= KIND_COMPETENCIES_MIN || focus.some((one) => fillsAlone(form, one));
  return isEnough && weight >= KIND_WEIGHT_MIN;
}

/** Takes away the weakest form that is not worth its time until all are. */
function withoutWeak(start: readonly LoopForm[], demands: readonly Demand[]): readonly LoopForm[] {
  let chosen = start;
  for (;;) {
    const { focus } = assign([forms.screen, ...chosen], demands);
    const weak = chosen
      .map((form) => ({ form, focus: focus.get(form.key) ?? [] }))
      .filter((one) => !isWorthItsTime(one.form, one.focus, demands))
      .sort((a, b) => weightSum(a.focus) - weightSum(b.focus))[0];
    if (weak === undefined) return chosen;
    chosen = chosen.filter((form) => form !== weak.form);
  }
}

/** What was taken away while others stood may be worth its time without them, if something belongs there above all. */
function withRegained(
  all: readonly LoopForm[],
  start: readonly LoopForm[],
  demands: readonly Demand[],
): readonly LoopForm[] {
  return all
    .filter((form) => !start.includes(form))
    .reduce((chosen, form) => {
      const more = [...chosen, form];
      const { focus } = assign([forms.screen, ...more], demands);
      const isCalledFor = (focus.get(form.key) ?? []).some(({ competency }) => isHeart(form, competency));
      const areWorthIt = more.every((one) => isWorthItsTime(one, focus.get(one.key) ?? [], demands));
      return (isCalledFor || form === forms.systemDesign) && areWorthIt ? more : chosen;
    }, start);
}

/** The demands behind musts that would be assessed nowhere at all: not in an interview, not from the CV. */
function homelessOf(chosen: readonly LoopForm[], demands: readonly Demand[]): readonly Demand[] {
  const isPlaced = ({ competency }: Demand): boolean =>
    competency.kinds[0] === 'cv' || placesFor([forms.screen, ...chosen], competency).length > 0;
  const placed = new Set(demands.filter(isPlaced).map(({ competency }) => competency.id));
  return demands.filter(({ requirements }) =>
    requirements.some(
      (one) => one.necessity === 'required' && !one.competencies.some((id) => placed.has(id)),
    ),
  );
}

/** One conversation about working with people takes the place of a thin one about leading or delivery. */
function withCollaboration(chosen: readonly LoopForm[], demands: readonly Demand[]): readonly LoopForm[] {
  const { focus } = assign([forms.screen, ...chosen], demands);
  const isThin = (form: LoopForm): boolean => weightSum(focus.get(form.key) ?? []) < PEOPLE_FORM_WEIGHT_MIN;
  return [...chosen.filter((form) => form.isTechnical || !isThin(form)), forms.collaboration];
}

/** Forms brought back because a must would otherwise be assessed nowhere. */
function withRescued(start: readonly LoopForm[], demands: readonly Demand[]): readonly LoopForm[] {
  const technical = GENERAL.filter((form) => form.isTechnical);
  const fitting = isManager(demands) ? technical.filter((form) => form !== forms.coding) : technical;
  const candidates = [forms.collaboration, ...fitting];
  let chosen = start;
  for (let round = 0; round < candidates.length; round += 1) {
    const homeless = homelessOf(chosen, demands);
    const best = candidates
      .filter((form) => !chosen.includes(form))
      .map((form) => ({
        form,
        weight: weightSum(homeless.filter((one) => placesFor([form], one.competency).length > 0)),
        own: weightSum(homeless.filter((one) => isHeart(form, one.competency))),
      }))
      .sort((a, b) => b.weight - a.weight || b.own - a.own)[0];
    if (best === undefined || best.weight < RESCUE_WEIGHT_MIN) return chosen;
    chosen = best.form === forms.collaboration ? withCollaboration(chosen, demands) : [...chosen, best.form];
  }
  return chosen;
}

/** The demands that the loop's interviews can be given: what only the CV shows is left out. */
export const assessable = (demands: readonly Demand[]): readonly Demand[] =>
  demands.filter(({ competency }) => competency.kinds.some((kind) => kind !== 'cv'));

const ORDER = [
  forms.screen,
  forms.coding,
  forms.systemDesign,
  forms.designReview,
  ...forms.depthForms,
  forms.leadership,
  forms.delivery,
  forms.collaboration,
  forms.debrief,
];

/** The forms in the order in which they are held: screen first, technical ones, people, debrief last. */
export const inOrder = (chosen: readonly LoopForm[]): readonly LoopForm[] =>
  ORDER.filter((form) => chosen.includes(form));

/** The interviews that a text calls for, in order, screen and debrief always among them; thin ones are short. */
export function chooseForms(demands: readonly Demand[]): readonly LoopForm[] {
  const asked = assessable(demands);
  const all = [...GENERAL, ...depthFormsFor(asked)];
  const chosen = withRescued(withRegained(all, withoutWeak(all, asked), asked), asked);
  const { focus } = assign([forms.screen, ...chosen], asked);
  const isThin = (form: LoopForm): boolean =>
    chosen.includes(form) && weightSum(focus.get(form.key) ?? []) < KIND_WEIGHT_MIN;
  return inOrder([forms.screen, ...chosen, forms.debrief]).map((form) =>
    isThin(form) ? forms.shortened(form) : form,
  );
}

/** The assignment for the chosen forms. */
export const assignTo = (chosen: readonly LoopForm[], demands: readonly Demand[]): Assignment =>
  assign(chosen, assessable(demands));
