import { connect, createServer, type Server, type Socket } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { describeEngines, type TestEngine } from '../contract/engines.ts';
import { cityCouncil, type FolderContent, writeDataset } from '../seed/dataset-folder.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { describeInBrowser, openChromium } from './chromium.ts';
import { buildViewer, type Product, startProduct } from './product.ts';
import { openViewer } from './viewer-page.ts';

const NEWS = 'The data have changed since this page was opened';

/** The council a year later: Abel has left, with all that was said of him, and somebody has come. */
function later(): FolderContent {
  const council = cityCouncil();
  const without = (rows: readonly string[] = []) => rows.filter((row) => !row.includes('abel'));
  return {
    ...council,
    actors: [...without(council.actors), 'member-zola,Councillor Zola,person,,Newly elected,'],
    relations: [...without(council.relations), 'seat-zola,MEMBER_OF,member-zola,city-council,1992/..,actual,high,,,Zola has a seat.'],
    evidence: [...without(council.evidence), 'z1,seat-zola,minutes-1995,page 40,The minutes say so.,2,supports'],
  };
}

/** Where the camera looks, about as exactly as the address says it. */
const cameraOf = (page: Page) =>
  page.evaluate(() => Object.values(window.__entente?.camera() ?? {}).map((value) => Math.round(value * 1000)));

/** Tells the page that it is looked at again, as the browser does when its tab comes to the front. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));

describeInBrowser('an open page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  describeEngines('hears of new data', (engine) => (engine.name === 'embedded' ? afterRestart() : whileItRuns(engine)));

  // The embedded engine is loaded while the server is stopped.
  function afterRestart() {
    it('keeps its picture until it is asked, and then what of it is still there', async () => {
      const product: Product = await startProduct(await writeDataset(cityCouncil()));
      try {
        const path = '/?at=1993&sel=actor:member-abel,actor:member-cohen&pin=member-ito:10:20&hide=member-kaya&type=MEMBER_OF';
        const { page, drawn, close } = await openViewer(browser, product.address, { path });
        const isFirstLoad = () => page.evaluate(() => performance.getEntriesByType('navigation').length === 1 && 'first' in window);
        await page.evaluate(() => Object.assign(window, { first: true }));
        const before = await drawn();
        await product.kill();
        await product.startAgain();
        await Promise.all([page.waitForResponse((response) => response.url().includes('/api/actors')), lookAgain(page)]);
        await page.waitForTimeout(200);
        expect(await page.getByText(NEWS).count()).toBe(0);

        await product.kill();
        await seedInto({ dataFolder: product.dataFolder }, [await writeDataset(later())]);
        await product.startAgain();
        await page.keyboard.press('/');
        await page.keyboard.type('abel');
        await page.keyboard.press('Enter');
        await page.locator('button[data-relation]').first().click();
        await page.getByRole('alert').getByText('There is no relation with the id').waitFor();
        expect(await page.getByRole('alert').getByRole('button', { name: 'Show the new data' }).count()).toBe(1);
        await page.getByRole('status').getByText(NEWS).waitFor();
        expect(await drawn()).toEqual(before);
        const camera = await cameraOf(page);
        await page.goBack();
        await page.goBack();
        await page.waitForFunction(() => location.search.includes('member-cohen'));

        await page.getByRole('status').getByRole('button', { name: 'Show the new data' }).click();
        await page.getByText('The new data are shown. No longer in them: 1 selected actor.').waitFor();
        await page.locator('[data-ready]').waitFor();
        await page.waitForFunction(() => !location.search.includes('abel'));
        const address = decodeURIComponent(new URL(page.url()).search);
        for (const part of ['at=1993', 'sel=actor:member-cohen', 'pin=member-ito:10:20', 'hide=member-kaya', 'type=MEMBER_OF']) {
          expect(address).toContain(part);
        }
        expect(await page.evaluate(() => window.__entente?.node('member-zola')?.hidden)).toBe(false);
        expect(await page.evaluate(() => window.__entente?.node('member-abel'))).toBeUndefined();
        expect(await cameraOf(page)).toEqual(camera);
        expect(await isFirstLoad()).toBe(true);
        await close();
      } finally {
        await product.stop();
      }
    }, 120_000);
  }

  function whileItRuns(engine: TestEngine) {
    it('shows the data by itself once the database is there, and hears of new data that are loaded meanwhile', async () => {
      buildViewer();
      const { neo4j } = engine.settings;
      if (neo4j === undefined) throw new Error('the engine has no address');
      const gate = new Gate(Number(new URL(neo4j.uri).port));
      let app: RunningApp | undefined;
      const page = await browser.newPage();
      try {
        await seedInto(engine.settings, [await writeDataset(cityCouncil())]);
        const port = await gate.open();
        await gate.close();
        app = await startApp({ ...engine.settings, neo4j: { ...neo4j, uri: `bolt://127.0.0.1:${port}` } });
        await page.goto(`${app.address}/?at=1993`);
        await page.getByRole('alert').getByText('It is tried again by itself.').waitFor();
        await gate.open(port);
        await page.locator('[data-ready]').waitFor();
        await page.keyboard.press('4');
        await page.getByRole('textbox', { name: 'Cypher' }).fill('MATCH (a:Actor) RETURN a');
        await page.keyboard.press('Control+Enter');
        await page.getByRole('button', { name: 'Pin', exact: true }).click();
        await page.getByText('Canvas', { exact: true }).click();
        await page.locator('[data-ready]').waitFor();
        await seedInto(engine.settings, [await writeDataset(later())]);
        await lookAgain(page);
        await page.getByRole('status').getByText(NEWS).waitFor();
        await page.getByRole('button', { name: 'Show the new data' }).click();
        await page.waitForFunction(() => window.__entente?.node('member-zola')?.hidden === false);
        // What was pinned is still there, and is told to be of the old data.
        await page.keyboard.press('4');
        await page.getByRole('tab', { name: /^Pinned: MATCH/ }).click();
        await page.getByText('these rows are of an older version of the graph', { exact: false }).waitFor();
        await page.getByRole('cell', { name: 'Councillor Abel' }).waitFor();
      } finally {
        await page.close();
        await app?.close();
        await gate.close();
      }
    }, 120_000);
  }
});

/** Lets connections through to a port of this machine, or does not answer at all. */
class Gate {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;

  constructor(private readonly target: number) {}

  async open(port = 0): Promise<number> {
    const server = createServer((socket) => {
      const onward = connect(this.target, '127.0.0.1');
      for (const each of [socket, onward]) this.sockets.add(each.on('error', () => undefined));
      socket.pipe(onward).pipe(socket);
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the gate has no port');
    return address.port;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => (this.server?.listening ? this.server.close(resolve) : resolve(undefined)));
  }
}
