// How load lies on people: within a pool, and week by week on each of them.
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { poolLoads, weekLoads } from '#calendar';
import type { FairShare, PoolLoad, WeekLoad, WeeksAround } from '#calendar';
import { effectiveLimits } from '#people';
import type { InterviewerRow, PoolRow } from '#people';
import { Clock, invalidInput } from '#platform';
import type { WeekLoad as ShownLoad } from '../generated/graphql.js';
import { BatchesByKey } from '../graphql/batches-by-key.js';
import { GqlContext } from '../graphql/context.js';
import { interviewerById, settingsOf } from '../people/batches.js';

const WEEKS_MAX = 52;
const DAYS_MIN = 7;
const DAYS_MAX = 182;

function checkWeeks(field: string, weeks: number): void {
  if (weeks >= 0 && weeks <= WEEKS_MAX) return;
  throw invalidInput(field, `${field} is a number of weeks from 0 to ${WEEKS_MAX}; it was ${weeks}.`);
}

@Resolver('Pool')
export class PoolLoadResolver {
  readonly #loads = new BatchesByKey<PoolLoad>();

  constructor(private readonly clock: Clock) {}

  @ResolveField('load')
  async load(
    @Parent() { id }: PoolRow,
    @Args('days') days: number,
    @Context() context: GqlContext,
  ): Promise<object> {
    if (days < DAYS_MIN || days > DAYS_MAX)
      throw invalidInput('days', `days is a number of days from ${DAYS_MIN} to ${DAYS_MAX}; it was ${days}.`);
    const batch = this.#loads.of(context, String(days), () => ({
      fetch: (tx, ids) => poolLoads(tx, ids, this.clock.now(), days),
      keyOf: ({ poolId }) => poolId,
    }));
    const load = await context.one(batch, id);
    if (load === null) throw new Error('Every pool has a load, if only of nobody');
    return { members: load.shares, spreadMinutes: Math.round(load.spread), variation: load.variation };
  }
}

@Resolver('MemberLoad')
export class MemberLoadResolver {
  @ResolveField('interviewer')
  interviewer(@Parent() { id }: FairShare, @Context() context: GqlContext): Promise<InterviewerRow | null> {
    return context.one(interviewerById, id);
  }

  @ResolveField('fairMinutes')
  fairMinutes(@Parent() { fairMinutes }: FairShare): number {
    return Math.round(fairMinutes);
  }

  @ResolveField('deviationMinutes')
  deviationMinutes(@Parent() { minutes, fairMinutes }: FairShare): number {
    return minutes - Math.round(fairMinutes);
  }
}

@Resolver('Interviewer')
export class InterviewerLoadResolver {
  readonly #loads = new BatchesByKey<WeekLoad>();

  constructor(private readonly clock: Clock) {}

  @ResolveField('loadThisWeek')
  async loadThisWeek(
    @Parent() interviewer: InterviewerRow,
    @Context() context: GqlContext,
  ): Promise<ShownLoad> {
    const [load] = await this.weeksOf(interviewer, { weeksBefore: 0, weeksAfter: 0 }, context);
    if (load === undefined) throw new Error('Every interviewer has a load, if only of nothing');
    return load;
  }

  @ResolveField('loadByWeek')
  loadByWeek(
    @Parent() interviewer: InterviewerRow,
    @Args() { weeksBefore, weeksAfter }: WeeksAround,
    @Context() context: GqlContext,
  ): Promise<ShownLoad[]> {
    checkWeeks('weeksBefore', weeksBefore);
    checkWeeks('weeksAfter', weeksAfter);
    return this.weeksOf(interviewer, { weeksBefore, weeksAfter }, context);
  }

  private async weeksOf(
    interviewer: InterviewerRow,
    weeks: WeeksAround,
    context: GqlContext,
  ): Promise<ShownLoad[]> {
    const batch = this.#loads.of(context, `${weeks.weeksBefore} ${weeks.weeksAfter}`, () => ({
      fetch: (tx, ids) => weekLoads(tx, ids, this.clock.now(), weeks),
      keyOf: ({ interviewerId }) => interviewerId,
    }));
    const loads = await context.many(batch, interviewer.id);
    const limits = effectiveLimits(interviewer, (await settingsOf(context)).limits);
    return loads.map(({ from, to, interviews, minutes }) => ({
      week: { from, to },
      interviews,
      minutes,
      interviewsMax: limits.weeklyInterviewsMax,
      minutesMax: limits.weeklyMinutesMax,
    }));
  }
}

/** All resolvers of load. */
export const loadResolvers = [PoolLoadResolver, MemberLoadResolver, InterviewerLoadResolver];
