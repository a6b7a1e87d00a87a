// Writes of scorecards. Nothing here decides; the policies and triggers of the tables have the last word.
import { newId } from '#platform';
import type { Tx } from '#platform';
import type { Content, DraftContent } from './domain/content.js';
import type { OwedChanges } from './domain/owed.js';
import { scorecardTable, scorecardVersionTable } from './scorecard.table.js';
import type { ScorecardRow } from './scorecard.table.js';

/** Makes everybody who writes about this loop's scores wait until this transaction ends. */
export const lockScoring = async (tx: Tx, loopId: string): Promise<void> => {
  await tx.query('SELECT FROM loop WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    tx.organizationId,
    loopId,
  ]);
};

/** Brings the scorecards of a loop in line with its booking. */
export async function writeOwed(
  tx: Tx,
  loop: { readonly id: string; readonly openingId: string },
  changes: OwedChanges,
  at: Date,
): Promise<void> {
  await tx.insert(
    scorecardTable,
    changes.create.map(({ dueMs, ...owed }) => ({
      ...owed,
      organizationId: tx.organizationId,
      id: newId(),
      loopId: loop.id,
      openingId: loop.openingId,
      dueAt: new Date(dueMs),
      version: 0,
    })),
  );
  for (const { id, seatRole, dueMs } of changes.renew)
    await tx.query(
      `UPDATE scorecard SET seat_role = $3, due_at = $4, voided_at = NULL
       WHERE organization_id = $1 AND id = $2 AND submitted_at IS NULL`,
      [tx.organizationId, id, seatRole, new Date(dueMs)],
    );
  if (changes.voidIds.length > 0)
    await tx.query(
      `UPDATE scorecard SET voided_at = $3
       WHERE organization_id = $1 AND id = ANY($2::uuid[]) AND submitted_at IS NULL AND voided_at IS NULL`,
      [tx.organizationId, changes.voidIds, at],
    );
}

/** Makes everybody who writes this scorecard or its draft wait until this transaction ends. */
export const lockScorecard = async (tx: Tx, scorecardId: string): Promise<void> => {
  await tx.query('SELECT FROM scorecard WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    tx.organizationId,
    scorecardId,
  ]);
};

/** Saves the draft as `version`; false when the draft is not at the version before it any more. */
export async function writeDraft(
  tx: Tx,
  scorecard: ScorecardRow,
  draft: { readonly content: DraftContent; readonly version: number; readonly savedAt: Date },
): Promise<boolean> {
  const { content, version, savedAt } = draft;
  const values = [tx.organizationId, scorecard.id, JSON.stringify(content), version, savedAt];
  const written =
    version === 1
      ? await tx.query(
          `INSERT INTO scorecard_draft (organization_id, scorecard_id, content, version, saved_at, interviewer_id)
           VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1`,
          [...values, scorecard.interviewerId],
        )
      : await tx.query(
          `UPDATE scorecard_draft SET content = $3, version = $4, saved_at = $5
           WHERE organization_id = $1 AND scorecard_id = $2 AND version = $4::integer - 1 RETURNING 1`,
          values,
        );
  return written.length === 1;
}

/** Replaces the private note; an empty one is removed. */
export async function writePrivateNote(
  tx: Tx,
  scorecard: ScorecardRow,
  text: string,
  savedAt: Date,
): Promise<void> {
  if (text === '') {
    await tx.query('DELETE FROM scorecard_private_note WHERE organization_id = $1 AND scorecard_id = $2', [
      tx.organizationId,
      scorecard.id,
    ]);
    return;
  }
  await tx.query(
    `INSERT INTO scorecard_private_note (organization_id, scorecard_id, interviewer_id, text, saved_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organization_id, scorecard_id) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at`,
    [tx.organizationId, scorecard.id, scorecard.interviewerId, text, savedAt],
  );
}

/** Appends the next version of a scorecard, written by its interviewer, and removes the draft it came from. */
export async function appendVersion(
  tx: Tx,
  scorecard: ScorecardRow,
  content: Content,
  how: { readonly at: Date; readonly amendReason: string | null; readonly afterDebrief: boolean },
): Promise<number> {
  const version = scorecard.version + 1;
  await tx.insert(scorecardVersionTable, {
    ...content,
    organizationId: tx.organizationId,
    scorecardId: scorecard.id,
    version,
    loopId: scorecard.loopId,
    interviewerId: scorecard.interviewerId,
    submittedById: scorecard.interviewerId,
    submittedAt: how.at,
    amendReason: how.amendReason,
    afterDebrief: how.afterDebrief,
  });
  await tx.query(
    `UPDATE scorecard SET version = $3, submitted_at = coalesce(submitted_at, $4)
     WHERE organization_id = $1 AND id = $2`,
    [tx.organizationId, scorecard.id, version, how.at],
  );
  await tx.query('DELETE FROM scorecard_draft WHERE organization_id = $1 AND scorecard_id = $2', [
    tx.organizationId,
    scorecard.id,
  ]);
  return version;
}
