// The people room's public surface: interviewers, pools, limits, pauses and the organization's scheduling rules.
export { effectiveLimits } from './domain/limits.js';
export type { Limits, OwnLimits } from './domain/limits.js';
export { ORDINARY_WEEK } from './domain/working-hours.js';
export type { WorkingHour } from './domain/working-hours.js';
export { interviewerChanged } from './events.js';
export type { InterviewerRow } from './interviewer.table.js';
export { interviewersByIds, listInterviewers, openPauses, schedulingFacts } from './interviewers.queries.js';
export type { InterviewerEntry, InterviewerPage, SchedulingFacts } from './interviewers.queries.js';
export type { PauseRow } from './pause.table.js';
export { peopleTables } from './people.table.js';
export {
  insertInterviewers,
  insertPauses,
  insertPoolMembers,
  insertPools,
  insertRooms,
} from './people.repository.js';
export type { NewInterviewer } from './people.repository.js';
export type { InterviewKind, PoolMemberRow, PoolPhase, PoolRow } from './pool.table.js';
export { listPools, poolMembers, poolsByIds, poolsOfInterviewers } from './pools.queries.js';
export type { PoolMembership } from './pools.queries.js';
export type { RoomRow } from './room.table.js';
export { organizationSettings } from './settings.queries.js';
export type { OrganizationSettings } from './settings.queries.js';
