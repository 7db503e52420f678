import type { GraphAnswer } from '../../model/api/graph.ts';
import { acrossPair } from './across-pair.ts';
import type { ViewerPage } from './viewer-page.ts';
import { describeFirstDataset } from './viewer-suite.ts';

/** Two actors who have two relations in 2008, one in each direction. */
const [ONE, OTHER] = ['coalition', 'special-groups'] as const;
const TOGETHER = '/?at=2008&ties=together';

describeFirstDataset('the relations of two actors on the canvas', ({ show, ask }) => {
  let between: string[];

  beforeAll(async () => {
    const { relations } = await ask<GraphAnswer>('graph?at=2008');
    between = relations
      .filter(({ source, target }) => [source, target].sort().join() === `${ONE},${OTHER}`)
      .map(({ id }) => id)
      .sort();
    expect(between).toHaveLength(2);
  });

  /** What a pointer finds across the middle of the two, and where. */
  async function found({ page, pointOf }: ViewerPage) {
    const [from, to] = [await pointOf(ONE), await pointOf(OTHER)];
    const box = await page.locator('[data-ready]').boundingBox();
    if (box === null) throw new Error('there is no canvas');
    return page.evaluate(acrossPair, {
      ends: [from, to] as const,
      corner: { x: box.x, y: box.y },
      actors: [ONE, OTHER],
      relations: between,
    });
  }
  const ids = async (viewer: ViewerPage) => (await found(viewer)).map(({ id }) => id);

  it('are one line where that is asked for; a click opens it into its relations, each of which can be selected, and Escape closes it', async () => {
    const viewer = await show(TOGETHER);
    const { page, address, settled } = viewer;
    const [tie] = await found(viewer);
    if (tie === undefined) throw new Error('no tie was found');
    expect(tie.kind).toBe('tie');
    await page.mouse.click(tie.x, tie.y);
    await page.getByText('History of two actors').waitFor();
    await settled();
    const open = await found(viewer);
    expect(open.map(({ id }) => id)).toEqual(between);
    const [first] = open;
    if (first === undefined) throw new Error('no relation was found');
    await page.mouse.click(first.x, first.y);
    await address(`sel=relation:${first.id}`);
    await settled();
    expect(await ids(viewer)).toEqual(between);
    // What is selected has its type written beside it.
    expect(await page.evaluate(() => window.__entente?.captions())).toContain('attacks');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('sel='));
    await settled();
    expect(await ids(viewer)).toEqual(['tie']);
  });

  it('are put together and apart by a button, and the address says so', async () => {
    const viewer = await show('/?at=2008');
    const { page, address, settled } = viewer;
    expect(await ids(viewer)).toEqual(between);
    await page.getByRole('button', { name: 'Draw one line per pair of actors' }).click();
    await address('ties=together');
    await settled();
    expect(await ids(viewer)).toEqual(['tie']);
    await page.getByRole('button', { name: 'One line per pair' }).click();
    await address('ties=apart');
    await settled();
    expect(await ids(viewer)).toEqual(between);
  });

  it('light up, with their actors, while the pointer is on the row of the legend that means them', async () => {
    const { page, settled } = await show('/?at=2008');
    const { relations } = await ask<GraphAnswer>('graph?at=2008');
    const foretold = relations.filter(({ status }) => status === 'forecast');
    const lit = new Set(foretold.flatMap(({ source, target }) => [source, target]));
    const other = relations.map(({ source }) => source).find((id) => !lit.has(id));
    const [one] = lit;
    if (one === undefined || other === undefined) throw new Error('nothing is forecast, or all of it');
    const colours = () => page.evaluate((ids) => ids.map((id) => window.__entente?.node(id)?.color), [one, other]);
    const before = await colours();
    await page.hover('button[data-facet=status][data-value=forecast]');
    await page.waitForFunction(([id, colour]) => window.__entente?.node(id ?? '')?.color !== colour, [other, before[1]] as const);
    expect((await colours())[0]).toBe(before[0]);
    await page.mouse.move(720, 400);
    await page.waitForFunction(([id, colour]) => window.__entente?.node(id ?? '')?.color === colour, [other, before[1]] as const);
    await settled();
  });

  it('open by themselves when the camera is near, and say then what they are', async () => {
    const viewer = await show(`${TOGETHER}&only=${ONE},${OTHER}`);
    const { page, settled } = viewer;
    expect(await page.evaluate(() => window.__entente?.captions())).toEqual(['2 hostile']);
    await page.keyboard.press('0');
    await page.waitForFunction(() => (window.__entente?.camera().ratio ?? 1) < 0.5);
    await settled();
    expect(await page.evaluate(() => window.__entente?.captions())).toEqual(['attacks', 'attacks']);
  });
});
