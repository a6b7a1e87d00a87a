// The people room's public surface: interviewers, pools, limits, pauses and the organization's scheduling rules.
export { AddToPool } from './add-to-pool.js';
export type { AddedToPool, AddToPoolInput } from './add-to-pool.js';
export { ApproveGraduation } from './approve-graduation.js';
export type {
  ApproveGraduationInput,
  GraduationApproved,
  NotAwaitingApproval,
} from './approve-graduation.js';
export { CreatePool } from './create-pool.js';
export type { CreatePoolInput, PoolCreated } from './create-pool.js';
export type { PoolNameTaken } from './pool-name-taken.js';
export { RenamePool } from './rename-pool.js';
export type { PoolRenamed, RenamePoolInput } from './rename-pool.js';
export { CreateRoom } from './create-room.js';
export type { CreateRoomInput, RoomCreated } from './create-room.js';
export type { RoomNameTaken } from './room-input.js';
export { UpdateRoom } from './update-room.js';
export type { RoomUpdated, UpdateRoomInput } from './update-room.js';
export { findPeople, findPools } from './finding.queries.js';
export { directoryPage, poolCounts } from './directory.queries.js';
export type { DirectoryFilter, PoolCount } from './directory.queries.js';
export { hoursInForce } from './domain/hours.js';
export type { DefaultHours, HoursInForce, HoursSource, OwnHours } from './domain/hours.js';
export { effectiveLimits } from './domain/limits.js';
export type { Limits, OwnLimits } from './domain/limits.js';
export { isQualified, trainingProgress } from './domain/training.js';
export type { TraineeRole, TrainingProgress, TrainingSession } from './domain/training.js';
export { ORDINARY_WEEK } from './domain/working-hours.js';
export type { WorkingHour } from './domain/working-hours.js';
export { EndPause } from './end-pause.js';
export type { EndPauseInput, PauseEnded } from './end-pause.js';
export { interviewerChanged, trainingChanged } from './events.js';
export { GrantTrainingCredit } from './grant-training-credit.js';
export type {
  GrantTrainingCreditInput,
  NotInTraining,
  TrainingCreditGranted,
} from './grant-training-credit.js';
export type { InterviewerRow } from './interviewer.table.js';
export {
  interviewersByIds,
  listInterviewers,
  openPauses,
  pausesWithin,
  pauseById,
  schedulingFacts,
} from './interviewers.queries.js';
export type { InterviewerEntry, InterviewerPage, SchedulingFacts, SeatWays } from './interviewers.queries.js';
export { ImportPeople } from './import-people.js';
export type { ImportPeopleInput, ImportedPerson, PeopleImported } from './import-people.js';
export { MakeInterviewer } from './make-interviewer.js';
export type { AlreadyInterviewer, InterviewerMade, MakeInterviewerInput } from './make-interviewer.js';
export { PauseInterviewer } from './pause-interviewer.js';
export type { InterviewerPaused, PauseInterviewerInput, PauseOverlaps } from './pause-interviewer.js';
export type { PauseKind, PauseRow } from './pause.table.js';
export { PeopleModule } from './people.module.js';
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
export { peopleList } from './people-list.js';
export { poolsList } from './pools-list.js';
export { roomsList } from './rooms-list.js';
export { RemoveFromPool } from './remove-from-pool.js';
export type { RemovedFromPool, RemoveFromPoolInput } from './remove-from-pool.js';
export type { RoomRow } from './room.table.js';
export { allRooms, roomNamed, roomsByIds } from './rooms.queries.js';
export { organizationSettings } from './settings.queries.js';
export type { OrganizationSettings } from './settings.queries.js';
export { SetOrganizationHours } from './set-organization-hours.js';
export type { OrganizationHoursSet, SetOrganizationHoursInput } from './set-organization-hours.js';
export { SetPoolHours } from './set-pool-hours.js';
export type { PoolHoursSet, SetPoolHoursInput } from './set-pool-hours.js';
export { UpdateInterviewer } from './update-interviewer.js';
export type { InterviewerChanged, InterviewerUpdated, UpdateInterviewerInput } from './update-interviewer.js';
export { traineesAmong, trainingPaths } from './training.queries.js';
export type { Trainee } from './training.queries.js';
export { writeSettledTraining } from './training.repository.js';
export type { TrainingPathRow } from './training.table.js';
export { UpdatePoolTraining } from './update-pool-training.js';
export type { PoolTraining, PoolTrainingUpdated, UpdatePoolTrainingInput } from './update-pool-training.js';
