// Writes of loop templates, their interviews and seats, and of rubrics in versions.
import { newId } from '#platform';
import type { Tx } from '#platform';
import { interviewTemplateTable, loopTemplateTable, seatTemplateTable } from './loop-template.table.js';
import type { InterviewTemplateRow, LoopTemplateRow, SeatTemplateRow } from './loop-template.table.js';
import { rubricTable, rubricVersionTable } from './rubric.table.js';
import type { RubricCriterion } from './rubric.table.js';

/** Writes a loop template in its first version and returns its id. */
export async function insertLoopTemplate(
  tx: Tx,
  template: Pick<LoopTemplateRow, 'name' | 'daysUsedMax'> & Partial<Pick<LoopTemplateRow, 'baseTemplateId'>>,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.insert(loopTemplateTable, {
    organizationId: tx.organizationId,
    id,
    baseTemplateId: null,
    ...template,
    version: 1,
    createdAt: now,
  });
  return id;
}

/** The version of the loop template, whose row stays locked until the transaction ends; null when there is none. */
export async function lockLoopTemplate(tx: Tx, id: string): Promise<number | null> {
  const [row] = await tx.query<{ version: number }>(
    'SELECT version FROM loop_template WHERE organization_id = $1 AND id = $2 FOR UPDATE',
    [tx.organizationId, id],
  );
  return row?.version ?? null;
}

/** The template that this one is based on, whose row stays locked until the transaction ends; null for none. */
export async function lockBase(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.query<{ base: string | null }>(
    'SELECT base_template_id AS base FROM loop_template WHERE organization_id = $1 AND id = $2 FOR UPDATE',
    [tx.organizationId, id],
  );
  return row?.base ?? null;
}

/** The templates that are based on this one, locked. */
export async function lockInheritors(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'SELECT id FROM loop_template WHERE organization_id = $1 AND base_template_id = $2 ORDER BY id FOR UPDATE',
    [tx.organizationId, id],
  );
  return rows.map((row) => row.id);
}

/** How many templates follow each other below this one, at most `max`: none is 0. */
export async function inheritorsDepth(tx: Tx, id: string, max: number): Promise<number> {
  const [row] = await tx.query<{ depth: number }>(
    `WITH RECURSIVE below AS (
       SELECT $2::uuid AS id, 0 AS depth
       UNION ALL
       SELECT t.id, b.depth + 1 FROM loop_template t JOIN below b ON t.base_template_id = b.id
       WHERE t.organization_id = $1 AND b.depth < $3)
     SELECT max(depth) AS depth FROM below`,
    [tx.organizationId, id, max],
  );
  return row?.depth ?? 0;
}

/** Bases the template on another one, or on none, when its interviews become its own. */
export async function changeBase(tx: Tx, id: string, baseTemplateId: string | null): Promise<void> {
  const { organizationId } = tx;
  await tx.update(loopTemplateTable, { organizationId, id }, { baseTemplateId });
  if (baseTemplateId === null)
    await tx.update(
      interviewTemplateTable,
      { organizationId, loopTemplateId: id },
      { baseInterviewId: null },
    );
}

/** Sets what is given and counts the version up. */
export async function changeLoopTemplate(
  tx: Tx,
  id: string,
  set: { readonly name: string | null; readonly daysUsedMax: number | null },
): Promise<void> {
  await tx.query(
    `UPDATE loop_template
     SET name = coalesce($3, name), days_used_max = coalesce($4, days_used_max), version = version + 1
     WHERE organization_id = $1 AND id = $2`,
    [tx.organizationId, id, set.name, set.daysUsedMax],
  );
}

/** An interview template without its tenant and loop template; its place in a list becomes its position. */
export type NewInterviewTemplate = Omit<
  InterviewTemplateRow,
  'organizationId' | 'loopTemplateId' | 'position'
>;

/** A seat template without its tenant and interview; its place in a list becomes its position. */
export type NewSeatTemplate = Omit<SeatTemplateRow, 'organizationId' | 'interviewTemplateId' | 'position'>;

/**
 * Replaces the interviews of a loop template by these in this order, with their seats. What the earlier ones cover
 * must have been deleted before.
 */
export async function replaceInterviews(
  tx: Tx,
  loopTemplateId: string,
  interviews: readonly (NewInterviewTemplate & { readonly seats: readonly NewSeatTemplate[] })[],
): Promise<void> {
  const of = [tx.organizationId, loopTemplateId];
  await tx.query(
    `DELETE FROM seat_template s USING interview_template i
     WHERE s.organization_id = $1 AND i.organization_id = $1
       AND i.loop_template_id = $2 AND s.interview_template_id = i.id`,
    of,
  );
  await tx.query('DELETE FROM interview_template WHERE organization_id = $1 AND loop_template_id = $2', of);
  await tx.insert(
    interviewTemplateTable,
    interviews.map(({ seats: _, ...interview }, position) => ({
      organizationId: tx.organizationId,
      loopTemplateId,
      position,
      ...interview,
    })),
  );
  await tx.insert(
    seatTemplateTable,
    interviews.flatMap(({ id, seats }) =>
      seats.map((seat, position) => ({
        organizationId: tx.organizationId,
        interviewTemplateId: id,
        position,
        ...seat,
      })),
    ),
  );
}

/** A rubric in its first version: `versionId` is what interviews pin. */
export interface NewRubric {
  readonly versionId: string;
  readonly name: string;
  readonly criteria: readonly RubricCriterion[];
}

/** Writes rubrics, each with version 1. */
export async function insertRubrics(tx: Tx, rubrics: readonly NewRubric[], now: Date): Promise<void> {
  const rows = rubrics.map((rubric) => ({ rubricId: newId(), ...rubric }));
  const { organizationId } = tx;
  await tx.insert(
    rubricTable,
    rows.map(({ rubricId, name }) => ({ organizationId, id: rubricId, name, createdAt: now })),
  );
  await tx.insert(
    rubricVersionTable,
    rows.map(({ rubricId, versionId, criteria }) => ({
      organizationId,
      id: versionId,
      rubricId,
      version: 1,
      criteria,
      createdAt: now,
    })),
  );
}

/** The latest version of a rubric, whose row stays locked until the transaction ends; null when there is none. */
export async function lockRubric(tx: Tx, rubricId: string): Promise<number | null> {
  const locked = await tx.query('SELECT id FROM rubric WHERE organization_id = $1 AND id = $2 FOR UPDATE', [
    tx.organizationId,
    rubricId,
  ]);
  if (locked.length === 0) return null;
  const [row] = await tx.query<{ version: number }>(
    'SELECT max(version) AS version FROM rubric_version WHERE organization_id = $1 AND rubric_id = $2',
    [tx.organizationId, rubricId],
  );
  return row?.version ?? null;
}

/** Writes one more version of a rubric and returns its id. */
export async function insertRubricVersion(
  tx: Tx,
  version: {
    readonly rubricId: string;
    readonly version: number;
    readonly criteria: readonly RubricCriterion[];
  },
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.insert(rubricVersionTable, { organizationId: tx.organizationId, id, ...version, createdAt: now });
  return id;
}

/**
 * Makes all interview templates that pin an earlier version of the rubric pin this one, and counts the versions of
 * their loop templates up, so that somebody who is editing one of them is told. Interviews of loops keep theirs.
 */
export async function pinRubricVersion(tx: Tx, rubricId: string, rubricVersionId: string): Promise<void> {
  const of = [tx.organizationId, rubricId];
  // The loop templates come first: their locks wait for whoever is replacing their interviews.
  await tx.query(
    `UPDATE loop_template SET version = version + 1
     WHERE organization_id = $1 AND id IN (
       SELECT i.loop_template_id FROM interview_template i
       JOIN rubric_version v ON v.organization_id = i.organization_id AND v.id = i.rubric_version_id
       WHERE i.organization_id = $1 AND v.rubric_id = $2)`,
    of,
  );
  await tx.query(
    `UPDATE interview_template i SET rubric_version_id = $3
     FROM rubric_version v
     WHERE i.organization_id = $1 AND v.organization_id = $1 AND v.rubric_id = $2 AND i.rubric_version_id = v.id`,
    [...of, rubricVersionId],
  );
}
