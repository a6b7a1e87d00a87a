// Lists taken away over HTTP, as a browser and a program ask for them.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';
import { loopFixture } from '../support/loop-fixture.js';
import type { LoopFixture } from '../support/loop-fixture.js';
import { addManyRows } from '../support/many-rows.js';
import { signedIn } from '../support/signed-in.js';

let db: TestDatabase;
let gateway: TestGateway;
let fixture: LoopFixture;
let token: string;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  fixture = await loopFixture(db.platform, ['2026-12-01']);
  await addManyRows(db.url, fixture, 620);
  token = await signedIn(db.platform, gateway, fixture.coordinator);
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

const get = (path: string, as: string | null = token, method = 'GET'): Promise<Response> =>
  fetch(gateway.url + path, { method, headers: as === null ? {} : { authorization: `Bearer ${as}` } });

test('CSV and JSON come as files that nobody keeps, whole', async () => {
  const csv = await get('/export/candidates.csv?state=active');
  expect([csv.status, csv.headers.get('content-type')]).toEqual([
    200,
    'text/csv; charset=utf-8; header=present',
  ]);
  expect(csv.headers.get('cache-control')).toBe('no-store');
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="candidates-2026-11-23.csv"');
  expect(csv.headers.get('x-content-type-options')).toBe('nosniff');
  const [header, ...lines] = (await csv.text()).trimEnd().split('\r\n');
  expect(header).toMatch(/^application id,opening id,opening,candidate id,candidate,email,/);
  expect(lines).toHaveLength(620 / 20 + 1);
  const json = await get('/export/loops.json');
  expect(json.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const loops = (await json.json()) as Record<string, unknown>[];
  expect(loops).toHaveLength(620);
  expect(loops[0]).toMatchObject({ opening: 'Engineer', state: 'booked', interviews: 1 });
});

test('a list with nothing in it is a file all the same', async () => {
  expect(await (await get('/export/invitations.json', await administrator())).text()).toBe('[]\n');
  expect(await (await get('/export/loops.csv?search=nobody')).text()).toMatch(/^loop id,[^\r\n]*\r\n$/);
  expect(await (await get('/export/loops.csv?opening=&state=')).text()).toMatch(/\r\n.*\r\n/);
});

test.each([
  ['/export/loops.csv', 401, 'Sign in and choose an organization first.\n', null],
  ['/export/people.csv', 403, 'Your role, coordinator, may not do this (people.export).\n', undefined],
  ['/export/lops.csv', 400, /^list must be one of people, .*; it was "lops"\.\n$/, undefined],
  ['/export/loops', 400, /^format must be csv or json; it was ""\.\n$/, undefined],
  ['/export/loops.xlsx', 400, /^format must be csv or json; it was "xlsx"\.\n$/, undefined],
  ['/export/loops.csv?state=open', 400, /^state must be one or several of planned/, undefined],
  ['/export/loops.csv?from=2026-12-01', 400, /^from is nothing by which the list loops/, undefined],
  ['/export/loops.csv?opening=1&opening=2', 400, /^opening must be the id of one/, undefined],
  [
    `/export/loops.csv?opening=${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}`,
    404,
    /no such opening/,
    undefined,
  ],
] as const)('%s answers %i in words', async (path, status, said, as) => {
  const answer = await get(path, as);
  const text = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/plain; charset=utf-8']);
  expect(answer.headers.get('content-disposition')).toBeNull();
  if (typeof said === 'string') expect(text).toBe(said);
  else expect(text).toMatch(said);
});

test('it only reads: nothing but GET is answered', async () => {
  expect((await get('/export/loops.csv', token, 'POST')).status).toBe(404);
});

test('whoever stops reading leaves no connection behind', async () => {
  for (let time = 0; time < 25; time++) {
    const answer = await get('/export/reminders.json');
    await answer.body?.cancel();
  }
  expect((await get('/export/loops.csv?state=cancelled')).status).toBe(200);
});

async function administrator(): Promise<string> {
  const { hiringManager } = fixture;
  await db.platform.database.transaction(hiringManager, (tx) =>
    tx.query("UPDATE member SET role = 'administrator' WHERE organization_id = $1 AND id = $2", [
      hiringManager.organizationId,
      hiringManager.memberId,
    ]),
  );
  return signedIn(db.platform, gateway, hiringManager);
}
