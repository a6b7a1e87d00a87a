// A coordinator's story, by mouse and again by keyboard alone: from a loop that waits to a booked one, then somebody who
// declined is replaced. What the specification allows in clicks is counted.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

const CONFIRM_CLICKS_MAX = 4;
const REPLACE_CLICKS_MAX = 3;
const APPLY_CLICKS_MAX = 2;
const NUDGE_CLICKS_MAX = 2;

withBrowser('a coordinator', () => {
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

  test('by mouse', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await ruth.click(page.getByRole('link', { name: 'Choose an option' }).first());
    await ruth.press('Book now');
    // Others were booked since these options were found: what fits now is offered in their stead.
    await page.getByRole('heading', { name: 'Somebody was faster' }).waitFor();
    await page.getByRole('link', { name: /Option 1/ }).waitFor();
    await ruth.press('Book now');
    await page.getByRole('status').getByText('Booked. Everybody is told.').waitFor();
    await page.getByText('Booked, revision 1.').waitFor();
    expect(ruth.clicks).toBeLessThanOrEqual(CONFIRM_CLICKS_MAX);

    await ruth.go('/loops?state=BOOKED');
    const declined = page.getByRole('row').filter({ hasText: 'declined' });
    ruth.countAnew();
    await ruth.click(declined.getByRole('link', { name: 'Replace who declined' }));
    await page.getByRole('heading', { name: /^Replace people/ }).waitFor();
    if ((await page.getByRole('button', { name: 'Confirm the change' }).count()) === 0) {
      await ruth.press('Find options');
      await page.getByRole('button', { name: 'Confirm the change' }).waitFor();
    }
    await page.getByLabel('Reason, told to the people concerned').fill('Oisin cannot come that morning');
    await ruth.press('Confirm the change');
    await page.getByText('Booked, revision 2.').waitFor();
    expect(ruth.clicks).toBeLessThanOrEqual(REPLACE_CLICKS_MAX);
    expect(await page.getByText('Replace who declined').count()).toBe(0);

    ruth.countAnew();
    await ruth.click(page.getByRole('navigation').getByRole('link', { name: 'Board' }));
    await ruth.press('Nudge all overdue');
    await page
      .getByRole('status')
      .getByText(/^\d (person is|people are) mailed\.$/)
      .waitFor();
    expect(ruth.clicks).toBeLessThanOrEqual(NUDGE_CLICKS_MAX);
    await ruth.press('Nudge all overdue');
    await page.getByText(/^Nobody is mailed\. .* reminded within the last four hours/).waitFor();
    expect(await ruth.violations()).toEqual([]);
    expect(ruth.takeFaults()).toEqual([]);
  });

  test('takes back what was just booked, and nobody hears of it', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await ruth.click(page.getByRole('link', { name: 'Choose an option' }).first());
    await ruth.press('Find options again');
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') !== null);
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    // The news of the booking are on the page before its answer is.
    await page.route('**/graphql', async (route) => {
      const isBooking = route.request().postData()?.includes('proposalId') ?? false;
      if (!isBooking) return route.continue();
      const response = await route.fetch();
      await page.getByText('This loop is booked.').waitFor();
      return route.fulfill({ response });
    });
    await ruth.press('Book now');
    await page.getByText('Booked, revision 1.').waitFor();
    await ruth.press(/^Undo/);
    await page.getByRole('status').getByText('Taken back. Nobody was told.').waitFor();
    await page.getByText('Options are computed: nothing is reserved yet.').waitFor();
    await page.getByText(/^Taken back(?!\.)/).waitFor();
    expect(await page.getByText('withdrawn').count()).toBeGreaterThan(0);
    expect(await page.getByText(/^sent /).count()).toBe(0);
    expect(await ruth.violations()).toEqual([]);
    expect(ruth.takeFaults()).toEqual([]);
  });

  test('by keyboard alone', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await ruth.keys('Control+k');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.type('Greta');
    await page.getByRole('menuitem', { name: /Greta Lund/ }).waitFor();
    await ruth.keys('ArrowDown', 'Enter');
    await page.getByRole('heading', { name: 'Loop of Greta Lund' }).waitFor();
    await ruth.tabTo(/^Choose an option$/);
    await ruth.keys('Enter');
    await page.getByRole('heading', { name: 'Schedule Greta Lund' }).waitFor();
    await page.getByRole('button', { name: 'Book now' }).waitFor();
    await ruth.tabTo(/^Find options again$/);
    await ruth.keys('Enter');
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') !== null);
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    await ruth.tabTo(/^Book now$/);
    await ruth.keys('Enter');
    await page.getByText('Booked, revision 1.').waitFor();
    await ruth.keys('g', 's');
    await page.getByRole('heading', { name: 'Schedule', exact: true }).waitFor();
    await ruth.settled();
    await ruth.keys('j');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hugo Sandoval');
    await ruth.keys('Enter');
    await page.getByRole('heading', { name: 'Loop of Hugo Sandoval' }).waitFor();

    await ruth.keys('g', 's');
    await page.getByRole('link', { name: 'Replace who declined' }).waitFor();
    await ruth.tabTo(/^Replace who declined$/);
    await ruth.keys('Enter');
    await page.getByRole('heading', { name: /^Replace people/ }).waitFor();
    if ((await page.getByRole('button', { name: 'Confirm the change' }).count()) === 0) {
      await ruth.tabTo(/^Find options$/);
      await ruth.keys('Enter');
      await page.getByRole('button', { name: 'Confirm the change' }).waitFor();
    }
    await ruth.tabTo(/^Reason, told to the people concerned/);
    await ruth.write('Oisin cannot come that morning');
    await ruth.tabTo(/^Confirm the change$/);
    await ruth.keys('Enter');
    await page.getByText('Booked, revision 2.').waitFor();

    await ruth.keys('g', 'd');
    await page.getByRole('heading', { name: 'Board', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Nudge all overdue' }).waitFor();
    await ruth.tabTo(/^Nudge all overdue$/);
    await ruth.keys('Enter');
    await page.getByText(/^\d (person is|people are) mailed\.$/).waitFor();
    expect(ruth.clicks).toBe(0);
    expect(ruth.takeFaults()).toEqual([]);
  });

  test('what if somebody could not come, and then all that wait at once', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await ruth.go('/loops?state=WAITING');
    await ruth.click(page.getByRole('link', { name: 'Choose an option' }).first());
    await ruth.press('What if…');
    await page.getByLabel('Suppose').selectOption({ label: 'somebody cannot take part' });
    const without = await page.getByLabel('Person').locator('option').first().textContent();
    ruth.countAnew();
    await ruth.press('See the effect');
    await ruth.press(`Plan without ${without ?? ''}`);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Find options with').waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    expect(ruth.clicks).toBeLessThanOrEqual(APPLY_CLICKS_MAX);
    await page.getByText('Everybody’s time in words').click();
    expect(await page.locator('dt').allTextContents()).not.toContainEqual(
      expect.stringContaining(without ?? ''),
    );

    await ruth.go('/loops');
    await ruth.press('Place waiting loops');
    await ruth.press(/^Book \d+ loops?$/);
    await page.getByText(/^\d+ of \d+ booked\.$/).waitFor();
    expect(await ruth.violations()).toEqual([]);
    await ruth.go('/loops?state=WAITING');
    await page.getByRole('heading', { name: 'No loop fits these filters' }).waitFor();
    expect(ruth.takeFaults()).toEqual([]);
  });
});
