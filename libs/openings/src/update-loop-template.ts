// Changes a loop template as a whole: its interviews, their order and seats. Loops that were drafted from it keep
// what they have. What the template covers follows the change, and an interview whose focus changed gets a rubric
// that asks about the new focus.
import { Injectable } from '@nestjs/common';
import { Clock, Database, invalidInput, newId, notFound } from '#platform';
import type { Tx } from '#platform';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { interviewersByIds, poolsByIds } from '#people';
import { coverageAfter } from './coverage-change.js';
import { boundedInt, boundedLine, knownId } from './input.js';
import { changedInterviews } from './interview-changes.js';
import type { ChangedInterview, InterviewChange } from './interview-changes.js';
import { coverageOfInterviews, requirementsOfTemplate } from './openings.queries.js';
import { deleteCoverage, insertCoverage } from './openings.repository.js';
import { criteriaAfter, criteriaOfFocus } from './rubric-criteria.js';
import { loopTemplate, rubricVersionsByIds } from './templates.queries.js';
import type { WholeLoopTemplate } from './templates.queries.js';
import {
  changeLoopTemplate,
  insertRubrics,
  lockLoopTemplate,
  replaceInterviews,
} from './templates.repository.js';
import type { NewRubric } from './templates.repository.js';

/** The version that was seen and what is to change; `interviews` lists all that there shall be, in order. */
export interface UpdateLoopTemplateInput {
  readonly loopTemplateId: string;
  readonly version: number;
  readonly name?: string | null | undefined;
  readonly daysUsedMax?: number | null | undefined;
  readonly interviews?: readonly InterviewChange[] | null | undefined;
}

/** The template is as asked for. */
export interface LoopTemplateUpdated {
  readonly kind: 'LoopTemplateUpdated';
  readonly loopTemplateId: string;
}

/** Somebody changed the template since that version; nothing was written. */
export interface TemplateChanged {
  readonly kind: 'TemplateChanged';
  readonly message: string;
  readonly loopTemplateId: string;
}

/** Changes a loop template. */
@Injectable()
export class UpdateLoopTemplate {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT naming the field */
  async run(actor: Actor, input: UpdateLoopTemplateInput): Promise<LoopTemplateUpdated | TemplateChanged> {
    requireAccess(actor, 'template.edit', { organizationId: actor.organizationId });
    const loopTemplateId = knownId('loopTemplate', input.loopTemplateId);
    const { name, daysUsedMax } = input;
    const set = {
      name: typeof name === 'string' ? boundedLine('name', name, 200) : null,
      daysUsedMax: typeof daysUsedMax === 'number' ? boundedInt('daysUsedMax', daysUsedMax, 1, 14) : null,
    };
    return this.database.transaction(actor, async (tx) => {
      const version = await lockLoopTemplate(tx, loopTemplateId);
      if (version === null) throw notFound('loopTemplate');
      if (version !== input.version) {
        const message = `Somebody changed this loop template: it is at version ${version} now. Look at it and try again.`;
        return { kind: 'TemplateChanged', message, loopTemplateId };
      }
      if (input.interviews !== null && input.interviews !== undefined)
        await this.#change(tx, loopTemplateId, input.interviews);
      await changeLoopTemplate(tx, loopTemplateId, set);
      return { kind: 'LoopTemplateUpdated', loopTemplateId };
    });
  }

  async #change(tx: Tx, loopTemplateId: string, changes: readonly InterviewChange[]): Promise<void> {
    const current = await loopTemplate(tx, loopTemplateId);
    if (current === null) throw notFound('loopTemplate');
    const changed = changedInterviews(changes, current.interviews);
    await requireKnown(tx, changed);
    const coverage = await this.#coverage(tx, current, changed);
    const { interviews, rubrics } = await withRubrics(tx, current.template.name, changed);
    await deleteCoverage(
      tx,
      current.interviews.map((interview) => interview.id),
    );
    await insertRubrics(tx, rubrics, this.clock.now());
    await replaceInterviews(
      tx,
      loopTemplateId,
      interviews.map(({ before: _before, requirementIds: _ids, ...interview }) => interview),
    );
    await insertCoverage(tx, coverage);
  }

  async #coverage(
    tx: Tx,
    { template, interviews }: WholeLoopTemplate,
    changed: readonly ChangedInterview[],
  ): Promise<ReturnType<typeof coverageAfter>> {
    const requirements = await requirementsOfTemplate(tx, template.id);
    const known = new Set(requirements.map((requirement) => requirement.id));
    changed.forEach(({ requirementIds }, at) => {
      if (requirementIds?.some((id) => !known.has(id)))
        throw invalidInput(
          `interviews[${at}].requirementIds`,
          `interviews[${at}].requirementIds must be requirements of an opening that uses this loop template.`,
        );
    });
    const before = await coverageOfInterviews(
      tx,
      interviews.map((interview) => interview.id),
    );
    const toCover = changed.map((interview) => ({
      ...interview,
      focusBefore: interview.before?.focus ?? null,
    }));
    return coverageAfter(before, toCover, requirements);
  }
}

/** @throws {Refusal} INVALID_INPUT naming the seat or interview that refers to what is not there */
async function requireKnown(tx: Tx, interviews: readonly ChangedInterview[]): Promise<void> {
  const seats = interviews.flatMap((interview) => interview.seats);
  const idsOf = (rows: readonly { readonly id: string }[]): Set<string> => new Set(rows.map((row) => row.id));
  const pools = idsOf(await poolsByIds(tx, [...new Set(seats.flatMap(({ poolId }) => poolId ?? []))]));
  const people = idsOf(
    await interviewersByIds(tx, [...new Set(seats.flatMap(({ memberIds }) => memberIds))]),
  );
  const rubrics = idsOf(
    await rubricVersionsByIds(
      tx,
      interviews.flatMap((one) => one.rubricVersionId ?? []),
    ),
  );
  interviews.forEach((interview, at) => {
    if (interview.rubricVersionId !== null && !rubrics.has(interview.rubricVersionId)) {
      const field = `interviews[${at}].rubricVersionId`;
      throw invalidInput(field, `${field} must be the id of a rubric version.`);
    }
    interview.seats.forEach(({ poolId, memberIds }, seat) => {
      const field = `interviews[${at}].seats[${seat}]`;
      if (poolId !== null && !pools.has(poolId))
        throw invalidInput(`${field}.poolId`, `${field}.poolId must be the id of a pool.`);
      if (memberIds.some((id) => !people.has(id)))
        throw invalidInput(
          `${field}.memberIds`,
          `${field}.memberIds must be ids of members who are interviewers.`,
        );
    });
  });
}

const sameFocus = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

/** Interviews whose focus changed, and new ones without a rubric, each with a new rubric that fits the focus. */
async function withRubrics(
  tx: Tx,
  templateName: string,
  changed: readonly ChangedInterview[],
): Promise<{ readonly interviews: readonly ChangedInterview[]; readonly rubrics: readonly NewRubric[] }> {
  const pinned = await rubricVersionsByIds(
    tx,
    changed.flatMap((one) => one.before?.rubricVersionId ?? []),
  );
  const criteriaOf = new Map(pinned.map((version) => [version.id, version.criteria]));
  const rubrics: NewRubric[] = [];
  const interviews = changed.map((interview) => {
    const { before, focus, kind, title, rubricVersionId } = interview;
    const chosen = rubricVersionId !== (before?.rubricVersionId ?? null);
    if (chosen || kind === 'debrief' || (before !== null && sameFocus(before.focus, focus))) return interview;
    const earlier = criteriaOf.get(before?.rubricVersionId ?? '');
    const criteria = earlier === undefined ? criteriaOfFocus(focus) : criteriaAfter(earlier, focus);
    if (criteria.length === 0) return { ...interview, rubricVersionId: null };
    const versionId = newId();
    rubrics.push({ versionId, name: `${templateName}: ${title}`, criteria });
    return { ...interview, rubricVersionId: versionId };
  });
  return { interviews, rubrics };
}
