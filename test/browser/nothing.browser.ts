// An organization in which there is nothing yet: each screen says what it is, why it is empty and what to do next, in
// either theme, narrow or wide, with nothing for axe to find.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openEmptySite } from './site.js';
import { LOOKS, Visitor } from './visitor.js';

jest.setTimeout(300_000);

/** Where it is said that there is nothing, and what is said. */
const EMPTY: readonly (readonly [path: string, says: string | RegExp])[] = [
  ['/', 'Nothing needs you now'],
  ['/openings', 'No opening is open'],
  ['/loops', /^No loops? yet/],
  ['/interviews', /.+/],
  ['/board', /.+/],
  ['/templates', /^No /],
  ['/people?tab=pools', /^No pools? yet/],
  ['/people?tab=invitations', /^No/],
  ['/people', /.+/],
  ['/settings', /.+/],
];

withBrowser('an organization with nothing in it', () => {
  let site: Awaited<ReturnType<typeof openEmptySite>>;
  let browser: Browser;
  let session: Awaited<ReturnType<Visitor['context']['storageState']>>;
  beforeAll(async () => {
    site = await openEmptySite();
    browser = await openBrowser();
    const imke = await Visitor.arrive(browser, site.url);
    await imke.page.goto(site.url + site.signInPath);
    await imke.page.getByRole('button').first().click();
    await imke.page.getByRole('navigation').waitFor();
    session = await imke.context.storageState();
    await imke.leave();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  test.each(LOOKS)('at $width px, $theme', async (look) => {
    const imke = await Visitor.arrive(browser, site.url, look, session);
    const wrong: string[] = [];
    for (const [path, says] of EMPTY) {
      await imke.go(path);
      const found = await imke.page.locator('main').getByText(says).count();
      if (found === 0) wrong.push(`${path} says: ${await imke.page.locator('main').innerText()}`);
      if ((await imke.overflow()) > 0) wrong.push(`${path}: wider than the window`);
      wrong.push(...(await imke.violations()).map((violation) => `${path}: ${violation}`));
      wrong.push(...imke.takeFaults().map((fault) => `${path}: ${fault}`));
    }
    expect(wrong).toEqual([]);
    await imke.leave();
  });
});
