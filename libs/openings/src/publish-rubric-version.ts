// Edits a rubric by publishing one more version of it. Loops under way and scorecards keep the version they pinned;
// loop templates take the new one for the loops that are drafted from now on.
import { Injectable } from '@nestjs/common';
import { Clock, Idempotency, invalidInput, notFound } from '#platform';
import type { Tx } from '#platform';
import { requireAccess } from '#access';
import type { Actor } from '#access';
import { competencyById } from './domain/library.js';
import { boundedLine, boundedList, boundedText, knownId } from './input.js';
import type { RubricCriterion } from './rubric.table.js';
import { insertRubricVersion, lockRubric, pinRubricVersion } from './templates.repository.js';

/** A criterion as given: with the `id` of one it continues, without one it is new. */
export interface CriterionInput {
  readonly id?: string | null | undefined;
  readonly name: string;
  readonly competencyId: string;
  readonly description: string;
  /** What behaviour looks like on each of the four levels, the lowest first. */
  readonly anchors: readonly string[];
}

/** The version that was seen and the criteria that there shall be, in order. */
export interface PublishRubricVersionInput {
  readonly rubricId: string;
  readonly version: number;
  readonly criteria: readonly CriterionInput[];
  readonly idempotencyKey: string;
}

/** The new version exists. */
export interface RubricVersionPublished {
  readonly kind: 'RubricVersionPublished';
  readonly rubricVersionId: string;
}

/** Somebody published another version meanwhile; nothing was written. */
export interface RubricChanged {
  readonly kind: 'RubricChanged';
  readonly message: string;
  readonly rubricId: string;
}

/** What became of it. */
export type PublishRubricVersionOutcome = RubricVersionPublished | RubricChanged;

const CRITERIA_MAX = 30;
const CRITERION_ID = /^[a-z0-9][a-z0-9_.-]{0,79}$/;

function anchorsOf(field: string, anchors: readonly string[]): RubricCriterion['anchors'] {
  const [one, two, three, four, ...more] = anchors.map((anchor) => boundedText(field, anchor, 1_000));
  if (one === undefined || two === undefined || three === undefined || four === undefined || more.length > 0)
    throw invalidInput(
      field,
      `${field} must have four entries, the lowest level first; it had ${anchors.length}.`,
    );
  return [one, two, three, four];
}

/** Ids are the caller's where given; new ones count on within their competency. */
function criteriaOf(criteria: readonly CriterionInput[]): RubricCriterion[] {
  boundedList('criteria', criteria, CRITERIA_MAX, 1);
  const taken = new Set(criteria.flatMap(({ id }) => id ?? []));
  const idFor = (competencyId: string): string => {
    let count = 1;
    while (taken.has(`${competencyId}-${count}`)) count++;
    taken.add(`${competencyId}-${count}`);
    return `${competencyId}-${count}`;
  };
  const made = criteria.map(({ id, name, competencyId, description, anchors }, index): RubricCriterion => {
    const at = `criteria[${index}]`;
    if (competencyById(competencyId) === undefined)
      throw invalidInput(`${at}.competencyId`, `${at}.competencyId must be an id of the competency library.`);
    if (typeof id === 'string' && !CRITERION_ID.test(id))
      throw invalidInput(
        `${at}.id`,
        `${at}.id must be that of a criterion of the version before, or left out.`,
      );
    return {
      id: id ?? idFor(competencyId),
      name: boundedLine(`${at}.name`, name, 200),
      competencyId,
      description: boundedText(`${at}.description`, description, 2_000, 0),
      anchors: anchorsOf(`${at}.anchors`, anchors),
    };
  });
  if (new Set(made.map(({ id }) => id)).size < made.length)
    throw invalidInput('criteria', 'criteria must not hold the same id twice.');
  return made;
}

/** Publishes one more version of a rubric. */
@Injectable()
export class PublishRubricVersion {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} NOT_FOUND, FORBIDDEN, INVALID_INPUT naming the field, CONFLICTING_KEY */
  async run(
    actor: Actor,
    { idempotencyKey, ...input }: PublishRubricVersionInput,
  ): Promise<PublishRubricVersionOutcome> {
    requireAccess(actor, 'template.edit', { organizationId: actor.organizationId });
    const once = { operation: 'rubric.publish', key: idempotencyKey, input };
    return this.idempotency.run<PublishRubricVersionOutcome>(actor, once, (tx) => this.#publish(tx, input));
  }

  async #publish(
    tx: Tx,
    input: Omit<PublishRubricVersionInput, 'idempotencyKey'>,
  ): Promise<PublishRubricVersionOutcome> {
    const rubricId = knownId('rubric', input.rubricId);
    const criteria = criteriaOf(input.criteria);
    const latest = await lockRubric(tx, rubricId);
    if (latest === null) throw notFound('rubric');
    if (latest !== input.version) {
      const message = `Somebody published a version of this rubric: it is at version ${latest} now. Look at it and try again.`;
      return { kind: 'RubricChanged', message, rubricId };
    }
    const version = { rubricId, version: latest + 1, criteria };
    const rubricVersionId = await insertRubricVersion(tx, version, this.clock.now());
    await pinRubricVersion(tx, rubricId, rubricVersionId);
    return { kind: 'RubricVersionPublished', rubricVersionId };
  }
}
