import { parse } from 'csv-parse/sync';
import { downloaded } from './downloaded.ts';
import { describeViewer } from './viewer-suite.ts';

const QUERY = 'MATCH (a:Actor)-[r]->(b:Actor {id: "special-groups"}) WHERE r.fromYear <= $year AND $year <= r.toYear RETURN a, r, b';

describeViewer('the Cypher view', (viewer) => {
  const EDITOR = { until: '[role=textbox][aria-label=Cypher]' };
  const show = (path: string) => viewer.show(path, EDITOR);

  it('runs a query with the year of the timeline, opens an actor from a cell, shows the result on the canvas', async () => {
    const { page, drawn } = await show('/?at=2008&view=cypher');
    await page.getByRole('textbox', { name: 'Cypher' }).fill(QUERY);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^\d+ rows? in \d+ ms$/).waitFor();
    const rows = Number(await page.locator('section[aria-label=Rows] table').getAttribute('aria-rowcount')) - 1;
    expect(rows).toBeGreaterThan(0);
    await page.getByRole('cell').getByRole('button', { name: 'Qods Force', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Qods Force' }).waitFor();
    await page.getByRole('button', { name: 'Show on canvas' }).click();
    await page.getByRole('menuitem', { name: /^Highlight/ }).click();
    await page.waitForSelector('[data-ready]');
    await page.getByText('Showing the result of a query').waitFor();
    const colours = await page.evaluate(() => ['special-groups', 'liwa-smeisem'].map((id) => window.__entente?.node(id)?.color));
    expect(colours[0]).not.toBe(colours[1]);
    const faded = await page.evaluate(() => window.__entente?.node('sadrist-parliamentarians')?.color);
    await page.getByRole('button', { name: 'Clear', exact: true }).last().click();
    await page.getByText('Showing the result of a query').waitFor({ state: 'hidden' });
    await expect(page.evaluate(() => window.__entente?.node('sadrist-parliamentarians')?.color)).resolves.not.toBe(faded);
    expect((await drawn()).relations.length).toBeGreaterThan(rows);
  });

  it('gives the same result after a reload, and says when the timeline has moved on', async () => {
    const { page } = await show('/?at=2008&view=cypher');
    await page.getByRole('textbox', { name: 'Cypher' }).fill(QUERY);
    await page.keyboard.press('Control+Enter');
    const summary = page.getByText(/^\d+ rows? in \d+ ms$/);
    await summary.waitFor();
    await page.waitForFunction(() => location.search.includes('run=true') && location.search.includes('q='));
    const rows = (await summary.textContent())?.split(' ')[0];
    await page.reload();
    await summary.waitFor();
    expect((await summary.textContent())?.split(' ')[0]).toBe(rows);
    await page.getByRole('slider', { name: 'Year' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('has moved since: run it again').waitFor();
    await page.getByRole('switch', { name: 'Follow the timeline' }).click();
    await page.getByText('has moved since: run it again').waitFor({ state: 'hidden' });
    await page.getByRole('slider', { name: 'Year' }).focus();
    await page.keyboard.press('Home');
    await page.getByText(/^0 rows in \d+ ms$/).waitFor();
    // It has followed the timeline to the year that it began with.
    const first = Number(await page.getByRole('slider', { name: 'Year' }).getAttribute('aria-valuenow'));
    for (let year = first; year < 2008; year += 1) await page.keyboard.press('ArrowRight');
    await page.getByText(new RegExp(`^${rows} rows? in \\d+ ms$`)).waitFor();
  });

  it('has the width for itself, shared by a handle whose place is remembered, and what is shown as Cypher gives the rows of the canvas', async () => {
    const { page, drawn } = await viewer.open('/?at=2008&touches=state&sign=hostile');
    const shown = (await drawn()).relations.sort();
    expect(shown.length).toBeGreaterThan(2);
    await page.keyboard.press('4');
    await page.getByRole('button', { name: 'What is shown, as Cypher' }).click();
    await page.getByText(/^\d+ rows? in \d+ ms$/).waitFor();
    expect(Number(await page.locator('section[aria-label=Rows] table').getAttribute('aria-rowcount')) - 1).toBe(shown.length);
    expect(await page.getByRole('complementary').count()).toBe(0);
    const handle = page.getByRole('separator', { name: 'Width of the editor' });
    const before = Number(await handle.getAttribute('aria-valuenow'));
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    const box = await handle.boundingBox();
    if (box === null) throw new Error('there is no handle');
    await page.mouse.move(box.x, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 100, { steps: 3 });
    await page.mouse.up();
    const byMouse = Number(await handle.getAttribute('aria-valuenow'));
    expect(byMouse).toBeGreaterThan(before + 3);
    // It is a line that is hit from further away, by a finger from still further.
    const hit = () =>
      handle.evaluate((line) => {
        const { left, top } = line.getBoundingClientRect();
        const places = Array.from({ length: 121 }, (_, at) => left - 60 + at);
        return places.filter((x) => document.elementFromPoint(x, top + 100) === line);
      });
    expect((await hit()).length).toBeGreaterThanOrEqual(24);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await page.waitForFunction(() => matchMedia('(pointer: coarse)').matches);
    const places = await hit();
    expect(places.length).toBeGreaterThanOrEqual(44);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: box.y + 150 }] });
    const [edge = 0] = places;
    await touch('touchStart', edge + 1);
    for (const by of [10, 30, 60]) await touch('touchMove', edge - by);
    await touch('touchEnd');
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    const moved = Number(await handle.getAttribute('aria-valuenow'));
    expect(moved).toBeLessThan(byMouse - 3);
    await page.reload();
    await handle.waitFor();
    expect(Number(await handle.getAttribute('aria-valuenow'))).toBe(moved);
    // A saved question is opened for its rows, whatever was looked at before.
    await page.getByText('Plan', { exact: true }).click();
    await page.waitForFunction(() => location.search.includes('result=plan'));
    await page.getByRole('navigation', { name: 'Saved questions' }).getByRole('button').first().click();
    await page.waitForFunction(() => !location.search.includes('result=plan'));
    await page.locator('section[aria-label=Rows] table').waitFor();
  });

  it('gives its rows as CSV that reads back, and as JSON', async () => {
    const { page } = await show('/?at=2008&view=cypher');
    await page
      .getByRole('textbox', { name: 'Cypher' })
      .fill('MATCH (a:Actor)-[r:FUNDS]->(b:Actor) RETURN a AS patron, b.name AS name, r.sources AS sources ORDER BY r.id');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^\d+ rows? in \d+ ms$/).waitFor();
    const shown = Number(await page.locator('section[aria-label=Rows] table').getAttribute('aria-rowcount')) - 1;
    const save = async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      return (await downloaded(file)).toString();
    };
    const rows = parse<Record<string, string>>(await save('CSV'), { columns: true });
    expect(rows).toHaveLength(shown);
    expect(rows.map(({ patron }) => patron)).toContain('qods-force');
    expect(Array.isArray(JSON.parse(rows[0]?.sources ?? ''))).toBe(true);
    expect(JSON.parse(await save('JSON')).data.values).toHaveLength(shown);
  });

  it('says where a query is wrong, and what it may not do', async () => {
    const { page, errors } = await show('/?view=cypher');
    await page.getByRole('textbox', { name: 'Cypher' }).fill('MATCH (a:Actor)\nRETURN');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/Line \d+, column \d+/);
    await page.getByRole('textbox', { name: 'Cypher' }).fill('CREATE (n) RETURN n');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText(/read|CREATE/i)
      .first()
      .waitFor();
    // The browser reports each answer that is not 200 as an error of its own.
    expect(errors.every((error) => error.includes('status of 422'))).toBe(true);
    errors.length = 0;
  });

  it('says in Neo4j’s words what is wrong as one types, before anything is run', async () => {
    const { page } = await show('/?view=cypher');
    const field = page.getByRole('textbox', { name: 'Cypher' });
    await field.pressSequentially('MATCH (a:Actor) RETURN b');
    await page.getByText('Line 1, column 24: Variable `b` not defined').waitFor();
    await page.locator('.cm-lintRange-error').hover();
    await page.locator('.cm-tooltip-lint').getByText('Variable `b` not defined').waitFor();
    await page.keyboard.press('Backspace');
    await page.keyboard.type('a');
    await page.getByText('not defined').first().waitFor({ state: 'hidden' });
    await field.fill('MATCH (a:Actr) RETURN a');
    await page.getByText(/^Warning, line 1, column 10: Label Actr is not present/).waitFor();
  });

  it('completes a relation type, a property, a parameter and the id of an actor by its name', async () => {
    const { page } = await show('/?view=cypher');
    const field = page.getByRole('textbox', { name: 'Cypher' });
    const choose = async (typed: string, option: RegExp) => {
      await page.keyboard.type(typed);
      await page.getByRole('option', { name: option }).and(page.locator('[aria-selected=true]')).waitFor();
      // A list that has just opened, or got more, does not hear Enter yet.
      await page.waitForTimeout(500);
      await page.keyboard.press('Enter');
      await page.getByRole('option').first().waitFor({ state: 'hidden' });
    };
    await field.focus();
    await choose('MATCH (a:Actor)-[r:FUN', /^FUNDS/);
    await choose(']->(b) WHERE r.fromY', /^fromYear/);
    await choose(' <= $ye', /^\$year/);
    await choose(' AND a.id = "qods', /^qods-force/);
    await page.keyboard.type('" RETURN a');
    const text = 'MATCH (a:Actor)-[r:FUNDS]->(b) WHERE r.fromYear <= $year AND a.id = "qods-force" RETURN a';
    await page.waitForFunction((written) => document.querySelector('.cm-content')?.textContent === written, text);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^\d+ rows? in \d+ ms$/).waitFor();
  });

  it('completes a procedure that the connected database has, and what it yields, but none that it has not', async () => {
    const { page } = await viewer.open('/');
    let answer = () => {};
    const isWritten = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/cypher/procedures', async (route) => {
      await isWritten;
      await route.continue();
    });
    await page.keyboard.press('4');
    const field = page.getByRole('textbox', { name: 'Cypher' });
    const offered = page.getByRole('option');
    await field.pressSequentially('CALL db.');
    // The parser finds fault only after it has been asked what to offer. What was written before is completed once the procedures are there.
    await page
      .getByText(/^Line 1, column \d+: /)
      .first()
      .waitFor();
    answer();
    await offered.filter({ hasText: 'labels' }).first().waitFor();
    // The embedded engine has no full-text index.
    expect(await offered.filter({ hasText: 'fulltext' }).count()).toBe(0);
    await page.keyboard.type('labels() YIELD la');
    await offered
      .filter({ hasText: /^label/ })
      .first()
      .waitFor();
  });

  it('formats, colours, takes back, and lets Tab leave', async () => {
    const { page } = await show('/?view=cypher');
    const field = page.getByRole('textbox', { name: 'Cypher' });
    await field.fill('match (a:Actor)-[r:FUNDS]->(b) where r.fromYear=2008 return a,b');
    await page.getByRole('button', { name: 'Format' }).click();
    const lines = () => page.locator('.cm-line').allTextContents();
    await page.waitForFunction(() => document.querySelectorAll('.cm-line').length === 3);
    expect(await lines()).toEqual(['MATCH (a:Actor)-[r:FUNDS]->(b)', 'WHERE r.fromYear = 2008', 'RETURN a, b']);
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q')?.startsWith('MATCH') === true);
    const words = page.locator('.cm-line span').getByText('FUNDS', { exact: true });
    await words.hover();
    await page.getByText('The first actor gives the second money or pays its costs.').waitFor();
    expect(await words.evaluate((word) => getComputedStyle(word).color)).not.toBe(
      await field.evaluate((editor) => getComputedStyle(editor).color),
    );
    await field.focus();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelectorAll('.cm-line').length === 1);
    await page.keyboard.press('Shift+Alt+F');
    await page.waitForFunction(() => document.querySelectorAll('.cm-line').length === 3);
    await page.keyboard.press('Tab');
    expect(await field.evaluate((editor) => editor.contains(document.activeElement))).toBe(false);
  });

  it('takes the text of a saved question, and takes it back', async () => {
    const { page } = await show('/?view=cypher');
    const field = page.getByRole('textbox', { name: 'Cypher' });
    await field.fill('RETURN 1 AS one');
    await page.locator('nav[aria-label="Saved questions"] li button').first().click();
    await page.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('RETURN 1') === false);
    await field.focus();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelector('.cm-content')?.textContent === 'RETURN 1 AS one');
  });

  it('goes on when the parser does not come to an end', async () => {
    const { page } = await show('/?view=cypher');
    const field = page.getByRole('textbox', { name: 'Cypher' });
    await field.fill(`RETURN ${'CASE WHEN 1 THEN '.repeat(200)}1${' END'.repeat(200)}`);
    // The worker has begun with it.
    await page.waitForTimeout(1000);
    await field.fill('RETURN nothing');
    await page.getByText('Line 1, column 8: Variable `nothing` not defined').waitFor();
  });

  it('stops a query with Escape', async () => {
    const { page } = await show('/?view=cypher');
    await page
      .getByRole('textbox', { name: 'Cypher' })
      .fill('UNWIND range(1, 100000000) AS x UNWIND range(1, 1000) AS y RETURN count(*) AS n');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /^Stop/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Stopped.', { exact: false }).waitFor();
    await page.getByRole('textbox', { name: 'Cypher' }).fill('RETURN 1 AS one');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 row in', { exact: false }).waitFor();
  });

  it('asks a featured question of the first visit, with the answer on canvas and beside it', async () => {
    const { page } = await viewer.open('/');
    await page.locator('section[aria-label=Details]').getByRole('button', { name: 'Who controlled the Special Groups in 2008?' }).click();
    await page.getByText('Showing the result of a query').waitFor();
    await page.locator('ol li').first().waitFor();
    await page.waitForFunction(() => document.querySelector('output')?.textContent === '2008');
    await page.locator('ol li').getByRole('button', { name: 'Qods Force', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Qods Force' }).waitFor();
  });

  it('runs the first saved question of each group', async () => {
    const { page } = await show('/?view=cypher');
    const groups = page.locator('nav[aria-label="Saved questions"] section');
    const count = await groups.count();
    expect(count).toBeGreaterThanOrEqual(5);
    for (let index = 0; index < count; index += 1) {
      const question = groups.nth(index).locator('li button').first();
      await question.click();
      await page.getByRole('heading', { name: (await question.textContent()) ?? '', exact: true }).waitFor();
      await page
        .locator('section[aria-label=Result]:not([aria-busy=true])')
        .getByText(/rows? in \d+ ms/)
        .waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    }
  });
});
