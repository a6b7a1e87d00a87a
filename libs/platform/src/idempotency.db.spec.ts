// Idempotency against real PostgreSQL: one effect per key, whoever repeats it and however many at once.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Overload, Refusal, newId, systemScope } from '#platform';
import { testDatabase } from '../../../test/support/database.js';
import type { TestDatabase } from '../../../test/support/database.js';

let db: TestDatabase;
const organizationId = newId();
const scope = systemScope(organizationId);

beforeAll(async () => {
  db = await testDatabase();
  await db.platform.database.transaction(scope, (tx) =>
    tx.query('INSERT INTO organization (id, name, created_at) VALUES ($1, $2, $3)', [
      organizationId,
      'Acme',
      db.clock.now(),
    ]),
  );
});
afterAll(() => db.close());

test('twenty twins at once run the work once and all get its outcome', async () => {
  let runs = 0;
  const once = { operation: 'test.twins', key: 'a', input: { b: 1, a: 2 } };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      db.platform.idempotency.run(scope, once, async () => Promise.resolve({ kind: 'Done', run: ++runs })),
    ),
  );
  expect(runs).toBe(1);
  expect(answers).toEqual(answers.map(() => ({ kind: 'Done', run: 1 })));
});

test('other input under the key is refused, the same input in another order is not', async () => {
  const { idempotency } = db.platform;
  const work = async (): Promise<string> => Promise.resolve('done');
  await idempotency.run(scope, { operation: 'test.other', key: 'a', input: { x: 1, y: 2 } }, work);
  await expect(
    idempotency.run(scope, { operation: 'test.other', key: 'a', input: { y: 2, x: 1 } }, work),
  ).resolves.toBe('done');
  await expect(
    idempotency.run(scope, { operation: 'test.other', key: 'a', input: { x: 1 } }, work),
  ).rejects.toMatchObject({
    code: 'CONFLICTING_KEY',
  });
});

test('refusals of the input are kept, FORBIDDEN is not', async () => {
  const { idempotency } = db.platform;
  let calls = 0;
  const refuse = (code: 'INVALID_INPUT' | 'FORBIDDEN') => async (): Promise<string> => {
    calls++;
    return Promise.reject(new Refusal(code, 'no', { field: 'x' }));
  };
  for (const code of ['INVALID_INPUT', 'FORBIDDEN'] as const) {
    calls = 0;
    const once = { operation: 'test.refused', key: code, input: 1 };
    await expect(idempotency.run(scope, once, refuse(code))).rejects.toMatchObject({ code });
    await expect(idempotency.run(scope, once, refuse(code))).rejects.toMatchObject({ code });
    expect(calls).toBe(code === 'INVALID_INPUT' ? 1 : 2);
  }
});

test('a limit that stands is kept, one of the moment is not', async () => {
  const { idempotency } = db.platform;
  const run = (key: string, refusal: Refusal) => {
    let calls = 0;
    const work = async (): Promise<string> => {
      calls++;
      return calls === 1 ? Promise.reject(refusal) : Promise.resolve('done');
    };
    return async () => idempotency.run(scope, { operation: 'test.limit', key, input: 1 }, work);
  };
  const standing = run('standing', new Refusal('LIMIT_REACHED', 'There may be 5 of these.'));
  await expect(standing()).rejects.toMatchObject({ code: 'LIMIT_REACHED' });
  await expect(standing()).rejects.toMatchObject({ code: 'LIMIT_REACHED' });
  const passing = run('passing', new Overload('Too much at once.'));
  await expect(passing()).rejects.toMatchObject({ code: 'LIMIT_REACHED' });
  expect(await passing()).toBe('done');
});

test('a key is free again after 24 hours', async () => {
  const { idempotency } = db.platform;
  const once = { operation: 'test.expired', key: 'a', input: 1 };
  await idempotency.run(scope, once, async () => Promise.resolve('first'));
  db.clock.advance(24 * 3_600_000);
  expect(await idempotency.run(scope, once, async () => Promise.resolve('second'))).toBe('second');
});

test('access is asked again before a kept answer is given, and its refusal is not kept', async () => {
  const { idempotency } = db.platform;
  let may = true;
  const once = {
    operation: 'test.authorized',
    key: 'a',
    input: 1,
    authorize: () =>
      may ? Promise.resolve('granted') : Promise.reject(new Refusal('NOT_FOUND', 'There is none.')),
  };
  let runs = 0;
  const run = () =>
    idempotency.run(scope, once, async (_tx, granted) => Promise.resolve(`${granted} ${++runs}`));
  expect(await run()).toBe('granted 1');
  may = false;
  await expect(run()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  may = true;
  expect(await run()).toBe('granted 1');
  const fresh = { ...once, key: 'b' };
  may = false;
  await expect(idempotency.run(scope, fresh, async () => Promise.resolve('x'))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  may = true;
  expect(await idempotency.run(scope, fresh, async () => Promise.resolve('done at last'))).toBe(
    'done at last',
  );
});

test.each(['', 'x'.repeat(201), 'a\0b', 'a\nb', 'a\ud800'])('the key %j is refused by name', async (key) => {
  const answer = db.platform.idempotency.run(scope, { operation: 'test.key', key, input: 1 }, async () =>
    Promise.resolve('never'),
  );
  await expect(answer).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field: 'idempotencyKey' } });
});
