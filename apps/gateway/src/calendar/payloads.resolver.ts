// What the outcomes of changes about calendars show: outcomes carry ids, and what stands behind them is read afresh.
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { calendarById } from '#calendar';
import type { CalendarSourceRow } from '#calendar';
import { GqlContext } from '../graphql/context.js';
import { WithInterviewer } from '../people/payloads.resolver.js';

@Resolver('BusyTimeImported')
class BusyTimeImportedResolver extends WithInterviewer {
  @ResolveField('calendar')
  async calendar(
    @Parent() { calendarId }: { readonly calendarId: string },
    @Context() context: GqlContext,
  ): Promise<CalendarSourceRow | null> {
    return calendarById(await context.read(), calendarId);
  }
}
@Resolver('CalendarUnreadable')
class CalendarUnreadableResolver extends WithInterviewer {}
@Resolver('CalendarRemoved')
class CalendarRemovedResolver extends WithInterviewer {}

/** The resolvers of these outcomes. */
export const payloadResolvers = [
  BusyTimeImportedResolver,
  CalendarUnreadableResolver,
  CalendarRemovedResolver,
];
