import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { GraphAnswer } from '../../model/api/graph.ts';
import { acrossPair } from '../browser/across-pair.ts';
import { type Served, sharedProduct } from '../browser/product.ts';
import { describeInFirefox, openFirefox, type RunningFirefox } from './firefox.ts';

/** Two actors who have two relations in 2008, one in each direction. */
const [ONE, OTHER] = ['coalition', 'special-groups'] as const;

describeInFirefox('the viewer in Firefox', () => {
  const downloads = mkdtempSync(join(tmpdir(), 'entente-firefox-'));
  let product: Served;
  let firefox: RunningFirefox;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    [product, firefox] = await Promise.all([sharedProduct('first'), openFirefox(downloads)]);
    page = await firefox.browser.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  });
  afterAll(async () => {
    await firefox?.stop();
    await product?.stop();
    rmSync(downloads, { recursive: true, force: true });
  });
  afterEach(() => {
    expect(errors.splice(0)).toEqual([]);
  });

  const open = async (path: string, until = '[data-ready]') => {
    await page.goto(`${product.address}${path}`);
    await page.waitForSelector(until);
  };
  const addressHas = (part: string) => page.waitForFunction((text: string) => decodeURIComponent(location.search).includes(text), {}, part);
  const isSettled = () =>
    page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null && window.__entente?.isDrawn() === true);
  const ask = async (query: string) => (await (await fetch(`${product.address}/api/graph?${query}`)).json()) as GraphAnswer;
  const boxOf = async (selector: string) => {
    const box = await (await page.waitForSelector(selector))?.boundingBox();
    if (!box) throw new Error(`${selector} is not on the page`);
    return box;
  };
  const pointOf = async (actor: string) => {
    await isSettled();
    const { x, y } = await boxOf('[data-ready]');
    const place = await page.evaluate((id) => window.__entente?.place(id), actor);
    if (place === undefined) throw new Error(`${actor} is not on the canvas`);
    return { x: x + place.x, y: y + place.y };
  };
  /** The ids of the relations that the canvas draws, of some. */
  const drawn = async (ids: readonly string[]) => {
    await isSettled();
    return page.evaluate((all) => all.filter((id) => window.__entente?.edge(id)?.hidden === false).sort(), [...ids]);
  };

  it('draws what the interface has of a year; keys and the handle go to another', async () => {
    await open('/?at=2008');
    const all = (await ask('')).relations.map(({ id }) => id);
    const of = async (year: number) => (await ask(`year=${year}&presumed=true`)).relations.map(({ id }) => id).sort();
    expect(await drawn(all)).toEqual(await of(2008));
    await page.focus('[role=slider][aria-label=Year]');
    await page.keyboard.press('ArrowRight');
    await addressHas('at=2009');
    expect(await drawn(all)).toEqual(await of(2009));
    const handle = await boxOf('[role=slider][aria-label=Year]');
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 200, y, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction(() => !location.search.includes('at=2009'));
    const year = Number(new URL(page.url()).searchParams.get('at'));
    expect(year).toBeGreaterThan(2009);
    expect(await drawn(all)).toEqual(await of(year));
  });

  it('selects an actor by a click, and shows who says what of a relation', async () => {
    await open('/?at=2008');
    const { x, y } = await pointOf(OTHER);
    await page.mouse.click(x, y);
    await addressHas(`sel=actor:${OTHER}`);
    await page.locator('section[aria-label=Details] button[data-relation]').click();
    await addressHas('sel=relation:');
    await page.waitForSelector('section[aria-label=Details] li[data-stance]');
    await page.locator('[data-stance] button').click();
    await addressHas('sel=source:');
  });

  it('opens the one line of two actors into their relations', async () => {
    const between = (await ask('at=2008')).relations
      .filter(({ source, target }) => [source, target].sort().join() === `${ONE},${OTHER}`)
      .map(({ id }) => id)
      .sort();
    expect(between).toHaveLength(2);
    await open('/?at=2008&ties=together');
    const across = async () => {
      const [from, to] = [await pointOf(ONE), await pointOf(OTHER)];
      return page.evaluate(acrossPair, {
        ends: [from, to] as const,
        corner: await boxOf('[data-ready]'),
        actors: [ONE, OTHER],
        relations: between,
      });
    };
    const [tie] = await across();
    expect(tie?.kind).toBe('tie');
    await page.mouse.click(tie?.x ?? 0, tie?.y ?? 0);
    await page.waitForSelector('::-p-text(History of two actors)');
    expect((await across()).map(({ id }) => id)).toEqual(between);
  });

  it('completes a query and runs it', async () => {
    await open('/?view=cypher', '[role=textbox][aria-label=Cypher]');
    await page.focus('[role=textbox][aria-label=Cypher]');
    await page.keyboard.type('MATCH (a:Actor)-[r:FUN');
    // What is typed before the names are loaded is completed when that is asked for.
    await vi.waitFor(
      async () => {
        await page.keyboard.down('Control');
        await page.keyboard.press(' ');
        await page.keyboard.up('Control');
        await page.waitForSelector('[role=option][aria-selected=true]::-p-text(FUNDS)', { timeout: 1000 });
      },
      { timeout: 20_000, interval: 100 },
    );
    // A list that has just opened does not hear Enter yet.
    await new Promise((resolve) => setTimeout(resolve, 150));
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role=option]', { hidden: true });
    await page.keyboard.type(']->(b:Actor) RETURN a, b');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector('section[aria-label=Rows] table');
    const rows = await page.$eval('section[aria-label=Rows] table', (table) => Number(table.getAttribute('aria-rowcount')) - 1);
    expect(rows).toBe((await ask('type=FUNDS')).relations.length);
  });

  it('exports what is shown', async () => {
    await open('/?at=2008');
    await page.keyboard.press('e');
    await page.locator('dialog a[href^="api/export/json"]').click();
    await vi.waitFor(() => expect(readdirSync(downloads).filter((name) => name.endsWith('.json'))).toHaveLength(1), { timeout: 20_000 });
    const [name = ''] = readdirSync(downloads).filter((file) => file.endsWith('.json'));
    await vi.waitFor(() => expect(() => JSON.parse(readFileSync(join(downloads, name), 'utf8'))).not.toThrow(), { timeout: 20_000 });
    const { edges } = JSON.parse(readFileSync(join(downloads, name), 'utf8'));
    expect(edges.map(({ key }: { key: string }) => key).sort()).toEqual(
      (await ask('year=2008&presumed=true')).relations.map(({ id }) => id).sort(),
    );
  });
});
