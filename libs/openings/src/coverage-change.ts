// What a changed loop template covers. Coverage follows the focus: a competency that an interview gains or loses
// brings or takes the requirements that ask for it; what somebody attached or left out by hand stays so.
import type { Coverage } from './openings.repository.js';

/** A requirement of an opening that uses the template. */
export interface RequirementToCover {
  readonly id: string;
  readonly competencies: readonly string[];
  readonly fromCv: boolean;
}

/** An interview as it will be; `focusBefore` is null for a new one, `requirementIds` for following the focus. */
export interface InterviewToCover {
  readonly id: string;
  readonly focusBefore: readonly string[] | null;
  readonly focus: readonly string[];
  readonly requirementIds: readonly string[] | null;
}

const asksFor = (requirement: RequirementToCover, competencies: readonly string[]): boolean =>
  requirement.competencies.some((id) => competencies.includes(id));

function coveredBy(
  interview: InterviewToCover,
  covered: ReadonlySet<string>,
  requirements: readonly RequirementToCover[],
): RequirementToCover[] {
  const { focus, focusBefore, requirementIds } = interview;
  if (requirementIds !== null) return requirements.filter(({ id }) => requirementIds.includes(id));
  const before = focusBefore ?? [];
  const gained = focus.filter((id) => !before.includes(id));
  return requirements.filter((requirement) => {
    if (!requirement.fromCv && asksFor(requirement, gained)) return true;
    if (!covered.has(requirement.id)) return false;
    return asksFor(requirement, focus) || !asksFor(requirement, before);
  });
}

/** The coverage of the interviews as they will be, from what was covered before; dropped interviews cover nothing. */
export function coverageAfter(
  before: readonly Coverage[],
  interviews: readonly InterviewToCover[],
  requirements: readonly RequirementToCover[],
): Coverage[] {
  const byInterview = Map.groupBy(before, (one) => one.interviewTemplateId);
  return interviews.flatMap((interview) => {
    const covered = new Set((byInterview.get(interview.id) ?? []).map((one) => one.requirementId));
    return coveredBy(interview, covered, requirements).map(({ id }) => ({
      requirementId: id,
      interviewTemplateId: interview.id,
    }));
  });
}
