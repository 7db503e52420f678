import type { Page } from 'playwright-core';
import { describeViewer } from './viewer-suite.ts';

const QUERY = encodeURIComponent('MATCH (a:Actor) RETURN a.name AS name LIMIT 3');

/** Fails once the page has been loaded anew. */
async function neverReloaded(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => document.documentElement.setAttribute('data-first-load', ''));
  return async () => expect(await page.locator('html[data-first-load]').count()).toBe(1);
}

const boxOf = (page: Page, what: string) => page.locator(what).first().boundingBox();

describeViewer(
  'an outage',
  ({ open, product }) => {
    it('is said in the place of each part that it takes, moves nothing, and is over without a reload', async () => {
      const { page, errors, clickActor } = await open('/?at=2008');
      const isFirstLoad = await neverReloaded(page);
      const timeline = await boxOf(page, 'section[aria-label=Timeline]');
      const failure = page.locator('main').getByRole('alert');
      await product().kill();

      for (const key of ['4', '2', '3']) {
        await page.keyboard.press(key);
        await failure.getByText('The view could not be shown. The server does not answer. It is tried again by itself.').waitFor();
        // Only the Cypher view has another width.
        if (key !== '4') expect(await boxOf(page, 'section[aria-label=Timeline]')).toEqual(timeline);
        await page.getByText('Canvas', { exact: true }).click();
        await page.locator('[data-ready]').waitFor();
      }
      for (const [key, name] of [
        ['s', 'Scenes'],
        ['e', 'Export'],
      ] as const) {
        await page.keyboard.press(key);
        await page.getByRole('dialog', { name }).getByText('The server does not answer.').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.getByRole('button', { name: 'Lay out again what is shown' }).click();
      await failure.getByText('The actors could not be laid out again. The server does not answer.').waitFor();
      await clickActor('qods-force');
      const details = page.getByRole('complementary', { name: 'About the selection' });
      await details.getByRole('alert').getByText('The server does not answer. Is it running? It is tried again by itself.').waitFor();
      await page.keyboard.press('4');
      await failure.waitFor();
      await failure.getByRole('button', { name: 'Try again' }).click();
      await failure.waitFor();

      await product().startAgain();
      await page.getByRole('textbox', { name: 'Cypher' }).waitFor();
      await details.getByRole('alert').waitFor({ state: 'detached' });
      for (const key of ['2', '3']) {
        await page.keyboard.press(key);
        await page.locator('tr[data-id]').first().waitFor();
      }
      await page.keyboard.press('1');
      await failure.getByRole('button', { name: 'Try again' }).click();
      await page.waitForFunction(() => location.search.includes('place='));
      for (const [key, name] of [
        ['s', 'Scenes'],
        ['e', 'Export'],
      ] as const) {
        await page.keyboard.press(key);
        await page.getByRole('dialog', { name }).getByRole('button').nth(1).waitFor();
        expect(await page.getByRole('dialog').getByRole('alert').count()).toBe(0);
        await page.keyboard.press('Escape');
      }
      await isFirstLoad();
      errors.length = 0;
    });

    it('of what a click fetches is said beside it, and “Try again” tries again', async () => {
      const { page, errors } = await open(`/?view=cypher&run=true&q=${QUERY}&sel=actor:iran,actor:usa`, {
        until: 'section[aria-label=Result] table',
      });
      const isFirstLoad = await neverReloaded(page);
      await product().kill();
      await page.getByRole('button', { name: 'CSV' }).click();
      await page.getByRole('status').getByText('The server does not answer.').waitFor();
      await page.getByText('JSON', { exact: true }).first().click();
      const failure = page.locator('section[aria-label=Result]').getByRole('alert');
      await failure.getByText('The result could not be shown. The server does not answer.').waitFor();
      await page.getByRole('button', { name: 'Save …' }).click();
      await page.getByRole('dialog').getByText('The form could not be shown. The server does not answer.').waitFor();
      await page.keyboard.press('Escape');
      // So that nothing but the button tries again.
      await page.route('**/api/health', (route) => route.abort());
      await product().startAgain();
      await failure.getByRole('button', { name: 'Try again' }).click();
      await page.getByLabel('Result as JSON').waitFor();
      await page.getByRole('button', { name: 'Save …' }).click();
      await page.getByRole('textbox', { name: 'Title' }).waitFor();
      await page.keyboard.press('Escape');
      await page.unroute('**/api/health');
      await product().kill();
      await page.getByRole('button', { name: 'Run' }).click();
      await page.getByText('It is run again by itself.').waitFor();
      await product().startAgain();
      await page.getByText(/^3 rows in/).waitFor();
      await isFirstLoad();
      errors.length = 0;
    });

    it('is told from an update of the viewer, and both from a view that breaks', async () => {
      const { page, errors } = await open('/?at=2008');
      await page.route('**/assets/SourcesView-*', (route) => route.fulfill({ status: 404 }));
      await page.route('**/assets/ListView-*', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'export const ListView = () => { throw new Error("a cog is missing"); };' }),
      );
      await page.keyboard.press('2');
      await page.getByRole('alert').getByText('The view could not be shown. Something in it broke: a cog is missing').waitFor();
      await page.keyboard.press('3');
      await page.getByRole('alert').getByText('The server answers, but the browser could not load this part of the page.').waitFor();
      await page.keyboard.press('1');
      const newer = '<!doctype html><script type="module" src="/assets/index-newer.js"></script>';
      await page.route(`${product().address}/`, (route) => route.fulfill({ contentType: 'text/html', body: newer }));
      await page.keyboard.press('3');
      await page.getByRole('alert').getByText('Entente was updated since this page was opened').waitFor();
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Reload' }).click();
      await page.locator('tr[data-id]').first().waitFor();
      errors.length = 0;
    });
  },
  'own',
);
