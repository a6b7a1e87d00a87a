// A debrief by two people at once: both read the packet side by side, the largest disagreement first, and both decide in
// the same moment, one by mouse and one by keyboard alone. One decision is kept; who was slower keeps their words.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

const CANDIDATE = 'Bastian Rowe';

withBrowser('a debrief', () => {
  let site: Site;
  let browser: Browser;
  beforeEach(async () => {
    site = await openSite();
    browser = await openBrowser();
  });
  afterEach(async () => {
    await browser.close();
    await site.stop();
  });

  /** By how much each row of the matrix differs, as it says in words, from the top. */
  const spreads = async ({ page }: Visitor): Promise<number[]> => {
    const ratings = page.getByRole('region', { name: 'Ratings' });
    await ratings.waitFor();
    const texts = await ratings.getByRole('row').allTextContents();
    return texts.flatMap((text) => {
      const [, spread] = /Differs by (\d)/.exec(text) ?? [];
      return spread === undefined ? (text.includes('Same rating') ? [0] : []) : [Number(spread)];
    });
  };

  test('read by two, decided by whoever is first', async () => {
    const tomasz = await Visitor.as('hiring_manager', browser, site.url);
    const imke = await Visitor.as('administrator', browser, site.url);
    await tomasz.go('/loops');
    await tomasz.click(tomasz.page.getByRole('link', { name: CANDIDATE }));
    await tomasz.click(tomasz.page.getByRole('link', { name: 'Debrief' }));
    await tomasz.page.getByRole('heading', { name: `Debrief about ${CANDIDATE}` }).waitFor();
    const order = await spreads(tomasz);
    expect(order.length).toBeGreaterThan(1);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(order[0]).toBeGreaterThan(0);
    await tomasz.press('Show all evidence');
    await tomasz.click(tomasz.page.getByLabel('Hire', { exact: true }));
    await tomasz.page.getByLabel('Level').fill('Senior');
    await tomasz.page.getByLabel('Why').fill('He designs before he codes.');
    await tomasz.press('Decide');
    const confirms = tomasz.page.getByRole('dialog', { name: `Hire ${CANDIDATE} as Senior?` });
    await confirms.waitFor();
    expect(await tomasz.violations()).toEqual([]);

    await imke.keys('g', 's');
    await imke.page.getByRole('heading', { name: 'Schedule', exact: true }).waitFor();
    await imke.tabTo(new RegExp(`^${CANDIDATE}$`));
    await imke.keys('Enter');
    await imke.page.getByRole('heading', { name: `Loop of ${CANDIDATE}` }).waitFor();
    await imke.tabTo(/^Debrief$/);
    await imke.keys('Enter');
    await imke.page.getByLabel('Hire', { exact: true }).waitFor();
    await imke.tabTo(/^Hire$/);
    await imke.keys('ArrowDown');
    await imke.tabTo(/^Why/);
    await imke.write('Too little evidence of leading.');
    await imke.tabTo(/^Decide$/);
    await imke.keys('Enter');
    await imke.page.getByRole('dialog', { name: `Do not hire ${CANDIDATE}?` }).waitFor();
    await imke.tabTo(/^Do not hire$/);

    await Promise.all([
      tomasz.click(confirms.getByRole('button', { name: 'Hire', exact: true })),
      imke.keys('Enter'),
    ]);
    const first = ({ page }: Visitor) => page.getByText(/decided first$/);
    const decided = ({ page }: Visitor) => page.getByRole('status').getByText('Decided.');
    const ends = await Promise.all(
      [tomasz, imke].map((who) =>
        Promise.race([
          decided(who)
            .waitFor()
            .then(() => 'decided'),
          first(who)
            .waitFor()
            .then(() => 'too late'),
        ]),
      ),
    );
    expect(ends.toSorted()).toEqual(['decided', 'too late']);
    const late = ends[0] === 'decided' ? imke : tomasz;
    const words = late === imke ? 'Too little evidence of leading.' : 'He designs before he codes.';
    await late.page.getByRole('heading', { name: 'You had written' }).waitFor();
    expect(await late.page.getByText(words).count()).toBeGreaterThan(0);
    for (const who of [tomasz, imke]) {
      await who.page.reload();
      await who.page.getByRole('heading', { name: 'Decision', exact: true }).waitFor();
      expect(await who.page.getByRole('button', { name: 'Decide' }).count()).toBe(0);
      expect(await who.violations()).toEqual([]);
      expect(who.takeFaults()).toEqual([]);
    }
    expect(imke.clicks).toBe(0);

    // The packet on a sheet of paper, from a dark screen: light, every column on it, and nothing to press.
    await tomasz.page.setViewportSize({ width: 794, height: 1123 });
    await tomasz.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const printed = await tomasz.page.evaluate(() => ({
      scheme: getComputedStyle(document.documentElement).colorScheme,
      cells: document.querySelectorAll('main table :is(th, td)').length,
      beyond: [...document.querySelectorAll('main :is(th, td, p, li)')].filter(
        (element) => element.getBoundingClientRect().right > innerWidth,
      ).length,
    }));
    expect(printed).toMatchObject({ scheme: 'light', beyond: 0 });
    expect(printed.cells).toBeGreaterThan(20);
    expect(await tomasz.page.getByRole('button', { name: 'Print the packet' }).isVisible()).toBe(false);
  });
});
