import { parse } from 'csv-parse/sync';
import type { ComparisonAnswer } from '../../model/api/comparison.ts';
import type { GraphAnswer } from '../../model/api/graph.ts';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import { comparedRelations } from './compared.ts';
import { downloaded } from './downloaded.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('comparing two windows', ({ show, ask, relationsOf }) => {
  const union = () => comparedRelations((path) => ask<GraphAnswer>(path), [2008, 2020]);

  it('shows on canvas and in the list what either has, and what lies between; nothing moves', async () => {
    const { page, drawn, listed, layout, address } = await show('/?at=2008');
    const before = await layout();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await address('vs=2007');
    await page.getByText('A comparison begins with what comes just before').waitFor();
    await page.locator('output').getByRole('button', { name: '2007' }).click();
    await page.keyboard.type('2020');
    await page.keyboard.press('Enter');
    await address('at=2020&vs=2008');
    expect((await drawn()).relations.sort()).toEqual(await union());
    expect(await layout()).toBe(before);
    expect(await listed()).toEqual(await union());
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.waitForFunction(() => !location.search.includes('vs='));
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('year=2020&presumed=true'));
    expect(await layout()).toBe(before);
  });

  it('compares the first day of a month with the last in one action, with what happened in between first, and goes back to the month', async () => {
    const { page, drawn, address } = await show('/?at=2020-01');
    await page.getByRole('button', { name: 'First with last day' }).click();
    await address('at=2020-01-31&');
    await address('vs=2020-01-01&');
    const details = page.locator('section[aria-label=Details]');
    await details.getByText('The first and the last day of January 2020.').waitFor();
    const between = details.locator('section[data-change]').first();
    expect(await between.getAttribute('data-change')).toBe('between');
    expect(await between.getByText('turned in between').count()).toBeGreaterThan(0);
    const legend = () =>
      page.locator('[data-facet=change]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-count'))));
    const counts = await legend();
    const line = page.locator('section[aria-label=Timeline] p').filter({ hasText: ' in between; ' }).first();
    const said = await line.textContent();
    expect(said).toContain(`${counts.at(-1)} in between; ${counts[0]} begun, ${counts[1]} ended, `);
    // A filter by change changes none of the numbers, here or there, and says what of them is shown.
    await page.getByRole('button', { name: 'Show only these' }).click();
    await address('change=between');
    await line
      .filter({ hasText: `${counts[1]} ended, ` })
      .filter({ hasText: 'shown: only in between' })
      .waitFor();
    expect(await legend()).toEqual(counts);
    expect((await drawn()).relations).toHaveLength(counts.at(-1) ?? -1);
    await page.getByRole('button', { name: 'Show all changes' }).click();
    await page.waitForFunction(() => !location.search.includes('change='));
    await page.keyboard.press('c');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('at') === '2020-01');
    await page.getByText('One month', { exact: true }).waitFor();
  });

  it('draws what ended and what began apart, and what stays as neither; the sign of each can be seen', async () => {
    const { page, address } = await show('/?at=2008&vs=2020');
    const drawnAs = async (change: string) => {
      await page.locator(`[data-facet=change][data-value=${change}]`).click({ modifiers: ['Shift'] });
      await address(`change=${change}`);
      const lines = await page.evaluate(
        (ids) => ids.flatMap((id) => window.__entente?.edge(id) ?? []).filter(({ hidden }) => !hidden),
        await union(),
      );
      const bands = new Set(lines.map(({ band }) => band));
      expect([change, lines.length > 0, bands.size]).toEqual([change, true, 1]);
      return { band: [...bands].join(), colours: new Set(lines.map(({ color }) => color)).size };
    };
    // Some turned within 2020.
    expect(Number(await page.locator('[data-facet=change][data-value=turned]').getAttribute('data-count'))).toBeGreaterThan(0);
    const [begun, ended, continued] = [await drawnAs('begun'), await drawnAs('ended'), await drawnAs('continued')];
    expect(new Set([begun.band, ended.band, continued.band]).size).toBe(3);
    expect(continued.band).toBe('');
    expect([begun.colours > 1, ended.colours > 1]).toEqual([true, true]);
  });

  it('lists what changed beside the canvas, with the counts of the legend; a click selects', async () => {
    const { page, address } = await show('/?at=2019&vs=2020');
    const details = page.locator('section[aria-label=Details]');
    await details.getByRole('heading', { name: 'What changed' }).waitFor();
    for (const change of ['turned', 'ended', 'begun', 'newly-attested']) {
      const count = await page.locator(`[data-facet=change][data-value=${change}]`).getAttribute('data-count');
      expect([change, await details.locator(`[data-change=${change}] h3 span`).textContent()]).toEqual([change, count]);
    }
    const begun = details.locator('[data-change=begun]');
    await begun.getByRole('button', { name: /^All / }).click();
    const count = Number(await page.locator('[data-facet=change][data-value=begun]').getAttribute('data-count'));
    expect(await begun.locator('[data-relation]').count()).toBe(count);
    const first = begun.locator('[data-relation]').first();
    const id = await first.getAttribute('data-relation');
    await first.click();
    await address(`sel=relation:${id}`);
  });

  it('is done by keyboard alone: C compares, the second window has a handle of its own, the numbers add up', async () => {
    const { page, drawn, address, settled } = await show('/?at=2020');
    await page.keyboard.press('c');
    await address('vs=2019');
    const handle = page.getByRole('slider', { name: 'Compared with' });
    await handle.focus();
    await page.keyboard.press('ArrowLeft');
    await address('vs=2018');
    const { years } = await ask<InfoAnswer>('info');
    await page.keyboard.press('End');
    await address(`vs=${years?.last}`);
    await page.keyboard.press('Home');
    await address(`vs=${years?.first}`);
    await settled();
    const counts = await page
      .locator('[data-facet=change]')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-count'))));
    const withoutChange = (await ask<GraphAnswer>('graph')).relations.filter(({ dating }) => dating !== 'dated').map(({ id }) => id);
    const changed = (await drawn()).relations.filter((id) => !withoutChange.includes(id));
    expect(counts.reduce((a, b) => a + b, 0)).toBe(changed.length);
    const said = await page.locator('[aria-live=polite]').first().textContent();
    const told = ['begun', 'ended', 'turned in the later window', 'newly attested', 'no longer attested'].map(
      (name, index) => `${counts[index]} ${name}`,
    );
    expect(said).toContain(`: ${counts[8]} in between; ${told.join(', ')}, `);
    expect(said).toContain(`, ${counts[7]} continued`);
    await page.locator('[data-facet=change][data-value=begun]').focus();
    await page.keyboard.press('Enter');
    await address('change=begun');
    expect((await drawn()).relations).toHaveLength(counts[0] ?? -1);
  });

  it('calls nothing begun whose beginning nobody dates: its panel says what is not known of it', async () => {
    const { relations } = await ask<GraphAnswer>('graph');
    const { page, visit } = await show('/?at=2020&vs=2008&view=list&table=changes', { until: 'tr[data-id]' });
    const undatedStart = relations.filter(
      ({ dating, startStatus, attested }) => dating === 'dated' && startStatus === 'unknown' && (attested[0]?.from ?? '') >= '2009',
    );
    expect(undatedStart.length).toBeGreaterThan(5);
    const details = page.locator('section[aria-label=Details]');
    for (const { id } of undatedStart.slice(0, 5)) {
      await visit(`/?at=2020&vs=2008&sel=relation:${id}`);
      await details.getByText('Why is this here?').waitFor();
      const told = (await details.textContent()) ?? '';
      expect([id, told.includes('Begun:')]).toEqual([id, false]);
      expect([
        id,
        /Not known in 2008: none of its sources dates its beginning; it is (first attested|told to have held)|Not in 2008: it may have held from /.test(
          told,
        ),
      ]).toEqual([id, true]);
    }
    const { relations: compared } = await ask<ComparisonAnswer>(
      'comparison?at=2020&vs=2008&presumed=true&change=newly-presumed-or-uncertain',
    );
    await visit(`/?at=2020&vs=2008&sel=relation:${compared[0]?.id}`);
    await details.getByText('Newly presumed or uncertain: attested in neither window').waitFor();
    expect(await details.textContent()).not.toMatch(/[Nn]ewly attested|Attested in 2020/);
  });

  it('moves the one of the two windows that was clicked, and undo brings everything back', async () => {
    const { page, address } = await show('/?at=2008&vs=2020');
    await page.locator('output').getByRole('button', { name: '2020' }).click();
    await page.keyboard.press('Escape');
    await address('at=2020&vs=2008');
    await page.keyboard.press('Control+z');
    await address('at=2008&vs=2020');
  });

  it('gives the list as CSV: what turned names what was before', async () => {
    const { page, drawn } = await show('/?at=2019&vs=2020');
    const { relations: all } = await ask<GraphAnswer>('graph');
    const { relations } = await drawn();
    await page.keyboard.press('2');
    await page.getByText('Comparison', { exact: false }).first().click();
    await page.getByRole('table', { name: 'Changes between the two windows' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('changes-2019-to-2020.csv');
    const rows = parse<Record<string, string>>((await downloaded(download)).toString(), { columns: true });
    // Of what is foretold no change is told.
    const dated = all.filter(({ id, dating }) => dating === 'dated' && relations.includes(id)).map(({ id }) => id);
    expect(rows.map(({ id }) => id).sort()).toEqual(dated.sort());
    const turned = rows.filter(({ change }) => change === 'turned');
    expect(turned.length).toBeGreaterThan(0);
    expect(turned.every(({ before }) => before !== '')).toBe(true);
  });
});

const KNOWLEDGE_CHANGES = [
  'newly-attested',
  'no-longer-attested',
  'newly-presumed-or-uncertain',
  'no-longer-presumed-or-uncertain',
  'continued',
];

describeViewer('comparing what was known on two days', ({ show, ask, relationsOf }) => {
  const compared = (days: string) => ask<ComparisonAnswer>(`comparison?at=2008&presumed=true&${days}`);
  const idsOf = ({ relations }: ComparisonAnswer) => relations.map(({ id }) => id).sort();
  const having = ({ relations }: ComparisonAnswer, change: string) => relations.filter((relation) => relation.change === change);
  const counted = (answer: ComparisonAnswer) =>
    KNOWLEDGE_CHANGES.filter((change) => !change.endsWith('-presumed-or-uncertain') || having(answer, change).length > 0)
      .map((change) => `${having(answer, change).length} ${change.replaceAll('-', ' ')}`)
      .join(', ');
  const SINCE = 'known=2008-12-31&vsKnown=all';

  it('has the numbers of the API on canvas, legend, timeline and line; nothing moves, and C ends it', async () => {
    const answer = await compared(SINCE);
    expect(having(answer, 'newly-attested').length).toBeGreaterThan(0);
    const { page, drawn, layout, address, status } = await show('/?at=2008&known=2008-12-31');
    const before = await layout();
    await page.getByRole('button', { name: 'Compare with now' }).click();
    await address('vsKnown=all');
    await status('2008, as known on 31 December 2008 and by all sources: ');
    expect((await drawn()).relations.sort()).toEqual(idsOf(answer));
    expect(await layout()).toBe(before);
    await page.getByText(counted(answer)).first().waitFor();
    await page.getByText(`2008, as known on 31 December 2008 and by all sources: ${counted(answer)}`).waitFor({ state: 'attached' });
    const rows = page.locator('[data-facet=change]');
    await page.getByText('Between the two days').waitFor();
    expect(await rows.evaluateAll((found) => found.map((row) => [row.getAttribute('data-value'), row.getAttribute('data-count')]))).toEqual(
      KNOWLEDGE_CHANGES.map((change) => [change, String(having(answer, change).length)]),
    );
    expect(await page.locator('[data-handle]').count()).toBe(1);

    const other = await compared('known=2008-12-31&vsKnown=2012-12-31');
    await page.getByLabel('or with').fill('2012-12-31');
    await status('as known on 31 December 2008 and on 31 December 2012: ');
    await page.getByText(counted(other)).first().waitFor();
    expect((await drawn()).relations.sort()).toEqual(idsOf(other));

    await page.getByLabel('or with').blur();
    await page.keyboard.press('c');
    await page.waitForFunction(() => !location.search.includes('vsKnown'));
    await status('As known on 31 December 2008: ');
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('year=2008&presumed=true&known=2008-12-31'));
  });

  it('says of a relation what was known then and is known now, with the evidence of now, and lists all as CSV', async () => {
    const answer = await compared(SINCE);
    const [found] = having(answer, 'newly-attested');
    const { page } = await show(`/?at=2008&${SINCE}&view=list&table=changes&sel=relation:${found?.id}`, { until: 'tr[data-id]' });
    const details = page.locator('section[aria-label=Details]');
    await details.getByText('Newly attested: not attested by what was known on 31 December 2008; attested by what is known now.').waitFor();
    await details.getByRole('heading', { name: 'As known on 31 December 2008' }).waitFor();
    await details.getByRole('heading', { name: 'By all sources' }).waitFor();
    await details.getByRole('heading', { name: 'Who says so' }).waitFor();
    await page.getByRole('table', { name: 'Changes between the two days' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('changes-2008-known-2008-12-31-to-all.csv');
    const rows = parse<Record<string, string>>((await downloaded(download)).toString(), { columns: true });
    const told = rows.map((row) => [row.id, row.change, row['state as known on 2008-12-31'], row['state by all sources']]);
    expect(told.sort()).toEqual(
      answer.relations
        .filter(({ change }) => change !== null)
        .map(({ id, change, states }) => [id, change, states.earlier, states.later])
        .sort(),
    );
  });

  it('has every row of the list below the one before, also when the comparison is over and in another year', async () => {
    const { page, visit } = await show('/?at=2008&known=2008-12-31&vsKnown=all&view=list', { until: 'tr[data-id]' });
    const gaps = () =>
      page.locator('tr[data-id]').evaluateAll((rows) => {
        const boxes = rows.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
        return boxes.slice(1).map(({ top }, index) => Math.round(top - (boxes[index]?.bottom ?? 0)));
      });
    for (const path of ['/?at=2008&view=list', '/?at=2019&view=list', '/?at=2006&view=list']) {
      await visit(path);
      expect([path, (await gaps()).filter((gap) => gap !== 0)]).toEqual([path, []]);
    }
  });

  it('tells that nothing was known on a day, and that two windows are not compared on two days', async () => {
    const { page, drawn, status, visit } = await show('/?at=2008&known=1950-01-01&vsKnown=all');
    await status(': 0 and ');
    await page
      .getByText(counted(await compared('known=1950-01-01&vsKnown=all')))
      .first()
      .waitFor();
    await visit('/?at=2008&known=1950-01-01');
    await page.getByText('No source that was published by 1 January 1950 tells of a relation.').waitFor();
    await page
      .getByText(/\d claims, by all sources\. Every relation says who claims it/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'All sources' }).first().click();
    await page.waitForFunction(() => !location.search.includes('known'));
    // What this page knows only now is drawn too.
    await expect.poll(async () => (await drawn()).relations.sort()).toEqual(await relationsOf('year=2008&presumed=true'));
    await visit('/?at=2008&vs=2020&known=2008-12-31&vsKnown=all');
    await page.getByText('“vsKnown=all” is left out: two windows are compared.').waitFor();
  });
});
