// Somebody new takes the tour: five steps from a role to a booked loop, each left by doing what it asks for.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

withBrowser('the tour', () => {
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

  test('ends in a booked loop', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    const tour = page.getByRole('complementary', { name: 'Tour' });
    const step = (number: number) => tour.getByText(`Step ${number} of 5`).waitFor();
    await ruth.press('Take the tour');
    await step(1);
    await ruth.press('Use an example');
    await page.getByText('Senior backend engineer').first().waitFor();
    expect(await ruth.violations()).toEqual([]);
    await ruth.press('Create the opening');

    await step(2);
    await page.getByText('Scarcest is').waitFor();
    // Whoever strays is brought back.
    await ruth.keys('g', 'h');
    await page.getByRole('heading', { name: 'Home' }).waitFor();
    await ruth.press('Take me there');
    await ruth.click(page.getByRole('link', { name: /^Candidates/ }));

    await step(3);
    await ruth.press('Add a candidate');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Ines Duarte');
    await dialog.getByLabel('E-mail address').fill('ines@candidate.example');
    await ruth.click(dialog.getByRole('button', { name: 'Add a candidate' }));
    await ruth.press('Enter their times');
    await page.getByRole('dialog').waitFor();
    expect(await ruth.violations()).toEqual([]);
    await ruth.press('Keep these times');
    await ruth.press('Plan the loop');

    await step(4);
    await ruth.press('Find options');

    await step(5);
    expect(await ruth.violations()).toEqual([]);
    await ruth.press('Book now');
    await tour.getByText('The loop is booked').waitFor();
    await page.getByText('Booked, revision 1.').waitFor();
    await ruth.press('Done');
    await tour.waitFor({ state: 'detached' });
    await ruth.go('/');
    expect(await tour.count()).toBe(0);
    expect(ruth.takeFaults()).toEqual([]);
  });
});
