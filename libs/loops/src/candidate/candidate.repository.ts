// Writes of links, messages and surveys. Nothing here decides.
import { newId } from '#platform';
import type { Tx } from '#platform';
import type { LinkPurpose } from '../domain/link-purpose.js';
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

/** Leaves the links to a loop only what is in `lasting`, of a cancelled loop nothing; a link that is left nothing is revoked. */
export const endLinksOfLoop = (
  tx: Tx,
  loopId: string,
  lasting: readonly LinkPurpose[],
  at: Date,
): Promise<void> => endLinks(tx, 'l.id = $2', { id: loopId, lasting, at });

/** The same for the links to all loops of an application. */
export const endLinksOfApplication = (
  tx: Tx,
  applicationId: string,
  lasting: readonly LinkPurpose[],
  at: Date,
): Promise<void> => endLinks(tx, 'l.application_id = $2', { id: applicationId, lasting, at });

async function endLinks(
  tx: Tx,
  which: string,
  { id, lasting, at }: { readonly id: string; readonly lasting: readonly LinkPurpose[]; readonly at: Date },
): Promise<void> {
  const links = `FROM loop l WHERE l.organization_id = $1 AND ${which}
       AND k.organization_id = $1 AND k.loop_id = l.id AND k.revoked_at IS NULL`;
  await tx.query(
    `UPDATE candidate_link k SET revoked_at = $4 ${links}
       AND (l.state = 'cancelled' OR NOT k.purposes && $3::text[])`,
    [tx.organizationId, id, lasting, at],
  );
  await tx.query(
    `UPDATE candidate_link k SET purposes = ARRAY(SELECT p FROM unnest($3::text[]) p WHERE p = ANY (k.purposes))
     ${links} AND NOT k.purposes <@ $3::text[]`,
    [tx.organizationId, id, lasting],
  );
}

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
