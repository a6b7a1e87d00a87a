// The resolvers about calendars, for the gateway's module.
import { CalendarMutationsResolver } from './calendar-mutations.resolver.js';
import { DaysOffResolver, InterviewerCalendarResolver } from './calendar.resolver.js';
import { CalendarsResolver } from './calendars.resolver.js';
import { loadResolvers } from './load.resolver.js';
import { payloadResolvers } from './payloads.resolver.js';
import { ZonesResolver } from './zones.resolver.js';

/** All of them. */
export const calendarResolvers = [
  InterviewerCalendarResolver,
  DaysOffResolver,
  CalendarsResolver,
  CalendarMutationsResolver,
  ZonesResolver,
  ...loadResolvers,
  ...payloadResolvers,
];
