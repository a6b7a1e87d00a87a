// A coordinator for whose loop nothing fits gives up what stands in the way, with one click, by mouse and by keyboard alone:
// the rule is the loop's own from then on, said with who gave it up and why, and can be taken back.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '#access';
import { signInAt } from '../support/api.js';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

const GIVE_UP_CLICKS_MAX = 1;
const APPLY_CLICKS_MAX = 2;
const NAME = 'Greta Lund';
const ALLOW = /^Allow 3 days and find options$/;

interface Waiting {
  readonly loops: {
    readonly nodes: readonly {
      readonly id: string;
      readonly application: {
        readonly id: string;
        readonly availability: readonly { readonly from: string }[];
      };
    }[];
  };
}

const WAITING = `query ($name: String!) {
  loops(candidateNamed: $name) { nodes { id application { id availability { from } } } }
}`;
const GIVE = 'mutation ($input: GiveAvailabilityInput!) { giveAvailability(input: $input) { __typename } }';
const TWO_HOURS_MS = 2 * 3_600_000;

/** Leaves the candidate two hours on each of their days, which is too little for a loop of two; returns the loop's id. */
async function leaveLittleTime(url: string): Promise<string> {
  const coordinator = await signInAt(url, 'coordinator@demo.example', DEMONSTRATION_PASSWORD);
  const [loop] = (await coordinator.ask<Waiting>(WAITING, { name: NAME })).loops.nodes;
  if (loop === undefined) throw new Error(`${NAME} has no loop`);
  const { id: applicationId, availability } = loop.application;
  const windows = availability.map(({ from }) => ({
    from,
    to: new Date(Date.parse(from) + TWO_HOURS_MS).toISOString(),
  }));
  await coordinator.ask(GIVE, { input: { applicationId, windows } });
  return loop.id;
}

withBrowser('a loop for which nothing fits', () => {
  let site: Site;
  let browser: Browser;
  let path: string;
  beforeEach(async () => {
    site = await openSite();
    browser = await openBrowser();
    path = `/loops/${await leaveLittleTime(site.url)}/schedule`;
  });
  afterEach(async () => {
    await browser.close();
    await site.stop();
  });

  test('one more day is given with one click, and taken back', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await ruth.go(path);
    await ruth.press('Find options again');
    await page.getByRole('heading', { name: 'Nothing fits' }).waitFor();
    expect(await ruth.violations()).toEqual([]);
    ruth.countAnew();
    await ruth.press(ALLOW);
    await page.getByRole('button', { name: 'Book now' }).waitFor();
    expect(ruth.clicks).toBeLessThanOrEqual(GIVE_UP_CLICKS_MAX);
    const own = page.getByRole('region', { name: 'For this loop alone' });
    await own.getByText('For this loop alone it may lie on 3 days.').waitFor();
    await own
      .getByText(/^Ruth Okonjo, .*: Nothing fits otherwise: let the loop take one more day$/)
      .waitFor();
    expect(await ruth.violations()).toEqual([]);

    await ruth.press('Take this back');
    const notice = page
      .getByRole('paragraph')
      .filter({ hasText: 'The loop has the rules that it had before.' });
    await ruth.click(notice.getByRole('button', { name: /^Undo/ }));
    await own.getByText(/: Taken back$/).waitFor();
    await ruth.press('Take this back');
    await own.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'The rules have changed' }).waitFor();
    expect(await page.getByRole('button', { name: 'Book now' }).count()).toBe(0);
    expect(ruth.takeFaults()).toEqual([]);
  });

  test('what was supposed is applied', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url, { width: 320, height: 640 });
    const { page } = ruth;
    await ruth.go(path);
    await ruth.press('What if…');
    ruth.countAnew();
    await ruth.press('See the effect');
    await page.getByText('It would open a plan where there is none now.').waitFor();
    expect(await ruth.violations()).toEqual([]);
    expect(await ruth.overflow()).toBe(0);
    await ruth.press(ALLOW);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('For this loop alone it may lie on 3 days.').first().waitFor();
    await page.getByRole('button', { name: 'Book now' }).waitFor();
    expect(ruth.clicks).toBeLessThanOrEqual(APPLY_CLICKS_MAX);
    expect(ruth.takeFaults()).toEqual([]);
  });

  test('by keyboard alone, from the command menu, until it is booked', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    await ruth.go(path);
    await ruth.keys('f');
    await page.getByRole('heading', { name: 'Nothing fits' }).waitFor();
    await ruth.keys('Control+k');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.type('Allow 3 days');
    await page.getByRole('menuitem', { name: ALLOW }).waitFor();
    await ruth.keys('ArrowDown', 'Enter');
    await page.getByRole('button', { name: 'Book now' }).waitFor();
    await ruth.tabTo(/^Book now$/);
    await ruth.keys('Enter');
    await page.getByText('Booked, revision 1.').waitFor();
    const own = page.getByRole('region', { name: 'For this loop alone' });
    await own.getByText('For this loop alone it may lie on 3 days.').waitFor();
    expect(ruth.clicks).toBe(0);
    expect(ruth.takeFaults()).toEqual([]);
  });

  test('a hiring manager is told who may give it up', async () => {
    const tomasz = await Visitor.as('hiring_manager', browser, site.url);
    const { page } = tomasz;
    await tomasz.go(path);
    await tomasz.press('Find options again');
    await page.getByText('Only a coordinator may give this up.').first().waitFor();
    expect(await page.getByRole('button', { name: ALLOW }).count()).toBe(0);
    expect(tomasz.takeFaults()).toEqual([]);
  });
});
