// What holds for every screen, whoever looks and however: nothing for axe to find in either theme, narrow or wide, with
// the demonstration's data in it; no error in the console, no request to another host, nothing wider than the window.
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { allScreens } from './screens.js';
import type { Screen } from './screens.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { LOOKS, Visitor } from './visitor.js';
import type { Look, Role } from './visitor.js';

jest.setTimeout(300_000);

withBrowser('every screen', () => {
  let site: Site;
  let browser: Browser;
  let screens: readonly Screen[];
  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
    screens = await allScreens(site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  /** Everything wrong with the screens of a role, each with where it is. */
  async function wrong(role: Role, look: Look): Promise<string[]> {
    const visitor = await Visitor.as(role, browser, site.url, look);
    const found: string[] = [];
    for (const { name, path } of screens.filter((screen) => screen.role === role)) {
      await visitor.go(path);
      const overflow = await visitor.overflow();
      if (overflow > 0) found.push(`${name}: wider than the window by ${overflow} px`);
      found.push(...(await visitor.violations()).map((violation) => `${name}: ${violation}`));
      found.push(...visitor.takeFaults().map((fault) => `${name}: ${fault}`));
    }
    await visitor.leave();
    return found;
  }

  describe.each(LOOKS)('at $width px, $theme', (look) => {
    test.each<Role>(['coordinator', 'hiring_manager', 'interviewer', 'administrator'])(
      'of the %s',
      async (role) => {
        expect(await wrong(role, look)).toEqual([]);
      },
    );
  });

  test.each(LOOKS)('the command menu and the help over a screen, at $width px, $theme', async (look) => {
    const visitor = await Visitor.as('coordinator', browser, site.url, look);
    await visitor.keys('Control+k');
    await visitor.page.getByRole('menuitem').first().waitFor();
    expect(await visitor.violations()).toEqual([]);
    await visitor.keys('Escape', '?');
    await visitor.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    expect(await visitor.violations()).toEqual([]);
    expect(visitor.takeFaults()).toEqual([]);
    await visitor.leave();
  });

  test.each<Role>(['coordinator', 'hiring_manager', 'interviewer', 'administrator'])(
    'with words a third longer, no screen of the %s is wider than a small window',
    async (role) => {
      const visitor = await Visitor.as(role, browser, site.url, { width: 320, height: 640 });
      const { page } = visitor;
      await page.evaluate(() =>
        localStorage.setItem('loopwright.preferences', JSON.stringify({ language: 'pseudo' })),
      );
      const wide: string[] = [];
      for (const { name, path } of screens.filter((screen) => screen.role === role)) {
        await page.goto(site.url + path);
        // Only a text of a catalogue is strange.
        await page
          .locator('h1')
          .filter({ hasText: '⟦' })
          .or(page.locator('main h2').filter({ hasText: '⟦' }))
          .first()
          .waitFor();
        await page.locator('[role=status][aria-label^="⟦"]').first().waitFor({ state: 'detached' });
        const overflow = await visitor.overflow();
        if (overflow > 0) wide.push(`${name}: by ${overflow} px`);
      }
      expect(wide).toEqual([]);
      await visitor.leave();
    },
  );

  test.each<Role>(['coordinator', 'hiring_manager', 'interviewer', 'administrator'])(
    'every button of a screen of the %s is in the command menu under its name',
    async (role) => {
      const visitor = await Visitor.as(role, browser, site.url);
      const { page } = visitor;
      const missing: string[] = [];
      for (const { name, path } of screens.filter((screen) => screen.role === role)) {
        await visitor.go(path);
        const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
        // What lies under a dialog cannot be pressed.
        const place = (await page.locator('dialog[open]').count()) > 0 ? 'dialog[open]' : 'main';
        const buttons = await page
          .locator(`${place} button:enabled:visible`)
          .evaluateAll((all) =>
            all
              .filter((one) => one.closest('tr, li, [role=tablist], [aria-haspopup]') === null)
              .map((one) => one.getAttribute('aria-label') ?? one.textContent),
          );
        await visitor.keys('Control+k');
        await page.getByRole('menuitem').first().waitFor();
        // Without the keys, which stand in an element of their own.
        const items = await page.locator('[role=menuitem] > span:first-child').allTextContents();
        const offered = new Set(items.map(plain));
        missing.push(
          ...buttons.map(plain).flatMap((button) => (offered.has(button) ? [] : [`${name}: ${button}`])),
        );
        await visitor.keys('Escape');
      }
      expect(missing).toEqual([]);
      await visitor.leave();
    },
  );

  test.each(LOOKS)('the menu of what can be taken away, at $width px, $theme', async (look) => {
    const visitor = await Visitor.as('coordinator', browser, site.url, look);
    await visitor.go('/loops');
    const button = visitor.page.getByRole('button', { name: 'Export' });
    await button.press('Enter');
    const file = visitor.page.getByRole('link', { name: 'Export loops as CSV' });
    await file.waitFor();
    expect(await visitor.violations()).toEqual([]);
    expect(await visitor.overflow()).toBe(0);
    await visitor.keys('Escape');
    await file.waitFor({ state: 'detached' });
    await button.press('Enter');
    const [taken] = await Promise.all([visitor.page.waitForEvent('download'), file.press('Enter')]);
    expect(taken.suggestedFilename()).toMatch(/^loops-.*\.csv$/);
    expect(await taken.failure()).toBeNull();
    expect(visitor.takeFaults()).toEqual([]);
    await visitor.leave();
  });
});
