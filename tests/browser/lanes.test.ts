import type { Page } from 'playwright-core';
import type { GraphAnswer } from '../../model/api/graph.ts';
import { describeViewer } from './viewer-suite.ts';

const LANES = 'main ol [data-lane]';
const lanes = (page: Page) => page.locator(LANES).evaluateAll((rows) => rows.map((row) => row.getAttribute('data-lane') ?? ''));

describeViewer('lanes', ({ show, open, ask }) => {
  it('show all actors over time on the axis of the timeline; zooming one zooms the other', async () => {
    const { page, address } = await show('/?at=2008&view=lanes', { until: LANES });
    expect((await lanes(page)).length).toBeGreaterThan(4);
    const labels = (part: string) =>
      page.locator(part).evaluateAll((texts) =>
        texts.map((text) => {
          const { left, right } = text.getBoundingClientRect();
          return `${text.textContent} ${Math.round((left + right) / 2)}`;
        }),
      );
    const own = 'main [data-view=lanes] [data-lane-label]';
    const below = 'section[aria-label=Timeline] svg text';
    // What is hidden below a handle is not written there.
    const areAligned = async () => {
      const above = await labels(own);
      const under = await labels(below);
      expect(under.length).toBeGreaterThan(2);
      expect(under.filter((label) => !above.includes(label))).toEqual([]);
      return above;
    };
    const all = await areAligned();
    await page.locator(LANES).first().focus();
    await page.keyboard.press('+');
    await address('axis=');
    const zoomed = await areAligned();
    expect(zoomed).not.toEqual(all);
    await page.getByRole('button', { name: 'Zoom the time axis in' }).click();
    await page.waitForFunction(
      (was) => document.querySelector('main [data-view=lanes] [data-lane-label]')?.textContent !== was,
      zoomed[0]?.split(' ')[0],
    );
    await areAligned();
    // A click on what the axis names shows it, above the lanes as below them.
    const named = page
      .locator(own)
      .filter({ hasText: /^20(09|1\d)$/ })
      .first();
    const year = await named.textContent();
    await named.click();
    await address(`at=${year}&`);
    // Dragging moves what is in view, and selects nothing.
    const box = await page.locator(LANES).nth(2).boundingBox();
    if (box === null) throw new Error('there is no lane');
    const before = await page.locator('[data-brush=both]').getAttribute('aria-valuetext');
    await page.mouse.move(box.x + 400, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 30, { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction((was) => document.querySelector('[data-brush=both]')?.getAttribute('aria-valuetext') !== was, before);
    expect(page.url()).not.toContain('sel=');
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 300);
    await page.keyboard.up('Control');
    await page.locator('[data-brush=both][aria-valuetext="2003 to 2021"]').waitFor();
  });

  it('select an actor or an event by mouse and by keys; panel and canvas follow', async () => {
    const { page, address, drawn } = await show('/?at=2008&view=lanes', { until: LANES });
    const [first, second = ''] = await lanes(page);
    await page
      .locator(LANES)
      .first()
      .click({ position: { x: 60, y: 10 } });
    await address(`sel=actor:${first}`);
    await page.locator(LANES).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await address(`sel=actor:${second}`);
    await page.keyboard.press('End');
    await page.waitForFunction(
      () =>
        document.activeElement?.closest('li')?.getAttribute('aria-posinset') ===
        document.activeElement?.closest('li')?.getAttribute('aria-setsize'),
    );
    await page.keyboard.press('Home');
    await page.locator(`${LANES}:focus[data-lane="${first}"]`).waitFor();
    await page.locator('main [data-event]').first().click();
    await address('sel=relation:');
    await page.getByText('Who says so').waitFor();
    await page.keyboard.press('1');
    await page.waitForSelector('[data-ready]');
    expect((await drawn()).actors.length).toBeGreaterThan(0);
  });

  it('are sorted by first attestation, name or number, and are of all, of the selection, or of one actor’s ties', async () => {
    const { page, address } = await show('/?at=2008&view=lanes&sel=actor:sadr', { until: LANES });
    const byFirst = await lanes(page);
    await page.getByText('Name', { exact: true }).click();
    await address('sort=name');
    const names = await page.locator(`${LANES} b`).allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    await page.locator('main').getByText('Relations', { exact: true }).click();
    await address('sort=relations');
    expect(await lanes(page)).not.toEqual(byFirst);
    await page.getByText('Ties of Moqtada al-Sadr', { exact: true }).click();
    await address('lanes=sadr');
    await page.getByRole('list', { name: 'Ties of Moqtada al-Sadr over time' }).waitFor();
    await page.locator('[data-lane=iran]').click({ position: { x: 60, y: 10 } });
    await address('sel=actor:sadr,actor:iran');
    // Their history is lanes on the same axis.
    const history = 'section[aria-label=Details] ol [data-relation]';
    await page.waitForSelector(history);
    await page.getByText('2 selected actors', { exact: true }).click();
    await address('lanes=sadr,iran');
    expect((await lanes(page)).sort()).toEqual(['iran', 'sadr']);
    const labels = () => page.locator('section[aria-label=Details] [data-lane-label]').allTextContents();
    const before = await labels();
    await page.getByRole('button', { name: 'Zoom the time axis in' }).click();
    await page.waitForFunction(
      (was) => document.querySelector('section[aria-label=Details] [data-lane-label]')?.textContent !== was,
      before[0],
    );
    const box = await page.locator(history).first().boundingBox();
    if (box === null) throw new Error('there is no history');
    await page.mouse.move(box.x + 100, box.y + 30);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await address('axis=');
    await page.getByText('All actors', { exact: true }).click();
    await page.waitForFunction(() => !location.search.includes('lanes='));
  });

  it('are linked by what ended what: the pointer names it, a click follows it, also to a lane out of view', async () => {
    const { page, address, visit } = await open('/?at=2014&view=lanes&sort=relations', { until: LANES });
    const { relations } = await ask<GraphAnswer>('graph');
    const ended = relations.filter(({ endedBy }) => endedBy !== undefined);
    const link = page.locator('[data-link]:not([data-out])').first();
    await link.waitFor();
    const event = await link.getAttribute('data-link');
    expect(ended.some(({ endedBy }) => endedBy === event)).toBe(true);
    await link.locator('path').first().hover({ force: true });
    await page
      .getByRole('tooltip')
      .getByText(/^Ended: /)
      .waitFor();
    await link.focus();
    await page.keyboard.press('Enter');
    await address(`sel=relation:${event}`);
    // The other lane is further below: the mark goes there.
    const mark = page.locator('[data-link][data-out=below]').first();
    const out = await mark.getAttribute('data-link');
    // Where it is not below another.
    const point = await mark
      .locator('path')
      .first()
      .evaluate((path) => {
        const line = path as SVGPathElement;
        const places = Array.from({ length: 40 }, (_, step) => line.getPointAtLength((line.getTotalLength() * step) / 40));
        const onPage = places.map((each) => each.matrixTransform(line.getScreenCTM() ?? undefined));
        const free = onPage.find(({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-link]') === line.closest('[data-link]'));
        return free && { x: free.x, y: free.y };
      });
    if (point === undefined) throw new Error('no part of the mark can be clicked');
    await page.mouse.click(point.x, point.y);
    await page.waitForFunction((was) => !decodeURIComponent(location.search).includes(`relation:${was}`), event);
    await page.locator(`[data-link="${out}"][data-selected]:not([data-out=below])`).waitFor();
    const [id] = ended.filter(({ endedBy }) => endedBy === out).flatMap(({ source, target }) => [source, target]);
    // Of the two selected alone, who has no lane is said to have none.
    const other = relations.find(({ source, target }) => source !== id && target !== id)?.source;
    await visit(`/?at=2014&view=lanes&lanes=${id},${other}`);
    await page.locator('[data-out=none]').first().waitFor();
  });

  it('mark what ended with an actor: in words, by a tip, and by a click that selects it', async () => {
    const { relations } = await ask<GraphAnswer>('graph');
    const gone = relations.find(({ endedWith, endStatus }) => endedWith !== undefined && endStatus === 'ongoing');
    if (gone?.endedWith === undefined) throw new Error('nothing ended with an actor');
    const other = gone.source === gone.endedWith ? gone.target : gone.source;
    const { page, address, visit } = await show(`/?at=2008&view=lanes&lanes=${gone.endedWith},${other}&colour=dataset`, { until: LANES });
    expect(await page.locator(`[data-lane="${gone.endedWith}"]`).textContent()).toMatch(/ ended with /);
    expect(await page.locator(`[data-lane="${other}"]`).textContent()).toMatch(/ ended with /);
    // The axis is as the test before has left it.
    await page.locator(LANES).first().focus();
    await page.keyboard.press('0');
    const mark = page.locator(`[data-actor-end="${gone.endedWith}"]:not([data-own])`);
    await mark.locator('path').last().hover({ force: true });
    await page
      .getByRole('tooltip')
      .getByText(/ ended with .*: /)
      .waitFor();
    await mark.focus();
    await page.keyboard.press('Enter');
    await address(`sel=actor:${gone.endedWith}`);
    // The discs beside the names are as the canvas has them.
    const fills = () => page.locator('[data-lane] svg circle').evaluateAll((discs) => discs.map((disc) => disc.getAttribute('fill')));
    const byDataset = await fills();
    await visit(`/?at=2008&view=lanes&lanes=${gone.endedWith},${other}`);
    await page.waitForFunction((was) => document.querySelector('[data-lane] svg circle')?.getAttribute('fill') !== was, byDataset[0]);
  });

  it('can be touched: two fingers zoom, one opens', async () => {
    const { page, address } = await open('/?at=2008&view=lanes', { until: LANES, width: 390, height: 844 });
    const box = await page.locator(LANES).nth(1).boundingBox();
    if (box === null) throw new Error('there is no lane');
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly number[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map((x, id) => ({ x, y: box.y + 30, id })) });
    await touch('touchStart', [150]);
    await touch('touchStart', [150, 190]);
    for (let spread = 20; spread <= 80; spread += 20) await touch('touchMove', [150 - spread, 190 + spread]);
    await touch('touchEnd', []);
    await address('axis=');
    expect(page.url()).not.toContain('sel=');
    await touch('touchStart', [60]);
    await touch('touchEnd', []);
    await address('sel=');
  });
});
