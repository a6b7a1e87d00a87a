// The calendar room's public surface: wall time and spans, limits, what calendar files say, and what we write.
export { clip, covers, intersect, merge, subtract, totalLength, union } from './domain/intervals.js';
export type { Span, Spans } from './domain/intervals.js';
export { slotAt, slotSpansToMs, slotsTouching, slotsWithin, slotToMs } from './domain/slots.js';
export type { SlotGrid } from './domain/slots.js';
export { CalendarInputError, findZone, isZone, requireZone } from './domain/zones.js';
export {
  instantFromText,
  localDateAt,
  localDatesIn,
  localDaySpan,
  localWeekSpan,
  minutesOfDay,
  wallExists,
  wallToInstant,
  weekdayOf,
  weekStartOf,
} from './domain/local-time.js';
export type { LocalDate, Weekday } from './domain/local-time.js';
export { requireWorkingHours, workingSpans } from './domain/working-hours.js';
export type { WorkingHour } from './domain/working-hours.js';
export { dayPeriods, exceededLimits, loadByDay, loadByWeek, loadWithin, weekPeriods } from './domain/load.js';
export type { LimitExceeded, Load, LoadItem, LoadLimits, LoadPeriod } from './domain/load.js';
export { FAIR_DAYS, fairLoad, fairPoints, fairReach, fairSpan, weekMinutes } from './domain/fair-load.js';
export type { FairLoad, FairPerson, FairShare, FairWindow } from './domain/fair-load.js';
export { clockPeriods } from './domain/clock-periods.js';
export type { ClockPeriod } from './domain/clock-periods.js';
export type { HourCycle } from './domain/format-local.js';
export { formatDay, formatInstant, formatSpan, formatTimes, formatZone } from './domain/format-local.js';
export { IcsError } from './ics/ics-error.js';
export { defaultIcsLimits } from './ics/limits.js';
export type { IcsLimits } from './ics/limits.js';
export { busyFromIcs } from './ics/busy-from-ics.js';
export type { BusyOptions } from './ics/busy-from-ics.js';
export { busyReport } from './ics/busy-report.js';
export type { BusyReportLine, NamedIcs } from './ics/busy-report.js';
export { invitationUid } from './ics/invitation-uid.js';
export { writeCancel, writeFeed, writeRequest } from './ics/invitation.js';
export type { IcsEvent, IcsFeedEvent, IcsInvitation, IcsInvitee, IcsPerson } from './ics/invitation.js';

// What is stored: where busy time came from, when people are busy, and days off.
export { AddDayOff } from './add-day-off.js';
export type { AddDayOffInput, DayOffAdded } from './add-day-off.js';
export type { BusyTimeRow } from './busy-time.table.js';
export type { CalendarSourceKind, CalendarSourceRow } from './calendar-source.table.js';
export { CalendarModule } from './calendar.module.js';
export {
  busySpans,
  calendarById,
  calendarPage,
  calendarSources,
  dayOffRows,
  daysOff,
} from './calendar.queries.js';
export type { BusySpan } from './calendar.queries.js';
export { insertDaysOff, replaceBusyTimes } from './calendar.repository.js';
export type { BusySource } from './calendar.repository.js';
export { carriedBy } from './carried.queries.js';
export type { CountedAt } from './carried.queries.js';
export { calendarTables } from './calendar.table.js';
export type { DayOffRow } from './day-off.table.js';
export { busyTimeChanged } from './events.js';
export { RemoveCalendar } from './remove-calendar.js';
export type { CalendarRemoved, RemoveCalendarInput } from './remove-calendar.js';
export { RemoveDayOff } from './remove-day-off.js';
export type { DayOffRemoved, RemoveDayOffInput } from './remove-day-off.js';
export { UploadBusyTime } from './upload-busy-time.js';
export type { BusyTimeImported, CalendarUnreadable, UploadBusyTimeInput } from './upload-busy-time.js';
export { loadList } from './load-list.js';
export { weekLoads } from './week-load.queries.js';
export { poolLoads } from './pool-load.queries.js';
export type { PoolLoad } from './pool-load.queries.js';
export type { WeekLoad, WeeksAround } from './week-load.queries.js';
