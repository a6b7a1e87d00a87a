// The openings room's public surface: what a role asks for, how its loop is planned, who applies and when they can.

// What is kept: tables, reads and events.
export { openingsTables } from './tables.js';
export type { Necessity, OpeningRow, OpeningState, CoverageRow, RequirementRow } from './opening.table.js';
export type { RubricCriterion, RubricRow, RubricVersionRow } from './rubric.table.js';
export type {
  InterviewKind,
  InterviewTemplateRow,
  LoopTemplateRow,
  Question,
  SeatRole,
  SeatTemplateRow,
} from './loop-template.table.js';
export type {
  ApplicationEnding,
  ApplicationRow,
  ApplicationState,
  AvailabilityRow,
  CandidateRow,
} from './candidate.table.js';
export type { AccommodationRow } from './accommodation.table.js';
export {
  applicationCreated,
  applicationEnded,
  availabilityGiven,
  availabilityRequested,
  openingCreated,
} from './events.js';
export {
  coverageOfInterviews,
  coverageOfRequirements,
  openingsByIds,
  openingsPage,
  requirementsByIds,
  requirementsOfOpenings,
} from './openings.queries.js';
export { findApplications, findOpenings, findTemplates } from './finding.queries.js';
export type { OpeningsFilter } from './openings.queries.js';
export {
  inheritorsOfTemplates,
  interviewsOfTemplates,
  interviewTemplatesByIds,
  loopTemplate,
  loopTemplatesByIds,
  loopTemplatesPage,
  rubricsByIds,
  rubricVersionsByIds,
  seatsOfInterviewTemplates,
  seatTemplatesByIds,
  versionsOfRubrics,
} from './templates.queries.js';
export type { InterviewTemplateWithSeats, WholeLoopTemplate } from './templates.queries.js';
export {
  accommodationsOf,
  applicationsByIds,
  applicationsOfCandidates,
  applicationsPage,
  availabilityOf,
  candidatesByIds,
  candidatesPage,
} from './applications.queries.js';
export type {
  ApplicationsFilter,
  AvailabilityWindow,
  CandidatesFilter,
  Page,
} from './applications.queries.js';
export {
  applicationRelations,
  candidateRelations,
  openingRelations,
  relationsToApplications,
  relationsToCandidates,
  relationsToOpenings,
} from './relations.queries.js';
export type { RelationsOf } from './relations.queries.js';

// What is taken away: lists.
export { applicationsList } from './applications-list.js';
export { candidatesList } from './candidates-list.js';
export { templatesList } from './templates-list.js';

// What is done: use cases, and writes that other rooms and the seed reuse.
export { OpeningsModule } from './openings.module.js';
export { AddCandidate } from './add-candidate.js';
export { applicationNotActive } from './application-not-active.js';
export type { ApplicationNotActive } from './application-not-active.js';
export type { AddCandidateInput, AddCandidateOutcome } from './add-candidate.js';
export { ImportApplications } from './import-applications.js';
export type {
  ApplicationsImported,
  ImportApplicationsInput,
  ImportedApplication,
} from './import-applications.js';
export { writeAccommodation } from './write-accommodation.js';
export type { AccommodationInput } from './write-accommodation.js';
export { CloseOpening } from './close-opening.js';
export type { BaseTemplateUnusable } from './base-template.js';
export { CreateLoopTemplate } from './create-loop-template.js';
export type { CreateLoopTemplateInput, LoopTemplateCreated } from './create-loop-template.js';
export { heirsOf, inherited, overriddenFields } from './inheritance.js';
export type { InheritedField } from './inheritance.js';
export { SetBaseTemplate } from './set-base-template.js';
export type { BaseTemplateSet, SetBaseTemplateInput } from './set-base-template.js';
export { CreateOpeningFromRole } from './create-opening-from-role.js';
export type { CreateOpeningInput, CreateOpeningOutcome } from './create-opening-from-role.js';
export { EndApplication } from './end-application.js';
export type { EndApplicationInput } from './end-application.js';
export { WINDOWS_MAX, WINDOW_MINUTES_MIN } from './availability-windows.js';
export { GiveAvailability } from './give-availability.js';
export type { AvailabilityGiven, GiveAvailabilityInput } from './give-availability.js';
export { PreviewRole } from './preview-role.js';
export type { PreviewRoleInput } from './preview-role.js';
export { PublishRubricVersion } from './publish-rubric-version.js';
export type { PublishRubricVersionInput, PublishRubricVersionOutcome } from './publish-rubric-version.js';
export { RequestAvailability } from './request-availability.js';
export { UpdateLoopTemplate } from './update-loop-template.js';
export type { UpdateLoopTemplateInput } from './update-loop-template.js';
export {
  closeApplication,
  findOrInsertCandidate,
  insertApplication,
  lockApplication,
  markAvailabilityRequested,
  replaceAvailability,
} from './applications.repository.js';
export type { NewCandidate } from './applications.repository.js';
export { writeOpening } from './write-opening.js';
export type { OpeningToWrite, WrittenOpening } from './write-opening.js';

// Role description → loop plan: pure, no I/O.
export { planRole, UnusablePlanOption } from './domain/plan.js';
export type {
  BudgetChange,
  PlannedCoverage,
  PlannedCriterion,
  PlannedInterview,
  PlannedQuestion,
  PlanOptions,
  RolePlan,
} from './domain/plan.js';
export { findRequirements, UnusableRoleText } from './domain/requirements.js';
export type { FoundRequirements, Requirement, SetAside } from './domain/requirements.js';
export { planToJson, planToText } from './domain/print-plan.js';
export type { PlanJson } from './domain/print-plan.js';
export { competencies, competencyById } from './domain/library.js';
export type {
  Anchors,
  AssessedBy,
  Competency,
  CompetencyFamily,
  Criterion,
  Prompt,
} from './domain/competency.js';
export type { PlannedSeat } from './domain/loop-forms.js';
export { demoRoles } from './domain/demo-roles.js';
export type { DemoRole } from './domain/demo-roles.js';
