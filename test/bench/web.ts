// What the web application weighs and how it feels in a real browser: sizes as they are sent, the largest paint, the
// slowest interaction and how much moves, on a desktop and on a throttled phone, each with an empty cache.
import { loadavg } from 'node:os';
import type { Browser, Page } from 'playwright-core';
import { builtWeb } from '../support/built-web.js';
import { openBrowser } from '../support/chromium.js';
import { allScreens } from '../browser/screens.js';
import { candidatePath } from '../browser/candidates.js';
import { openSite } from '../browser/site.js';
import { Visitor } from '../browser/visitor.js';
import type { Look, Role } from '../browser/visitor.js';
import type { Bench } from './main.js';

const RUNS = 5;
const GOALS = {
  desktopLcpMs: 1_500,
  phoneLcpMs: 2_500,
  inpMs: 200,
  cls: 0.05,
  firstPaintKb: 180,
  lazyKb: 80,
};
/** A phone on a slow mobile network, as Lighthouse has it. */
const PHONE = {
  latency: 150,
  downloadThroughput: (1_638.4 * 1_024) / 8,
  uploadThroughput: (750 * 1_024) / 8,
};
const PHONE_CPU_RATE = 4;
const SCREENS: readonly string[] = [
  'home',
  'openings',
  'loops',
  'schedule',
  'loop, booked',
  'interviews',
  'scorecard, owed',
];

interface Vitals {
  readonly lcpMs: number;
  readonly inpMs: number;
  readonly cls: number;
}

interface Kept {
  lcp: number;
  cls: number;
  events: number;
}

/** Runs in the page, before anything of it: keeps what the browser reports. */
function keepVitals(): void {
  const kept: Kept = { lcp: 0, cls: 0, events: 0 };
  (globalThis as unknown as { vitals: Kept }).vitals = kept;
  const hear = (type: string, take: (entry: PerformanceEntry) => void, more: object = {}): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    });
  hear('largest-contentful-paint', ({ startTime }) => (kept.lcp = Math.max(kept.lcp, startTime)));
  hear('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!hadRecentInput) kept.cls += value;
  });
  const slow = { durationThreshold: 16 };
  hear('event', ({ duration }) => (kept.events = Math.max(kept.events, duration)), slow);
}

/** Does what people do on every screen: the menu, moving among rows, typing into it, and the help. */
async function interact(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('sch');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  // Entries are reported after the next paint.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
}

/** What a candidate does on a page: goes through all there is to be pressed, and marks what can be marked. */
async function interactAsCandidate(page: Page): Promise<void> {
  for (let presses = 0; presses < 12; presses++) await page.keyboard.press('Tab');
  const cell = page.getByRole('gridcell').nth(1);
  if (await cell.isVisible()) await cell.click();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
}

/** A page that is measured; candidates' pages are for nobody who signed in. */
interface Measured {
  readonly name: string;
  readonly path: string;
  readonly role: Role | null;
}

async function visit(browser: Browser, url: string, screen: Measured, phone: boolean): Promise<Vitals> {
  const look: Look = phone ? { width: 360, height: 640, touch: true } : {};
  const visitor =
    screen.role === null
      ? await Visitor.arrive(browser, url, look)
      : await Visitor.as(screen.role, browser, url, look);
  const { page, context } = visitor;
  const debug = await context.newCDPSession(page);
  await debug.send('Network.enable');
  await debug.send('Network.clearBrowserCache');
  if (phone) {
    await debug.send('Network.emulateNetworkConditions', { offline: false, ...PHONE });
    await debug.send('Emulation.setCPUThrottlingRate', { rate: PHONE_CPU_RATE });
  }
  await page.addInitScript(keepVitals);
  await visitor.go(screen.path);
  await page.waitForLoadState('networkidle');
  const read = (): Promise<Kept> =>
    page.evaluate(() => ({ ...(globalThis as unknown as { vitals: Kept }).vitals }));
  const { lcp } = await read();
  await (screen.role === null ? interactAsCandidate : interact)(page);
  const { cls, events } = await read();
  await visitor.leave();
  return { lcpMs: Math.round(lcp), inpMs: Math.round(events), cls: Number(cls.toFixed(4)) };
}

async function candidatePages(url: string): Promise<Measured[]> {
  const [asked, offered, booked] = [
    await candidatePath(url, 'asked'),
    await candidatePath(url, 'offered'),
    await candidatePath(url, 'booked'),
  ];
  return [
    { name: 'candidate, times', path: `${asked}/availability`, role: null },
    { name: 'candidate, options', path: `${offered}/options`, role: null },
    { name: 'candidate, booked', path: booked, role: null },
  ];
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(browser: Browser, url: string, screen: Measured, phone: boolean): Promise<Vitals> {
  const runs: Vitals[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await visit(browser, url, screen, phone));
  return {
    lcpMs: median(runs.map(({ lcpMs }) => lcpMs)),
    inpMs: median(runs.map(({ inpMs }) => inpMs)),
    cls: Math.max(...runs.map(({ cls }) => cls)),
  };
}

const kilobytes = (bytes: number): number => Math.round(bytes / 100) / 10;

/** Kilobytes, compressed, of each entry with all it needs at once, and of each part that is loaded later. */
function sizes(): { entries: Record<string, number>; lazy: Record<string, number> } {
  const { chunks, loadedWith, scriptBytes } = builtWeb();
  const named = (is: 'isEntry' | 'isDynamicEntry'): string[] =>
    Object.entries(chunks).flatMap(([name, chunk]) => (chunk?.[is] === true ? name : []));
  const entries = named('isEntry');
  const first = new Set(entries.flatMap((name) => [...loadedWith(name)]));
  const weigh = (names: readonly string[], without: ReadonlySet<string>): Record<string, number> =>
    Object.fromEntries(
      names.map((name) => [name, kilobytes(scriptBytes(loadedWith(name).difference(without)))]),
    );
  return { entries: weigh(entries, new Set()), lazy: weigh(named('isDynamicEntry'), first) };
}

/** Needs a build and Chromium. */
export const web: Bench = async () => {
  const load = loadavg().map((value) => Number(value.toFixed(2)));
  const { entries, lazy } = sizes();
  for (const [name, kb] of [...Object.entries(entries), ...Object.entries(lazy)])
    console.log(`${String(kb).padStart(7)} kB  ${name}`);
  const site = await openSite({ RATE_LIMITS: 'off' });
  const browser = await openBrowser();
  const vitals: Record<string, { desktop: Vitals; phone: Vitals }> = {};
  try {
    const screens = [
      ...(await allScreens(site.url)).filter(({ name }) => SCREENS.includes(name)),
      ...(await candidatePages(site.url)),
    ];
    for (const screen of screens) {
      const desktop = await measure(browser, site.url, screen, false);
      const phone = await measure(browser, site.url, screen, true);
      vitals[screen.name] = { desktop, phone };
      const line = (what: string, { lcpMs, inpMs, cls }: Vitals): string =>
        `${what} LCP ${String(lcpMs).padStart(5)} ms, INP ${String(inpMs).padStart(4)} ms, CLS ${cls}`;
      console.log(`${screen.name.padEnd(16)} ${line('desktop', desktop)};  ${line('phone', phone)}`);
    }
  } finally {
    await browser.close();
    await site.stop();
  }
  console.log(`load ${load.join(', ')}; goals ${JSON.stringify(GOALS)}`);
  return { sizesKb: { entries, lazy }, vitals, goals: GOALS, runs: RUNS, loadAverage: load };
};
