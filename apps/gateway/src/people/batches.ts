// The batches that nested fields about people are read through: one statement each, whatever the number of rows.
import {
  interviewersByIds,
  organizationSettings,
  poolMembers,
  poolsByIds,
  poolsOfInterviewers,
} from '#people';
import type { InterviewerRow, OrganizationSettings, PoolMembership, PoolRow } from '#people';
import type { Batch, GqlContext } from '../graphql/context.js';

export const interviewerById: Batch<string, InterviewerRow> = {
  fetch: interviewersByIds,
  keyOf: (row) => row.id,
};
export const poolById: Batch<string, PoolRow> = { fetch: poolsByIds, keyOf: (row) => row.id };
export const membersOfPool: Batch<string, PoolMembership> = {
  fetch: poolMembers,
  keyOf: (row) => row.poolId,
};
export const poolsOfInterviewer: Batch<string, PoolMembership> = {
  fetch: poolsOfInterviewers,
  keyOf: (row) => row.interviewerId,
};

/** There is one organization in an operation, so its settings have one key. */
const settings: Batch<string, OrganizationSettings> = {
  fetch: async (tx) => [await organizationSettings(tx)],
  keyOf: () => 'organization',
};

/** The scheduling rules of the viewer's organization, read once in an operation. */
export async function settingsOf(context: GqlContext): Promise<OrganizationSettings> {
  const found = await context.one(settings, 'organization');
  if (found === null) throw new Error('The organization of an actor exists');
  return found;
}
