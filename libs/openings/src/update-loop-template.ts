// Changes a loop template as a whole: its interviews, their order and seats. Loops that were drafted from it keep
// what they have. What the template covers follows the change, and an interview whose focus changed gets a rubric
// that asks about the new focus. Templates that are based on this one follow in the same transaction.
import { Injectable } from '@nestjs/common';
import { Clock, Database, invalidInput, newId, notFound } from '#platform';
import type { Tx } from '#platform';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { interviewersByIds, poolsByIds } from '#people';
import { boundedInt, boundedLine, knownId } from './input.js';
import { basesOf, goneBack, takingBack } from './inherited-changes.js';
import { changedInterviews } from './interview-changes.js';
import { requireOrder } from './interview-order.js';
import type { ChangedInterview, InterviewChange } from './interview-changes.js';
import { requirementsOfTemplate } from './openings.queries.js';
import { passOn } from './pass-on.js';
import { rewriteInterviews, wholeTemplate } from './rewrite-interviews.js';
import { criteriaAfter, criteriaOfFocus } from './rubric-criteria.js';
import { templateChanged } from './template-changed.js';
import type { TemplateChanged } from './template-changed.js';
import { rubricVersionsByIds } from './templates.queries.js';
import type { WholeLoopTemplate } from './templates.queries.js';
import { changeLoopTemplate, insertRubrics, lockLoopTemplate } from './templates.repository.js';
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
      if (version !== input.version) return templateChanged(loopTemplateId, version);
      const before = await wholeTemplate(tx, loopTemplateId);
      if (input.interviews !== null && input.interviews !== undefined)
        await this.#change(tx, before, input.interviews);
      await changeLoopTemplate(tx, loopTemplateId, set);
      if (set.daysUsedMax !== null || (input.interviews ?? null) !== null)
        await passOn(tx, before, await wholeTemplate(tx, loopTemplateId));
      return { kind: 'LoopTemplateUpdated', loopTemplateId };
    });
  }

  async #change(tx: Tx, current: WholeLoopTemplate, changes: readonly InterviewChange[]): Promise<void> {
    const bases = await basesOf(tx, current);
    const taken = takingBack(changes, current.interviews, bases);
    const plain = changedInterviews(taken.changes, taken.interviews);
    const changed = goneBack(plain, changes, bases);
    requireOrder(changed);
    await requireKnown(tx, changed);
    await requireRequirements(tx, current.template.id, changed);
    const { interviews, rubrics } = await withRubrics(tx, current.template.name, changed);
    await insertRubrics(tx, rubrics, this.clock.now());
    await rewriteInterviews(tx, current, interviews);
  }
}

/** @throws {Refusal} INVALID_INPUT naming the interview that shall assess what no opening of the template asks for */
async function requireRequirements(
  tx: Tx,
  loopTemplateId: string,
  changed: readonly ChangedInterview[],
): Promise<void> {
  const known = new Set((await requirementsOfTemplate(tx, loopTemplateId)).map(({ id }) => id));
  changed.forEach(({ requirementIds }, at) => {
    if (requirementIds?.some((id) => !known.has(id)))
      throw invalidInput(
        `interviews[${at}].requirementIds`,
        `interviews[${at}].requirementIds must be requirements of an opening that uses this loop template.`,
      );
  });
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
