// What calendars say about an interviewer, and the organization's days off.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess, requireAccess } from '#access';
import { busySpans, calendarSources, clip, dayOffRows, merge } from '#calendar';
import type { BusySpan, CalendarSourceRow, DayOffRow } from '#calendar';
import type { InterviewerRow } from '#people';
import { Clock, invalidInput } from '#platform';
import type { Span } from '#platform';
import type { SpanInput } from '../generated/graphql.js';
import { BatchesByKey } from '../graphql/batches-by-key.js';
import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';

const DAY_MS = 86_400_000;

/** What is asked for, or so many days from now. */
function windowOf(
  given: SpanInput | null | undefined,
  now: Date,
  daysDefault: number,
  daysMax: number,
): Span {
  const window = given ?? { from: now, to: new Date(now.getTime() + daysDefault * DAY_MS) };
  const lengthMs = window.to.getTime() - window.from.getTime();
  if (lengthMs <= 0 || lengthMs > daysMax * DAY_MS)
    throw invalidInput('window', `window.to must be later than window.from, by at most ${daysMax} days.`);
  return window;
}

const mayReadBusy = ({ actor }: GqlContext, interviewerId: string): boolean =>
  mayAccess(actor, 'busy.read', {
    organizationId: actor.organizationId,
    relations: interviewerId === actor.memberId ? ['own'] : [],
  });

const calendarsOf: Batch<string, CalendarSourceRow> = {
  fetch: calendarSources,
  keyOf: ({ interviewerId }) => interviewerId,
};

@Resolver('Interviewer')
export class InterviewerCalendarResolver {
  readonly #busy = new BatchesByKey<BusySpan>();

  constructor(private readonly clock: Clock) {}

  @ResolveField('busy')
  async busy(
    @Parent() { id }: InterviewerRow,
    @Args('window') given: SpanInput | null | undefined,
    @Context() context: GqlContext,
  ): Promise<Span[] | null> {
    if (!mayReadBusy(context, id)) return null;
    // Whole minutes, so that all people of one operation are asked about the same span.
    const now = new Date(Math.floor(this.clock.nowMs() / 60_000) * 60_000);
    const window = windowOf(given, now, 14, 400);
    const batch = this.#busy.of(context, `${window.from.getTime()} ${window.to.getTime()}`, () => ({
      fetch: (tx, ids) => busySpans(tx, ids, window),
      keyOf: ({ interviewerId }) => interviewerId,
    }));
    const spans = await context.many(batch, id);
    const merged = merge(spans.map(({ from, to }) => [from.getTime(), to.getTime()]));
    return clip(merged, [window.from.getTime(), window.to.getTime()]).map(([fromMs, toMs]) => ({
      from: new Date(fromMs),
      to: new Date(toMs),
    }));
  }

  @ResolveField('calendars')
  calendars(
    @Parent() { id }: InterviewerRow,
    @Context() context: GqlContext,
  ): Promise<CalendarSourceRow[]> | null {
    return mayReadBusy(context, id) ? context.many(calendarsOf, id) : null;
  }
}

@Resolver()
export class DaysOffResolver {
  constructor(private readonly clock: Clock) {}

  @Query('daysOff')
  async daysOff(
    @Args('window') given: SpanInput | null | undefined,
    @Context() context: GqlContext,
  ): Promise<DayOffRow[]> {
    requireAccess(context.actor, 'organization.read', { organizationId: context.actor.organizationId });
    return dayOffRows(await context.read(), windowOf(given, this.clock.now(), 400, 800));
  }
}
