// A loop template changes as a whole or not at all: order, seats, coverage and rubrics stay in step, and a rubric's
// earlier versions stay as they were.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { CODING, DESIGN, ELSE, openingsOf, staffed } from '../../../test/support/openings.js';
import type { Staffed } from '../../../test/support/openings.js';
import {
  coverageOfRequirements,
  loopTemplate,
  requirementsOfOpenings,
  rubricVersionsByIds,
  versionsOfRubrics,
} from '#openings';
import type { UpdateLoopTemplateInput, WholeLoopTemplate } from '#openings';

let db: TestDatabase;
let org: Staffed;
let use: ReturnType<typeof openingsOf>;
let openingId: string;
let loopTemplateId: string;
let before: WholeLoopTemplate;
let ids: readonly [coding: string, design: string, debrief: string];

beforeAll(async () => {
  db = await testDatabase();
  org = await staffed(db.platform);
  use = openingsOf(db.platform);
});
afterAll(() => db.close());

const read = async (): Promise<WholeLoopTemplate> => {
  const whole = await org.tx((tx) => loopTemplate(tx, loopTemplateId));
  if (whole === null) throw new Error('There is no loop template');
  return whole;
};

beforeEach(async () => {
  ({ openingId, loopTemplateId } = await org.opening());
  before = await read();
  const [coding, design, debrief] = before.interviews;
  if (coding === undefined || design === undefined || debrief === undefined)
    throw new Error('Three interviews');
  ids = [coding.id, design.id, debrief.id];
});

const update = (interviews: UpdateLoopTemplateInput['interviews'], version = 1) =>
  use.update.run(org.manager, { loopTemplateId, version, interviews });

/** Titles of the interviews by text of the requirement that they assess. */
const covered = async (): Promise<Record<string, string[]>> => {
  const { interviews } = await read();
  const titles = new Map(interviews.map(({ id, title }) => [id, title]));
  return org.tx(async (tx) => {
    const requirements = await requirementsOfOpenings(tx, [openingId]);
    const rows = await coverageOfRequirements(
      tx,
      requirements.map(({ id }) => id),
    );
    return Object.fromEntries(
      requirements.map(({ id, text }) => [
        text,
        rows
          .filter((row) => row.requirementId === id)
          .map((row) => titles.get(row.interviewTemplateId) ?? '?'),
      ]),
    );
  });
};

test('what is not given stays, and the version counts up', async () => {
  const [coding, design, debrief] = ids;
  const outcome = await update([{ id: coding, minutes: 45 }, { id: design }, { id: debrief }]);
  expect(outcome).toEqual({ kind: 'LoopTemplateUpdated', loopTemplateId });
  const after = await read();
  expect(after.template).toEqual({ ...before.template, version: 2 });
  expect(after.interviews).toEqual(
    before.interviews.map((interview) =>
      interview.id === coding ? { ...interview, minutes: 45 } : interview,
    ),
  );
  expect(await covered()).toMatchObject({ 'Writes code': ['Coding'], 'Designs systems': ['System design'] });
});

test('of ten who change the version they saw, one does', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, at) => update(ids.map((id) => ({ id, minutes: 30 + at })))),
  );
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual([
    'LoopTemplateUpdated',
    ...Array.from({ length: 9 }, () => 'TemplateChanged'),
  ]);
  const after = await read();
  expect(after.template.version).toBe(2);
  expect(new Set(after.interviews.map(({ minutes }) => minutes)).size).toBe(1);
});

test('a dropped interview covers nothing more and hands its place in the order on', async () => {
  const [coding, design, debrief] = ids;
  await update([{ id: coding }, { id: design }, { id: debrief, after: [design] }]);
  await update([{ id: debrief }, { id: coding }], 2);
  const { interviews } = await read();
  expect(interviews.map(({ id, position, afterIds }) => [id, position, afterIds])).toEqual([
    [debrief, 0, [coding]],
    [coding, 1, []],
  ]);
  expect(await covered()).toMatchObject({ 'Writes code': ['Coding'], 'Designs systems': [] });
});

test('a new interview covers what asks for its focus and gets a rubric about it', async () => {
  const [coding, design, debrief] = ids;
  const pool = await org.pool({ kind: 'other' }, [org.interviewers[0]]);
  await update([
    { id: coding },
    {
      key: 'new',
      kind: 'other',
      title: 'Working together',
      minutes: 30,
      focus: [CODING],
      after: [coding],
      seats: [{ role: 'lead', poolId: pool, memberIds: [org.interviewers[1].memberId] }],
    },
    { id: design, after: ['new'] },
    { id: debrief },
  ]);
  const { interviews } = await read();
  const added = interviews[1];
  expect(added).toMatchObject({
    title: 'Working together',
    afterIds: [coding],
    withCandidate: true,
    seats: [{ role: 'lead', poolId: pool, memberIds: [org.interviewers[1].memberId], optional: false }],
  });
  expect(interviews[2]?.afterIds).toEqual([added?.id]);
  expect(await covered()).toMatchObject({ 'Writes code': ['Coding', 'Working together'] });
  const [rubric] = await org.tx((tx) => rubricVersionsByIds(tx, [added?.rubricVersionId ?? '']));
  expect(new Set(rubric?.criteria.map(({ competencyId }) => competencyId))).toEqual(new Set([CODING]));
});

test('a changed focus moves coverage and rubric, and keeps the criteria of what stays', async () => {
  const [coding, design, debrief] = ids;
  await update([
    { id: coding, focus: [DESIGN, ELSE] },
    { id: design, focus: [DESIGN, CODING] },
    { id: debrief },
  ]);
  expect(await covered()).toEqual({
    'Writes code': ['System design'],
    'Designs systems': ['Coding', 'System design'],
    'A degree': [],
    Juggles: [],
  });
  const { interviews } = await read();
  const [rubric] = await org.tx((tx) => rubricVersionsByIds(tx, [interviews[1]?.rubricVersionId ?? '']));
  expect(rubric?.criteria[0]).toMatchObject({
    competencyId: DESIGN,
    anchors: ['none', 'some', 'good', 'great'],
  });
  expect(rubric?.criteria.some(({ competencyId }) => competencyId === CODING)).toBe(true);
});

test('coverage can be said outright, and what was said survives a change that is not about it', async () => {
  const [coding, design, debrief] = ids;
  const [, , , juggles] = await org.tx((tx) => requirementsOfOpenings(tx, [openingId]));
  await update([{ id: coding }, { id: design, requirementIds: [juggles?.id ?? ''] }, { id: debrief }]);
  await update([{ id: coding }, { id: design, minutes: 50 }, { id: debrief }], 2);
  expect(await covered()).toMatchObject({ 'Designs systems': [], Juggles: ['System design'] });
});

test.each<[string, (of: typeof ids) => UpdateLoopTemplateInput['interviews']]>([
  ['interviews', () => []],
  ['interviews', ([coding, design]) => [{ id: coding, after: [design] }, { id: design }]],
  ['interviews[1].id', ([coding]) => [{ id: coding }, { id: coding }]],
  ['interviews[0].id', () => [{ id: newId() }]],
  ['interviews[0].title', () => [{ kind: 'coding', minutes: 30 }]],
  ['interviews[0].minutes', ([coding]) => [{ id: coding, minutes: 5 }]],
  ['interviews[0].focus', ([coding]) => [{ id: coding, focus: ['juggling'] }]],
  ['interviews[0].seats', ([coding]) => [{ id: coding, seats: [] }]],
  ['interviews[0].after', ([coding]) => [{ id: coding, after: ['nobody'] }]],
  ['interviews[0].rubricVersionId', ([coding]) => [{ id: coding, rubricVersionId: newId() }]],
  ['interviews[0].requirementIds', ([coding]) => [{ id: coding, requirementIds: [newId()] }]],
  [
    'interviews[0].seats[0].poolId',
    ([coding]) => [{ id: coding, seats: [{ role: 'lead', poolId: newId() }] }],
  ],
  [
    'interviews[0].seats[0].memberIds',
    ([coding]) => [{ id: coding, seats: [{ role: 'lead', memberIds: [newId()] }] }],
  ],
])('bad input is refused by the name of its field and changes nothing: %s', async (field, interviews) => {
  await expect(update(interviews(ids))).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
  expect(await read()).toEqual(before);
});

test('interviewers do not change templates, and those of others do not exist', async () => {
  await expect(use.update.run(org.interviewers[0], { loopTemplateId, version: 1 })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const other = await staffed(db.platform);
  await expect(use.update.run(other.manager, { loopTemplateId, version: 1 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

const criterion = (more: object = {}) => ({
  name: 'Writes tests',
  competencyId: CODING,
  description: 'Whether tests come with the code.',
  anchors: ['never', 'when asked', 'always', 'first'],
  ...more,
});

const rubric = async () => {
  const [pinned] = await org.tx((tx) =>
    rubricVersionsByIds(tx, [before.interviews[0]?.rubricVersionId ?? '']),
  );
  if (pinned === undefined) throw new Error('There is no rubric');
  return pinned;
};

test('an edited rubric is a new version that templates take, and the earlier one is as it was', async () => {
  const pinned = await rubric();
  const [first] = pinned.criteria;
  const outcome = await use.publish.run(org.manager, {
    rubricId: pinned.rubricId,
    version: 1,
    criteria: [criterion(), { ...first, name: 'Renamed', anchors: [...(first?.anchors ?? [])] } as never],
    idempotencyKey: newId(),
  });
  const versions = await org.tx((tx) => versionsOfRubrics(tx, [pinned.rubricId]));
  expect(versions[0]).toEqual(pinned);
  expect(versions[1]).toMatchObject({
    version: 2,
    criteria: [criterion({ id: `${CODING}-2` }), { ...first, name: 'Renamed' }],
  });
  expect(outcome).toEqual({ kind: 'RubricVersionPublished', rubricVersionId: versions[1]?.id });
  const after = await read();
  expect(after.interviews[0]?.rubricVersionId).toBe(versions[1]?.id);
  expect(after.template.version).toBe(2);
});

test('a version that is not the latest is told, and of ten at once one is published', async () => {
  const { rubricId } = await rubric();
  const publish = (version: number) =>
    use.publish.run(org.manager, { rubricId, version, criteria: [criterion()], idempotencyKey: newId() });
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => publish(1)));
  expect(outcomes.filter(({ kind }) => kind === 'RubricVersionPublished')).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === 'RubricChanged')).toHaveLength(9);
});

test.each([
  ['criteria', []],
  ['criteria', [criterion({ id: 'a' }), criterion({ id: 'a' })]],
  ['criteria[0].competencyId', [criterion({ competencyId: 'juggling' })]],
  ['criteria[0].anchors', [criterion({ anchors: ['a', 'b', 'c'] })]],
  ['criteria[0].name', [criterion({ name: '' })]],
])('a rubric that is not one is refused by the name of its field: %s', async (field, criteria) => {
  const { rubricId } = await rubric();
  await expect(
    use.publish.run(org.manager, {
      rubricId,
      version: 1,
      criteria: criteria,
      idempotencyKey: newId(),
    }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
});
