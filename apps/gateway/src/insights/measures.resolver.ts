// What is measured: figures with what they mean, and the rows behind each of them.
import { Args, Context, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { requireActor } from '#access';
import type { SignedIn } from '#access';
import {
  MEASURE_KEYS,
  boardFingerprint,
  changesBoard,
  isChange,
  isOfLoops,
  measureDefinitions,
  measureRowKey,
  measureRows,
  measuresOf,
} from '#insights';
import type { Measure, MeasureFilter, MeasureRow, Measures } from '#insights';
import { Clock, EventListener } from '#platform';
import type { QueryMeasureRowsArgs } from '../generated/graphql.js';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { changesOf } from '../graphql/live.js';
import { applicationById, interviewById, loopById } from '../loops/batches.js';
import { scorecardById } from '../scorecards/batches.js';
import { changedOnly } from './changed-only.js';

const defined = (measure: Measure, figures: object): object => ({
  definition: measureDefinitions[measure],
  ...figures,
});

/** The figures as the schema shows them, each beside what it means. */
const shown = ({ at, period, stages, ...of }: Measures): object => ({
  at,
  ...period,
  timeToSchedule: defined('time_to_schedule', of.timeToSchedule),
  leadTime: defined('lead_time', of.leadTime),
  rescheduled: defined('rescheduled', of.rescheduled),
  replaced: defined('replaced', of.replaced),
  cancelled: defined('cancelled', of.cancelled),
  scorecards: defined('scorecard', of.scorecards),
  passThrough: defined('stage', { stages }),
});

@Resolver()
export class MeasuresResolver {
  constructor(
    private readonly clock: Clock,
    private readonly listener: EventListener,
  ) {}

  @Query('measures')
  async measures(
    @Args('filter') filter: MeasureFilter | null | undefined,
    @Context() context: GqlContext,
  ): Promise<object> {
    const actor = requireActor(context.maybeActor, 'measure.read');
    return shown(await measuresOf(await context.read(), actor, filter ?? {}, this.clock.now()));
  }

  @Query('measureRows')
  async measureRows(
    @Args() { measure, dimension, filter, ...args }: QueryMeasureRowsArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<MeasureRow>> {
    const actor = requireActor(context.maybeActor, 'measure.read');
    const page = pageRequest(args, MEASURE_KEYS);
    const asked = {
      measure: measure,
      dimension: dimension?.toLowerCase() ?? null,
      filter: filter ?? {},
      ...page,
    };
    const rows = await measureRows(await context.read(), actor, asked, this.clock.now());
    return connectionOf(rows, page.limit, measureRowKey);
  }

  @Subscription('boardChanged', { resolve: (viewer: SignedIn) => viewer })
  async boardChanged(@Context() context: GqlContext): Promise<AsyncIterable<SignedIn>> {
    const actor = requireActor(context.maybeActor, 'measure.read');
    const print = (tx: Parameters<typeof boardFingerprint>[0]): Promise<string> =>
      boardFingerprint(tx, actor, this.clock.now());
    const changes = changesOf(this.listener, context, ({ kind }) => changesBoard(kind), print);
    const { signedIn } = context;
    return changedOnly(changes, await print(await context.read()), () => signedIn);
  }
}

@Resolver('MeasureRow')
export class MeasureRowResolver {
  @ResolveField('minutes')
  minutes(@Parent() { measure, value }: MeasureRow): number | null {
    return isChange(measure) ? null : value;
  }

  @ResolveField('application')
  application(@Parent() { applicationId }: MeasureRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(applicationById, applicationId);
  }

  @ResolveField('loop')
  loop(
    @Parent() { measure, subjectId }: MeasureRow,
    @Context() context: GqlContext,
  ): Promise<unknown> | null {
    return isOfLoops(measure) ? context.one(loopById, subjectId) : null;
  }

  @ResolveField('interview')
  interview(
    @Parent() { measure, subjectId }: MeasureRow,
    @Context() context: GqlContext,
  ): Promise<unknown> | null {
    return measure === 'load' ? context.one(interviewById, subjectId) : null;
  }

  @ResolveField('scorecard')
  scorecard(
    @Parent() { measure, subjectId }: MeasureRow,
    @Context() context: GqlContext,
  ): Promise<unknown> | null {
    return measure === 'scorecard' ? context.one(scorecardById, subjectId) : null;
  }
}
