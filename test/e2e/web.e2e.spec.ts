// The gateway's side of the web application: who gets the page and with which policy, assets that are kept, and
// operations that are asked by their registered id alone.
import { readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CreateOrganization } from '#access';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { cookieSetBy, testGateway } from '../support/gateway.js';
import type { TestGateway } from '../support/gateway.js';
import documents from '../../apps/web/src/generated/documents.json' with { type: 'json' };

let db: TestDatabase;
let gateway: TestGateway;
let cookie: string;

beforeAll(async () => {
  db = await testDatabase();
  gateway = await testGateway(db);
  const input = { name: 'Northwind', adminEmail: 'admin@northwind.example' };
  const { signInLink } = await gateway.app.get(CreateOrganization).run(input);
  const token = new URL(signInLink).searchParams.get('token') ?? '';
  cookie = cookieSetBy(await gateway.submit('/sign-in/link', { token }));
});
afterAll(async () => {
  await gateway.close();
  await db.close();
});

const idOf = (name: string): string =>
  Object.keys(documents).find((id) => id.startsWith(`${name}-`)) ?? `no document ${name}`;

const ask = async (body: unknown): Promise<{ readonly status: number; readonly said: unknown }> => {
  const answer = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
  return { status: answer.status, said: await answer.json() };
};

describe('the page', () => {
  test('is for people who are signed in; others sign in first and come back', async () => {
    const stranger = await gateway.page('/loops/1?tab=a');
    expect([stranger.status, stranger.headers.get('location')]).toEqual([
      303,
      '/sign-in?next=%2Floops%2F1%3Ftab%3Da',
    ]);
    const member = await gateway.page('/loops/1?tab=a', cookie);
    expect(member.status).toBe(200);
    expect(member.headers.get('cache-control')).toBe('no-store');
  });

  test('allows no inline script or style but with its nonce, and nothing of another host', async () => {
    const page = await gateway.page('/', cookie);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    expect(await page.text()).toContain(`nonce="${nonce}"`);
    const again = await gateway.page('/', cookie);
    expect(again.headers.get('content-security-policy')).not.toContain(nonce);
  });

  test.each([
    ['theme=dark', ' data-theme="dark"'],
    ['a=b; theme=light', ' data-theme="light"'],
    ['theme=system', ''],
    ['theme="><script>', ''],
  ])('has the theme of the cookie %j before anything is painted', async (theme, attribute) => {
    const page = await (await gateway.page('/', `${cookie}; ${theme}`)).text();
    expect(page).toContain(`<html lang="en"${attribute}>`);
  });

  test('has assets that browsers keep, compressed as they can read them', async () => {
    const name = readdirSync('dist/apps/web/assets').find((file) => /^index-.*\.js$/.test(file)) ?? '';
    const asset = await fetch(`${gateway.url}/assets/${name}`, {
      headers: { 'accept-encoding': 'br, gzip' },
    });
    expect([asset.status, asset.headers.get('content-encoding')]).toEqual([200, 'br']);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toMatch(/javascript/);
    expect((await fetch(`${gateway.url}/assets/..%2findex.html`)).status).toBe(404);
  });
});

const addresses = (page: string): string[] =>
  [...page.matchAll(/<(?:link|script)[^>]* (?:href|src)="([^"]+)"/g)].map(([, address = '']) => address);

describe('what a screen is made of', () => {
  const partsOf = async (path: string): Promise<string[]> =>
    addresses(await (await gateway.page(path, cookie)).text());

  test.each([
    ['/', 'home'],
    ['/loops?state=BOOKED', 'loops'],
    [`/loops/${'0'.repeat(8)}/schedule`, 'schedule'],
    ['/people/pools/1', 'pool'],
  ])('is asked for by the page of %s, and is there', async (path, part) => {
    const found = await partsOf(path);
    for (const kind of ['js', 'css'])
      expect(found.filter((one) => new RegExp(`/${part}-[^/]+\\.${kind}$`).test(one))).toHaveLength(1);
    expect(new Set(found).size).toBe(found.length);
    for (const address of found) expect((await fetch(gateway.url + address)).status).toBe(200);
  });

  test('is nothing beside the application where there is no screen', async () => {
    const found = await partsOf('/loops/1/2/3');
    expect(found.length).toBeGreaterThan(2);
    expect((await partsOf('/loops')).filter((address) => found.includes(address))).toEqual(found);
  });
});

describe('data on its way', () => {
  const answered = async (coding: string, query: string) => {
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': coding, cookie },
      body: JSON.stringify({ query }),
    });
    return [answer.status, answer.headers.get('content-encoding')];
  };
  const long = `{ __type(name: "Query") { ${Array.from({ length: 40 }, (_, at) => `a${at}: description`).join(' ')} } }`;

  test.each(['br', 'gzip'])('is compressed as %s for whoever reads that', async (coding) => {
    expect(await answered(coding, long)).toEqual([200, coding]);
  });

  test('is plain for whoever reads nothing else, and where it is short', async () => {
    expect(await answered('identity', long)).toEqual([200, null]);
    expect(await answered('br', '{ version }')).toEqual([200, null]);
  });

  test.each(['/sign-in', '/'])(
    'is plain in the page %s, which may carry what nobody is to guess',
    async (path) => {
      const answer = await fetch(gateway.url + path, { headers: { cookie, 'accept-encoding': 'br, gzip' } });
      expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, null]);
    },
  );

  test('is not taken compressed', async () => {
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip', cookie },
      body: gzipSync('{"query":"{version}"}'),
    });
    expect(answer.status).toBe(400);
  });
});

describe('pages that the gateway writes', () => {
  test.each([
    ['/sign-in', ['css', 'svg']],
    ['/candidate/no-token', ['css', 'svg']],
  ])(
    '%s brings its styles and its icon from the build, and no inline style or script',
    async (path, kinds) => {
      const answer = await gateway.page(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; .*style-src 'self'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      const found = addresses(await answer.text());
      expect(found.map((address) => address.split('.').at(-1)).sort()).toEqual(kinds);
      for (const address of found) expect((await fetch(gateway.url + address)).status).toBe(200);
    },
  );

  test('the icon is also where browsers look for it unasked', async () => {
    const icon = await fetch(`${gateway.url}/favicon.ico`);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  });
});

describe('a registered operation', () => {
  test('is asked by its id', async () => {
    const { status, said } = await ask({ documentId: idOf('Me'), variables: {} });
    expect(status).toBe(200);
    expect(said).toMatchObject({ data: { viewer: { email: 'admin@northwind.example' } } });
  });

  test('that is unknown is told apart from what is wrong with a request', async () => {
    for (const documentId of ['Me-0', '', null, 7, 'toString'])
      expect(await ask({ documentId })).toMatchObject({
        status: 400,
        said: { errors: [{ extensions: { code: 'UNKNOWN_DOCUMENT' } }] },
      });
  });

  test('keeps its text whatever comes with the id', async () => {
    const { said } = await ask({ documentId: idOf('Me'), query: '{ version }', variables: {} });
    expect(said).toMatchObject({ data: { viewer: {} } });
  });
});
