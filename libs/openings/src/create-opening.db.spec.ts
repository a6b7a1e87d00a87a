// A role description becomes an opening with a loop that covers it, once, in one piece, and with its gaps named.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { CODING, DESIGN, openingsOf, smallPlan, staffed } from '../../../test/support/openings.js';
import type { Staffed } from '../../../test/support/openings.js';
import {
  coverageOfRequirements,
  loopTemplate,
  openingsByIds,
  requirementsOfOpenings,
  rubricVersionsByIds,
} from '#openings';
import type { InterviewTemplateWithSeats } from '#openings';

let db: TestDatabase;
let org: Staffed;
let use: ReturnType<typeof openingsOf>;

beforeAll(async () => {
  db = await testDatabase();
  org = await staffed(db.platform);
  use = openingsOf(db.platform);
});
afterAll(() => db.close());

const ROLE = `We run payments for small shops.
You will own the architecture of our services and choose the technologies they are built on.
You will mentor engineers and lead design reviews.
You need five years of experience with Java or Go, SQL databases and Docker.
A degree in computer science is a plus.`;

const input = (more: Partial<Parameters<typeof use.create.run>[1]> = {}) => ({
  title: 'Lead engineer',
  roleDescription: ROLE,
  idempotencyKey: newId(),
  ...more,
});

const counts = (): Promise<{ openings: number; templates: number; rubrics: number }[]> =>
  org.tx((tx) =>
    tx.query(
      `SELECT (SELECT count(*)::int FROM opening) AS openings, (SELECT count(*)::int FROM loop_template) AS templates,
              (SELECT count(*)::int FROM rubric) AS rubrics`,
    ),
  );

const created = async (outcome: Awaited<ReturnType<typeof use.create.run>>) => {
  if (outcome.kind !== 'OpeningCreated') throw new Error(`It came to ${outcome.kind}: ${outcome.message}`);
  return org.tx(async (tx) => {
    const [opening] = await openingsByIds(tx, [outcome.openingId]);
    const whole = await loopTemplate(tx, opening?.loopTemplateId ?? '');
    const requirements = await requirementsOfOpenings(tx, [outcome.openingId]);
    const coverage = await coverageOfRequirements(
      tx,
      requirements.map(({ id }) => id),
    );
    if (opening === undefined || whole === null) throw new Error('It was not written');
    return { outcome, opening, whole, requirements, coverage };
  });
};

test('a text becomes requirements that each say where they came from and where they are assessed', async () => {
  const { opening, whole, requirements, coverage } = await created(
    await use.create.run(org.manager, input()),
  );
  expect(opening).toMatchObject({
    title: 'Lead engineer',
    hiringManagerId: org.manager.memberId,
    state: 'open',
  });
  expect(requirements.length).toBeGreaterThanOrEqual(5);
  const flat = ROLE.replace(/\s+/g, ' ');
  for (const { source } of requirements)
    expect(flat).toContain(source.replace(/\s+/g, ' ').replace(/\.$/, ''));
  const preview = use.preview.run(org.manager, { text: ROLE });
  const uncovered = requirements.filter(
    (one) => !one.fromCv && coverage.every((covers) => covers.requirementId !== one.id),
  );
  expect(uncovered.map(({ text }) => text)).toEqual(
    preview.uncovered.map((id) => preview.requirements.find((one) => one.id === id)?.text),
  );
  expect(whole.interviews.map(({ title }) => title)).toEqual(preview.interviews.map(({ title }) => title));
});

test('each interview but the debrief pins version 1 of a rubric about its focus', async () => {
  const { whole } = await created(await use.create.run(org.manager, input()));
  const assessing = whole.interviews.filter(({ focus }) => focus.length > 0);
  const versions = await org.tx((tx) =>
    rubricVersionsByIds(
      tx,
      assessing.map(({ rubricVersionId }) => rubricVersionId ?? ''),
    ),
  );
  expect(versions).toHaveLength(assessing.length);
  for (const { id, version, criteria } of versions) {
    const { focus } = assessing.find((one) => one.rubricVersionId === id) as InterviewTemplateWithSeats;
    expect(version).toBe(1);
    expect(new Set(criteria.map((one) => one.competencyId))).toEqual(new Set(focus));
    expect(new Set(criteria.map((one) => one.id)).size).toBe(criteria.length);
    for (const { anchors } of criteria) expect(anchors).toHaveLength(4);
  }
});

test('the same key writes one opening, twenty times at once too', async () => {
  const once = input();
  const [before] = await counts();
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => use.create.run(org.manager, once)));
  const [after] = await counts();
  for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
  expect(after?.openings).toBe((before?.openings ?? 0) + 1);
  await expect(use.create.run(org.manager, { ...once, title: 'Other' })).rejects.toMatchObject({
    code: 'CONFLICTING_KEY',
  });
});

test('a preview writes nothing, and a text that asks for nothing is an outcome that writes nothing', async () => {
  const before = await counts();
  use.preview.run(org.manager, { text: ROLE });
  const outcome = await use.create.run(org.manager, input({ roleDescription: 'We are a friendly company.' }));
  expect(outcome).toMatchObject({ kind: 'NothingAskedFor' });
  expect(await counts()).toEqual(before);
});

test.each([
  ['roleDescription', { roleDescription: '  ' }],
  ['title', { title: ' ' }],
  ['minutesMax', { minutesMax: 5 }],
])('bad input is refused by the name of its field: %s', async (field, wrong) => {
  await expect(use.create.run(org.manager, input(wrong))).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { field },
  });
});

test('a text with characters that no table can keep is read without them', async () => {
  const roleDescription = `You\0 mentor \ud800 engineers.\nIt is \0fun \udfff here.`;
  const { opening, requirements } = await created(
    await use.create.run(org.manager, input({ roleDescription, title: 'Lead\0er' })),
  );
  expect(opening.title).toBe('Lead er');
  expect(requirements).toHaveLength(1);
});

test('the hiring manager must be one, the coordinator too, and an interviewer may create nothing', async () => {
  const [interviewer] = org.interviewers;
  await expect(
    use.create.run(org.coordinator, input({ hiringManagerId: interviewer.memberId })),
  ).rejects.toMatchObject({ details: { field: 'hiringManagerId' } });
  await expect(use.create.run(org.coordinator, input())).rejects.toMatchObject({
    details: { field: 'hiringManagerId' },
  });
  await expect(
    use.create.run(org.manager, input({ coordinatorId: interviewer.memberId })),
  ).rejects.toMatchObject({ details: { field: 'coordinatorId' } });
  await expect(use.create.run(interviewer, input())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(() => use.preview.run(interviewer, { text: ROLE })).toThrow(
    expect.objectContaining({ code: 'FORBIDDEN' }),
  );
});

test('a seat gets the pool of its kind that knows the focus; where none fits the seat is named', async () => {
  const other = await staffed(db.platform);
  const [first, second, third] = other.interviewers;
  await other.pool({ kind: 'coding', competencies: [DESIGN] }, [first, second, third]);
  const fitting = await other.pool({ kind: 'coding', competencies: [CODING] }, [first]);
  const { loopTemplateId, seatsWithoutPool } = await other.opening(smallPlan);
  const whole = await other.tx((tx) => loopTemplate(tx, loopTemplateId));
  const [coding, design, debrief] = whole?.interviews.map(({ seats }) => seats[0]) ?? [];
  expect(coding?.poolId).toBe(fitting);
  expect([design?.poolId, debrief?.poolId]).toEqual([null, null]);
  expect(seatsWithoutPool).toEqual([design?.id, debrief?.id]);
});

test('the hiring manager sits in the debrief where they are an interviewer too', async () => {
  const other = await staffed(db.platform);
  await other.interviewing(other.manager);
  const { loopTemplateId, seatsWithoutPool } = await other.opening(smallPlan);
  const whole = await other.tx((tx) => loopTemplate(tx, loopTemplateId));
  const [coding, design, debrief] = whole?.interviews ?? [];
  expect(debrief?.seats).toMatchObject([{ poolId: null, memberIds: [other.manager.memberId] }]);
  expect(debrief?.afterIds).toEqual([coding?.id, design?.id]);
  expect(seatsWithoutPool).toEqual([coding?.seats[0]?.id, design?.seats[0]?.id]);
});
