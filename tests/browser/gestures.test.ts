import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { GraphAnswer } from '../../model/api/graph.ts';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import { picked } from './picked.ts';
import type { ViewerPage } from './viewer-page.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('on the canvas', ({ open, show, ask, relationsOf }) => {
  it('an actor that is dragged is pinned, and stays through years, filters, reload and for somebody else', async () => {
    const viewer = await show('/?at=2008');
    const { page, pointOf, address } = viewer;
    const from = await pointOf('qods-force');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 60, from.y + 40, { steps: 5 });
    await page.mouse.move(from.x - 160, from.y + 60, { steps: 5 });
    await page.mouse.up();
    await address('pin=qods-force:');
    const to = await pointOf('qods-force');
    expect(Math.hypot(to.x - (from.x - 160), to.y - (from.y + 60))).toBeLessThan(4);
    const layout = await viewer.layout();
    await page.getByRole('slider', { name: 'Year' }).focus();
    await page.keyboard.press('End');
    const { years } = await ask<InfoAnswer>('info');
    await address(`at=${years?.last}`);
    expect(await viewer.layout()).toBe(layout);
    await page.locator('[data-facet=sign][data-value=hostile]').click();
    await address('sign=hostile');
    expect(await viewer.layout()).toBe(layout);
    const other = await open(await page.evaluate(() => `/${location.search}`));
    expect(await other.layout()).toBe(layout);
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !location.search.includes('pin='));
    expect(await pointOf('qods-force')).toEqual(from);
  });

  it('an actor is moved by keyboard: arrows walk, Shift and an arrow pin', async () => {
    const { page, address, pointOf, clickActor } = await show('/?at=2008');
    await clickActor('iran');
    await address('sel=actor:iran');
    await page.locator('[data-ready]').focus();
    const from = await pointOf('iran');
    await page.keyboard.press('Shift+ArrowLeft');
    await address('pin=iran:');
    expect((await pointOf('iran')).x).toBeLessThan(from.x - 8);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => !decodeURIComponent(location.search).includes('sel=actor:iran'));
    expect(await page.evaluate(() => decodeURIComponent(location.search))).toContain('sel=actor:');
  });

  it('nothing is moved while it is frozen', async () => {
    const { page, address, pointOf } = await show('/?at=2008');
    await page.getByRole('button', { name: 'Freeze the actors' }).click();
    await address('frozen=true');
    const { x, y } = await pointOf('iran');
    const other = await pointOf('qods-force');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 80, y, { steps: 6 });
    await page.mouse.up();
    // Longer than the address takes to follow.
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => location.search)).not.toContain('pin=');
    expect((await pointOf('iran')).x - x).toBeCloseTo((await pointOf('qods-force')).x - other.x, 6);
  });

  it('a lasso selects what it is drawn around; those alone are then shown, and brought back', async () => {
    const { page, address, pointOf, drawn } = await show('/?at=2008');
    const all = await drawn();
    const [a, b] = [await pointOf('qods-force'), await pointOf('special-groups')];
    const [left, right] = [Math.min(a.x, b.x) - 60, Math.max(a.x, b.x) + 90];
    const [top, bottom] = [Math.min(a.y, b.y) - 60, Math.max(a.y, b.y) + 90];
    await page.keyboard.down('Shift');
    await page.mouse.move(left, top);
    await page.mouse.down();
    for (const [x, y] of [
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top + 5],
    ] as const)
      await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await address('sel=actor:');
    const selected = await page.evaluate(
      () =>
        new URLSearchParams(location.search)
          .get('sel')
          ?.split(',')
          .map((item) => item.slice(6)) ?? [],
    );
    expect(selected).toEqual(expect.arrayContaining(['qods-force', 'special-groups']));
    expect(selected.length).toBeLessThan(all.actors.length);
    await page.getByRole('button', { name: 'Show only these' }).click();
    await address('only=');
    const { actors, relations } = await drawn();
    expect(actors.sort()).toEqual(selected.sort());
    expect(relations.length).toBeGreaterThan(0);
    await page.getByText('set aside').first().waitFor();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.waitForFunction(() => !location.search.includes('only='));
    expect(await drawn()).toEqual(all);
  });

  it('the right button opens a menu: hide an actor, isolate another, expand it again', async () => {
    const { page, address, pointOf, drawn, listed } = await show('/?at=2008');
    const choose = async (actor: string, item: string) => {
      const { x, y } = await pointOf(actor);
      await page.mouse.click(x, y, { button: 'right' });
      await page.getByRole('menuitem', { name: item }).click();
    };
    await choose('iran', 'Hide actor');
    await address('hide=iran');
    expect((await drawn()).actors).not.toContain('iran');
    expect(await listed()).toEqual((await drawn()).relations.sort());
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('year=2008&presumed=true&hide=iran'));
    await choose('special-groups', 'Show only its neighbourhood');
    await address('only=');
    const around = (await drawn()).actors;
    expect(around).toContain('qods-force');
    const { relations } = await ask<GraphAnswer>('graph?year=2008&presumed=true&hide=iran');
    const besides = relations.flatMap(({ source, target }) => (source === 'sadr' ? [target] : target === 'sadr' ? [source] : []));
    const farther = besides.find((id) => !around.includes(id));
    expect(farther).toBeDefined();
    // A double click brings the neighbours of another in.
    const { x, y } = await pointOf('sadr');
    await page.mouse.dblclick(x, y);
    await page.waitForFunction((id) => window.__entente?.node(id ?? '')?.hidden === false, farther);
  });

  it('the same menu is had by keyboard, and closes with Escape', async () => {
    const { page, address, clickActor } = await show('/?at=2008');
    await clickActor('iran');
    await address('sel=actor:iran');
    const inMenu = () => page.waitForFunction(() => document.activeElement?.closest('[role=menu]') != null);
    await page.locator('[data-ready]').focus();
    await page.keyboard.press('m');
    await inMenu();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application');
    await page.keyboard.press('Shift+F10');
    await inMenu();
    await address('sel=actor:iran');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let presses = 0; presses < 12 && !(await focused()).includes('Hide actor'); presses += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await address('hide=iran');
  });

  it('two actors are chosen with Shift, and the list shows the same selection; from there it comes back', async () => {
    const { page, address, pointOf, clickActor, visit } = await show('/?at=2008');
    await clickActor('iran');
    await address('sel=actor:iran');
    const { x, y } = await pointOf('qods-force');
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    await address('sel=actor:iran,actor:qods-force');
    await page.getByText('History of two actors').waitFor();
    await visit('/?at=2008&view=list&table=actors&sel=actor:iran');
    await page.locator('tr[data-selected]').waitFor();
    expect(await page.locator('tr[data-selected]').getAttribute('data-id')).toBe('iran');
    await page.locator('tr[data-id=sadr] button').first().click();
    await address('sel=actor:sadr');
    await page.keyboard.press('1');
    await page.waitForSelector('[data-ready]');
    const size = (id: string) => page.evaluate((actor) => window.__entente?.node(actor)?.size ?? 0, id);
    expect(await size('sadr')).toBeGreaterThan(await size('iran'));
  });

  it('lays out again in the background, keeps that in the link, and goes back to the layout of the dataset', async () => {
    const viewer = await show('/?at=2008');
    const { page, address } = viewer;
    const placesIn = async ({ layout }: ViewerPage) => JSON.parse(await layout())[0];
    const before = await placesIn(viewer);
    await page.getByRole('button', { name: 'Lay out again what is shown' }).click();
    // The camera follows.
    await address('place=');
    await address('cam=');
    const after = await placesIn(viewer);
    expect(after).not.toEqual(before);
    const other = await open(await page.evaluate(() => `/${location.search}`));
    expect(await placesIn(other)).toEqual(after);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Back to the layout of the dataset' }).click();
    await page.waitForFunction(() => !location.search.includes('place='));
    expect(await placesIn(viewer)).toEqual(before);
  });

  it('names are shown where there is room, all, or none; the camera is kept in the link', async () => {
    const { page, address } = await show('/?at=2008');
    await page.getByRole('button', { name: 'Names: where there is room' }).click();
    await address('labels=all');
    await page.getByRole('button', { name: 'Names: all' }).click();
    await address('labels=none');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await address('cam=');
    const camera = await page.evaluate(() => window.__entente?.camera().ratio);
    await page.reload();
    await page.waitForSelector('[data-ready]');
    expect(await page.evaluate(() => window.__entente?.camera().ratio)).toBeCloseTo(camera ?? 0, 3);
  });

  it('the pointer is on what is seen there, in every year and from near, and nothing is read back from the graphics card', async () => {
    const viewer = await open('/?at=2008&labels=none', { watch: countReads });
    const { page, pointOf, visit } = viewer;
    for (const path of ['/?at=2008&labels=none', '/?at=2019&labels=none', '/?at=2008&labels=none&cam=0.45:0.55:0.4']) {
      await visit(path);
      const { coloured, wrong, blank, found } = await picked(page, 7);
      expect([coloured > 100, blank > 100, found.slice(0, 5)], path).toEqual([true, true, []]);
      // The signs on lines reach a pixel or two beyond what is found as their line.
      expect(wrong.length, wrong.slice(0, 5).join('; ')).toBeLessThan(coloured / 100);
    }
    await visit('/?at=2008&labels=none');
    const [iran, other] = [await pointOf('iran'), await pointOf('qods-force')];
    await page.mouse.move(iran.x, iran.y);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.sigma-edges')?.style.opacity === '0.12');
    // The ties of the actor keep their colours, and those of the others fade until the pointer leaves.
    const hovered = await supportivePixels(page);
    await page.mouse.move(2, 2);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('[data-ready]')?.style.cursor === '');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const plain = await supportivePixels(page);
    expect([hovered > 50, plain > hovered * 1.5], `${hovered} of ${plain}`).toEqual([true, true]);
    await page.mouse.move(other.x, other.y, { steps: 10 });
    await page.mouse.click(other.x, other.y);
    await viewer.address('sel=actor:qods-force');
    expect(await page.evaluate(() => window.readBack)).toBe(0);
  });
});

/** How many pixels of the canvas have the colour of a supportive relation. */
async function supportivePixels(page: Page): Promise<number> {
  const { data } = PNG.sync.read(await page.locator('[data-ready]').screenshot());
  const [red, green, blue] = [0x00, 0x72, 0xb2];
  let pixels = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) pixels += 1;
  return pixels;
}

declare global {
  interface Window {
    /** How often pixels were read back from the graphics card. */
    readBack?: number;
  }
}

function countReads(): void {
  window.readBack = 0;
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const read = prototype.readPixels;
    prototype.readPixels = function (this: unknown, ...args: unknown[]) {
      window.readBack = (window.readBack ?? 0) + 1;
      Reflect.apply(read, this, args);
    };
  }
}
