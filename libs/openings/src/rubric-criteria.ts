// Criteria of a rubric from the competency library: what an interview looks at is what its rubric asks about.
import { competencyById } from './domain/library.js';
import type { PlannedCriterion } from './domain/plan.js';
import type { RubricCriterion } from './rubric.table.js';

/** Planned criteria as they are kept; ids are unique within the rubric and stay with a criterion through versions. */
export function criteriaOfPlan(planned: readonly PlannedCriterion[]): RubricCriterion[] {
  const counts = new Map<string, number>();
  return planned.map(({ competency, name, anchors }) => {
    const count = (counts.get(competency) ?? 0) + 1;
    counts.set(competency, count);
    const description = competencyById(competency)?.meaning ?? '';
    return { id: `${competency}-${count}`, name, competencyId: competency, description, anchors };
  });
}

/** The library's criteria for these competencies; none for ids that the library does not have. */
export const criteriaOfFocus = (focus: readonly string[]): RubricCriterion[] =>
  criteriaOfPlan(
    focus.flatMap((competency) =>
      (competencyById(competency)?.criteria ?? []).map((criterion) => ({ competency, ...criterion })),
    ),
  );

/** The criteria for a changed focus: those of competencies that stay as they were, the library's for new ones. */
export function criteriaAfter(
  before: readonly RubricCriterion[],
  focus: readonly string[],
): RubricCriterion[] {
  const kept = Map.groupBy(before, (criterion) => criterion.competencyId);
  return focus.flatMap((competency) => kept.get(competency) ?? criteriaOfFocus([competency]));
}
