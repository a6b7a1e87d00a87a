// A plan for reading: as the JSON that the command line prints, and as a report for the terminal.
import type { InterviewKind } from './competency.js';
import type { PlannedSeat } from './loop-forms.js';
import type { RolePlan } from './plan.js';

/** The shape printed by `loopwright plan --json`; `assessedIn` holds interview titles or `cv`. */
export interface PlanJson {
  readonly requirements: readonly {
    readonly id: string;
    readonly text: string;
    readonly source: string;
    readonly competencies: readonly string[];
    readonly assessedIn: readonly string[];
  }[];
  readonly interviews: readonly {
    readonly kind: InterviewKind;
    readonly title: string;
    readonly minutes: number;
    readonly seats: readonly PlannedSeat[];
    readonly focus: readonly string[];
  }[];
  readonly uncovered: readonly string[];
}

/** The plan in the shape of `loopwright plan --json`. */
export function planToJson(plan: RolePlan): PlanJson {
  const places = new Map(plan.coverage.map((row) => [row.requirementId, row.assessedIn]));
  return {
    requirements: plan.requirements.map(({ id, text, source, competencies }) => ({
      id,
      text,
      source,
      competencies,
      assessedIn: places.get(id) ?? [],
    })),
    interviews: plan.interviews.map(({ kind, title, minutes, seats, focus }) => ({
      kind,
      title,
      minutes,
      seats,
      focus,
    })),
    uncovered: plan.uncovered,
  };
}

/** The plan as a readable report, lines of at most 110 characters. */
export function planToText(plan: RolePlan): string {
  const lines = plan.interviews.map(({ title, minutes, why }) => `${title} (${String(minutes)} min): ${why}`);
  return lines.join('\n');
}
