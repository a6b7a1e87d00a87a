// An interviewer's story by keyboard alone: from Home to a submitted scorecard, with the network cut and the page reloaded
// in the middle. Keys beside the text are counted.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

const CRITERIA_KEYS = 2;
/** For the recommendation, its reasons and the submission. */
const END_KEYS = 3;

withBrowser('an interviewer', () => {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  test('writes a scorecard, loses the network and the page in the middle, and submits', async () => {
    const mirela = await Visitor.as('interviewer', browser, site.url);
    const { page, context } = mirela;
    await mirela.tabTo(/^Write the scorecard$/);
    await mirela.keys('Enter');
    await page.getByRole('group').first().waitFor();
    const criteria = (await page.getByRole('group').count()) - 1;
    mirela.countAnew();
    const rate = async (at: number): Promise<void> => {
      await mirela.keys('3');
      await mirela.write(`What was seen of criterion ${at}.`);
      await mirela.keys('Tab');
    };
    await rate(1);
    await page
      .getByRole('status')
      .getByText(/^Saved /)
      .waitFor();
    await context.setOffline(true);
    await rate(2);
    await page.getByText('Offline, kept on this device').waitFor();
    await context.setOffline(false);
    await page.reload();
    await page
      .getByRole('status')
      .getByText(/^Saved /)
      .waitFor();
    expect(
      await page
        .getByRole('textbox', { name: /^Evidence/ })
        .nth(1)
        .inputValue(),
    ).toContain('What was seen of criterion 2.');

    const keysSoFar = mirela.keystrokes;
    await page
      .getByRole('textbox', { name: /^Evidence/ })
      .nth(1)
      .focus();
    await page.keyboard.press('Tab');
    for (let at = 3; at <= criteria; at++) await rate(at);
    await mirela.keys('3');
    await mirela.write('Thought aloud, asked for limits first, changed the plan when a number did not fit.');
    await mirela.keys('Control+Enter');
    await page.getByText('Submitted. You can read the others now.').waitFor();
    expect(mirela.keystrokes).toBeLessThanOrEqual(criteria * CRITERIA_KEYS + END_KEYS);
    expect(keysSoFar).toBe(2 * CRITERIA_KEYS);
    expect(mirela.clicks).toBe(0);
    await page
      .getByText(/: 3 of 4$/)
      .first()
      .waitFor();
    await page.reload();
    await page
      .getByText(/^Submitted /)
      .first()
      .waitFor();
    // What is cut off says so in the console; nothing else did.
    expect(mirela.takeFaults().filter((fault) => !/INTERNET_DISCONNECTED|WebSocket/.test(fault))).toEqual([]);
    await mirela.leave();
  });
});
