import type { Page } from 'playwright-core';
import type { ViewerPage } from './viewer-page.ts';
import { describeFirstDataset } from './viewer-suite.ts';

const TIES = 'MATCH (a:Actor)-[r]->(b:Actor {id: "special-groups"}) RETURN a, r, b';

describeFirstDataset('the results of the Cypher view', (viewer) => {
  const ask = async (statement: string, result = 'table', more = '', show = viewer.show): Promise<ViewerPage> => {
    const opened = await show(`/?at=2008&view=cypher&run=true&result=${result}&q=${encodeURIComponent(statement)}${more}`, {
      until: '[role=textbox][aria-label=Cypher]',
    });
    await opened.page.getByText(/^[\d,]+ rows? in \d+ ms$/).waitFor();
    return opened;
  };
  const column = (page: Page, place: number) =>
    page.locator(`section[aria-label=Rows] tbody tr[data-index] td:nth-child(${place})`).allTextContents();
  const clipboard = async (page: Page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    return () => page.evaluate(() => navigator.clipboard.readText());
  };

  it('sorts by a click: numbers to the last digit, actors by name, nothing last; and sorts back', async () => {
    const { page } = await ask('UNWIND [9007199254740993, 7, null, 9007199254740992, 10] AS n RETURN n');
    const head = page.getByRole('columnheader');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await column(page, 1)).toEqual(['7', '10', '9007199254740992', '9007199254740993', '']);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await column(page, 1)).toEqual(['9007199254740993', '9007199254740992', '10', '7', '']);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('none');
    await page.getByRole('textbox', { name: 'Cypher' }).fill('MATCH (a:Actor) RETURN a');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('columnheader', { name: 'a' }).getByRole('button').click();
    const names = await column(page, 1);
    expect(names).toEqual([...names].sort(new Intl.Collator('en', { sensitivity: 'base' }).compare));
  });

  it('gives a column another width, by drag and by key', async () => {
    const { page } = await ask(TIES);
    const edge = page.getByRole('separator', { name: 'Width of a' });
    const cell = page.locator('tr[data-index="0"] td').first();
    const widthOf = async () => (await cell.boundingBox())?.width ?? 0;
    const before = await widthOf();
    const box = (await edge.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width / 2, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 40, box.y + 8, { steps: 4 });
    await page.mouse.up();
    expect(await widthOf()).toBeCloseTo(before + 40, 0);
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await widthOf()).toBeCloseTo(before + 24, 0);
    expect(Number(await edge.getAttribute('aria-valuenow'))).toBeCloseTo(before + 24, 0);
  });

  it('folds long lists and maps, and opens them by key', async () => {
    const { page } = await ask('MATCH (a:Actor {id: "sadr"}) RETURN [1, 2, 3] AS short, range(1, 12) AS long, {one: 1, two: a} AS map, a');
    const row = page.locator('tr[data-index="0"]');
    expect(await row.locator('td').first().textContent()).toBe('1, 2, 3');
    const long = row.getByText('12 items', { exact: true });
    await row.getByText('12', { exact: true }).waitFor({ state: 'hidden' });
    await long.focus();
    await page.keyboard.press('Enter');
    await row.getByText('12', { exact: true }).waitFor();
    await row.getByText('2 keys').click();
    await row.locator('dd').getByRole('button', { name: 'Moqtada al-Sadr' }).click();
    await page.getByRole('heading', { name: 'Moqtada al-Sadr' }).waitFor();
  });

  it('copies a cell by Ctrl-C and all rows as they are sorted, with actors by name', async () => {
    const { page } = await ask(`${TIES.replace('a, r, b', 'a, r.id AS id, b.name AS name')} ORDER BY id`);
    const read = await clipboard(page);
    const first = page.locator('tr[data-index="0"] td');
    await first.nth(2).click();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    const focused = page.locator('td:focus');
    expect(await focused.evaluate((cell) => cell.parentElement?.dataset.index)).toBe('1');
    await page.keyboard.press('Control+c');
    expect(await read()).toBe((await column(page, 2))[1]);
    await page.getByRole('columnheader').first().getByRole('button').click();
    const names = await column(page, 1);
    await page.getByRole('button', { name: /^Copy \d+ rows$/ }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const lines = (await read()).split('\n').map((line) => line.split('\t'));
    expect(lines[0]).toEqual(['a', 'Id', 'Name']);
    expect(lines.slice(1).map(([name]) => name)).toEqual(names);
    expect(names).toContain('Qods Force');
  });

  it('says a claim by its text, and a source by its title', async () => {
    const { page } = await ask('MATCH (s:Source)-[:STATES]->(c:Claim) RETURN s, s.title AS title, c, c.text AS text LIMIT 5');
    expect(await column(page, 1)).toEqual(await column(page, 2));
    expect(await column(page, 3)).toEqual(await column(page, 4));
  });

  it('keeps thousands of rows out of the page, and walks to them by key', async () => {
    const { page } = await ask('UNWIND range(1, 9000) AS n RETURN n');
    expect(await page.locator('section[aria-label=Rows] table').getAttribute('aria-rowcount')).toBe('9001');
    expect(await page.locator('tr[data-index]').count()).toBeLessThan(60);
    await page.locator('tr[data-index="0"] td').click();
    for (let times = 0; times < 6; times += 1) await page.keyboard.press('PageDown');
    await page.locator('td:focus').getByText('61', { exact: true }).waitFor();
  });

  it('has the JSON of thousands of rows with every digit, to be folded and copied', async () => {
    const { page } = await ask('MATCH (a:Actor {id: "sadr"}) UNWIND range(1, 9000) AS n RETURN 9007199254740993 AS big, a', 'json');
    const code = page.getByRole('textbox', { name: 'Result as JSON' });
    await code.getByText('"big": 9007199254740993', { exact: false }).first().waitFor();
    await page.locator('.cm-foldGutter span').nth(1).click();
    await page.locator('.cm-foldPlaceholder').waitFor();
    const read = await clipboard(page);
    await page.getByRole('button', { name: /^Copy [\d,]+ rows$/ }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    const text = await read();
    expect(JSON.parse(text)).toHaveLength(9000);
    expect(text.split('9007199254740993')).toHaveLength(9001);
    const written = await code.textContent();
    await code.focus();
    await page.keyboard.type('x');
    expect(await code.textContent()).toBe(written);
  });

  it('draws the answer and nothing else, and tells what does not hold in the year', async () => {
    const { page, drawn, clickActor } = await ask(
      'MATCH (a:Actor {id: "sadr"})-[r]-(b:Actor) RETURN a, r, b',
      'graph',
      '&sign=hostile&hide=iran',
    );
    await page.waitForSelector('[data-ready]');
    const answer = await viewer.ask<{ relations: { id: string; source: string; target: string }[] }>('actors/sadr');
    const relations = answer.relations.map(({ id }) => id).sort();
    const actors = [...new Set(answer.relations.flatMap(({ source, target }) => [source, target]))].sort();
    const shown = await drawn();
    expect([shown.relations.sort(), shown.actors.sort()]).toEqual([relations, actors]);
    const holding = new Set(await viewer.relationsOf('year=2008&presumed=true&unknown=true'));
    const absent = relations.filter((id) => !holding.has(id));
    expect(absent.length).toBeGreaterThan(0);
    await page.getByText(`${absent.length} of ${relations.length} relations do not hold in 2008`, { exact: false }).waitFor();
    const sizes = (ids: readonly string[]) => page.evaluate((all) => all.map((id) => window.__entente?.edge(id)?.size ?? 0), [...ids]);
    const thickest = Math.max(...(await sizes(absent)));
    expect(Math.min(...(await sizes(relations.filter((id) => holding.has(id)))))).toBeGreaterThan(thickest);
    await clickActor('sadr');
    await page.getByRole('heading', { name: 'Moqtada al-Sadr' }).waitFor();
    const before = await page.evaluate(() => location.search);
    await page.locator('[data-ready]').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((search) => location.search !== search, before);
    await clickActor('sadr');
    await page.locator('section[aria-label=Details] button[data-relation]:visible').first().click();
    await page.getByText('Why is this here?').waitFor();
  });

  it('holds its camera when the year moves, and says what to return when there is no actor', async () => {
    const { page, layout, address } = await ask(TIES, 'graph');
    await page.waitForSelector('[data-ready]');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const before = await layout();
    await page.getByRole('slider', { name: 'Year' }).focus();
    await page.keyboard.press('ArrowRight');
    await address('at=2009');
    expect(await layout()).toBe(before);
    await page.getByRole('textbox', { name: 'Cypher' }).fill('MATCH (c:Claim) RETURN c LIMIT 3');
    await page.keyboard.press('Control+Enter');
    await page.getByText('No actors in this result (3 claims)', { exact: false }).waitFor();
  });

  it('shows the plan, and after it was profiled the rows of each step', async () => {
    const { page, address } = await ask(TIES, 'plan', '', viewer.open);
    const plan = page.getByRole('region', { name: 'Plan' });
    await plan.getByRole('listitem').first().waitFor();
    expect(await plan.getByRole('listitem').count()).toBeGreaterThan(2);
    await page.getByText('Planned, not run.', { exact: false }).waitFor();
    const history = await page.evaluate(() => window.history.length);
    await page.getByRole('button', { name: 'Profile', exact: true }).click();
    await page.getByText('was run once more', { exact: false }).waitFor();
    const shown = Number((await page.getByText(/^\d+ rows? in \d+ ms$/).textContent())?.split(' ')[0]);
    expect(await plan.getByText(new RegExp(`^${shown} rows$`)).count()).toBeGreaterThan(0);
    for (const tab of ['Graph', 'JSON']) {
      await page.locator('[aria-label="Result as"]').getByText(tab, { exact: true }).click();
      await address(`result=${tab.toLowerCase()}`);
    }
    expect(await page.evaluate(() => window.history.length)).toBe(history);
    const field = page.getByRole('textbox', { name: 'Cypher' });
    await field.fill('EXPLAIN MATCH (a:Actor) RETURN count(a)');
    await page.keyboard.press('Control+Enter');
    await page.getByText('it is run, and its rows', { exact: false }).waitFor();
    expect(await page.getByText(/^\d+ rows? in \d+ ms$/).count()).toBe(0);
    await field.fill('PROFILE MATCH (a:Actor) RETURN count(a)');
    await page.keyboard.press('Control+Enter');
    await page.getByText('The query was run for this', { exact: false }).waitFor();
    await plan.getByText('1 rows', { exact: true }).first().waitFor();
    // What was only planned is kept as what was run.
    await page.getByText('History', { exact: true }).click();
    const past = page.locator('nav[aria-label=History] li');
    expect((await past.locator('code').allTextContents()).slice(0, 2)).toEqual([
      'PROFILE MATCH (a:Actor) RETURN count(a)',
      'EXPLAIN MATCH (a:Actor) RETURN count(a)',
    ]);
    expect(await past.first().textContent()).toContain('its plan was asked for');
  });

  describe('comes to the canvas', () => {
    const look = async ({ page, drawn }: ViewerPage) => {
      await page.waitForSelector('[data-ready]');
      const { actors, relations } = await drawn();
      const colours = await page.evaluate((ids) => ids.map((id) => [id, window.__entente?.node(id)?.color]), actors);
      return { actors, relations, colours };
    };
    /** The canvas, the result brought to it in one of the ways, and the canvas again after one step of undo. */
    const through = async (way: string, more = '') => {
      const opened = await ask(TIES, 'table', more);
      const { page } = opened;
      const view = (name: string) => page.locator('[aria-label=View]').getByText(name, { exact: true }).click();
      await view('Canvas');
      const before = await look(opened);
      await view('Cypher');
      await page.getByRole('button', { name: 'Show on canvas' }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${way}`) }).click();
      const shown = await look(opened);
      const chip = await page.getByText(/Showing (only )?the result of a query/).allTextContents();
      await page.keyboard.press('Control+z');
      await page.getByRole('textbox', { name: 'Cypher' }).waitFor();
      await view('Canvas');
      expect(await look(opened)).toEqual(before);
      return { before, shown, chip, page };
    };

    it('highlighted: the rest fades', async () => {
      const { before, shown, chip } = await through('Highlight');
      expect(shown.actors).toEqual(before.actors);
      expect(shown.colours).not.toEqual(before.colours);
      expect(chip).toHaveLength(1);
      expect(chip[0]).toContain('Showing the result');
    });

    it('in place of what was there', async () => {
      const { before, shown, chip } = await through('Replace');
      expect(shown.actors.length).toBeLessThan(before.actors.length);
      expect(shown.actors).toContain('special-groups');
      expect(shown.actors).not.toContain('sadrist-parliamentarians');
      expect(chip[0]).toContain('Showing only the result');
    });

    it('added to what is there, and only that', async () => {
      const { before, shown, chip } = await through('Add', '&only=sadr,iran&hide=qods-force');
      expect(before.actors).not.toContain('qods-force');
      expect(shown.actors).toEqual(expect.arrayContaining(['sadr', 'qods-force', 'special-groups']));
      expect(shown.actors).not.toContain('sadrist-parliamentarians');
      expect(chip).toEqual([]);
    });

    it('and goes again when the chip is cleared', async () => {
      const opened = await ask(TIES);
      const { page } = opened;
      await page.getByRole('button', { name: 'Show on canvas' }).click();
      await page.getByRole('menuitem', { name: /^Replace/ }).click();
      await page.getByText('Showing only the result of a query').waitFor();
      const replaced = await look(opened);
      await page.getByRole('button', { name: 'Clear', exact: true }).last().click();
      await page.getByText('Showing only the result of a query').waitFor({ state: 'hidden' });
      expect((await look(opened)).actors.length).toBeGreaterThan(replaced.actors.length);
      expect(await page.evaluate(() => location.search)).not.toMatch(/only=|show=/);
    });
  });
});
