// Composes the room for Nest. It needs the global PlatformModule.
import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AddToPool } from './add-to-pool.js';
import { ApproveGraduation } from './approve-graduation.js';
import { CreatePool } from './create-pool.js';
import { RenamePool } from './rename-pool.js';
import { CreateRoom } from './create-room.js';
import { EndPause } from './end-pause.js';
import { GrantTrainingCredit } from './grant-training-credit.js';
import { ImportPeople } from './import-people.js';
import { MakeInterviewer } from './make-interviewer.js';
import { PauseInterviewer } from './pause-interviewer.js';
import { RemoveFromPool } from './remove-from-pool.js';
import { SetOrganizationHours } from './set-organization-hours.js';
import { SetPoolHours } from './set-pool-hours.js';
import { UpdateInterviewer } from './update-interviewer.js';
import { UpdateRoom } from './update-room.js';
import { UpdatePoolTraining } from './update-pool-training.js';

const useCases = [
  MakeInterviewer,
  UpdateInterviewer,
  PauseInterviewer,
  EndPause,
  CreatePool,
  RenamePool,
  AddToPool,
  RemoveFromPool,
  CreateRoom,
  UpdateRoom,
  UpdatePoolTraining,
  GrantTrainingCredit,
  ApproveGraduation,
  SetOrganizationHours,
  ImportPeople,
  SetPoolHours,
];

/** Provides the use cases about interviewers and pools. */
@Module({ imports: [AccessModule], providers: useCases, exports: useCases })
export class PeopleModule {}
