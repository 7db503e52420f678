import type { Page } from 'playwright-core';
import { held } from './held.ts';
import { describeViewer } from './viewer-suite.ts';
import { watchWhatIsMade } from './watch-made.ts';

const QUERY = encodeURIComponent('MATCH (a:Actor)-[r]->(b:Actor) RETURN a, r, b LIMIT 20');

/** Software draws faster on a small screen. */
const SMALL = { watch: watchWhatIsMade, width: 900, height: 420 };

/** What the page has made since the last look, and what of it is still there. */
async function made(page: Page) {
  return page.evaluate(() => {
    const { contexts, workers, observers } = window.__made;
    window.__made.contexts = 0;
    return { contexts, workers, observers };
  });
}

describeViewer('coming back', ({ open }) => {
  it('to the canvas makes nothing anew, nor does it while it is away, and holds nothing more', async () => {
    const { page } = await open('/?at=2008', SMALL);
    const cdp = await page.context().newCDPSession(page);
    const first = await made(page);
    expect(first.contexts).toBeGreaterThan(0);
    const perReturn: number[] = [];
    const whileAway: number[] = [];
    const comeBack = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        await page.keyboard.press('2');
        await page.getByRole('table').waitFor();
        whileAway.push((await made(page)).contexts);
        await page.keyboard.press('1');
        await page.locator('[data-ready]').waitFor();
        perReturn.push((await made(page)).contexts);
      }
      return held(cdp);
    };
    const early = await comeBack(5);
    const late = await comeBack(6);
    expect(perReturn).toEqual(perReturn.map(() => 0));
    expect(whileAway).toEqual(whileAway.map(() => 0));
    expect(late.things).toEqual(early.things);
    // The compiled code of the page still grows a little.
    expect(late.bytes / early.bytes).toBeLessThan(1.1);
  }, 120_000);

  it('to the graph of a result, the editor, a new layout, an image and the dialogs holds nothing either', async () => {
    const { page } = await open(`/?at=2008&view=cypher&run=true&q=${QUERY}`, { ...SMALL, until: 'section[aria-label=Result] table' });
    const cdp = await page.context().newCDPSession(page);
    const round = async () => {
      await page.getByText('Graph', { exact: true }).click();
      await page.locator('[data-ready]').waitFor();
      await page.getByText('JSON', { exact: true }).first().click();
      await page.getByLabel('Result as JSON').waitFor();
      await page.getByText('Table', { exact: true }).click();
      await page.locator('section[aria-label=Result] table').waitFor();
      await page.getByText('Canvas', { exact: true }).click();
      await page.locator('[data-ready]').waitFor();
      await page.getByRole('button', { name: 'Lay out again what is shown' }).click();
      await page.waitForFunction(() => location.search.includes('place='));
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      await page.goBack();
      await page.keyboard.press('e');
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'PNG' }).click();
      await (await saved).delete();
      await page.getByRole('button', { name: 'Close' }).click();
      for (const key of ['s', '/', 'Shift+?']) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.getByText('Cypher', { exact: true }).first().click();
      await page.locator('section[aria-label=Result] table').waitFor();
    };
    const after = async (rounds: number) => {
      for (let each = 1; each < rounds; each += 1) await round();
      await made(page);
      await round();
      return { ...(await held(cdp)).things, ...(await made(page)) };
    };
    const ROUNDS = 3;
    const { nodes: early, ...others } = await after(2);
    const { nodes, ...othersNow } = await after(ROUNDS);
    expect(othersNow).toEqual(others);
    // Of a text that is on its way a node or two are counted; what is held anew in each round is at least one a round.
    expect(nodes - early).toBeLessThan(ROUNDS);
  }, 120_000);
});
