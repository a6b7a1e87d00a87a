// Pages that links open answer a few requests a minute per link and more per address, and say so in words. Where the
// limits are off, nobody is refused.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { testDatabase } from '../support/database.js';
import { testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';

const PATH = '/invitations/accept';
const LINK_MAX = 60;
const ADDRESS_MAX = 300;

// Minutes are those of the process's clock, which stands still here: no answer hangs on how fast the machine is.
let nowMs: number;
beforeEach(() => {
  nowMs = Date.now();
  jest.spyOn(Date, 'now').mockImplementation(() => nowMs);
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  jest.restoreAllMocks();
  for (const close of closing.splice(0).reverse()) await close();
});

async function gatewayWith(environment: Record<string, string>): Promise<TestGateway> {
  const db = await testDatabase(environment);
  closing.push(() => db.close());
  const gateway = await testGateway(db);
  closing.push(() => gateway.close());
  return gateway;
}

/** How many answers had which status. */
async function statuses(
  count: number,
  ask: (index: number) => Promise<Response>,
): Promise<Record<number, number>> {
  const answers = await Promise.all(Array.from({ length: count }, (_, index) => ask(index)));
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

test('one link is shown 60 times a minute, its form counts with it, and other links go on', async () => {
  const gateway = await gatewayWith({});
  const show = (token: string) => gateway.page(`${PATH}?token=${token}`);
  expect(await statuses(LINK_MAX + 20, () => show('one'))).toEqual({ 404: LINK_MAX, 429: 20 });
  expect((await gateway.submit(PATH, { token: 'one' })).status).toBe(429);
  expect((await show('other')).status).toBe(404);

  const refused = await show('one');
  expect(refused.headers.get('retry-after')).toBe('60');
  expect(refused.headers.get('cache-control')).toBe('no-store');
  expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await refused.text();
  expect(text).toContain('<h1>Too many requests</h1>');
  expect(text).toContain('Wait 60 seconds, then try again');

  nowMs += 60_000;
  expect((await show('one')).status).toBe(404);
});

test('one address is answered 300 times a minute, whatever links it tries; pages without a link are not counted', async () => {
  const gateway = await gatewayWith({});
  const guess = (index: number) => gateway.page(`${PATH}?token=guess-${index}`);
  expect(await statuses(ADDRESS_MAX + 30, guess)).toEqual({ 404: ADDRESS_MAX, 429: 30 });
  expect((await gateway.page(PATH)).status).toBe(429);
  expect((await gateway.page('/sign-in')).status).toBe(200);
  expect((await gateway.page('/health')).status).toBe(200);
});

test('with RATE_LIMITS=off nobody is refused', async () => {
  const gateway = await gatewayWith({ RATE_LIMITS: 'off' });
  const count = ADDRESS_MAX + 30;
  expect(await statuses(count, () => gateway.page(`${PATH}?token=one`))).toEqual({ 404: count });
});
