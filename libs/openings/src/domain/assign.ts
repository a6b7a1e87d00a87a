// Which requirement is assessed in which interview. Competencies go to the best interview of the loop that has
// room; a requirement is looked at where its competencies are, in two places at most.
import type { Competency } from './competency.js';
import { competencyById } from './library.js';
import type { LoopForm } from './loop-forms.js';
import type { Requirement } from './requirements.js';

/** A competency that the text asks for and how much weight the requirements give it. */
export interface Demand {
  readonly competency: Competency;
  readonly weight: number;
  readonly requirements: readonly Requirement[];
}

const REQUIRED_WEIGHT = 2;
const PREFERRED_WEIGHT = 1;
const BASIC =
  /\b(?:basic|basics|some|exposure|fundamentals|first|introductory|beginner|entry[- ]level|eager|willing\w*|learn\w*|curious|curiosity)\b/iu;

/** How much one requirement counts: a must twice a nice-to-have, basic knowledge half of either. */
export const weightOf = ({ necessity, text }: Requirement): number =>
  (necessity === 'required' ? REQUIRED_WEIGHT : PREFERRED_WEIGHT) * (BASIC.test(text) ? 0.5 : 1);

/** The competencies asked for, heaviest first; a requirement that names several shares its weight among them. */
export function demandsOf(requirements: readonly Requirement[]): readonly Demand[] {
  const asked = new Map<string, { weight: number; requirements: Requirement[] }>();
  for (const requirement of requirements) {
    for (const id of requirement.competencies) {
      const entry = asked.get(id) ?? { weight: 0, requirements: [] };
      entry.weight += weightOf(requirement) / requirement.competencies.length;
      entry.requirements.push(requirement);
      asked.set(id, entry);
    }
  }
  return [...asked]
    .flatMap(([id, entry]) => {
      const competency = competencyById(id);
      return competency === undefined ? [] : [{ competency, ...entry }];
    })
    .sort((a, b) => b.weight - a.weight || (a.competency.id < b.competency.id ? -1 : 1));
}

/** Whether an interview of that form can really assess the competency. */
export function canAssess(form: LoopForm, { kinds, family }: Competency): boolean {
  if (form.families !== null && !form.families.includes(family)) return false;
  if (form.key === 'collaboration') return kinds.some((kind) => kind !== 'cv');
  return kinds.some((kind) => kind === form.kind);
}

/** Forms that can assess the competency, the best first: a depth interview of its own craft leads. */
export function placesFor(forms: readonly LoopForm[], competency: Competency): readonly LoopForm[] {
  const rank = (form: LoopForm): number => {
    const at = competency.kinds.findIndex((kind) => kind === form.kind);
    return at < 0 ? competency.kinds.length : at;
  };
  return forms.filter((form) => canAssess(form, competency)).sort((a, b) => rank(a) - rank(b));
}

/** Per form key the competencies it assesses, heaviest first; `homeless` found no interview with room. */
export interface Assignment {
  readonly focus: ReadonlyMap<string, readonly Demand[]>;
  readonly homeless: readonly Demand[];
}

/** Gives each demand its place: those with the fewest possible places choose first, then the heaviest. */
export function assign(forms: readonly LoopForm[], demands: readonly Demand[]): Assignment {
  const focus = new Map<string, Demand[]>(forms.map((form) => [form.key, []]));
  const homeless: Demand[] = [];
  const options = demands
    .filter((demand) => demand.competency.kinds[0] !== 'cv')
    .map((demand) => ({ demand, places: placesFor(forms, demand.competency) }))
    .sort((a, b) => a.places.length - b.places.length || b.demand.weight - a.demand.weight);
  for (const { demand, places } of options) {
    const place = places.find((form) => (focus.get(form.key)?.length ?? 0) < form.focusMax);
    if (place === undefined) homeless.push(demand);
    else focus.get(place.key)?.push(demand);
  }
  for (const list of focus.values()) list.sort((a, b) => b.weight - a.weight);
  return { focus, homeless };
}
