// Role descriptions and the library they are read with.
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { requireActor } from '#access';
import { PreviewRole, competencies } from '#openings';
import type { RolePlan } from '#openings';
import { GqlContext } from '../graphql/context.js';
import { competenciesOf, existing, showCompetency } from './reading.js';
import type { ShownCompetency } from './reading.js';

/** A plan as the schema shows it. */
function shown(plan: RolePlan): Record<string, unknown> {
  const places = new Map(plan.coverage.map((one) => [one.requirementId, one.assessedIn]));
  const requirements = plan.requirements.map((requirement) => {
    const assessedIn = places.get(requirement.id) ?? [];
    return {
      ...requirement,
      competencies: competenciesOf(requirement.competencies),
      assessedIn: assessedIn.filter((place) => place !== 'cv'),
      fromCv: assessedIn.includes('cv'),
    };
  });
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return {
    requirements,
    interviews: plan.interviews.map(({ why, focus, questions, ...interview }) => ({
      ...interview,
      focus: competenciesOf(focus),
      rationale: why,
      questions: questions.map(({ ask, listenFor }) => ({ prompt: ask, listenFor })),
    })),
    uncovered: existing(plan.uncovered.map((id) => byId.get(id))),
    setAside: plan.setAside,
    minutes: plan.minutes,
    budgetChanges: plan.changes,
  };
}

interface RolePreviewArgs {
  readonly text: string;
  readonly minutesMax?: number | null;
}

@Resolver()
export class RoleResolver {
  constructor(private readonly preview: PreviewRole) {}

  @Query('rolePreview')
  rolePreview(@Args() args: RolePreviewArgs, @Context() context: GqlContext): Record<string, unknown> {
    return shown(this.preview.run(context.actor, args));
  }

  @Query('competencies')
  competencies(@Context() context: GqlContext): ShownCompetency[] {
    requireActor(context.maybeActor, 'template.read');
    return competencies.map(showCompetency);
  }
}
