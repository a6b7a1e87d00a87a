// What somebody reads and keeps when something fails below the screens: the network, the session, code that did not
// come, a click that missed. None of it may take away what was entered.
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(120_000);

withBrowser('failures', () => {
  let site: Site;
  let browser: Browser;
  let imke: Visitor;
  let dialog: Locator;
  beforeAll(async () => {
    site = await openSite();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    imke = await Visitor.as('administrator', browser, site.url);
    await imke.go('/people?tab=invitations');
    dialog = imke.page.getByRole('dialog', { name: 'Invite somebody' });
  });
  afterEach(() => imke.leave());

  async function inviting(name: string): Promise<void> {
    await imke.press('Invite somebody');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('E-mail address').fill(`${name.toLowerCase()}@new.example`);
  }
  const send = (): Promise<void> => dialog.getByRole('button', { name: 'Send the invitation' }).click();

  test('a change without network is answered beside it, and sent again once it is back', async () => {
    await inviting('Orla');
    await imke.context.setOffline(true);
    await send();
    await dialog.getByRole('heading', { name: 'This may not have been saved' }).waitFor();
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Orla');
    const line = imke.page.getByText(/^Loopwright cannot be reached\. You see what was there at/);
    await line.waitFor();
    await imke.context.setOffline(false);
    await line.waitFor({ state: 'detached' });
    await send();
    await imke.page.getByText('orla@new.example').waitFor();
  });

  test('a session that ended is begun again beside what was being written', async () => {
    // Another session than the one that the other stories share.
    await imke.context.clearCookies();
    await imke.page.goto(`${site.url}/sign-in?next=/people%3Ftab=invitations`);
    const asAdministrator = 'form:has(input[value="administrator"]) button';
    await imke.page.locator(asAdministrator).click();
    await imke.settled();
    await inviting('Petra');
    await imke.context.clearCookies();
    await send();
    const signIn = imke.page.getByRole('link', { name: 'Sign in again' });
    const [tab] = await Promise.all([imke.context.waitForEvent('page'), signIn.click()]);
    await Promise.all([tab.waitForEvent('close'), tab.locator(asAdministrator).click()]);
    await signIn.waitFor({ state: 'detached' });
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Petra');
    await send();
    await imke.page.getByText('petra@new.example').waitFor();
  });

  test('a click beside a dialog does not take what was entered in it', async () => {
    await inviting('Quirin');
    const field = await dialog.getByLabel('Name').boundingBox();
    if (field === null) throw new Error('The field is not shown.');
    const { mouse } = imke.page;
    const outside = [20, field.y + field.height / 2] as const;
    await mouse.move(field.x + field.width / 2, outside[1]);
    await mouse.down();
    await mouse.move(...outside);
    await mouse.up();
    await mouse.click(...outside);
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Quirin');
    await imke.keys('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await imke.page.evaluate(() => document.activeElement?.textContent)).toBe('Invite somebody');
    await imke.press('Invite somebody');
    await dialog.waitFor();
    await mouse.click(...outside);
    await dialog.waitFor({ state: 'detached' });
  });

  test('a wrong address is refused beside its field, and what a paste loses is said', async () => {
    await inviting('Rike');
    await dialog.getByLabel('E-mail address').fill('rike@');
    await send();
    const field = dialog.getByLabel('E-mail address');
    await dialog.getByRole('alert').getByText('An e-mail address looks like name@example.org').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await dialog.getByLabel('Name').focus();
    await imke.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', 'x'.repeat(250));
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await imke.page.getByText('This field holds 200 characters: the last 54 of what you pasted').waitFor();
  });

  test('a screen or a menu whose code does not come leaves everything else in place', async () => {
    const { page } = imke;
    await page.route('**/assets/**', (route) => route.abort());
    await imke.keys('Control+k');
    await page.getByText('The connection is cut, or a newer version is running.').waitFor();
    await page.getByRole('link', { name: 'Board' }).click();
    await page.getByRole('heading', { name: 'This part of Loopwright did not come' }).waitFor();
    await page.unroute('**/assets/**');
    await imke.press('Try again');
    await page.getByRole('heading', { name: 'Board', level: 1 }).waitFor();
    await imke.keys('Control+k');
    await page.getByRole('dialog', { name: 'Command menu' }).waitFor();
  });

  test('what the command menu does comes after it has given the focus back', async () => {
    const { page } = imke;
    await imke.go('/loops');
    await imke.keys('Control+k');
    await page.getByRole('menuitem').first().waitFor();
    await imke.write('search this list');
    await page.waitForFunction(() => document.querySelectorAll('[role=menuitem]').length === 1);
    await imke.keys('Enter');
    await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
    await imke.keys('Escape', 'j');
    await page.locator('[data-row]:focus').waitFor();
  });
});
