// What the organization goes by is set by its administrators, also by two of them at the same time; and pools get their
// names and hours from whoever runs them.
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

withBrowser('what the organization goes by', () => {
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

  test('the later of two administrators decides, of the same setting alone', async () => {
    const [one, other] = [
      await Visitor.as('administrator', browser, site.url),
      await Visitor.as('administrator', browser, site.url),
    ];
    const horizon = ({ page }: Visitor) => page.getByLabel('Days ahead on which loops are planned');
    const lunch = ({ page }: Visitor) => page.getByLabel('Minutes kept free for lunch');
    const saved = ({ page }: Visitor) => page.getByRole('status').getByText('Saved.').waitFor();
    const rules = ({ page }: Visitor) => page.getByRole('region', { name: 'Rules' });
    const save = (who: Visitor) => who.click(rules(who).getByRole('button', { name: 'Save' }));
    for (const who of [one, other]) await who.go('/settings?tab=scheduling');
    await rules(one).getByText('That is 24 h. Default.').first().waitFor();

    await horizon(other).fill('60');
    await lunch(other).fill('50');
    await horizon(one).fill('5');
    await save(one);
    await one.page.getByText('Give a whole number from 7 to 365.').waitFor();
    await horizon(one).fill('90');
    await one.page.getByLabel('Interviews start').selectOption('Every half hour');
    await save(one);
    await saved(one);
    await rules(one)
      .getByText(/^Set by Imke Sandvoort, /)
      .first()
      .waitFor();

    await save(other);
    const question = rules(other).getByRole('alert');
    await question.getByText(/^Imke Sandvoort changed this \d+ minutes? ago$/).waitFor();
    await other.press('Compare');
    const both = other.page.getByRole('region', { name: 'Mine and theirs' }).getByRole('row');
    await both.nth(1).getByRole('cell', { name: '90' }).waitFor();
    expect(await both.count()).toBe(2);
    expect(await both.nth(1).getByRole('cell').allTextContents()).toEqual(['60', '90']);
    expect(await other.violations()).toEqual([]);
    await other.press('Take theirs');
    expect(await horizon(other).inputValue()).toBe('90');
    expect(await lunch(other).inputValue()).toBe('50');
    expect(await other.page.getByLabel('Interviews start').inputValue()).toBe('30');
    await save(other);
    await saved(other);
    await one.page.reload();
    await one.settled();
    expect([await horizon(one).inputValue(), await lunch(one).inputValue()]).toEqual(['90', '50']);

    const hours = one.page.getByLabel('Hours before an interview');
    await hours.fill('2, 2');
    const reminders = one.page.getByRole('region', { name: 'Reminders' });
    await one.click(reminders.getByRole('button', { name: 'Save' }));
    await reminders.getByText('Give at most four different whole numbers from 1 to 336').waitFor();
    await hours.fill('2, 48');
    await one.click(reminders.getByRole('button', { name: 'Save' }));
    await one.page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === '48, 2'),
    );
    expect([...one.takeFaults(), ...other.takeFaults()]).toEqual([]);
  });

  test('a pool is renamed and back, and gets hours that its people prefer', async () => {
    const ruth = await Visitor.as('coordinator', browser, site.url);
    const { page } = ruth;
    const said = (text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor();
    await ruth.go('/people?tab=pools');
    await ruth.click(page.getByRole('link', { name: 'Delivery' }));
    await ruth.press('Rename');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Coding');
    await ruth.click(dialog.getByRole('button', { name: 'Rename' }));
    await dialog.getByText('There is a pool named "Coding" already.').waitFor();
    await dialog.getByLabel('Name').fill('Getting it done');
    await ruth.click(dialog.getByRole('button', { name: 'Rename' }));
    await said('The pool is called Getting it done now.');
    await page.getByRole('heading', { level: 1, name: 'Getting it done' }).waitFor();
    await ruth.press('Undo');
    await page.getByRole('heading', { level: 1, name: 'Delivery' }).waitFor();

    await ruth.press('Change preferred hours');
    await dialog.getByRole('button', { name: 'Save' }).waitFor();
    expect(await ruth.violations()).toEqual([]);
    await ruth.keys('Escape');
    expect(ruth.takeFaults()).toEqual([]);
  });
});
