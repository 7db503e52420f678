import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { GraphAnswer } from '../../model/api/graph.ts';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { describeInBrowser, openChromium } from './chromium.ts';
import { type Product, startProduct } from './product.ts';
import { openViewer, type ViewerPage } from './viewer-page.ts';

const ACTORS = 400;
const LIMIT = 60;

describeInBrowser('a graph of more actors than one picture holds', () => {
  let product: Product;
  let browser: Browser;
  let union: GraphAnswer;
  let best: string[];
  let viewer: ViewerPage;

  const neighboursOf = (id: string) =>
    union.relations.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : []));
  const isDrawn = async (id: string) => (await viewer.drawn()).actors.includes(id);
  const waitFor = (id: string, drawn: boolean) =>
    viewer.page.waitForFunction(([each, is]) => (window.__entente?.node(each)?.hidden === false) === is, [id, drawn] as const);
  const part = async () => (await viewer.page.locator('[data-part]').textContent()) ?? '';

  beforeAll(async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'entente-large-')), 'data');
    await writeGenerated(folder, planFor({ actors: ACTORS, relations: 5 * ACTORS, camps: 8, seed: 1 }));
    [product, browser] = await Promise.all([startProduct(folder, { DRAWN_ACTORS: String(LIMIT) }), openChromium()]);
    union = (await (await fetch(`${product.address}/api/graph`)).json()) as GraphAnswer;
    const degree = new Map(union.actors.map(({ id }) => [id, 0]));
    for (const { source, target } of union.relations)
      for (const end of new Set([source, target])) degree.set(end, (degree.get(end) ?? 0) + 1);
    best = [...degree].sort(([, a], [, b]) => b - a).map(([id]) => id);
    viewer = await openViewer(browser, product.address, { path: '/?at=2015' });
  });
  afterAll(async () => {
    const errors = viewer?.errors ?? [];
    await browser?.close();
    await product?.stop();
    expect(errors).toEqual([]);
  });
  beforeEach(() => viewer.startAgain('/?at=2015'));

  it('opens on its best connected actors, the same in every year, and says how many of how many', async () => {
    const info = (await (await fetch(`${product.address}/api/info`)).json()) as InfoAnswer;
    expect(info.limits.drawnActors).toBe(LIMIT);
    const top = new Set(best.slice(0, LIMIT));
    for (const year of [2015, 2009]) {
      await viewer.visit(`/?at=${year}`);
      const { actors, relations } = await viewer.drawn();
      expect(actors.filter((id) => !top.has(id))).toEqual([]);
      expect(await part()).toContain(
        `${LIMIT} of ${ACTORS} actors, those with most relations in all years; in this window ${actors.length}, with ${relations.length} relations`,
      );
    }
    // What is counted and listed is everything.
    const tally = await viewer.page.locator('[data-tally]').textContent();
    expect(Number(/(\d+) of [\d,]+ relations/.exec(tally ?? '')?.[1])).toBe((await viewer.listed()).length);
  });

  it('brings in who is searched for, with the neighbourhood; undo takes it back, and a link has it', async () => {
    const lesser = best.slice(LIMIT).find((id) => neighboursOf(id).some((each) => best.indexOf(each) >= LIMIT && each !== id));
    const { name = '' } = union.actors.find(({ id }) => id === lesser) ?? {};
    if (lesser === undefined) throw new Error('everybody is drawn');
    expect(await isDrawn(lesser)).toBe(false);
    await viewer.page.keyboard.press('/');
    await viewer.page.keyboard.type(name);
    await viewer.page.getByRole('option', { name }).first().waitFor();
    await viewer.page.keyboard.press('Enter');
    await viewer.address(`also=${lesser}`);
    await waitFor(lesser, true);
    const inWindow = ((await (await fetch(`${product.address}/api/graph?at=2015&presumed=true`)).json()) as GraphAnswer).relations;
    const around = inWindow.flatMap(({ source, target }) => (source === lesser ? [target] : target === lesser ? [source] : []));
    const { actors } = await viewer.drawn();
    expect(around.filter((id) => !actors.includes(id))).toEqual([]);
    expect(await part()).toMatch(/those with most relations in all years, and \d+ asked for/);

    const linked = await openViewer(browser, product.address, { path: viewer.page.url().slice(product.address.length) });
    expect(await linked.drawn()).toEqual(await viewer.drawn());
    await linked.close();

    // What is no longer drawn is not under the pointer either, and all the rest does not stay faded.
    const other = best.slice(0, LIMIT).find((id) => actors.includes(id) && !neighboursOf(lesser).includes(id));
    const colour = () => viewer.page.evaluate((id) => window.__entente?.node(id ?? '')?.color, other);
    const plain = await colour();
    const { x, y } = await viewer.pointOf(lesser);
    await viewer.page.mouse.move(x, y);
    await viewer.page.waitForFunction(([id, before]) => window.__entente?.node(id ?? '')?.color !== before, [other, plain]);

    await viewer.page.keyboard.press('Control+z');
    await waitFor(lesser, false);
    expect(await colour()).toBe(plain);
    expect(await part()).not.toContain('asked for');
  });

  it('draws more, and all, and fewer again', async () => {
    await viewer.page.getByRole('button', { name: `Draw ${2 * LIMIT}` }).click();
    await viewer.address(`draw=${2 * LIMIT}`);
    expect(await part()).toContain(`${2 * LIMIT} of ${ACTORS} actors`);
    await viewer.page.getByRole('button', { name: 'Draw all' }).click();
    await viewer.address('draw=all');
    await viewer.settled();
    const { actors, relations } = await viewer.drawn();
    const tally = await viewer.page.locator('[data-tally]').textContent();
    expect(tally).toMatch(new RegExp(`^${actors.length} of ${ACTORS} actors, ${relations.length} of`));
    expect(await part()).toContain(`Drawn: all ${ACTORS} actors; in this window ${actors.length}, with ${relations.length} relations`);
    await viewer.page.keyboard.press('Control+z');
    await viewer.address(`draw=${2 * LIMIT}`);
    await viewer.page.getByRole('button', { name: `Draw ${LIMIT}`, exact: true }).click();
    await viewer.status(`${LIMIT} of ${ACTORS} actors`);
  });

  it('keeps the canvas while another view is shown: it comes back with what was filtered meanwhile, and the camera of the address', async () => {
    const { page } = viewer;
    const canvas = await page.waitForSelector('.sigma-nodes');
    const camera = () => page.evaluate(() => window.__entente?.camera());
    await page.keyboard.press('2');
    await page.waitForSelector('tr[data-id]');
    expect([await canvas.isVisible(), await page.locator('[data-ready]').count(), await camera()]).toEqual([false, 0, undefined]);
    await page.keyboard.press('-');
    await page.locator('[data-facet=sign][data-value=hostile]').click();
    await viewer.address('sign=hostile');
    await page.keyboard.press('1');
    await page.waitForSelector('[data-ready]');
    await viewer.settled();
    expect([await canvas.isVisible(), await camera()]).toEqual([true, expect.objectContaining({ x: 0.5, y: 0.5, ratio: 1 })]);
    const sign = new Map(union.relations.map(({ id, type }) => [id, type]));
    const { relations } = await viewer.drawn();
    const shown = new Set((await viewer.listed()).map((id) => sign.get(id)));
    expect(relations.length).toBeGreaterThan(0);
    expect(relations.filter((id) => !shown.has(sign.get(id) ?? ''))).toEqual([]);
    await viewer.visit('/?at=2015&view=list');
    await page.waitForSelector('tr[data-id]');
    await viewer.visit('/?at=2015&cam=0.45:0.55:0.4');
    expect(await camera()).toMatchObject({ x: 0.45, y: 0.55, ratio: 0.4 });
  });

  it('expands from actor to actor, and draws everybody of a few who are filtered for', async () => {
    const [hub = ''] = best;
    const { x, y } = await viewer.pointOf(hub);
    await viewer.page.mouse.dblclick(x, y);
    await viewer.address(`also=${hub}`);
    await viewer.settled();
    const { relations } = (await (await fetch(`${product.address}/api/graph?at=2015&presumed=true`)).json()) as GraphAnswer;
    const around = relations.flatMap(({ source, target }) => (source === hub ? [target] : target === hub ? [source] : []));
    const { actors } = await viewer.drawn();
    expect(around.filter((id) => !actors.includes(id))).toEqual([]);

    await viewer.visit('/?at=2015&kind=state');
    expect(await viewer.page.locator('[data-part]').count()).toBe(0);
  });

  it('draws the relations of two actors as one line: a click on it opens their history, one on a hub’s middle the hub', async () => {
    const [hub = ''] = best;
    await viewer.clickActor(hub);
    await viewer.address(`sel=actor:${hub}`);
    await viewer.visit('/?at=2015&draw=all');
    const { relations } = await viewer.drawn();
    const drawn = union.relations.filter(({ id, source, target }) => source !== target && relations.includes(id));
    const key = ({ source, target }: { source: string; target: string }) => [source, target].sort().join(' ');
    const together = drawn.find((each) => drawn.some((other) => other.id !== each.id && key(other) === key(each)));
    if (together === undefined) throw new Error('no two have two relations');
    await viewer.visit(`/?at=2015&only=${together.source},${together.target}&draw=all`);
    const ends = await Promise.all([together.source, together.target].map((id) => viewer.pointOf(id)));
    const [from = { x: 0, y: 0 }, to = { x: 0, y: 0 }] = ends;
    await viewer.page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
    await viewer.address(`sel=actor:${together.source},actor:${together.target}`);
  });
});
