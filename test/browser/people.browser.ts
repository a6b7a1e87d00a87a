// An administrator's story, by mouse and again by keyboard alone: somebody is invited, somebody gets into a pool and learns
// to interview in it, and somebody is not asked for a while. Then the settings: a rule, a day off, and a mail to try.
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser, withBrowser } from '../support/browser.js';
import { openSite } from './site.js';
import type { Site } from './site.js';
import { Visitor } from './visitor.js';

jest.setTimeout(300_000);

withBrowser('an administrator', () => {
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

  test('by mouse: people and pools', async () => {
    const imke = await Visitor.as('administrator', browser, site.url);
    const { page } = imke;
    const said = (text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor();
    await imke.click(page.getByRole('link', { name: 'People' }));
    await page.getByRole('table').waitFor();

    await imke.press('Invite somebody');
    await imke.press('Send the invitation');
    await page.getByText('Say where the invitation goes.').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Nora Feld');
    await page.getByLabel('E-mail address').fill('nora@demo.example');
    await imke.press('Send the invitation');
    await said('Invited Nora Feld. The mail is on its way.');
    await imke.click(page.getByRole('link', { name: 'Invitations' }));
    const invited = page.getByRole('row').filter({ hasText: 'nora@demo.example' });
    await invited.getByText(/^Open until/).waitFor();
    await imke.click(invited.getByRole('button', { name: 'Take back the invitation of Nora Feld' }));
    await invited.getByText('Taken back').waitFor();

    await imke.click(page.getByRole('link', { name: 'Pools' }));
    await imke.click(page.getByRole('link', { name: 'Delivery' }));
    await imke.press('Change the training path');
    await page.getByLabel('People learn to interview in this pool').check();
    await imke.click(page.getByRole('dialog').getByRole('button', { name: 'Save' }));
    await said('The training path is changed.');
    await imke.press('Add people');
    await page.getByLabel('Find somebody by name or address').fill('Anselm');
    await imke.press('Add Anselm Vogt');
    await imke.press('Put one person into the pool');
    await said('One person is in Delivery now.');
    const trainee = page.getByRole('row').filter({ hasText: 'Anselm Vogt' });
    await trainee.getByText('Next to train').waitFor();
    await trainee.getByText('0/2 shadows, 0/1 reverse shadows').waitFor();
    await imke.click(trainee.getByRole('button', { name: 'Credit steps to Anselm Vogt' }));
    await page.getByLabel('Why').fill('Interviewed for years elsewhere');
    await imke.press('Grant the credit');
    await trainee.getByText('1/2 shadows, 0/1 reverse shadows').waitFor();

    await imke.click(trainee.getByRole('link', { name: 'Anselm Vogt' }));
    await page.getByRole('heading', { name: 'Anselm Vogt' }).waitFor();
    await imke.press('Pause Anselm Vogt');
    await imke.click(page.getByRole('dialog').getByRole('button', { name: 'Pause Anselm Vogt' }));
    await said('Anselm Vogt is not asked in these days.');
    await imke.go('/people?state=away');
    await page
      .getByRole('row')
      .filter({ hasText: 'Anselm Vogt' })
      .getByText(/^Paused until/)
      .waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    expect(imke.takeFaults()).toEqual([]);
  });

  test('by keyboard alone: invite somebody, and find a colleague', async () => {
    const imke = await Visitor.as('administrator', browser, site.url);
    const { page } = imke;
    await imke.keys('g', 'p');
    await page.getByRole('heading', { name: 'People', exact: true }).waitFor();
    await imke.settled();
    await imke.keys('i');
    await page.getByRole('dialog', { name: 'Invite somebody' }).waitFor();
    await imke.write('Nora Feld');
    await imke.keys('Tab');
    await imke.write('interviewer@demo.example');
    await imke.keys('Enter');
    await page.getByText('This address belongs to a member already.').waitFor();
    await imke.keys('Control+a');
    await imke.write('nora@demo.example');
    await imke.keys('Enter');
    await page.getByRole('status').getByText('Invited Nora Feld. The mail is on its way.').waitFor();
    await imke.keys('/');
    await imke.write('Mirela');
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 1);
    await page.getByRole('searchbox').blur();
    await imke.keys('j', 'Enter');
    await page.getByRole('heading', { name: 'Mirela Castan' }).waitFor();
    await imke.keys('Control+k');
    await page.getByRole('menuitem', { name: 'Pause Mirela Castan' }).waitFor();
    await page.keyboard.type('Pause Mir');
    await imke.keys('ArrowDown', 'Enter');
    await page.getByLabel('First day').waitFor();
    await imke.keys('Enter');
    await page.getByRole('status').getByText('Mirela Castan is not asked in these days.').waitFor();
    expect(imke.clicks).toBe(0);
    expect(imke.takeFaults()).toEqual([]);
  });

  test('two people change one profile, and the settings', async () => {
    const imke = await Visitor.as('administrator', browser, site.url);
    const ruth = await Visitor.as('coordinator', browser, site.url);
    for (const { page } of [imke, ruth]) {
      await page.goto(`${site.url}/people?q=Anselm`);
      await page.getByRole('link', { name: 'Anselm Vogt' }).click();
      await page.getByRole('button', { name: 'Change limits' }).click();
      await page.getByLabel('Interviews a week').waitFor();
    }
    await ruth.page.getByLabel('Interviews a week').fill('4');
    await ruth.press('Save');
    await ruth.page.getByRole('status').getByText('Saved.').waitFor();
    await imke.page.getByLabel('Interviews a week').fill('6');
    await imke.page.getByLabel('Interviews a day').fill('none');
    await imke.press('Save');
    await imke.page.getByText('Give a whole number').waitFor();
    await imke.page.getByLabel('Interviews a day').fill('');
    await imke.press('Save');
    await imke.page.getByText(/ changed this \d+ minutes? ago/).waitFor();
    await imke.press('Compare');
    const both = imke.page.getByRole('region', { name: 'Mine and theirs' }).getByRole('row');
    await both.nth(1).getByRole('cell', { name: '4', exact: true }).waitFor();
    expect(await both.nth(1).getByRole('cell').allTextContents()).toEqual(['6', '4']);
    await imke.press('Keep mine');
    await imke.page.getByRole('status').getByText('Saved.').waitFor();
    const limit = imke.page.getByRole('row').filter({ hasText: 'Interviews a week' });
    await limit.getByRole('cell', { name: '6', exact: true }).waitFor();

    await imke.go('/settings?tab=scheduling');
    await imke.page.getByLabel('Minutes kept free for lunch').fill('500');
    await imke.press('Save');
    await imke.page.getByText('Give a whole number from 0 to 180.').waitFor();
    await imke.page.getByLabel('Minutes kept free for lunch').fill('45');
    await imke.press('Save');
    await imke.page.getByRole('status').getByText('Saved.').waitFor();
    await imke.go('/settings?tab=mail');
    await imke.press('Test now');
    await imke.page.getByText('It is in the mailbox, for administrator@demo.example.').waitFor();
    await ruth.go('/settings?tab=scheduling');
    expect(await ruth.page.getByLabel('Minutes kept free for lunch').inputValue()).toBe('45');
    expect(await ruth.page.getByLabel('Minutes kept free for lunch').isDisabled()).toBe(true);
    expect([...imke.takeFaults(), ...ruth.takeFaults()]).toEqual([]);
  });
});
