// News from others while somebody looks: it comes by itself, and never moves the row to which they point.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '#access';
import { signInAt } from '../support/api.js';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(120_000);

interface Loops {
  readonly loops: { readonly nodes: readonly { readonly id: string; readonly version: number }[] };
}

const CANCEL = `mutation ($input: CancelLoopInput!) { cancelLoop(input: $input) { __typename } }`;

withBrowser('live news', () => {
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

  test('waits until the pointer has left the rows of a list', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    const rows = page.getByRole('main').getByRole('listitem');
    const proposed = rows.filter({ hasText: 'The loop of Greta Lund has been proposed' });
    const news = page.getByText('Something has changed here.');
    await proposed.waitFor();
    await rows.filter({ hasText: 'Iris Calloway' }).hover();
    const api = await signInAt(site.url, 'coordinator@demo.example', DEMONSTRATION_PASSWORD);
    const { loops } = await api.ask<Loops>(
      '{ loops(first: 100, states: [PROPOSED]) { nodes { id version } } }',
    );
    for (const { id, version } of loops.nodes)
      await api.ask(CANCEL, { input: { loopId: id, version, reason: 'The role is on hold.' } });
    await news.waitFor();
    expect(await proposed.count()).toBe(1);
    expect(await ruth.violations()).toEqual([]);
    await page.getByRole('heading', { level: 1 }).hover();
    await proposed.waitFor({ state: 'detached' });
    expect(await news.count()).toBe(0);
    expect(ruth.takeFaults()).toEqual([]);
    await ruth.leave();
  });
});
