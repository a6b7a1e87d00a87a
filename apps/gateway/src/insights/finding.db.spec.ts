// What the command menu finds, and what nobody finds in it: by role, by how names are typed, by who sits where.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '#access';
import { testDatabase } from '../../../../test/support/database.js';
import type { TestDatabase } from '../../../../test/support/database.js';
import { testGateway } from '../../../../test/support/graphql.js';
import type { TestGateway } from '../../../../test/support/graphql.js';
import { loopFixture } from '../../../../test/support/loop-fixture.js';
import type { LoopFixture } from '../../../../test/support/loop-fixture.js';
import { seating } from '../../../../test/support/seated.js';

const FIND = `query ($text: String!, $first: Int) { found(text: $text, first: $first) {
  people { name } applications { candidate { name } opening { title } } openings { title }
  loopTemplates { name } pools { name } } }`;

interface Found {
  readonly people: readonly { readonly name: string }[];
  readonly applications: readonly { readonly candidate: { readonly name: string } }[];
  readonly openings: readonly { readonly title: string }[];
  readonly loopTemplates: readonly { readonly name: string }[];
  readonly pools: readonly { readonly name: string }[];
}

let db: TestDatabase;
let gateway: TestGateway;
let of: LoopFixture;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});
beforeEach(async () => {
  of = await loopFixture(db.platform, ['2026-11-26'], { candidates: 3 });
});

const write = (sql: string, ...parameters: unknown[]): Promise<unknown> =>
  db.platform.database.transaction(of.coordinator, (tx) => tx.query(sql, [of.organizationId, ...parameters]));

/** Gives the first things of each kind these names. */
async function call(
  kind: 'candidate' | 'member' | 'pool' | 'loop_template',
  ...names: string[]
): Promise<void> {
  for (const [at, name] of names.entries())
    await write(
      `UPDATE ${kind} SET name = $2 WHERE organization_id = $1
       AND id = (SELECT id FROM ${kind} WHERE organization_id = $1 ORDER BY id LIMIT 1 OFFSET $3)`,
      name,
      at,
    );
}

const seek = (actor: Actor, text: string, first?: number): ReturnType<TestGateway['ask']> =>
  gateway.ask(actor, FIND, first === undefined ? { text } : { text, first });

/** The names that are found, by kind; kinds of which nothing was are left out. */
async function namesOf(actor: Actor, text: string): Promise<Record<string, string[]>> {
  const { data, errors } = await seek(actor, text);
  expect(errors).toEqual([]);
  const { people, applications, openings, loopTemplates, pools } = data?.found as Found;
  const names = {
    people: people.map(({ name }) => name),
    candidates: applications.map(({ candidate }) => candidate.name),
    openings: openings.map(({ title }) => title),
    templates: loopTemplates.map(({ name }) => name),
    pools: pools.map(({ name }) => name),
  };
  return Object.fromEntries(Object.entries(names).filter(([, some]) => some.length > 0));
}

describe('what is found', () => {
  test('is of all kinds, by what it is called', async () => {
    await call('candidate', 'Enno Gineer');
    await call('pool', 'Engineers');
    expect(await namesOf(of.coordinator, 'engineer')).toEqual({
      openings: ['Engineer'],
      templates: ['Engineer'],
      pools: ['Engineers'],
    });
    expect(await namesOf(of.coordinator, 'hiring')).toEqual({ people: ['Hiring manager'] });
    expect(await namesOf(of.coordinator, 'enno')).toEqual({ candidates: ['Enno Gineer'] });
  });

  test.each([
    ['zoe', 'Zoë Brontë'],
    ['ZOË BRONTE', 'Zoë Brontë'],
    ['bron zo', 'Zoë Brontë'],
    ['zo\u0065\u0308', 'Zoë Brontë'],
    ['SØREN', 'Søren Łukasz'],
    ['soren lukasz', 'Søren Łukasz'],
    ['strasse', 'Weiß Straße'],
    ['ЖУК', 'Анна Жукова'],
    ['田', '田中'],
  ])('by %s: %s', async (typed, name) => {
    await call('candidate', name, 'Somebody else');
    expect(await namesOf(of.coordinator, typed)).toEqual({ candidates: [name] });
  });

  test('begins with the names that begin so, then those of whose words one does', async () => {
    await call('candidate', 'Joan Arnold', 'Mary Ann', 'Annika');
    expect((await namesOf(of.coordinator, 'an'))['candidates']).toEqual([
      'Annika',
      'Mary Ann',
      'Joan Arnold',
    ]);
  });

  test('is no opening’s every candidate: a word has to be theirs', async () => {
    await call('candidate', 'Ada', 'Bela', 'Cleo');
    expect((await namesOf(of.coordinator, 'engineer'))['candidates']).toBeUndefined();
    expect((await namesOf(of.coordinator, 'engineer bela'))['candidates']).toEqual(['Bela']);
    expect(await namesOf(of.coordinator, 'bela nowhere')).toEqual({});
  });

  test('takes what is typed as text', async () => {
    await call('candidate', '100% Ada_B \\ C', 'Bela');
    for (const typed of ['%', '_', '\\', '0% ada_b'])
      expect((await namesOf(of.coordinator, typed))['candidates']).toEqual(['100% Ada_B \\ C']);
    for (const typed of ['a%a', 'b_l', "'; --"]) expect(await namesOf(of.coordinator, typed)).toEqual({});
  });

  test('is the first of each kind by nothing', async () => {
    const all = await namesOf(of.coordinator, '');
    expect(Object.keys(all)).toEqual(['people', 'candidates', 'openings', 'templates', 'pools']);
    for (const typed of ['  ', '\u0301']) expect(await namesOf(of.coordinator, typed)).toEqual(all);
  });

  test('can be narrowed to whom and what there is to choose from', async () => {
    const NARROW = `{ found(text: "") {
      managers: people(roles: [HIRING_MANAGER, ADMINISTRATOR]) { name } interviewing: people(interviewing: true) { name }
      own: openings(managed: true) { title } } }`;
    const narrowed = async (actor: Actor): Promise<unknown> => (await gateway.ask(actor, NARROW)).data?.found;
    const managers = [{ name: 'Hiring manager' }];
    const interviewing = [0, 1, 2].map((at) => ({ name: `Interviewer ${at}` }));
    expect(await narrowed(of.coordinator)).toEqual({ managers, interviewing, own: [] });
    expect(await narrowed(of.hiringManager)).toEqual({
      managers,
      interviewing,
      own: [{ title: 'Engineer' }],
    });
  });

  test('is somebody by the beginning of their address, not by what all addresses end with', async () => {
    await write(
      `UPDATE candidate SET name = 'Ada', email = 'lovelace@example.org' WHERE organization_id = $1 AND id = $2`,
      of.candidateIds[0],
    );
    expect((await namesOf(of.coordinator, 'Lovelace@'))['candidates']).toEqual(['Ada']);
    expect(await namesOf(of.coordinator, 'example')).toEqual({});
  });

  test('is as many as asked for, at the same cost', async () => {
    const one = await seek(of.coordinator, 'candidate', 1);
    const three = await seek(of.coordinator, 'candidate', 3);
    expect([one, three].map(({ data }) => (data?.found as Found).applications.length)).toEqual([1, 3]);
    expect(three.statements).toBe(one.statements);
    for (const [text, first, field] of [
      ['a', 0, 'first'],
      ['a', 26, 'first'],
      ['a'.repeat(201), 1, 'text'],
    ] as const)
      expect((await seek(of.coordinator, text, first)).errors).toMatchObject([
        { code: 'INVALID_INPUT', field },
      ]);
  });
});

describe('what is not found', () => {
  test('candidates and openings by an interviewer who does not sit in a loop of theirs', async () => {
    const [sits, other] = of.interviewers as [Actor, Actor];
    await call('candidate', 'Ada', 'Bela', 'Cleo');
    const seat = await seating(db, of);
    await seat(sits.memberId, '2026-11-26T10:00:00Z');
    const theirs = await db.platform.database.read(of.coordinator, (tx) =>
      tx.query<{ name: string }>('SELECT name FROM candidate WHERE organization_id = $1 AND id = $2', [
        of.organizationId,
        of.candidateIds[0],
      ]),
    );
    const [{ name } = { name: '' }] = theirs;
    expect(await namesOf(sits, 'engineer')).toMatchObject({ openings: ['Engineer'] });
    expect(await namesOf(other, 'engineer')).toEqual({ templates: ['Engineer'] });
    for (const text of ['Ada', 'Bela', 'Cleo']) {
      expect((await namesOf(sits, text))['candidates']).toEqual(text === name ? [name] : undefined);
      expect(await namesOf(other, text)).toEqual({});
    }
  });

  test('a candidate’s address by somebody who may not see it', async () => {
    const [sits] = of.interviewers as [Actor];
    await (
      await seating(db, of)
    )(sits.memberId, '2026-11-26T10:00:00Z');
    await write(
      `UPDATE candidate SET name = 'Ada', email = 'lovelace@example.org' WHERE organization_id = $1 AND id = $2`,
      of.candidateIds[0],
    );
    expect((await namesOf(sits, 'ada'))['candidates']).toEqual(['Ada']);
    expect(await namesOf(sits, 'lovelace')).toEqual({});
  });

  test('whoever asks, as a candidate', async () => {
    await call('candidate', 'Ada', 'Ada', 'Ada');
    await write(
      'UPDATE candidate SET member_id = $2 WHERE organization_id = $1 AND id = $3',
      of.hiringManager.memberId,
      of.candidateIds[1],
    );
    expect((await namesOf(of.coordinator, 'ada'))['candidates']).toHaveLength(3);
    expect((await namesOf(of.hiringManager, 'ada'))['candidates']).toHaveLength(2);
  });

  test('by how an application ended: the order is the same for all of them', async () => {
    await call('candidate', 'Ada', 'Ada', 'Ada');
    const ORDER = '{ found(text: "ada") { applications { id } } }';
    const before = await gateway.ask(of.coordinator, ORDER);
    await write(
      `UPDATE application SET state = 'rejected' WHERE organization_id = $1 AND id = $2`,
      of.applicationIds[2],
    );
    expect((await gateway.ask(of.coordinator, ORDER)).data).toEqual(before.data);
  });

  test('anything of another organization, anybody who left', async () => {
    await call('candidate', 'Ada');
    await call('member', 'Adam');
    const { coordinator } = await loopFixture(db.platform, ['2026-11-26']);
    expect(await namesOf(of.hiringManager, 'ada')).toEqual({ people: ['Adam'], candidates: ['Ada'] });
    expect(await namesOf(coordinator, 'ada')).toEqual({});
    await write(
      `UPDATE member SET state = 'deactivated', deactivated_at = created_at WHERE organization_id = $1 AND name = 'Adam'`,
    );
    expect(await namesOf(of.hiringManager, 'ada')).toEqual({ candidates: ['Ada'] });
  });

  test('by nobody', async () => {
    expect((await gateway.ask(null, FIND, { text: 'a' })).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });
});
