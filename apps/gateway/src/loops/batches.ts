// The batches that nested fields about loops are read through: one statement each, whatever the number of rows.
import { membersByIds } from '#access';
import {
  shownAttendees,
  batchesByIds,
  shownInterviews,
  shownInterviewsOfLoops,
  itemsOfBatches,
  linksByIds,
  linksOfLoops,
  shownLoops,
  shownLoopsOfApplications,
  messagesOfLoops,
  newestProposals,
  overridesOfLoops,
  proposalsByIds,
  proposalsOfBatches,
  repairPoliciesFor,
  repairsOfLoops,
  revisionsOfLoops,
  ruleChangesOfLoops,
  shownSeats,
  shownSeatsOfInterviews,
  surveysOfLoops,
  swapsByIds,
  swapsOfLoops,
} from '#loops';
import { accommodationsOf, applicationsByIds, candidatesByIds, openingsByIds } from '#openings';
import { interviewersByIds, poolsByIds, roomsByIds } from '#people';
import type { Tx } from '#platform';
import type { Batch } from '../graphql/context.js';

const byId = <Row extends { readonly id: string }>(
  fetch: (tx: Tx, ids: readonly string[], at: Date) => Promise<readonly Row[]>,
): Batch<string, Row> => ({ fetch, keyOf: (row) => row.id });

export const loopById = byId(shownLoops);
export const interviewById = byId(shownInterviews);
export const interviewsOfLoop = {
  fetch: shownInterviewsOfLoops,
  keyOf: (row: { loopId: string }) => row.loopId,
};
export const seatById = byId(shownSeats);
export const swapById = byId(swapsByIds);
export const swapsOfLoop = { fetch: swapsOfLoops, keyOf: (row: { loopId: string }) => row.loopId };
export const seatsOfInterview = {
  fetch: shownSeatsOfInterviews,
  keyOf: (row: { interviewId: string }) => row.interviewId,
};
export const attendeesOfInterview = {
  fetch: shownAttendees,
  keyOf: (row: { interviewId: string }) => row.interviewId,
};
export const proposalsOfLoop = { fetch: newestProposals, keyOf: (row: { loopId: string }) => row.loopId };
export const proposalsOfBatch = {
  fetch: proposalsOfBatches,
  keyOf: (row: { batchId: string }) => row.batchId,
};
export const revisionsOfLoop = { fetch: revisionsOfLoops, keyOf: (row: { loopId: string }) => row.loopId };
export const overridesOfLoop = { fetch: overridesOfLoops, keyOf: (row: { loopId: string }) => row.loopId };
export const ruleChangesOfLoop = {
  fetch: ruleChangesOfLoops,
  keyOf: (row: { loopId: string }) => row.loopId,
};
export const repairOfLoop = { fetch: repairsOfLoops, keyOf: (row: { loopId: string }) => row.loopId };
export const policyOfOpening = {
  fetch: repairPoliciesFor,
  keyOf: (row: { forOpeningId: string | null }) => row.forOpeningId ?? '',
};
export const loopsOfApplication = {
  fetch: shownLoopsOfApplications,
  keyOf: (row: { applicationId: string }) => row.applicationId,
};
export const batchById = byId(batchesByIds);
export const itemsOfBatch = { fetch: itemsOfBatches, keyOf: (row: { batchId: string }) => row.batchId };
export const proposalById = byId(proposalsByIds);
export const memberById = membersByIds;
export const interviewerById = byId(interviewersByIds);
export const roomById = byId(roomsByIds);
export const poolById = byId(poolsByIds);
export const candidateById = byId(candidatesByIds);
export const applicationById = byId(applicationsByIds);
export const openingById = byId(openingsByIds);
export const linkById = byId(linksByIds);
export const linksOfLoop = { fetch: linksOfLoops, keyOf: (row: { loopId: string }) => row.loopId };
export const messagesOfLoop = { fetch: messagesOfLoops, keyOf: (row: { loopId: string }) => row.loopId };
export const surveyOfLoop = { fetch: surveysOfLoops, keyOf: (row: { loopId: string }) => row.loopId };
export const accommodationOfCandidate = {
  fetch: accommodationsOf,
  keyOf: (row: { candidateId: string }) => row.candidateId,
};
