// A hiring manager's story, by mouse and again by keyboard alone: from a pasted role description to a plan, which is
// edited and from which a loop is planned. What the specification allows in clicks is counted.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

const FROM_TEMPLATE_CLICKS_MAX = 5;
const FROM_NOTHING_CLICKS_MAX = 20;

const ROLE = `Platform engineer
- You own the architecture of our services and mentor engineers.
- Five years of experience with Java and SQL databases.
- Experience with Docker is a plus.
- You juggle.`;

const KINDS = ['Coding', 'System design', 'Leadership', 'Delivery', 'Debrief'] as const;

withBrowser('a hiring manager', () => {
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
    const tomasz = await Visitor.as('hiring_manager', browser, site.url);
    const { page } = tomasz;
    await tomasz.click(page.getByRole('link', { name: 'Openings' }));
    await tomasz.click(page.getByRole('link', { name: 'New opening' }));
    await page.getByLabel('Role description').fill(ROLE);
    expect(await page.getByLabel('Title').inputValue()).toBe('Platform engineer');
    const gap = page.getByRole('row').filter({ hasText: 'juggle' });
    await gap.getByText('By nobody').waitFor();
    await tomasz.press('Create the opening');
    await page.getByRole('heading', { name: 'Platform engineer' }).waitFor();
    await page.getByText('Scarcest is').waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'juggle' }).getByText('By nobody').count()).toBe(1);

    const before = await page.locator('ol [data-row]').count();
    await tomasz.press('Add Delivery');
    await tomasz.press(/^Move Delivery.* up$/);
    await tomasz.press('Save the plan');
    await page.getByText('The plan is saved.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Interviews' }).waitFor();
    expect(await page.locator('ol [data-row]').count()).toBe(before + 1);

    await tomasz.go('/openings');
    tomasz.countAnew();
    await tomasz.click(page.getByRole('link', { name: 'Data Engineer' }));
    await tomasz.click(page.getByRole('link', { name: /^Candidates/ }));
    await tomasz.press('Plan the loop');
    await page.waitForURL(/\/loops\/[0-9a-f-]+\/schedule/);
    expect(tomasz.clicks).toBeLessThanOrEqual(FROM_TEMPLATE_CLICKS_MAX);
    expect(tomasz.takeFaults()).toEqual([]);
  });

  test('from a pasted role to a plan by keyboard alone', async () => {
    const tomasz = await Visitor.as('hiring_manager', browser, site.url);
    const { page } = tomasz;
    await tomasz.keys('g', 'o');
    await page.getByRole('heading', { name: 'Openings' }).waitFor();
    await tomasz.tabTo(/^New opening$/);
    await tomasz.keys('Enter');
    await page.getByLabel('Role description').waitFor();
    await tomasz.tabTo(/^Role description/);
    await tomasz.write(ROLE);
    await page.getByRole('row').filter({ hasText: 'juggle' }).getByText('By nobody').waitFor();
    await tomasz.tabTo(/^Create the opening$/);
    await tomasz.keys('Enter');
    await page.getByRole('heading', { name: 'Platform engineer' }).waitFor();
    await page.getByText('Scarcest is').waitFor();
    const before = await page.locator('ol [data-row]').count();
    await tomasz.tabTo(/^Add Delivery$/);
    await tomasz.keys('Enter', 's');
    await page.getByText('The plan is saved.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Interviews' }).waitFor();
    expect(await page.locator('ol [data-row]').count()).toBe(before + 1);
    expect(tomasz.clicks).toBe(0);
    expect(tomasz.takeFaults()).toEqual([]);
  });

  test('five interviews from nothing, by mouse and by keyboard alone', async () => {
    const tomasz = await Visitor.as('hiring_manager', browser, site.url);
    const { page } = tomasz;
    await tomasz.go('/templates');
    tomasz.countAnew();
    await tomasz.press('New template');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('By mouse');
    await tomasz.click(dialog.getByRole('button', { name: 'New template' }));
    await page.getByRole('heading', { name: 'By mouse' }).waitFor();
    for (const kind of KINDS) await tomasz.press(`Add ${kind}`);
    await tomasz.press('Save the plan');
    await page.getByText('The plan is saved.').waitFor();
    expect(tomasz.clicks).toBeLessThanOrEqual(FROM_NOTHING_CLICKS_MAX);

    tomasz.countAnew();
    await tomasz.keys('g', 't');
    await page.getByRole('heading', { name: 'Templates' }).waitFor();
    await tomasz.keys('c');
    await page.getByRole('dialog').waitFor();
    await tomasz.write('By keys');
    await tomasz.keys('Enter');
    await page.getByRole('heading', { name: 'By keys' }).waitFor();
    for (const kind of KINDS) {
      await tomasz.tabTo(new RegExp(`^Add ${kind}$`));
      await tomasz.keys('Enter');
    }
    await tomasz.keys('j', 'Alt+ArrowDown', 'j', 'Delete', 's');
    await page.getByRole('button', { name: 'Save the plan' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('ol [data-row]').nth(3).waitFor();
    const titles = await page.locator('ol [data-row]').allTextContents();
    expect(titles.map((title) => KINDS.find((kind) => title.startsWith(kind)))).toHaveLength(4);
    expect(tomasz.clicks).toBe(0);
    expect(tomasz.takeFaults()).toEqual([]);
  });

  test('what somebody else saved meanwhile is merged with what one keeps', async () => {
    const tomasz = await Visitor.as('hiring_manager', browser, site.url);
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const minutes = async (who: Visitor, title: string, to: string): Promise<void> => {
      await who.page.locator('ol [data-row]').filter({ hasText: title }).first().click();
      await who.page.getByLabel('Minutes').fill(to);
    };
    for (const who of [tomasz, ruth]) {
      await who.go('/openings');
      await who.page.getByRole('link', { name: 'Data Engineer' }).click();
      await who.page.getByRole('heading', { name: 'Interviews' }).waitFor();
    }
    await minutes(ruth, 'Recruiter screen', '35');
    await minutes(tomasz, 'Coding', '80');
    await ruth.press('Save the plan');
    await ruth.page.getByText('The plan is saved.').waitFor();
    await tomasz.press('Save the plan');
    await tomasz.page.getByRole('heading', { name: 'Somebody else changed this plan' }).waitFor();
    await tomasz.press('Compare');
    await tomasz.page.getByText('Recruiter screen: 30 → 35 min').waitFor();
    await tomasz.page.getByText('Coding: 60 → 80 min').waitFor();
    await tomasz.page.keyboard.press('Escape');
    await tomasz.press('Keep mine');
    await tomasz.page.getByText('The plan is saved.').waitFor();
    await tomasz.page.reload();
    await tomasz.page.getByRole('heading', { name: 'Interviews' }).waitFor();
    const lines = tomasz.page.locator('li', { has: tomasz.page.locator('[data-row]') });
    const shown = await lines.allTextContents();
    expect(shown.slice(0, 2).map((text) => /(\d+) min/.exec(text)?.[1])).toEqual(['35', '80']);
    expect([...tomasz.takeFaults(), ...ruth.takeFaults()]).toEqual([]);
  });
});
