import type { InfoAnswer } from '../../model/api/server-state.ts';
import { byName } from '../../model/by-name.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('the viewer', ({ open, show, ask, relationsOf }) => {
  const relationsIn = (year: number) => relationsOf(`year=${year}&presumed=true`);

  it('opens on a year that has something to show, and draws what the API says of it', async () => {
    const { page, drawn } = await open();
    const year = Number(await page.locator('output').textContent());
    expect((await drawn()).relations.sort()).toEqual(await relationsIn(year));
    expect(await page.getByText('Questions to begin with').isVisible()).toBe(true);
    expect(await page.locator('section[aria-label="Details"] li button').count()).toBe(3);
  });

  it('steps from 2008 to 2020 by keyboard: relations come and go, nothing moves', async () => {
    const { page, drawn, layout } = await show('/?at=2008');
    const before = await layout();
    const first = (await drawn()).relations.sort();
    expect(first).toEqual(await relationsIn(2008));
    await page.getByRole('slider', { name: 'Year' }).focus();
    for (let year = 2009; year <= 2020; year += 1) {
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((text) => document.querySelector('output')?.textContent === text, String(year));
      expect([year, (await drawn()).relations.sort()]).toEqual([year, await relationsIn(year)]);
    }
    expect(await layout()).toBe(before);
    const last = (await drawn()).relations;
    expect(last.some((id) => !first.includes(id))).toBe(true);
    expect(first.some((id) => !last.includes(id))).toBe(true);
    expect(await page.locator('[aria-live=polite]').first().textContent()).toMatch(
      /^2020: \d+ relations attested, \d+ date uncertain, \d+ presumed, (?:\d+ foretold, )?\d+ not known, not shown$/,
    );
    await page.keyboard.press('Home');
    const { years } = await ask<InfoAnswer>('info');
    await page.waitForFunction((first) => document.querySelector('output')?.textContent === String(first), years?.first);
    expect(await layout()).toBe(before);
  });

  it('finds an actor by another spelling, opens it, and goes down to source and paragraph', async () => {
    const { page } = await show('/?at=2008');
    await page.keyboard.press('/');
    await page.keyboard.type('muqtada');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Moqtada al-Sadr' }).waitFor();
    await page.waitForFunction(() => location.search.includes('sel=actor:sadr'));
    await page.locator('button[data-relation]').first().click();
    await page.getByText('Who says so').waitFor();
    const claim = page.locator('[data-stance=supports]').first();
    expect(await claim.textContent()).toMatch(/(para|note|comment|caption|headline|title)/i);
    expect(await claim.textContent()).toMatch(/[A-F] [A-Z][a-z ]+/);
    expect(await page.getByText('Why is this here?').isVisible()).toBe(true);
  });

  it('selects what is clicked on the canvas, and nothing when the ground is clicked', async () => {
    const { page, clickActor } = await show('/?at=2008');
    await clickActor('qods-force');
    await page.getByRole('heading', { name: 'Qods Force' }).waitFor();
    // Two clicks that follow closely are a double click to the canvas.
    await page.waitForTimeout(400);
    await page.mouse.click(320, 640);
    await page.getByText('Questions to begin with').waitFor();
  });

  it('isolates and excludes by the legend, and its counts agree with canvas and list', async () => {
    const { page, drawn, status } = await show('/?at=2020');
    const row = page.locator('[data-facet=sign][data-value=hostile]');
    const count = Number(await row.getAttribute('data-count'));
    await row.click();
    await status('hidden by filters');
    expect((await drawn()).relations).toHaveLength(count);
    await page.keyboard.press('2');
    await page.getByRole('table', { name: 'Relations in the window' }).waitFor();
    expect(Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1).toBe(count);
    const head = page.getByRole('columnheader', { name: 'To', exact: true });
    const names = page.locator('tr[data-id] td:nth-child(3)');
    await head.getByRole('button').click();
    await page.waitForFunction(() => location.search.includes('sort=target'));
    const ascending = await names.allTextContents();
    expect(ascending).toEqual([...ascending].sort(byName));
    await head.getByRole('button').click();
    await page.waitForFunction(() => location.search.includes('sort=-target'));
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const descending = await names.allTextContents();
    expect(descending).toEqual([...descending].sort(byName).reverse());
    expect(descending[0]).not.toBe(ascending[0]);
    await head.getByRole('button').click();
    await page.waitForFunction(() => location.search.includes('sort=target'));
    await row.focus();
    await page.keyboard.press('Alt+Enter');
    await page.waitForFunction(() => location.search.includes('sign=-hostile'));
    expect(await page.locator('tr[data-id] svg').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForFunction(() => !location.search.includes('sign='));
  });

  it('adds a second value to the first, keeps what touches a kind with one end, and has one switch for what is presumed', async () => {
    const { page, drawn, address, visit } = await show('/?at=2020');
    const value = (facet: string, name: string) => page.locator(`[data-facet=${facet}][data-value=${name}]`);
    await value('sign', 'hostile').click();
    await value('sign', 'neutral').click();
    await address('sign=hostile,neutral');
    await value('sign', 'hostile').click({ modifiers: ['Shift'] });
    await page.waitForFunction(() => new URLSearchParams(location.search).get('sign') === 'hostile');
    await value('kind', 'state').click();
    await address('kind=state');
    await page.getByText('One end', { exact: true }).click();
    await address('touches=state');
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('year=2020&presumed=true&sign=hostile&touches=state'));
    expect(Number(await value('touches', 'state').getAttribute('data-count'))).toBe((await drawn()).relations.length);
    // An address with both has both in the legend, and what is changed of one leaves the other.
    await visit('/?at=2020&kind=person,state&touches=state');
    for (const [facet, name] of [
      ['kind', 'person'],
      ['kind', 'state'],
      ['touches', 'state'],
    ] as const) {
      expect(await value(facet, name).getAttribute('aria-pressed')).toBe('true');
    }
    expect(await page.getByText('One end', { exact: true }).count()).toBe(0);
    await value('kind', 'person').click();
    await page.waitForFunction(() => new URLSearchParams(location.search).get('kind') === 'state');
    expect(new URL(page.url()).searchParams.get('touches')).toBe('state');
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('year=2020&presumed=true&kind=state&touches=state'));
    await value('kind', 'state').click();
    await page.getByText('One end', { exact: true }).waitFor();
    const presumed = page.getByRole('switch', { name: 'Presumed' });
    expect(await presumed.isChecked()).toBe(true);
    await value('state', 'presumed').click({ modifiers: ['Alt'] });
    await address('presumed=false');
    expect(await presumed.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Include Presumed to continue' }).click();
    await page.waitForFunction(() => !location.search.includes('presumed'));
    expect(await presumed.isChecked()).toBe(true);
  });

  it('keeps everything in the address: a reload gives the same picture, back and forward walk through it', async () => {
    const { page, drawn, layout, status } = await open();
    await page.getByRole('slider', { name: 'Year' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => location.search.includes('at=2019'));
    await page.locator('[data-facet=category][data-value=authority]').click();
    await status('hidden by filters');
    await page.getByRole('switch', { name: 'Presumed' }).click();
    await page.waitForFunction(() => location.search.includes('presumed=false'));
    const before = [await drawn(), await layout()];
    await page.reload();
    await page.waitForSelector('[data-ready]');
    expect([await drawn(), await layout()]).toEqual(before);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction(() => !location.search.includes('presumed'));
    await page.goBack();
    await page.waitForFunction(() => !location.search.includes('category'));
    await page.goForward();
    await page.waitForFunction(() => location.search.includes('category=authority'));
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('output')?.textContent === '2020');
  });

  it('does everything by keyboard alone: a view, a filter, an actor, its relation, and back', async () => {
    const { page } = await show('/?at=2008');
    await page.keyboard.press('2');
    await page.getByRole('table').waitFor();
    await page.locator('tr[data-id] button').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('sel=actor'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('sel=relation'));
    await page.getByText('Who says so').waitFor();
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('sel='));
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('draws again after the graphics context was lost', async () => {
    const { page, drawn, layout, errors } = await show('/?at=2008');
    const before = [await drawn(), await layout()];
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-edges');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForFunction(
      () => document.querySelector<HTMLCanvasElement>('canvas.sigma-edges')?.getContext('webgl2')?.isContextLost() === false,
    );
    expect([await drawn(), await layout()]).toEqual(before);
    errors.length = 0;
  });

  it('is dragged through the years in one step of the history, and over a span by two handles', async () => {
    const { page, drawn, layout } = await show('/?at=2008');
    const before = await layout();
    const handle = await page.getByRole('slider', { name: 'Year' }).boundingBox();
    if (handle === null) throw new Error('the timeline has no handle');
    await page.mouse.move(handle.x + 5, handle.y + 5);
    await page.mouse.down();
    await page.mouse.move(handle.x + 200, handle.y + 5, { steps: 6 });
    await page.mouse.move(handle.x + 420, handle.y + 5, { steps: 6 });
    await page.mouse.up();
    const dragged = Number(await page.locator('output').textContent());
    expect(dragged).toBeGreaterThan(2013);
    expect((await drawn()).relations.sort()).toEqual(await relationsIn(dragged));
    await page.waitForFunction((year) => location.search.includes(`at=${year}`), dragged);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('output')?.textContent === '2008');
    await page.getByText('Span', { exact: true }).click();
    await page.getByRole('slider', { name: 'Last year' }).focus();
    await page.keyboard.press('End');
    const { years } = await ask<InfoAnswer>('info');
    await page.waitForFunction((last) => document.querySelector('output')?.textContent === `2008 to ${last}`, years?.last);
    expect((await drawn()).relations.length).toBeGreaterThan((await relationsIn(2008)).length);
    expect(await layout()).toBe(before);
  });

  it('says in the user’s words that the server does not answer, and tries again', async () => {
    const { page, errors } = await open();
    await page.route('**/api/actors/*', (route) => route.abort());
    // So that nothing but the button tries again.
    await page.route('**/api/health', (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('qods');
    await page
      .getByRole('option', { name: /Qods Force/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('The server does not answer').waitFor();
    expect(await page.locator('[data-ready]').isVisible()).toBe(true);
    await page.unroute('**/api/actors/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('alert').waitFor({ state: 'hidden' });
    errors.length = 0;
  });
});
