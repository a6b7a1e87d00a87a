// Writes of links, messages and surveys. Nothing here decides.
import { newId } from '#platform';
import type { Tx } from '#platform';
import { candidateLinkTable, candidateMessageTable, candidateSurveyTable } from './candidate.table.js';
import type { CandidateLinkRow, CandidateMessageRow, CandidateSurveyRow } from './candidate.table.js';

/** Writes a link that works until `expiresAt`; returns its id. */
export async function insertLink(
  tx: Tx,
  link: Pick<CandidateLinkRow, 'loopId' | 'purposes' | 'createdById' | 'createdAt' | 'expiresAt'>,
): Promise<string> {
  const id = newId();
  await tx.insert(candidateLinkTable, {
    organizationId: tx.organizationId,
    id,
    ...link,
    purposes: [...link.purposes],
  });
  return id;
}

/** Notes that the link was mailed at this instant. */
export const noteMailed = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.update(candidateLinkTable, { organizationId: tx.organizationId, id }, { mailedAt: at });
};

/** Revokes the link, unless it is revoked. */
export const revokeLink = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.query(
    'UPDATE candidate_link SET revoked_at = $3 WHERE organization_id = $1 AND id = $2 AND revoked_at IS NULL',
    [tx.organizationId, id, at],
  );
};

/** Revokes every link of the loop. */
export const revokeLinksOfLoop = async (tx: Tx, loopId: string, at: Date): Promise<void> => {
  await tx.query(
    'UPDATE candidate_link SET revoked_at = $3 WHERE organization_id = $1 AND loop_id = $2 AND revoked_at IS NULL',
    [tx.organizationId, loopId, at],
  );
};

/** Revokes every link to a loop of the application. */
export const revokeLinksOfApplication = async (tx: Tx, applicationId: string, at: Date): Promise<void> => {
  await tx.query(
    `UPDATE candidate_link k SET revoked_at = $3
     FROM loop l WHERE l.organization_id = $1 AND l.application_id = $2
       AND k.organization_id = $1 AND k.loop_id = l.id AND k.revoked_at IS NULL`,
    [tx.organizationId, applicationId, at],
  );
};

/** Writes down what the candidate wrote; returns its id. */
export async function insertMessage(
  tx: Tx,
  message: Pick<CandidateMessageRow, 'loopId' | 'about' | 'text' | 'createdAt'>,
): Promise<string> {
  const id = newId();
  await tx.insert(candidateMessageTable, { organizationId: tx.organizationId, id, ...message });
  return id;
}

/** Writes the answers; a second time for the same loop it throws ConstraintHit (candidate_survey_pk). */
export const insertSurvey = (tx: Tx, survey: Omit<CandidateSurveyRow, 'organizationId'>): Promise<void> =>
  tx.insert(candidateSurveyTable, { organizationId: tx.organizationId, ...survey });
