// The calendars of everybody by their age, for whoever keeps busy time up to date.
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireAccess } from '#access';
import { calendarPage } from '#calendar';
import type { CalendarSourceRow } from '#calendar';
import type { InterviewerRow } from '#people';
import { invalidInput, isId } from '#platform';
import type { QueryCalendarsArgs } from '../generated/graphql.js';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { interviewerById } from '../people/batches.js';

const KEYS = 2;

const keyOf = ({ importedAt, id }: CalendarSourceRow): readonly string[] => [
  String(importedAt.getTime()),
  id,
];

function afterOf(after: readonly string[] | null): readonly [Date, string] | null {
  if (after === null) return null;
  const [ms = '', id = ''] = after;
  if (!/^\d{1,15}$/.test(ms) || !isId(id))
    throw invalidInput('after', 'after must be an endCursor or cursor of this connection.');
  return [new Date(Number(ms)), id];
}

@Resolver('Calendar')
export class CalendarsResolver {
  @Query('calendars')
  async calendars(
    @Args() args: QueryCalendarsArgs,
    @Context() context: GqlContext,
  ): Promise<Connection<CalendarSourceRow>> {
    requireAccess(context.actor, 'busy.read', { organizationId: context.actor.organizationId });
    const { limit, after } = pageRequest(args, KEYS);
    const rows = await calendarPage(await context.read(), { limit, after: afterOf(after) });
    return connectionOf(rows, limit, keyOf);
  }

  @ResolveField('interviewer')
  interviewer(
    @Parent() { interviewerId }: CalendarSourceRow,
    @Context() context: GqlContext,
  ): Promise<InterviewerRow | null> {
    return context.one(interviewerById, interviewerId);
  }
}
