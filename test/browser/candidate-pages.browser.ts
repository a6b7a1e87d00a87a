// What holds for every page of a candidate, and for those that open before anybody is known: nothing for axe to find in
// either theme, narrow or wide, with the demonstration's data in it; no error, no other host, nothing wider than the
// window, and what fingers tap is large enough.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { candidatePath } from './candidates.js';
import type { Standing } from './candidates.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { LOOKS, Visitor } from './visitor.js';

jest.setTimeout(300_000);

const PAGES: readonly (readonly [standing: Standing, page: string])[] = [
  ['asked', ''],
  ['asked', '/availability'],
  ['asked', '/needs'],
  ['offered', ''],
  ['offered', '/availability'],
  ['offered', '/options'],
  ['offered', '/message'],
  ['booked', ''],
  ['booked', '/availability'],
  ['over', ''],
  ['over', '/survey'],
];

const TARGET_PX_MIN = 44;

withBrowser('every page of a candidate', () => {
  let site: Site;
  let browser: Browser;
  const paths = new Map<Standing, string>();
  let takenPath: string;
  beforeAll(async () => {
    site = await openSite({ RATE_LIMITS: 'off' });
    browser = await openBrowser();
    for (const standing of ['asked', 'offered', 'booked', 'over'] as const)
      paths.set(standing, await candidatePath(site.url, standing));
    // An option that is not among those found last is as one that somebody else took.
    const options = await (await fetch(`${site.url}${paths.get('offered') ?? ''}/options`)).text();
    const [, first = ''] = /name="option" value="([^"]+)"/.exec(options) ?? [];
    takenPath = `${await candidatePath(site.url, 'offered')}/options?taken=${first}`;
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });

  /** What is too small for a finger, as it is seen. */
  const small = (visitor: Visitor): Promise<string[]> =>
    visitor.page.evaluate(
      (min) =>
        [
          ...document.querySelectorAll(
            'main :is(a[href], button, summary, [role=gridcell], input:not([type=hidden]), textarea), nav a',
          ),
        ]
          .filter((element) => element.checkVisibility())
          .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
          // The few pixels of a border do not count.
          .filter(({ box }) => Math.round(Math.min(box.width, box.height)) < min)
          .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${box.width} by ${box.height} px`),
      TARGET_PX_MIN,
    );

  test.each(LOOKS)('at $width px, $theme', async (look) => {
    const touch = look.width < 600;
    const visitor = await Visitor.arrive(browser, site.url, { ...look, touch });
    const wrong: string[] = [];
    const check = async (name: string, fingers = touch): Promise<void> => {
      const overflow = await visitor.overflow();
      if (overflow > 0) wrong.push(`${name}: wider than the window by ${overflow} px`);
      wrong.push(...(await visitor.violations()).map((violation) => `${name}: ${violation}`));
      if (fingers) wrong.push(...(await small(visitor)).map((target) => `${name}: too small: ${target}`));
      wrong.push(...visitor.takeFaults().map((fault) => `${name}: ${fault}`));
    };
    for (const [standing, path] of PAGES) {
      await visitor.go(`${paths.get(standing) ?? ''}${path}`);
      await check(`${standing} ${path}`);
    }
    await visitor.go(paths.get('booked') ?? '');
    const cancel = visitor.page.getByRole('link', { name: /^Cancel / }).first();
    await visitor.page.goto(site.url + ((await cancel.getAttribute('href')) ?? ''));
    await visitor.page.getByRole('button', { name: 'Cancel this interview' }).waitFor();
    await check('change');
    await visitor.go(takenPath);
    await visitor.page.getByRole('heading', { name: 'The nearest to it' }).waitFor();
    expect(visitor.takeFaults().every((fault) => fault.includes('status of 409'))).toBe(true);
    await check('option taken');
    for (const path of ['/sign-in', '/mailbox', '/developers']) {
      await visitor.go(path);
      await check(path, false);
    }
    expect(wrong).toEqual([]);
    await visitor.leave();
  });
});
