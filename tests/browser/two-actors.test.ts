import type { DyadAnswer } from '../../model/api/dyad.ts';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import type { PathsAnswer } from '../../model/paths/answer.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('two actors', ({ show, ask }) => {
  it('have a history: a lane for each relation, with what ended it', async () => {
    const { relations } = await ask<DyadAnswer>('dyads/sadr/protesters');
    const { page, address } = await show('/?at=2020&sel=actor:sadr,actor:protesters');
    const lanes = page.locator('section[aria-label=Details] ol [data-relation]');
    await lanes.first().waitFor();
    expect(await lanes.evaluateAll((items) => items.map((item) => item.getAttribute('data-relation')))).toEqual(
      relations.map(({ id }) => id),
    );
    await page.getByText('Ended by: Moqtada al-Sadr withdraws support from Anti-government protesters').first().waitFor();
    await lanes.first().focus();
    await page.keyboard.press('Enter');
    await address('sel=relation:');
    await page.getByText('Who says so').waitFor();
  });

  it('have paths, asked for by mouse: the open one stands out, each step names its claim', async () => {
    const { page, address, pointOf, clickActor } = await show('/?at=2008');
    const { x, y } = await pointOf('sadr');
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Paths from here' }).click();
    await page.getByText('click it on the canvas').waitFor();
    await clickActor('iran');
    await address('path=sadr,iran');
    const answer = await ask<PathsAnswer>('paths?from=sadr&to=iran&at=2008&presumed=true');
    await page.getByText(`${answer.paths.length} paths in 2008`, { exact: false }).waitFor();
    const steps = page.locator('section[aria-label=Details] ol ol [data-relation]');
    await steps.first().waitFor();
    const open2 = await steps.evaluateAll((items) => items.map((item) => item.getAttribute('data-relation') ?? ''));
    expect(open2).toEqual(answer.paths[0]?.steps.map(({ relation }) => relation.id));
    await page.getByText('All relations of a path hold').hover();
    const colours = await page.evaluate((ids) => ids.map((id) => window.__entente?.edge(id)?.color), open2);
    expect(new Set(colours)).toEqual(new Set(['#0072b2']));
    await steps.first().click();
    await page.getByText('Who says so').waitFor();
    await page.getByRole('button', { name: 'Back to the paths' }).click();
    await steps.first().waitFor();
    await page.getByText('In sequence').click();
    await address('order=sequence');
    // What it gives is said: the relations of the path, not the search.
    await steps.first().waitFor();
    const count = await steps.count();
    await page.getByRole('button', { name: 'Relations of this path, as Cypher' }).click();
    await page.getByText(new RegExp(`^${count} rows? in \\d+ ms$`)).waitFor();
  });

  it('have paths, asked for by keyboard, and none is said to be none', async () => {
    const { page, address, visit } = await show('/?at=2008&path=sadr');
    const to = page.getByRole('textbox', { name: 'To' }).or(page.getByRole('combobox', { name: 'To' }));
    await to.focus();
    await page.keyboard.type('qods');
    await page.keyboard.press('Enter');
    await address('path=sadr,qods-force');
    await page.getByText('paths in 2008', { exact: false }).waitFor();
    await page.getByRole('slider', { name: 'Year' }).focus();
    await page.keyboard.press('Home');
    const { years } = await ask<InfoAnswer>('info');
    await page.getByText(`No path between the two in ${years?.first}`, { exact: false }).waitFor();
    // A step that is only presumed is not told as attested.
    await visit('/?at=2020&path=abu-zaynab-lami,iran');
    await page.locator('[data-relation=abu-zaynab-lami-leads-kataib]').getByText('presumed since 2019, 1 year · ').waitFor();
  });
});
