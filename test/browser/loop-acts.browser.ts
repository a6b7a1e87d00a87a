// What a coordinator does to a booked loop on its page: one interview is cancelled and taken back, the whole loop moves,
// and what did not take place is planned again; by mouse, and from the command menu by keyboard alone.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

const CANCEL_CLICKS_MAX = 2;
const MOVE_CLICKS_MAX = 3;
const MARK_CLICKS_MAX = 3;

const REASON = 'Reason, told to the people concerned';
/** Booked, and all of it to come; over, and nothing marked. */
const TO_COME = 'Elin Marsh';
const OVER = 'Dmitri Hallen';

/** Opens the page of the candidate's loop. */
async function toLoop(ruth: Visitor, name: string): Promise<void> {
  await ruth.go('/loops?state=BOOKED');
  await ruth.page.getByRole('link', { name, exact: true }).click();
  await ruth.page.getByRole('heading', { name: `Loop of ${name}` }).waitFor();
}

/** When the interviews with the candidate are; a debrief moves only where it has to. */
const timesOf = (page: Page): Promise<string[]> =>
  page
    .getByRole('row')
    .filter({ hasNot: page.getByRole('rowheader', { name: /^Debrief/ }) })
    .locator('td:nth-of-type(1)')
    .allTextContents();

withBrowser('a booked loop', () => {
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

  test('one interview is cancelled with a reason, and taken back', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await toLoop(ruth, TO_COME);
    ruth.countAnew();
    await ruth.press('Cancel Coding');
    await page.getByRole('dialog').waitFor();
    expect(await ruth.violations()).toEqual([]);
    await page.getByLabel(REASON).fill('Her manager takes it over');
    await ruth.click(page.getByRole('dialog').getByRole('button', { name: 'Cancel Coding' }));
    await page.getByText('Booked, revision 2.').waitFor();
    expect(ruth.clicks).toBeLessThanOrEqual(CANCEL_CLICKS_MAX);
    const coding = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Coding/ }) });
    await coding.getByText('cancelled', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Move Coding' }).count()).toBe(0);
    await ruth.press(/^Undo/);
    await page.getByRole('status').getByText('Taken back. Nobody was told.').waitFor();
    await page.getByRole('button', { name: 'Move Coding' }).waitFor();
    expect(await coding.getByText('cancelled', { exact: true }).count()).toBe(0);
    expect(ruth.takeFaults()).toEqual([]);
  });

  test('the whole loop moves', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await toLoop(ruth, TO_COME);
    const before = await timesOf(page);
    ruth.countAnew();
    await ruth.press('Move the loop');
    await page.getByRole('heading', { name: `Move the loop of ${TO_COME}` }).waitFor();
    await ruth.press('Find options');
    await page.getByLabel(REASON).fill('The candidate is ill');
    expect(await ruth.violations()).toEqual([]);
    await ruth.press('Confirm the change');
    await page.getByText('Booked, revision 2.').waitFor();
    expect(ruth.clicks).toBeLessThanOrEqual(MOVE_CLICKS_MAX);
    const after = await timesOf(page);
    expect(after).toHaveLength(before.length);
    expect(after.filter((when) => before.includes(when))).toEqual([]);
    expect(ruth.takeFaults()).toEqual([]);
  });

  test('what did not take place is marked, and another time for it is looked for', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url, { width: 320, height: 640 });
    const { page } = ruth;
    await ruth.go('/loops?state=BOOKED');
    await page.getByRole('link', { name: OVER, exact: true }).click();
    ruth.countAnew();
    await ruth.press('Coding did not take place');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What happened').fill('The candidate could not connect');
    await ruth.click(dialog.getByLabel('It is to take place again, as an interview of its own'));
    expect(await ruth.violations()).toEqual([]);
    expect(await ruth.overflow()).toBe(0);
    await ruth.click(dialog.getByRole('button', { name: 'Coding did not take place: find a new time' }));
    await page.getByRole('heading', { name: `Plan again for ${OVER}` }).waitFor();
    expect(ruth.clicks).toBeLessThanOrEqual(MARK_CLICKS_MAX);
    await page.getByRole('link', { name: `Loop of ${OVER}` }).click();
    await page.getByText('The candidate could not connect').first().waitFor();
    await page.getByRole('button', { name: 'Find a new time' }).waitFor();
    expect(await page.getByRole('button', { name: 'Coding did not take place' }).count()).toBe(0);
    expect(ruth.takeFaults()).toEqual([]);
  });

  test('by keyboard alone, from the command menu', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await toLoop(ruth, TO_COME);
    const command = async (name: string): Promise<void> => {
      await ruth.keys('Control+k');
      await page.getByRole('menuitem').first().waitFor();
      await page.keyboard.type(name);
      await page.getByRole('menuitem', { name, exact: true }).waitFor();
      await ruth.keys('ArrowDown', 'Enter');
    };
    await command('Cancel Design review');
    await page.getByRole('dialog', { name: 'Cancel Design review?' }).waitFor();
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await ruth.keys('Enter');
    await page.getByText('Give a reason in a few words.').waitFor();
    await ruth.write('Covered in system design');
    await ruth.keys('Enter');
    await page.getByText('Booked, revision 2.').waitFor();

    await command('Move the loop');
    await page.getByRole('heading', { name: `Move the loop of ${TO_COME}` }).waitFor();
    await ruth.tabTo(/^Find options$/);
    await ruth.keys('Enter');
    await page.getByRole('button', { name: 'Confirm the change' }).waitFor();
    await ruth.tabTo(/^Reason, told to the people concerned/);
    await ruth.write('The candidate is ill');
    await ruth.tabTo(/^Confirm the change$/);
    await ruth.keys('Enter');
    await page.getByText('Booked, revision 3.').waitFor();
    expect(ruth.clicks).toBe(0);
    expect(ruth.takeFaults()).toEqual([]);
  });
});
