// Templates that are based on others, against real PostgreSQL: what a change of the base shows in, what it leaves, and
// that coverage and drafted loops stay right.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  CreateLoopTemplate,
  SetBaseTemplate,
  coverageOfRequirements,
  heirsOf,
  inherited,
  loopTemplate,
  overriddenFields,
  requirementsOfOpenings,
} from '#openings';
import type { UpdateLoopTemplateInput, WholeLoopTemplate } from '#openings';
import { newId } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';
import { CODING, ELSE, openingsOf, staffed } from '../../../test/support/openings.js';
import type { Staffed } from '../../../test/support/openings.js';

let db: TestDatabase;
let org: Staffed;
let base: string;
let heir: string;
let openingId: string;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const read = async (id: string): Promise<WholeLoopTemplate> => {
  const whole = await org.tx((tx) => loopTemplate(tx, id));
  if (whole === null) throw new Error('There is no loop template');
  return whole;
};
const titles = async (id: string): Promise<string[]> => (await read(id)).interviews.map(({ title }) => title);
const minutes = async (id: string): Promise<Record<string, number>> =>
  Object.fromEntries((await read(id)).interviews.map((one) => [one.title, one.minutes]));
const create = async (name: string, baseTemplateId: string | null = null): Promise<string> => {
  const use = new CreateLoopTemplate(db.platform.idempotency, db.platform.clock);
  const outcome = await use.run(org.manager, { name, baseTemplateId, idempotencyKey: newId() });
  if (outcome.kind !== 'LoopTemplateCreated') throw new Error(outcome.reason);
  return outcome.loopTemplateId;
};
const setBase = async (id: string, baseTemplateId: string | null) =>
  new SetBaseTemplate(db.platform.database).run(org.manager, {
    loopTemplateId: id,
    version: (await read(id)).template.version,
    baseTemplateId,
  });
type Change = NonNullable<UpdateLoopTemplateInput['interviews']>[number];
const update = async (id: string, interviews: readonly Change[], more: object = {}) =>
  openingsOf(db.platform).update.run(org.manager, {
    loopTemplateId: id,
    version: (await read(id)).template.version,
    interviews,
    ...more,
  });
/** All interviews as they are, with changes by title; null leaves one out. */
const edit = async (id: string, changes: Record<string, object | null>, ...added: Change[]) => {
  const { interviews } = await read(id);
  const listed = interviews.flatMap((one) => {
    const change = changes[one.title];
    return change === null ? [] : [{ id: one.id, ...change }];
  });
  return update(id, [...listed, ...added]);
};
const overridden = async (id: string): Promise<Record<string, string[] | null>> => {
  const { template, interviews } = await read(id);
  const bases = template.baseTemplateId === null ? [] : (await read(template.baseTemplateId)).interviews;
  const heirs = heirsOf(interviews);
  return Object.fromEntries(
    interviews.map((one) => {
      const from = bases.find(({ id: baseId }) => baseId === one.baseInterviewId);
      return [one.title, from === undefined ? null : overriddenFields(one, inherited(from, bases, heirs))];
    }),
  );
};
const lead: Change['seats'] = [{ role: 'lead' }];
const talk = (title: string, more: object = {}): Change => ({
  kind: 'other',
  title,
  minutes: 30,
  seats: lead,
  ...more,
});

beforeEach(async () => {
  org = await staffed(db.platform);
  ({ loopTemplateId: heir, openingId } = await org.opening());
  base = (await org.opening()).loopTemplateId;
  // The rubrics of the two differ, as they are written for their openings.
  await setBase(heir, base);
});

describe('a template on a base', () => {
  test('what both have becomes inherited, what differs is overridden, what only the base has is added', async () => {
    expect(await titles(heir)).toEqual(['Coding', 'System design', 'Debrief']);
    expect(await overridden(heir)).toEqual({ Coding: ['rubric'], 'System design': ['rubric'], Debrief: [] });
    const derived = await create('Senior', base);
    expect(await titles(derived)).toEqual(['Coding', 'System design', 'Debrief']);
    expect(await overridden(derived)).toEqual({ Coding: [], 'System design': [], Debrief: [] });
    const [coding, design, debrief] = (await read(derived)).interviews;
    expect(debrief?.afterIds.toSorted()).toEqual([coding?.id, design?.id].toSorted());
    const empty = await create('Empty');
    await setBase(empty, base);
    expect(await titles(empty)).toEqual(['Coding', 'System design', 'Debrief']);
  });

  test('a change of the base shows unless it was overridden, and everybody who edits is told', async () => {
    const { version } = (await read(heir)).template;
    await edit(heir, { Coding: { minutes: 90 } });
    await edit(base, { Coding: { minutes: 45, title: 'Pairing' }, 'System design': { minutes: 75 } });
    expect(await minutes(heir)).toEqual({ Pairing: 90, 'System design': 75, Debrief: 60 });
    expect((await read(heir)).template.version).toBe(version + 2);
    expect(await overridden(heir)).toMatchObject({ Pairing: ['minutes', 'rubric'] });
    expect(
      await openingsOf(db.platform).update.run(org.manager, { loopTemplateId: heir, version: version + 1 }),
    ).toMatchObject({ kind: 'TemplateChanged' });
  });

  test('a field can go back to what the base has, and then follows it again', async () => {
    await edit(heir, { Coding: { minutes: 90, seats: [{ role: 'lead' }, { role: 'panel' }] } });
    await edit(heir, { Coding: { inherit: ['minutes', 'seats', 'rubric'] } });
    expect(await overridden(heir)).toMatchObject({ Coding: [] });
    await edit(base, { Coding: { minutes: 45 } });
    expect(await minutes(heir)).toMatchObject({ Coding: 45 });
    const [coding] = (await read(heir)).interviews;
    expect(coding?.seats).toHaveLength(1);
  });

  test('interviews are left out, taken back, added and dropped', async () => {
    await edit(heir, { Coding: null }, talk('Lunch'));
    expect(await titles(heir)).toEqual(['System design', 'Debrief', 'Lunch']);
    await edit(base, { Coding: { minutes: 45 } }, talk('Delivery'));
    expect(await titles(heir)).toEqual(['System design', 'Debrief', 'Lunch', 'Delivery']);
    const [coding] = (await read(base)).interviews;
    const back: Change = { baseInterviewId: coding?.id ?? '', key: 'coding' };
    const { interviews } = await read(heir);
    await update(heir, [back, ...interviews.map(({ id }) => ({ id }))]);
    expect(await titles(heir)).toEqual(['Coding', 'System design', 'Debrief', 'Lunch', 'Delivery']);
    expect(await overridden(heir)).toMatchObject({ Coding: [], Lunch: null, Delivery: [] });
    // One that was changed stays, one that was not goes with the base's.
    await edit(heir, { Delivery: { minutes: 40 } });
    await edit(base, { Coding: null, Delivery: null });
    expect(await titles(heir)).toEqual(['System design', 'Debrief', 'Lunch', 'Delivery']);
    expect(await overridden(heir)).toMatchObject({ Delivery: null });
    expect((await read(heir)).interviews.every(({ afterIds }) => afterIds.length <= 1)).toBe(true);
  });

  test('the order of the base shows where the template kept it', async () => {
    await edit(heir, {}, talk('Lunch'));
    const [coding, design, debrief] = (await read(base)).interviews.map(({ id }) => ({ id }));
    if (coding === undefined || design === undefined || debrief === undefined) throw new Error('three');
    await update(base, [debrief, { ...design, after: [] }, { ...coding, after: [] }]);
    expect(await titles(heir)).toEqual(['Debrief', 'Lunch', 'System design', 'Coding']);
    const own = (await read(heir)).interviews.map(({ id }) => ({ id })).toReversed();
    await update(heir, own);
    await update(base, [coding, design, debrief, talk('Delivery')]);
    expect(await titles(heir)).toEqual(['Coding', 'System design', 'Lunch', 'Debrief', 'Delivery']);
  });

  test('what a change brings or takes is covered accordingly, in the openings of each', async () => {
    const covered = async (): Promise<string[]> =>
      org.tx(async (tx) => {
        const requirements = await requirementsOfOpenings(tx, [openingId]);
        const rows = await coverageOfRequirements(
          tx,
          requirements.map(({ id }) => id),
        );
        const all = new Map((await loopTemplate(tx, heir))?.interviews.map(({ id, title }) => [id, title]));
        return rows.map(({ requirementId, interviewTemplateId }) =>
          [requirements.find(({ id }) => id === requirementId)?.text, all.get(interviewTemplateId)].join(
            ' in ',
          ),
        );
      });
    expect(await covered()).toEqual(['Writes code in Coding', 'Designs systems in System design']);
    await edit(base, { Coding: { focus: [ELSE] } }, talk('Pairing', { kind: 'coding', focus: [CODING] }));
    expect((await covered()).toSorted()).toEqual([
      'Designs systems in System design',
      'Writes code in Pairing',
    ]);
  });

  test('days follow the base until they are the template’s own', async () => {
    await update(
      base,
      (await read(base)).interviews.map(({ id }) => ({ id })),
      { daysUsedMax: 4 },
    );
    expect((await read(heir)).template.daysUsedMax).toBe(4);
    await openingsOf(db.platform).update.run(org.manager, {
      loopTemplateId: heir,
      version: (await read(heir)).template.version,
      daysUsedMax: 1,
    });
    await update(
      base,
      (await read(base)).interviews.map(({ id }) => ({ id })),
      { daysUsedMax: 5 },
    );
    expect((await read(heir)).template.daysUsedMax).toBe(1);
  });

  test('made its own, it follows nobody any more', async () => {
    expect((await setBase(heir, null)).kind).toBe('BaseTemplateSet');
    await edit(base, { Coding: { minutes: 15 } }, talk('Delivery'));
    expect(await minutes(heir)).toEqual({ Coding: 60, 'System design': 60, Debrief: 60 });
    expect(await overridden(heir)).toEqual({ Coding: null, 'System design': null, Debrief: null });
  });
});

describe('templates in a row', () => {
  test('a change goes all the way down, and each may stop it', async () => {
    const middle = await create('Middle', base);
    const last = await create('Last', middle);
    await edit(base, { Coding: { minutes: 45 }, Debrief: { minutes: 15 } }, talk('Delivery'));
    expect(await minutes(last)).toEqual({ Coding: 45, 'System design': 60, Debrief: 15, Delivery: 30 });
    await edit(middle, { Coding: { minutes: 50 } });
    expect(await minutes(last)).toMatchObject({ Coding: 50 });
    await edit(base, { Coding: { minutes: 55 } });
    expect(await minutes(last)).toMatchObject({ Coding: 50 });
  });

  test('a circle or too many in a row are told, and nothing changes', async () => {
    expect(await setBase(base, base)).toMatchObject({ kind: 'BaseTemplateUnusable', reason: 'circle' });
    expect(await setBase(base, heir)).toMatchObject({ kind: 'BaseTemplateUnusable', reason: 'circle' });
    let last = heir;
    for (const name of ['2', '3', '4']) last = await create(name, last);
    await expect(create('5', last)).rejects.toThrow('too_deep');
    const other = await create('Other');
    expect(await setBase(base, other)).toMatchObject({ kind: 'BaseTemplateUnusable', reason: 'too_deep' });
    expect((await read(base)).template.baseTemplateId).toBeNull();
  });

  test('of two that would base two templates on each other at once, one does', async () => {
    for (let round = 0; round < 5; round++) {
      const [a, b] = [await create('A'), await create('B')];
      const outcomes = await Promise.all([setBase(a, b), setBase(b, a)]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['BaseTemplateSet', 'BaseTemplateUnusable']);
    }
  });

  test('a change of the base that would give a template a circle is refused by its name', async () => {
    const ids = async (id: string) => new Map((await read(id)).interviews.map((one) => [one.title, one.id]));
    const [mine, theirs] = [await ids(heir), await ids(base)];
    // In the heir design comes first; the base lets coding come after the debrief, which is after design.
    await edit(heir, {
      Coding: { after: [] },
      'System design': { after: [] },
      Debrief: { after: [mine.get('Coding') ?? ''] },
    });
    const change = edit(base, {
      Coding: { after: [theirs.get('Debrief') ?? ''] },
      Debrief: { after: [] },
      'System design': { after: [] },
    });
    await expect(change).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(
        /^The loop template "Backend engineer", which inherits this, would not work: after must not go in a circle/,
      ),
    });
    expect(await titles(base)).toHaveLength(3);
  });
});

test.each([
  ['interviews[0].baseInterviewId', { baseInterviewId: newId() }],
  ['interviews[0].inherit', { ...talk('Own'), inherit: ['minutes' as const] }],
])('%s that makes no sense is refused', async (field, change) => {
  await expect(update(heir, [change])).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
});

test('a base of another organization, or none, is not found', async () => {
  const other = await staffed(db.platform);
  const { loopTemplateId } = await other.opening();
  for (const id of [loopTemplateId, newId(), 'nonsense'])
    await expect(setBase(heir, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
