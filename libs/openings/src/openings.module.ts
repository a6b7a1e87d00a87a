// Provides the use cases of openings to the doors.
import { Module } from '@nestjs/common';
import { AddCandidate } from './add-candidate.js';
import { CloseOpening } from './close-opening.js';
import { CreateLoopTemplate } from './create-loop-template.js';
import { CreateOpeningFromRole } from './create-opening-from-role.js';
import { EndApplication } from './end-application.js';
import { GiveAvailability } from './give-availability.js';
import { ImportApplications } from './import-applications.js';
import { PreviewRole } from './preview-role.js';
import { PublishRubricVersion } from './publish-rubric-version.js';
import { RequestAvailability } from './request-availability.js';
import { SetBaseTemplate } from './set-base-template.js';
import { UpdateLoopTemplate } from './update-loop-template.js';

const useCases = [
  AddCandidate,
  CloseOpening,
  CreateLoopTemplate,
  CreateOpeningFromRole,
  EndApplication,
  ImportApplications,
  GiveAvailability,
  PreviewRole,
  PublishRubricVersion,
  RequestAvailability,
  SetBaseTemplate,
  UpdateLoopTemplate,
];

/** The use cases of this room; needs the platform's global module. */
@Module({ providers: useCases, exports: useCases })
export class OpeningsModule {}
