import { parse } from 'csv-parse/sync';
import type { GraphAnswer, InfoAnswer } from '../../model/api.ts';
import { comparedRelations } from './compared.ts';
import { downloaded } from './downloaded.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('comparing two windows', ({ show, ask, relationsOf }) => {
  const union = () => comparedRelations((path) => ask<GraphAnswer>(path), [2008, 2020]);

  it('shows on canvas and in the list what either has, and what lies between; nothing moves', async () => {
    const { page, drawn, listed, layout, address } = await show('/?at=2008');
    const before = await layout();
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await address('vs=2020');
    expect((await drawn()).relations.sort()).toEqual(await union());
    expect(await layout()).toBe(before);
    expect(await listed()).toEqual(await union());
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.waitForFunction(() => !location.search.includes('vs='));
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('year=2008&presumed=true'));
    expect(await layout()).toBe(before);
  });

  it('draws what ended and what began apart, and what stays as neither', async () => {
    const { page, address } = await show('/?at=2008&vs=2020');
    const colourOf = async (change: string) => {
      await page.locator(`[data-facet=change][data-value=${change}]`).click();
      await address(`change=${change}`);
      const colours = await page.evaluate(
        (ids) => {
          const drawn = ids.map((id) => window.__entente?.edge(id)).filter((edge) => edge?.hidden === false);
          return drawn.map((edge) => edge?.color ?? '');
        },
        await union(),
      );
      expect([change, colours.length > 0, new Set(colours).size]).toEqual([change, true, 1]);
      return colours[0];
    };
    const colours = [await colourOf('begun'), await colourOf('ended'), await colourOf('continued')];
    expect(new Set(colours).size).toBe(3);
  });

  it('is done by keyboard alone: C compares, the second window has a handle of its own, the numbers add up', async () => {
    const { page, drawn, address, settled } = await show('/?at=2020');
    await page.keyboard.press('c');
    await address('vs=2008');
    const handle = page.getByRole('slider', { name: 'Compared with' });
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    await address('vs=2009');
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
    expect(said).toContain(
      `: ${counts[0]} begun, ${counts[1]} ended, ${counts[2]} turned, ${counts[3]} newly attested, ${counts[4]} no longer attested, ${counts[5]} continued`,
    );
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
        /Not known in 2008: no source dates its beginning; it is first attested |Not in 2008: it may have held from /.test(told),
      ]).toEqual([id, true]);
    }
  });

  it('swaps the two windows, and undo brings everything back', async () => {
    const { page, address } = await show('/?at=2008&vs=2020');
    await page.getByRole('button', { name: 'Swap the two windows' }).click();
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
