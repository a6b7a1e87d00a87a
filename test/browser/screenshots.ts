// Writes how every screen looks, in both themes and where it counts on a phone, into docs/screenshots: `npm run
// screenshots`, after a build; `-- NAME` writes those whose names begin so, `-- candidates` the
// candidates' pages. The files are WebP and small, so that the repository can keep them current.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/chromium.js';
import { candidatePath } from './candidates.js';
import { allScreens } from './screens.js';
import type { Screen } from './screens.js';
import { openSite } from './site.js';
import { Visitor } from './visitor.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'screenshots');
const QUALITY = 72;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };
/** Screens that are whole on a phone. */
const ON_PHONES = /^(home|interviews|scorecard|candidate:)/;

const PAGES = {
  asked: [['gives-times', '/availability']],
  offered: [['chooses', '/options']],
  booked: [['agenda', '']],
} as const;

const nameOf = ({ name }: Screen): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

async function shoot(visitor: Visitor, file: string): Promise<number> {
  const { page, context } = visitor;
  await page.waitForLoadState('networkidle');
  const debug = await context.newCDPSession(page);
  const { data } = await debug.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  const bytes = Buffer.from(data, 'base64');
  writeFileSync(join(FOLDER, file), bytes);
  return bytes.length;
}

/** What a candidate sees, by where their loop stands. */
async function shootCandidates(browser: Browser, url: string): Promise<void> {
  for (const standing of ['asked', 'offered', 'booked'] as const) {
    const path = await candidatePath(url, standing);
    for (const theme of ['light', 'dark'] as const) {
      for (const [suffix, size] of [
        ['', DESKTOP],
        ['-phone', PHONE],
      ] as const) {
        const visitor = await Visitor.arrive(browser, url, { ...size, theme, locale: 'en-GB' });
        for (const [name, page] of PAGES[standing]) {
          await visitor.page.goto(url + path + page);
          await shoot(visitor, `candidate-${name}-${theme}${suffix}.webp`);
        }
        await visitor.leave();
      }
    }
  }
}

async function shootAll(browser: Browser, url: string, screens: readonly Screen[]): Promise<void> {
  let total = 0;
  for (const theme of ['light', 'dark'] as const) {
    for (const [suffix, size] of [
      ['', DESKTOP],
      ['-phone', PHONE],
    ] as const) {
      for (const screen of screens) {
        if (size === PHONE && !ON_PHONES.test(screen.name)) continue;
        const visitor = await Visitor.as(screen.role, browser, url, { ...size, theme });
        await visitor.go(screen.path);
        const bytes = await shoot(visitor, `${nameOf(screen)}-${theme}${suffix}.webp`);
        total += bytes;
        console.log(
          `${String(Math.round(bytes / 1_024)).padStart(4)} kB  ${nameOf(screen)}-${theme}${suffix}`,
        );
        await visitor.leave();
      }
    }
  }
  console.log(`${Math.round(total / 1_024)} kB in ${FOLDER}`);
}

const [only] = process.argv.slice(2);
if (only === undefined) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const site = await openSite();
const browser = await openBrowser();
try {
  const screens = await allScreens(site.url);
  const wanted = screens.filter(({ name }) => only === undefined || name.startsWith(only));
  await shootAll(browser, site.url, wanted);
  if (only === undefined || only === 'candidates') await shootCandidates(browser, site.url);
} finally {
  await browser.close();
  await site.stop();
}
