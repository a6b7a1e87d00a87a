// Which requirement is assessed in which interview. Competencies go to the best interview of the loop that has
// room; those with the fewest possible places choose first.
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
const BASIC_SHARE = 0.5;
const BASIC =
  /\b(?:basics?|some|exposure|fundamentals|introductory|beginner|entry[- ]level|eager|willing\w*|(?<!-)learn\w*|curious|curiosity|awareness|first)\b/iu;

/** How much one requirement counts: a must twice a nice-to-have, basic knowledge half of either. */
export const weightOf = ({ necessity, text }: Requirement): number =>
  (necessity === 'required' ? REQUIRED_WEIGHT : PREFERRED_WEIGHT) * (BASIC.test(text) ? BASIC_SHARE : 1);

/** The weight of several demands together. */
export const weightSum = (demands: readonly Demand[]): number =>
  demands.reduce((sum, demand) => sum + demand.weight, 0);

const heavierFirst = (a: Demand, b: Demand): number =>
  b.weight - a.weight || (a.competency.id < b.competency.id ? -1 : 1);

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
    .sort(heavierFirst);
}

const BEFORE_ALL = -1;

/** How good a place the form is for the competency: 0 is best, null means that it cannot assess it at all. */
function rankOf(form: LoopForm, { kinds, family }: Competency): number | null {
  if (form.isForPeople) {
    if (form.families?.includes(family) !== true || kinds[0] === 'coding') return null;
    return kinds[0] === 'recruiter_screen' ? kinds.length : BEFORE_ALL;
  }
  const at = kinds.findIndex((kind) => kind === form.kind);
  if (at < 0) return null;
  if (form.families === null) return at;
  if (form.families.includes(family)) return kinds[0] === 'coding' && family !== 'quality' ? at : BEFORE_ALL;
  return form.familiesBeside.includes(family) ? at : null;
}

/** Forms that can really assess the competency, the best first. */
export function placesFor(forms: readonly LoopForm[], competency: Competency): readonly LoopForm[] {
  return forms
    .flatMap((form) => {
      const rank = rankOf(form, competency);
      return rank === null ? [] : [{ form, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ form }) => form);
}

/** Per form key the competencies it assesses, heaviest first; `homeless` found no interview with room. */
export interface Assignment {
  readonly focus: ReadonlyMap<string, readonly Demand[]>;
  readonly homeless: readonly Demand[];
}

const FOCUS_BEYOND_MAX = 1;

/** Gives each demand its place; one more than the comfortable number is better than a second-best interview. */
export function assign(forms: readonly LoopForm[], demands: readonly Demand[]): Assignment {
  const focus = new Map<string, Demand[]>(forms.map((form) => [form.key, []]));
  const homeless: Demand[] = [];
  const options = demands
    .map((demand) => ({ demand, places: placesFor(forms, demand.competency) }))
    .sort((a, b) => a.places.length - b.places.length || heavierFirst(a.demand, b.demand));
  const taken = (form: LoopForm): number => focus.get(form.key)?.length ?? 0;
  for (const { demand, places } of options) {
    const hasRoom = (form: LoopForm, beyond: number): boolean => taken(form) < form.focusMax + beyond;
    const place =
      places.slice(0, 1).find((form) => hasRoom(form, FOCUS_BEYOND_MAX)) ??
      places.find((form) => hasRoom(form, 0)) ??
      places.find((form) => hasRoom(form, FOCUS_BEYOND_MAX));
    if (place === undefined) homeless.push(demand);
    else focus.get(place.key)?.push(demand);
  }
  for (const list of focus.values()) list.sort(heavierFirst);
  return { focus, homeless };
}
