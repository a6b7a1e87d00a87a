// Openings, what they ask for and where that is assessed.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { onlySeenBy, requireAccess } from '#access';
import { openingRelations, openingsPage } from '#openings';
import type {
  InterviewTemplateRow,
  LoopTemplateRow,
  OpeningRow,
  OpeningState,
  RequirementRow,
} from '#openings';
import { connectionOf } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import {
  coverageOfRequirement,
  interviewsOfTemplate,
  interviewTemplateById,
  loopTemplateById,
  memberById,
  openingById,
  requirementsOfOpening,
} from './batches.js';
import { competenciesOf, existing, idOf, idPage, listed, present, searchOf } from './reading.js';
import type { PageArgs, ShownCompetency } from './reading.js';

interface Row {
  readonly requirement: RequirementRow;
  readonly cells: readonly boolean[];
  readonly fromCv: boolean;
  readonly covered: boolean;
}

interface Matrix {
  readonly interviews: readonly InterviewTemplateRow[];
  readonly rows: readonly Row[];
}

async function matrixOf(opening: OpeningRow, context: GqlContext): Promise<Matrix> {
  const [requirements, interviews] = await Promise.all([
    context.many(requirementsOfOpening, opening.id),
    opening.loopTemplateId === null ? [] : context.many(interviewsOfTemplate, opening.loopTemplateId),
  ]);
  const rows = requirements.map(async (requirement): Promise<Row> => {
    const coverage = await context.many(coverageOfRequirement, requirement.id);
    const assessing = new Set(coverage.map((one) => one.interviewTemplateId));
    const cells = interviews.map((interview) => assessing.has(interview.id));
    const { fromCv } = requirement;
    return { requirement, cells, fromCv, covered: fromCv || cells.includes(true) };
  });
  return { interviews, rows: await Promise.all(rows) };
}

@Resolver('Opening')
export class OpeningResolver {
  @Query('opening')
  async opening(@Args('id') id: string, @Context() context: GqlContext): Promise<OpeningRow> {
    const openingId = idOf('opening', id);
    const { actor } = context;
    requireAccess(actor, 'opening.read', await openingRelations(await context.read(), openingId));
    return present(await context.one(openingById, openingId), 'opening');
  }

  @Query('openings')
  async openings(
    @Args() args: PageArgs & { readonly state?: OpeningState | null; readonly search?: string | null },
    @Context() context: GqlContext,
  ): Promise<Connection<OpeningRow>> {
    const page = idPage(args);
    const seenBy = onlySeenBy(context.actor, 'opening.read');
    const search = searchOf(args.search);
    const rows = await openingsPage(
      await context.read(),
      { states: listed(args.state), seenBy, search },
      page,
    );
    return connectionOf(rows, page.limit, ({ id }) => [id]);
  }

  @ResolveField('hiringManager')
  hiringManager(@Parent() opening: OpeningRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(memberById, opening.hiringManagerId);
  }

  @ResolveField('coordinator')
  coordinator(@Parent() opening: OpeningRow, @Context() context: GqlContext): Promise<unknown> {
    return opening.coordinatorId === null
      ? Promise.resolve(null)
      : context.one(memberById, opening.coordinatorId);
  }

  @ResolveField('requirements')
  requirements(@Parent() opening: OpeningRow, @Context() context: GqlContext): Promise<RequirementRow[]> {
    return context.many(requirementsOfOpening, opening.id);
  }

  @ResolveField('loopTemplate')
  loopTemplate(
    @Parent() opening: OpeningRow,
    @Context() context: GqlContext,
  ): Promise<LoopTemplateRow | null> {
    return opening.loopTemplateId === null
      ? Promise.resolve(null)
      : context.one(loopTemplateById, opening.loopTemplateId);
  }

  @ResolveField('coverage')
  coverage(@Parent() opening: OpeningRow, @Context() context: GqlContext): Promise<Matrix> {
    return matrixOf(opening, context);
  }

  @ResolveField('uncovered')
  async uncovered(@Parent() opening: OpeningRow, @Context() context: GqlContext): Promise<RequirementRow[]> {
    const { rows } = await matrixOf(opening, context);
    return rows.filter((row) => !row.covered).map((row) => row.requirement);
  }
}

@Resolver('Requirement')
export class RequirementResolver {
  @ResolveField('competencies')
  competencies(@Parent() requirement: RequirementRow): ShownCompetency[] {
    return competenciesOf(requirement.competencies);
  }

  @ResolveField('assessedIn')
  async assessedIn(
    @Parent() requirement: RequirementRow,
    @Context() context: GqlContext,
  ): Promise<InterviewTemplateRow[]> {
    const coverage = await context.many(coverageOfRequirement, requirement.id);
    return existing(
      await Promise.all(coverage.map((one) => context.one(interviewTemplateById, one.interviewTemplateId))),
    );
  }
}
