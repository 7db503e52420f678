import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describeViewer } from './viewer-suite.ts';

const QUERY = 'MATCH (a:Actor)-[r]->(b:Actor {id: "special-groups"}) WHERE r.fromYear <= $year AND $year <= r.toYear RETURN a, r, b';

describeViewer('the Cypher view', (viewer) => {
  const open = (path: string) => viewer.open(path, { until: path.includes('cypher') ? 'textarea' : '[data-ready]' });

  it('runs a query with the year of the timeline, opens an actor from a cell, shows the result on the canvas', async () => {
    const { page, drawn } = await open('/?at=2008&view=cypher');
    await page.getByRole('textbox', { name: 'Cypher' }).fill(QUERY);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^\d+ rows? in \d+ ms$/).waitFor();
    const rows = Number(await page.locator('section[aria-label=Rows] table').getAttribute('aria-rowcount')) - 1;
    expect(rows).toBeGreaterThan(0);
    await page.getByRole('cell').getByRole('button', { name: 'Qods Force', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Qods Force' }).waitFor();
    await page.getByRole('button', { name: 'Show on canvas' }).click();
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
    const { page } = await open('/?at=2008&view=cypher');
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
    await page.getByText('run it again, or let it follow').waitFor();
    await page.getByRole('switch', { name: 'Follow the timeline' }).click();
    await page.getByText('run it again, or let it follow').waitFor({ state: 'hidden' });
    await page.getByRole('slider', { name: 'Year' }).focus();
    await page.keyboard.press('Home');
    await page.getByText(/^0 rows in \d+ ms$/).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText(new RegExp(`^${rows} rows? in \\d+ ms$`)).waitFor();
  });

  it('gives its rows as CSV that reads back, and as JSON', async () => {
    const { page } = await open('/?at=2008&view=cypher');
    await page
      .getByRole('textbox', { name: 'Cypher' })
      .fill('MATCH (a:Actor)-[r:FUNDS]->(b:Actor) RETURN a AS patron, b.name AS name, r.sources AS sources ORDER BY r.id');
    await page.keyboard.press('Control+Enter');
    await page.getByText(/^\d+ rows? in \d+ ms$/).waitFor();
    const shown = Number(await page.locator('section[aria-label=Rows] table').getAttribute('aria-rowcount')) - 1;
    const save = async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
      return readFileSync(await file.path(), 'utf8');
    };
    const rows = parse<Record<string, string>>(await save('CSV'), { columns: true });
    expect(rows).toHaveLength(shown);
    expect(rows.map(({ patron }) => patron)).toContain('qods-force');
    expect(Array.isArray(JSON.parse(rows[0]?.sources ?? ''))).toBe(true);
    expect(JSON.parse(await save('JSON')).data.values).toHaveLength(shown);
  });

  it('says where a query is wrong, and what it may not do', async () => {
    const { page, errors } = await open('/?view=cypher');
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

  it('stops a query with Escape', async () => {
    const { page } = await open('/?view=cypher');
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
    const { page } = await open('/');
    await page.locator('section[aria-label=Details]').getByRole('button', { name: 'Who controlled the Special Groups in 2008?' }).click();
    await page.getByText('Showing the result of a query').waitFor();
    await page.locator('ol li').first().waitFor();
    await page.waitForFunction(() => document.querySelector('output')?.textContent === '2008');
    await page.locator('ol li').getByRole('button', { name: 'Qods Force', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Qods Force' }).waitFor();
  });

  it('runs every saved question', async () => {
    const { page } = await open('/?view=cypher');
    const questions = page.locator('nav[aria-label="Saved questions"] li button');
    const count = await questions.count();
    expect(count).toBeGreaterThanOrEqual(12);
    for (let index = 0; index < count; index += 1) {
      await questions.nth(index).click();
      await page
        .locator('section[aria-label=Result]:not([aria-busy=true])')
        .getByText(/rows? in \d+ ms/)
        .waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    }
  });
});
