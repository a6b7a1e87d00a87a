// Forgets one of an interviewer's calendars and the busy time that came from it.
import { Injectable } from '@nestjs/common';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { Database, Outbox, isId, notFound } from '#platform';
import { calendarById } from './calendar.queries.js';
import { deleteCalendar } from './calendar.repository.js';
import { busyTimeChanged } from './events.js';

/** Which calendar. */
export interface RemoveCalendarInput {
  readonly calendarId: string;
}

/** The calendar and its busy time are gone. */
export interface CalendarRemoved {
  readonly kind: 'CalendarRemoved';
  readonly interviewerId: string;
}

/** Removes a calendar of an interviewer. */
@Injectable()
export class RemoveCalendar {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {Refusal} NOT_FOUND (also for whom calendars are hidden from), FORBIDDEN */
  async run(actor: Actor, { calendarId }: RemoveCalendarInput): Promise<CalendarRemoved> {
    return this.database.transaction(actor, async (tx) => {
      const calendar = isId(calendarId) ? await calendarById(tx, calendarId) : null;
      const own = calendar?.interviewerId === actor.memberId ? (['own'] as const) : [];
      const subject = { organizationId: actor.organizationId, relations: own };
      requireAccess(actor, 'busy.read', subject);
      requireAccess(actor, 'busy.upload', subject);
      if (calendar === null) throw notFound('calendar');
      const { interviewerId } = calendar;
      await deleteCalendar(tx, calendar.id);
      await this.outbox.append(tx, busyTimeChanged, interviewerId, { interviewerId });
      return { kind: 'CalendarRemoved', interviewerId };
    });
  }
}
