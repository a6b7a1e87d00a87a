// Finds what has a name. Each kind is looked for when it is asked, by the access that its own list has.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { membersByIds, onlySeenBy, requireAccess } from '#access';
import type { MemberRow, Role, Verb } from '#access';
import { findApplications, findOpenings, findTemplates } from '#openings';
import type { ApplicationRow, LoopTemplateRow, OpeningRow } from '#openings';
import { findPeople, findPools } from '#people';
import type { PoolRow } from '#people';
import { invalidInput } from '#platform';
import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';
import { applicationById, loopTemplateById, openingById } from '../openings/batches.js';
import { existing, searchOf } from '../openings/reading.js';
import { poolById } from '../people/batches.js';

const FIRST_MAX = 25;

/** What is looked for. */
interface Finding {
  readonly text: string;
  readonly limit: number;
}

const rowsOf = async <Row>(context: GqlContext, batch: Batch<string, Row>, ids: string[]): Promise<Row[]> =>
  existing(await Promise.all(ids.map((id) => context.one(batch, id))));

const mayList = ({ actor }: GqlContext, verb: Verb): void =>
  requireAccess(actor, verb, { organizationId: actor.organizationId });

@Resolver('Found')
export class FindingResolver {
  @Query('found')
  found(@Args() args: { readonly text: string; readonly first?: number | null }): Finding {
    const limit = args.first ?? 6;
    if (limit < 1 || limit > FIRST_MAX)
      throw invalidInput('first', `first must be 1 to ${FIRST_MAX}; it was ${limit}.`);
    return { text: searchOf(args.text, 'text') ?? '', limit };
  }

  @ResolveField('people')
  async people(
    @Parent() finding: Finding,
    @Args()
    {
      roles,
      interviewing,
    }: { readonly roles?: readonly Role[] | null; readonly interviewing?: boolean | null },
    @Context() context: GqlContext,
  ): Promise<MemberRow[]> {
    mayList(context, 'member.list');
    const whom = { roles: roles ?? null, interviewing: interviewing ?? false };
    return rowsOf(context, membersByIds, await findPeople(await context.read(), finding, whom));
  }

  @ResolveField('applications')
  async applications(@Parent() finding: Finding, @Context() context: GqlContext): Promise<ApplicationRow[]> {
    const seenBy = onlySeenBy(context.actor, 'application.read');
    const ids = await findApplications(await context.read(), { ...finding, seenBy });
    return rowsOf(context, applicationById, ids);
  }

  @ResolveField('openings')
  async openings(
    @Parent() finding: Finding,
    @Args('managed') managed: boolean | null,
    @Context() context: GqlContext,
  ): Promise<OpeningRow[]> {
    const { actor } = context;
    const asked = { ...finding, seenBy: onlySeenBy(actor, 'opening.read') };
    const managerId = managed === true ? actor.memberId : null;
    return rowsOf(context, openingById, await findOpenings(await context.read(), asked, managerId));
  }

  @ResolveField('loopTemplates')
  async loopTemplates(
    @Parent() finding: Finding,
    @Context() context: GqlContext,
  ): Promise<LoopTemplateRow[]> {
    mayList(context, 'template.read');
    return rowsOf(context, loopTemplateById, await findTemplates(await context.read(), finding));
  }

  @ResolveField('pools')
  async pools(@Parent() finding: Finding, @Context() context: GqlContext): Promise<PoolRow[]> {
    mayList(context, 'pool.read');
    return rowsOf(context, poolById, await findPools(await context.read(), finding));
  }
}
