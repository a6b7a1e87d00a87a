// Ten thousand rows behind a screen: lists load on as one scrolls and keep little in the document, keys and those who listen
// still know every row, the place is found again, Home shows everything, and what has a name is found without scrolling.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { embeddedServer } from '../support/program.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

const OPENINGS = 10_000;
const NEEDS = 120;
const PAGE = 50;
/** Some parts of fifty rows, and a row for each that is not there. */
const ROWS_MAX = 320;

/** The demonstration's first opening is what the new rows are like; $1 is how many. */
const FILL: readonly (readonly [sql: string, count: number])[] = [
  [
    `INSERT INTO opening (organization_id, id, title, role_description, hiring_manager_id, coordinator_id, created_at)
     SELECT o.organization_id, gen_random_uuid(), 'Opening ' || n, 'Writes programs.', o.hiring_manager_id, o.coordinator_id,
            o.created_at
     FROM generate_series(1, $1::integer) n, (SELECT * FROM opening ORDER BY id LIMIT 1) o`,
    OPENINGS,
  ],
  [
    `WITH o AS (SELECT * FROM opening WHERE coordinator_id IS NOT NULL AND title NOT LIKE 'Opening %' ORDER BY id LIMIT 1),
     c AS (INSERT INTO candidate (organization_id, id, name, email, zone, created_at)
       SELECT o.organization_id, gen_random_uuid(), 'Waiting ' || n, n || '@waiting.example', 'UTC', o.created_at
       FROM generate_series(1, $1::integer) n, o RETURNING organization_id, id)
     INSERT INTO application (organization_id, id, opening_id, candidate_id, created_at)
     SELECT o.organization_id, gen_random_uuid(), o.id, c.id, o.created_at FROM c, o`,
    NEEDS,
  ],
];

async function fill(site: Site): Promise<void> {
  const server = embeddedServer(site.dataDir);
  if (server === null) throw new Error('There is no database');
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    for (const [sql, count] of FILL) await client.query(sql, [count]);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

const rowsIn = (page: Page): Promise<number> => page.locator('main tbody tr').count();

/** Which row has the focus, as those who listen are told. */
const focusedRow = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')));

/** Scrolls to the end, and to the end of what comes, until that many rows were loaded. */
async function loadRows(page: Page, rows: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      const last = [...document.querySelectorAll('main tbody tr')].at(-1);
      return Number(last?.getAttribute('aria-rowindex')) > wanted;
    },
    rows,
    { polling: 100, timeout: 60_000 },
  );
}

withBrowser('with ten thousand rows', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await openSite();
    await fill(site);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  test('a list loads on, stays small, is walked by keys, and is found again as it was left', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await ruth.go('/openings');
    expect(await ruth.violations()).toEqual([]);
    await loadRows(page, 20 * PAGE);
    await page.waitForFunction((most) => document.querySelectorAll('main tbody tr').length < most, ROWS_MAX);
    expect(await page.locator('main table').getAttribute('aria-rowcount')).toBe('-1');

    await page.evaluate(() => scrollBy(0, -6_000));
    await page.waitForFunction(() => {
      const seen = [...document.querySelectorAll<HTMLElement>('main [data-row]')].find(
        (row) => row.getBoundingClientRect().top > 200 && row.getBoundingClientRect().top < 400,
      );
      seen?.focus();
      return seen !== undefined;
    });
    const from = await focusedRow(page);
    for (let step = 1; step <= 2 * PAGE; step++) {
      await ruth.keys('j');
      expect(await focusedRow(page)).toBe(from + step);
    }
    for (let step = 1; step <= 5; step++) await ruth.keys('k');
    expect(await focusedRow(page)).toBe(from + 2 * PAGE - 5);
    expect(await rowsIn(page)).toBeLessThan(ROWS_MAX);

    const place = (): Promise<{ top: number; y: number }> =>
      page.evaluate(
        (row) => {
          const found = document.querySelector(`main tr[aria-rowindex="${row}"]`);
          return { top: Math.round(found?.getBoundingClientRect().top ?? NaN), y: Math.round(scrollY) };
        },
        from + 2 * PAGE - 5,
      );
    const leftAt = await place();
    await ruth.keys('Enter');
    await page.waitForURL(/\/openings\/.+/);
    await ruth.settled();
    await page.goBack();
    await page.waitForFunction((y) => Math.round(scrollY) === y, leftAt.y);
    await page.locator(`main tr[aria-rowindex="${from + 2 * PAGE - 5}"]`).waitFor();
    expect(await place()).toEqual(leftAt);
    expect(ruth.takeFaults()).toEqual([]);
    await ruth.leave();
  });

  test('Home shows everything that needs somebody', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await ruth.go('/');
    for (let end = 0; end < NEEDS / PAGE; end++) {
      const shown = await page.getByRole('listitem').count();
      if (shown > NEEDS) break;
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForFunction(
        (before) => document.querySelectorAll('main [role=listitem]').length > before,
        shown,
      );
    }
    const names = await page.locator('main [role=listitem] strong').allInnerTexts();
    const waiting = Array.from({ length: NEEDS }, (_, n) => `Waiting ${n + 1}`);
    expect(waiting.filter((name) => !names.includes(name))).toEqual([]);
    expect(await ruth.violations()).toEqual([]);
    expect(ruth.takeFaults()).toEqual([]);
    await ruth.leave();
  });

  test('the command menu finds what no list has loaded, says when there is nothing, and does what the row offers', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await ruth.go('/');
    await ruth.keys('Control+k');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.type('opening 7123');
    await page
      .getByRole('group', { name: 'Openings' })
      .getByRole('menuitem', { name: 'Opening 7123' })
      .waitFor();
    expect(await ruth.violations()).toEqual([]);
    await page.keyboard.type(' x');
    await page
      .getByRole('status')
      .getByText('Nothing you can see or do is called “opening 7123 x”.')
      .waitFor();
    await ruth.keys('Backspace', 'Backspace');
    await page.getByRole('menuitem', { name: 'Opening 7123' }).waitFor();
    await ruth.keys('ArrowDown', 'Enter');
    await page.getByRole('heading', { level: 1, name: 'Opening 7123' }).waitFor();

    await ruth.go('/loops');
    const row = page.getByRole('row', { name: /Greta Lund/ });
    const names = await row.getByRole('link').allInnerTexts();
    await row.getByRole('link', { name: 'Greta Lund' }).focus();
    await ruth.keys('Control+k');
    const offered = page.getByRole('group', { name: 'In the row “Greta Lund”' });
    await offered.waitFor();
    expect(await offered.getByRole('menuitem').allInnerTexts()).toEqual(names);
    await page.keyboard.type(names[1] ?? '');
    await offered.getByRole('menuitem', { name: names[1] ?? '' }).waitFor();
    await ruth.keys('ArrowDown', 'Enter');
    await page.getByRole('heading', { level: 1, name: /Greta Lund/ }).waitFor();
    expect(ruth.takeFaults()).toEqual([]);
    await ruth.leave();
  });

  test('a chooser offers the first few and finds all the others by name', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url, { width: 320, height: 640 });
    const { page } = ruth;
    await ruth.go('/loops');
    const chooser = page.getByRole('combobox', { name: 'Opening', exact: true });
    await ruth.click(chooser);
    await page.getByText('There are more. Type to find them.').waitFor();
    expect(await ruth.violations()).toEqual([]);
    expect(await ruth.overflow()).toBe(0);
    await page.keyboard.type('opening 9999');
    await page.getByRole('option', { name: 'Opening 9999', exact: true }).waitFor();
    await ruth.keys('Escape');
    expect(await chooser.inputValue()).toBe('All openings');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('opening 9999');
    await page.getByRole('option', { name: 'Opening 9999', exact: true }).waitFor();
    await ruth.keys('Enter');
    await page.waitForURL(/opening=/);
    expect(await chooser.inputValue()).toBe('Opening 9999');
    await page.reload();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('main [role=combobox]')?.value === 'Opening 9999',
    );
    expect(ruth.takeFaults()).toEqual([]);
    await ruth.leave();
  });
});
