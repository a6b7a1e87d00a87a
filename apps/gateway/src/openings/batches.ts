// The batches that nested fields about openings are read through: one statement each, whatever the number of rows.
import { membersByIds } from '#access';
import {
  applicationsByIds,
  applicationsOfCandidates,
  availabilityOf,
  candidatesByIds,
  coverageOfInterviews,
  coverageOfRequirements,
  inheritorsOfTemplates,
  interviewsOfTemplates,
  interviewTemplatesByIds,
  loopTemplatesByIds,
  openingsByIds,
  relationsToApplications,
  relationsToOpenings,
  requirementsByIds,
  requirementsOfOpenings,
  rubricsByIds,
  rubricVersionsByIds,
  seatsOfInterviewTemplates,
  seatTemplatesByIds,
  versionsOfRubrics,
} from '#openings';
import { interviewersByIds, poolsByIds } from '#people';
import type { Tx } from '#platform';
import type { Batch } from '../graphql/context.js';

type Fetch<Row> = (tx: Tx, ids: readonly string[]) => Promise<readonly Row[]>;

const byId = <Row extends { readonly id: string }>(fetch: Fetch<Row>): Batch<string, Row> => ({
  fetch,
  keyOf: (row) => row.id,
});

const by = <Row>(fetch: Fetch<Row>, keyOf: (row: Row) => string): Batch<string, Row> => ({ fetch, keyOf });

export const memberById = membersByIds;
export const poolById = byId(poolsByIds);
export const interviewerById = byId(interviewersByIds);

export const openingById = byId(openingsByIds);
export const relationsToOpening = byId(relationsToOpenings);
export const requirementById = byId(requirementsByIds);
export const requirementsOfOpening = by(requirementsOfOpenings, (row) => row.openingId);
export const coverageOfRequirement = by(coverageOfRequirements, (row) => row.requirementId);
export const coverageOfInterview = by(coverageOfInterviews, (row) => row.interviewTemplateId);

export const loopTemplateById = byId(loopTemplatesByIds);
export const inheritorsOfTemplate = by(inheritorsOfTemplates, (row) => row.baseTemplateId ?? '');
export const interviewTemplateById = byId(interviewTemplatesByIds);
export const interviewsOfTemplate = by(interviewsOfTemplates, (row) => row.loopTemplateId);
export const seatTemplateById = byId(seatTemplatesByIds);
export const seatsOfInterviewTemplate = by(seatsOfInterviewTemplates, (row) => row.interviewTemplateId);

export const rubricById = byId(rubricsByIds);
export const rubricVersionById = byId(rubricVersionsByIds);
export const versionsOfRubric = by(versionsOfRubrics, (row) => row.rubricId);

export const candidateById = byId(candidatesByIds);
export const applicationById = byId(applicationsByIds);
export const relationsToApplication = byId(relationsToApplications);
export const applicationsOfCandidate = by(applicationsOfCandidates, (row) => row.candidateId);
export const availabilityOfApplication = by(availabilityOf, (row) => row.applicationId);
