// Reads of what candidates have without an account, for their pages and for those who arrange their loops.
import { In } from 'typeorm';
import type { Tx } from '#platform';
import { candidateLinkTable, candidateMessageTable, candidateSurveyTable } from './candidate.table.js';
import type { CandidateLinkRow, CandidateMessageRow, CandidateSurveyRow } from './candidate.table.js';

const among = (ids: readonly string[]): never => In([...ids]) as never;

/** The links of loops, oldest first, whatever became of them. */
export const linksOfLoops = async (tx: Tx, loopIds: readonly string[]): Promise<CandidateLinkRow[]> =>
  (await tx.list(
    candidateLinkTable,
    { organizationId: tx.organizationId, loopId: among(loopIds) },
    { id: 'ASC' },
  )) as unknown as CandidateLinkRow[];

/** Links by id, in any order. */
export const linksByIds = async (tx: Tx, ids: readonly string[]): Promise<CandidateLinkRow[]> =>
  (await tx.list(candidateLinkTable, {
    organizationId: tx.organizationId,
    id: among(ids),
  })) as unknown as CandidateLinkRow[];

/** What the candidates of loops wrote, oldest first. */
export const messagesOfLoops = (tx: Tx, loopIds: readonly string[]): Promise<CandidateMessageRow[]> =>
  tx.list(
    candidateMessageTable,
    { organizationId: tx.organizationId, loopId: among(loopIds) },
    { id: 'ASC' },
  );

/** Messages by id, in any order. */
export const messagesByIds = (tx: Tx, ids: readonly string[]): Promise<CandidateMessageRow[]> =>
  tx.list(candidateMessageTable, { organizationId: tx.organizationId, id: among(ids) });

/** How the candidates found these loops; loops without an answer are left out. */
export const surveysOfLoops = (tx: Tx, loopIds: readonly string[]): Promise<CandidateSurveyRow[]> =>
  tx.list(candidateSurveyTable, { organizationId: tx.organizationId, loopId: among(loopIds) });
