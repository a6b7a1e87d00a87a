// What calendars say about an interviewer, and the organization's days off.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { mayAccess, requireAccess } from '#access';
import { busySpans, calendarSources, clip, dayOffRows, merge, weekLoads } from '#calendar';
import type { BusySpan, CalendarSourceRow, DayOffRow, WeekLoad } from '#calendar';
import { effectiveLimits } from '#people';
import type { InterviewerRow } from '#people';
import { Clock, invalidInput } from '#platform';
import type { Span } from '#platform';
import type { SpanInput, WeekLoad as ShownLoad } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import type { Batch } from '../graphql/context.js';
import { settingsOf } from '../people/batches.js';

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

/** One batch for each window that an operation asks about: as many statements as windows, not as people. */
class BusyBatches {
  readonly #byContext = new WeakMap<GqlContext, Map<string, Batch<string, BusySpan>>>();

  of(context: GqlContext, window: Span): Batch<string, BusySpan> {
    const batches = this.#byContext.get(context) ?? new Map<string, Batch<string, BusySpan>>();
    this.#byContext.set(context, batches);
    const key = `${window.from.getTime()} ${window.to.getTime()}`;
    const batch = batches.get(key) ?? {
      fetch: (tx, ids) => busySpans(tx, ids, window),
      keyOf: ({ interviewerId }) => interviewerId,
    };
    batches.set(key, batch);
    return batch;
  }
}

@Resolver('Interviewer')
export class InterviewerCalendarResolver {
  readonly #busy = new BusyBatches();
  readonly #loads: Batch<string, WeekLoad>;

  constructor(private readonly clock: Clock) {
    this.#loads = {
      fetch: (tx, ids) => weekLoads(tx, ids, clock.now()),
      keyOf: ({ interviewerId }) => interviewerId,
    };
  }

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
    const spans = await context.many(this.#busy.of(context, window), id);
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

  @ResolveField('loadThisWeek')
  async loadThisWeek(
    @Parent() interviewer: InterviewerRow,
    @Context() context: GqlContext,
  ): Promise<ShownLoad> {
    const load = await context.one(this.#loads, interviewer.id);
    if (load === null) throw new Error('Every interviewer has a load, if only of nothing');
    const limits = effectiveLimits(interviewer, (await settingsOf(context)).limits);
    const { from, to, interviews, minutes } = load;
    return {
      week: { from, to },
      interviews,
      minutes,
      interviewsMax: limits.weeklyInterviewsMax,
      minutesMax: limits.weeklyMinutesMax,
    };
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
