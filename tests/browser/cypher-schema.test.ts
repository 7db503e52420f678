import type { Page } from 'playwright-core';
import { type SchemaAnswer, schemaAnswer } from '../../model/api/schema.ts';
import { describeFirstDataset } from './viewer-suite.ts';

describeFirstDataset('beside the query', (viewer) => {
  const EDITOR = { until: '[role=textbox][aria-label=Cypher]' };
  const written = (page: Page, text: string) =>
    page.waitForFunction((wanted) => document.querySelector('.cm-content')?.textContent === wanted, text);
  const run = async (page: Page, statement: string) => {
    await page.getByRole('textbox', { name: 'Cypher' }).fill(statement);
    // On a busy machine a key is heard before the editor has read what was filled in.
    await written(page, statement);
    await page.keyboard.press('Control+Enter');
  };
  const rows = (page: Page, count: number) => page.getByText(new RegExp(`^${count} rows? in \\d+ ms$`)).waitFor();
  const openSchema = async (page: Page) => {
    await page.locator('nav').getByText('Schema', { exact: true }).click();
    await page.getByRole('tree').waitFor();
  };
  const row = (page: Page, name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name} `) });

  it('is the schema: its names with their counts are written at the cursor, by mouse and by keys', async () => {
    const schema: SchemaAnswer = schemaAnswer.parse(await viewer.ask('cypher/schema'));
    const { page } = await viewer.show('/?view=cypher', EDITOR);
    await openSchema(page);
    const relations = schema.relationshipTypes.filter(({ ofActors }) => ofActors).reduce((sum, { count }) => sum + count, 0);
    expect(relations).toBe((await viewer.ask<{ counts: { relations: number } }>('info')).counts.relations);
    await page
      .getByText(`${relations} of ${schema.relationships.toLocaleString('en')} relationships are relations between actors`)
      .waitFor();
    for (const { name, count, ofActors } of [...schema.labels, ...schema.relationshipTypes]) {
      if (ofActors) expect([name, await row(page, name).textContent()]).toEqual([name, `${name} ${count}`]);
    }
    // A query of a label, and a property of what it returns; one runs it as it is.
    await row(page, 'Actor').click();
    await written(page, 'MATCH (n:Actor) RETURN n LIMIT 25');
    await row(page, 'Actor').locator('[data-toggle]').click();
    await row(page, 'name').first().click();
    await written(page, 'MATCH (n:Actor) RETURN n.name LIMIT 25');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('columnheader', { name: 'n.name' }).waitFor();
    // Words find a name in what is closed; the keys of a tree reach it, and Enter writes it.
    await page.getByRole('textbox', { name: 'Cypher' }).fill('MATCH (a)-[r');
    await page.keyboard.press('Control+End');
    await page.getByRole('searchbox', { name: 'Search the schema' }).fill('states');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').textContent()).toMatch(/^STATES \d/);
    await page.keyboard.press('Enter');
    await written(page, 'MATCH (a)-[r:STATES');
    expect(await page.getByRole('textbox', { name: 'Cypher' }).evaluate((field) => field === document.activeElement)).toBe(true);
    // The example for relations between actors counts them, and no other.
    await page.getByRole('textbox', { name: 'Cypher' }).fill('MATCH ');
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: '(a:Actor)-[r]->(b:Actor)' }).click();
    await page.keyboard.type(' RETURN count(r) AS n');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('cell', { name: String(relations), exact: true }).waitFor();
  });

  it('are the results that were pinned, in tabs that keys go through and close', async () => {
    const { page, address } = await viewer.show('/?at=2008&view=cypher', EDITOR);
    const tab = (name: RegExp) => page.getByRole('tab', { name });
    const pin = page.getByRole('button', { name: 'Pin', exact: true });
    const names = () => page.getByRole('tab').evaluateAll((tabs) => tabs.map((each) => each.textContent?.split(' · ')[0]));
    await run(page, 'RETURN $year AS one');
    await rows(page, 1);
    expect(await page.getByRole('tab').count()).toBe(0);
    await pin.click();
    await run(page, 'UNWIND [1, 2] AS two RETURN two');
    await rows(page, 2);
    await pin.click();
    await run(page, 'UNWIND [1, 2, 3] AS three RETURN three');
    await rows(page, 3);
    expect(await names()).toEqual([
      'Pinned: RETURN $year AS one 2008',
      'Pinned: UNWIND [1, 2] AS two RETURN two 2 rows',
      'UNWIND [1, 2, 3] AS three RETURN three 3 rows',
    ]);
    // The latest is looked at, and the address is that of its query.
    await tab(/three/).focus();
    await page.keyboard.press('ArrowRight');
    await rows(page, 1);
    expect(await tab(/one/).getAttribute('aria-selected')).toBe('true');
    await page.getByRole('tabpanel', { name: /one/ }).waitFor();
    await page.getByRole('columnheader', { name: 'one' }).waitFor();
    await address('three');
    await written(page, 'UNWIND [1, 2, 3] AS three RETURN three');
    // Its statement comes back only when it is asked for, and is not run.
    await page.getByRole('button', { name: 'Put it into the editor' }).click();
    await written(page, 'RETURN $year AS one');
    await page.getByText('by the query in the editor', { exact: false }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(3);
    // They are there after another view, but not the one that stands out on the canvas.
    await page.locator('[aria-label=View]').getByText('Canvas', { exact: true }).click();
    await page.waitForSelector('[data-ready]');
    await page.locator('[aria-label=View]').getByText('Cypher', { exact: true }).click();
    await tab(/two/).click();
    await rows(page, 2);
    await page.keyboard.press('Delete');
    await rows(page, 3);
    expect(await page.locator(':focus').textContent()).toMatch(/three/);
    await tab(/one/).click({ button: 'right' });
    expect(await page.getByRole('tab').count()).toBe(2);
    await tab(/one/).locator('[data-close]').click();
    expect(await page.getByRole('tab').count()).toBe(0);
    await rows(page, 3);
  });

  it('are no more results than are kept, and what can be touched is large enough', async () => {
    const { page } = await viewer.open('/?at=2008&view=cypher', { ...EDITOR, width: 390, height: 844 });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (place: ReturnType<Page['locator']>) => {
      await place.scrollIntoViewIfNeeded();
      const box = await place.boundingBox();
      if (box === null) throw new Error('it is not there');
      const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      return box;
    };
    await openSchema(page);
    expect((await tap(row(page, 'Actor').locator('[data-toggle]'))).height).toBeGreaterThanOrEqual(24);
    await row(page, 'description').first().waitFor();
    await tap(row(page, 'Actor'));
    await written(page, 'MATCH (n:Actor) RETURN n LIMIT 25');
    for (let count = 1; count <= 8; count += 1) {
      await run(page, `UNWIND range(1, ${count}) AS n RETURN n`);
      await rows(page, count);
      await tap(page.getByRole('button', { name: 'Pin', exact: true }));
      await page.getByText('Pinned until the page is left.', { exact: false }).waitFor();
    }
    await run(page, 'UNWIND range(1, 9) AS n RETURN n');
    await rows(page, 9);
    await page.getByText('8 results are pinned, and no more are kept: close one to pin this.').waitFor();
    expect(await page.getByRole('button', { name: 'Pin', exact: true }).isDisabled()).toBe(true);
    const cross = await tap(page.getByRole('tab').first().locator('[data-close]'));
    expect([cross.width, cross.height].every((size) => size >= 24)).toBe(true);
    await page.getByText('no more are kept', { exact: false }).waitFor({ state: 'hidden' });
    await tap(page.getByRole('tab').first());
    await rows(page, 2);
  });

  it('is said why the schema is not there, and it is asked for again', async () => {
    const { page, errors } = await viewer.open('/?view=cypher', EDITOR);
    await page.route('**/api/cypher/schema', (route) => route.abort(), { times: 1 });
    await page.locator('nav').getByText('Schema', { exact: true }).click();
    await page.getByRole('alert').getByText('The server does not answer.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('tree').waitFor();
    await page.getByRole('searchbox').fill('nothing has this');
    await page.getByText('No label, type or property has these words.').waitFor();
    expect(errors.every((error) => error.includes('ERR_FAILED'))).toBe(true);
    errors.length = 0;
  });
});
