// A candidate's story on a small touch screen, again by keyboard alone, and what matters most without scripts: saying
// when one can, taking a whole loop, moving one interview of it. What the specification allows in taps is counted.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { candidatePath } from './candidates.js';
import type { Standing } from './candidates.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';
import type { Look } from './visitor.js';

jest.setTimeout(300_000);

const AVAILABILITY_TAPS_MAX = 8;
const OPTION_TAPS_MAX = 3;
const MOVE_TAPS_MAX = 4;

const PHONE: Look = { width: 320, height: 640, touch: true };

withBrowser('a candidate', () => {
  let site: Site;
  let browser: Browser;
  beforeEach(async () => {
    site = await openSite({ RATE_LIMITS: 'off' });
    browser = await openBrowser();
  });
  afterEach(async () => {
    await browser.close();
    await site.stop();
  });

  const arrive = async (standing: Standing, look: Look): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, site.url, look);
    await visitor.page.goto(site.url + (await candidatePath(site.url, standing)));
    return visitor;
  };

  const callTo = (page: Page, name: string): Locator => page.locator('main').getByRole('link', { name });
  const said = (page: Page, text: string): Promise<void> =>
    page.getByRole('status').getByText(text).waitFor();

  /** Nothing wrong so far with what is shown. */
  const sound = async (visitor: Visitor): Promise<void> => {
    expect([await visitor.overflow(), await visitor.violations(), visitor.takeFaults()]).toEqual([0, [], []]);
  };

  test('gives two days of availability by touch', async () => {
    const jonah = await arrive('asked', PHONE);
    const { page } = jonah;
    await jonah.tap(callTo(page, 'Tell us when you can'));
    // A whole week, whatever day it is today.
    await jonah.tap(page.getByRole('button', { name: 'Week after' }));
    const halves = page.locator('tr[data-part]').getByRole('gridcell');
    for (const at of [0, 1, 5, 6]) await jonah.tap(halves.nth(at));
    await page.getByText('16 h given, enough').waitFor();
    await sound(jonah);
    await jonah.tap(page.getByRole('button', { name: 'Save these times' }));
    await said(page, 'Saved.');
    expect(jonah.clicks).toBeLessThanOrEqual(AVAILABILITY_TAPS_MAX);
    expect(await page.getByRole('button', { name: /^Remove / }).count()).toBe(2);
    await page.getByRole('button', { name: 'Week after' }).tap();
    expect(await halves.nth(6).getAttribute('aria-selected')).toBe('true');
    expect(await halves.nth(2).getAttribute('aria-selected')).toBe('false');
    await sound(jonah);
  });

  test('takes a whole loop and moves one interview of it by touch', async () => {
    const iris = await arrive('offered', PHONE);
    const { page } = iris;
    await iris.tap(callTo(page, 'Choose your times'));
    await iris.tap(page.getByRole('button', { name: 'Take option 2' }));
    const dialog = page.getByRole('dialog', { name: 'Book these times?' });
    await dialog.waitFor();
    await sound(iris);
    await iris.tap(dialog.getByRole('button', { name: 'Book these times' }));
    await said(page, 'Your interviews are booked.');
    expect(iris.clicks).toBeLessThanOrEqual(OPTION_TAPS_MAX);
    const file = await page.getByRole('link', { name: 'Add to your calendar' }).getAttribute('href');
    expect(await (await fetch(site.url + (file ?? ''))).text()).toContain('BEGIN:VEVENT');
    await sound(iris);

    iris.countAnew();
    // The last one of all has the rest of its day to move to.
    await iris.tap(page.getByRole('button', { name: /^Move / }).last());
    const times = page.getByRole('group', { name: 'Times that are free for everybody' }).getByRole('radio');
    await times.first().waitFor();
    const to = times.last();
    const label = (await to.locator('xpath=..').textContent()) ?? '';
    await iris.tap(to);
    await iris.tap(page.getByRole('radio', { name: 'I am not well' }).first());
    await sound(iris);
    await iris.tap(page.getByRole('button', { name: 'Move it there' }));
    await said(page, 'The interview is moved.');
    expect(iris.clicks).toBeLessThanOrEqual(MOVE_TAPS_MAX);
    const [, day = '', hours = ''] = /^(.*), (\d+:\d\d(?:\s[ap]m)?–\d+:\d\d(?:\s[ap]m)?)/.exec(label) ?? [];
    await page.getByRole('heading', { name: day }).waitFor();
    await page.getByRole('heading', { name: hours }).waitFor();
    expect(iris.takeFaults()).toEqual([]);
  });

  test('does all of it by keyboard alone', async () => {
    const jonah = await arrive('asked', {});
    await jonah.tabTo(/^Tell us when you can$/);
    await jonah.keys('Enter');
    await jonah.page.getByRole('heading', { name: 'When you can' }).waitFor();
    await jonah.tabTo(/Morning/);
    await jonah.keys('PageDown', 'Space', 'ArrowDown', 'Space', 'ArrowRight', 'ArrowDown', 'ArrowDown');
    for (let hours = 1; hours < 4; hours++) await jonah.keys('Shift+ArrowDown');
    await jonah.page.getByText('12 h given').waitFor();
    await jonah.tabTo(/^Save these times$/);
    await jonah.keys('Enter');
    await said(jonah.page, 'Saved.');
    expect([jonah.clicks, jonah.takeFaults()]).toEqual([0, []]);

    const iris = await arrive('offered', {});
    const { page } = iris;
    await page.locator('main .button').focus();
    await iris.keys('Enter');
    await page.getByRole('heading', { name: 'Option 1' }).waitFor();
    await iris.tabTo(/^Take option 1$/);
    await iris.keys('Enter');
    await page.getByRole('dialog').waitFor();
    await iris.keys('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await iris.keys('Enter');
    await page.getByRole('dialog').waitFor();
    await iris.keys('Enter');
    await said(page, 'Your interviews are booked.');
    const last = await page
      .getByRole('button', { name: /^Move / })
      .last()
      .getAttribute('aria-label');
    await iris.tabTo(new RegExp(`^${last ?? ''}$`));
    await iris.keys('Enter');
    await page.getByRole('button', { name: 'Move it there' }).waitFor();
    await iris.tabTo(/^\w{3} \d+ \w{3} \d{4}, /);
    await iris.keys('Tab', 'Space');
    await iris.tabTo(/^Move it there$/);
    await iris.keys('Enter');
    await said(page, 'The interview is moved.');
    expect([iris.clicks, iris.takeFaults()]).toEqual([0, []]);
  });

  test('paints by dragging, with a mouse and with a finger that holds first', async () => {
    const hours = (page: Page, row: number, column: number): Locator =>
      page.locator('tbody tr:not([data-part])').nth(row).getByRole('gridcell').nth(column);
    const week = async (look: Look): Promise<Visitor> => {
      const jonah = await arrive('asked', look);
      await callTo(jonah.page, 'Tell us when you can').click();
      await jonah.page.getByRole('button', { name: 'Week after' }).click();
      return jonah;
    };
    const desk = await week({});
    await hours(desk.page, 2, 0).hover();
    await desk.page.mouse.down();
    await hours(desk.page, 4, 1).hover();
    await desk.page.mouse.up();
    await desk.page.getByText('6 h given').waitFor();
    // The same way once more takes back what the first one chose.
    await hours(desk.page, 4, 1).hover();
    await desk.page.mouse.down();
    await hours(desk.page, 4, 0).hover();
    await desk.page.mouse.up();
    await desk.page.getByText('4 h of 4 h 45 min given').waitFor();
    expect(desk.takeFaults()).toEqual([]);

    const phone = await week(PHONE);
    const { page } = phone;
    await hours(page, 2, 0).evaluate((cell) => cell.scrollIntoView({ block: 'center' }));
    const [from, to] = [await hours(page, 2, 0).boundingBox(), await hours(page, 4, 1).boundingBox()];
    const finger = await phone.context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', box?: typeof from): Promise<unknown> =>
      finger.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          box === undefined || box === null ? [] : [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }],
      });
    const scrolled = await page.evaluate(() => scrollY);
    await touch('touchStart', from);
    await page.getByText('1 h of 4 h 45 min given').waitFor();
    await touch('touchMove', to);
    await touch('touchEnd');
    await page.getByText('6 h given').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    expect(phone.takeFaults()).toEqual([]);
  });

  test('confirms, and moves an interview, without scripts', async () => {
    const iris = await arrive('offered', { ...PHONE, scripts: false });
    const { page } = iris;
    await callTo(page, 'Choose your times').tap();
    await page.getByRole('button', { name: 'Take option 1' }).tap();
    await said(page, 'Your interviews are booked.');
    await page
      .getByRole('button', { name: /^Move / })
      .last()
      .tap();
    await page.getByRole('radio', { name: 'I am not well' }).first().tap();
    await page.getByRole('button', { name: 'Move it there' }).tap();
    await said(page, 'The interview is moved.');
    expect(iris.takeFaults()).toEqual([]);
  });

  test('sees the page in the zone of the device, and in another one on request', async () => {
    const iris = await arrive('offered', { ...PHONE, zone: 'Asia/Tokyo' });
    const { page } = iris;
    const zone = page.locator('details.zone');
    await zone.getByText('Times in Asia/Tokyo, UTC+09:00').waitFor();
    await callTo(page, 'Choose your times').tap();
    await page
      .getByRole('heading', { name: /UTC\+09:00/ })
      .first()
      .waitFor();
    await zone.getByText('Times in Asia/Tokyo').tap();
    await zone.getByLabel(/Another time zone/).fill('America/New_York');
    await zone.getByRole('button', { name: 'Show times there' }).tap();
    await zone.getByText('Times in America/New_York, EST (UTC-05:00)').waitFor();
    await page
      .getByRole('heading', { name: /UTC-05:00/ })
      .first()
      .waitFor();
    await zone.getByText('Times in America/New_York').tap();
    await zone.getByRole('link', { name: 'Show them in Europe/Berlin' }).tap();
    await zone.getByText('Times in Europe/Berlin').waitFor();
    await page.reload();
    expect(await zone.getByText('Times in Europe/Berlin').count()).toBe(1);
    await sound(iris);
  });

  test.each([true, false])('sees hours up to 12 or 24 as they like, scripts: %s', async (scripts) => {
    const iris = await arrive('booked', { ...PHONE, scripts });
    const { page } = iris;
    const [up12, up24] = [/^\d+:\d\d\s[ap]m–\d+:\d\d\s[ap]m/, /^\d\d:\d\d–\d\d:\d\d/];
    const times = page.locator('main time').first();
    // The browser asks for American English.
    await times.getByText(up12).waitFor();
    await page.locator('details.zone > summary').tap();
    await page.getByRole('link', { name: 'Write hours up to 24' }).tap();
    await times.getByText(up24).waitFor();
    await page.goto(page.url().replace(/[?].*/, ''));
    await times.getByText(up24).waitFor();
    await iris.context.addCookies([{ name: 'theme', value: 'dark', url: site.url }]);
    await page.reload();
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(16, 18, 23)');
    await page.emulateMedia({ media: 'print' });
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
    // Axe needs scripts.
    if (scripts) await sound(iris);
    else expect(iris.takeFaults()).toEqual([]);
  });

  test('keeps what was painted when the network is gone or the zone another one', async () => {
    const jonah = await arrive('asked', PHONE);
    const { page, context } = jonah;
    await callTo(page, 'Tell us when you can').tap();
    await page.getByRole('button', { name: 'Week after' }).tap();
    await page
      .getByRole('gridcell', { name: /afternoon/i })
      .first()
      .tap();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Save these times' }).tap();
    await page.getByRole('alert').getByText('What you entered is still here').waitFor();
    await context.setOffline(false);
    jonah.takeFaults();
    const zone = page.locator('details.zone');
    await zone.getByText('Times in Europe/Berlin').tap();
    await zone.getByLabel(/Another time zone/).fill('Mars/Olympus_Mons');
    await zone.getByRole('button', { name: 'Show times there' }).tap();
    await zone.getByText('We know no time zone "Mars/Olympus_Mons".').waitFor();
    await zone.getByLabel(/Another time zone/).fill('Europe/Lisbon');
    await zone.getByRole('button', { name: 'Show times there' }).tap();
    await zone.getByText('Times in Europe/Lisbon, WET (UTC+00:00)').waitFor();
    await page.getByText('5 h given, enough').waitFor();
    await page.getByRole('button', { name: 'Save these times' }).tap();
    await said(page, 'Saved.');
    expect(await page.getByRole('button', { name: /^Remove / }).count()).toBe(1);
    await sound(jonah);
  });

  test('reads nothing of the script’s that is in no catalogue, also when words are longer', async () => {
    const jonah = await arrive('asked', PHONE);
    const { page } = jonah;
    await page.route('**/availability*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('<html lang="en"', '<html lang="en-XA"');
      await route.fulfill({ response: answer, body });
    });
    await callTo(page, 'Tell us when you can').tap();
    await page.getByRole('gridcell').first().press('Space');
    const strange = await page.locator('form.week').evaluate((form) => {
      const made = [
        ...form.querySelectorAll('.turn + p, .unseen, .acts button, .save p, .save button, .save small'),
      ];
      const labels = [...form.querySelectorAll('[aria-label]:not(th, progress)')];
      return [
        ...made.map((element) => element.textContent ?? ''),
        ...labels.map((element) => element.getAttribute('aria-label') ?? ''),
      ].filter((text) => !/^⟦.*⟧$/.test(text));
    });
    expect(strange).toEqual([]);
    expect(await jonah.overflow()).toBe(0);
  });
});
