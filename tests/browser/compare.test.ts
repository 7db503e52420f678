import { parse } from 'csv-parse/sync';
import { downloaded } from './downloaded.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('comparing two windows', ({ show, relationsOf }) => {
  const union = async () =>
    [...new Set([...(await relationsOf('year=2008&presumed=true')), ...(await relationsOf('year=2020&presumed=true'))])].sort();

  it('shows on canvas and in the list what either has; nothing moves', async () => {
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
    const { page, drawn, address } = await show('/?at=2020');
    await page.keyboard.press('c');
    await address('vs=2008');
    const handle = page.getByRole('slider', { name: 'Compared with' });
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    await address('vs=2009');
    await page.keyboard.press('End');
    await address('vs=2020');
    await page.keyboard.press('Home');
    await address('vs=2007');
    const counts = await page
      .locator('[data-facet=change]')
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-count'))));
    expect(counts.reduce((a, b) => a + b, 0)).toBe((await drawn()).relations.length);
    const said = await page.locator('[aria-live=polite]').first().textContent();
    expect(said).toContain(
      `: ${counts[0]} begun, ${counts[1]} ended, ${counts[2]} turned, ${counts[3]} newly attested, ${counts[4]} no longer attested, ${counts[5]} continued`,
    );
    await page.locator('[data-facet=change][data-value=begun]').focus();
    await page.keyboard.press('Enter');
    await address('change=begun');
    expect((await drawn()).relations).toHaveLength(counts[0] ?? -1);
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
    const { relations } = await drawn();
    await page.keyboard.press('2');
    await page.getByText('Comparison', { exact: false }).first().click();
    await page.getByRole('table', { name: 'Changes between the two windows' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
    expect(download.suggestedFilename()).toBe('changes-2019-to-2020.csv');
    const rows = parse<Record<string, string>>((await downloaded(download)).toString(), { columns: true });
    expect(rows.map(({ id }) => id).sort()).toEqual(relations.sort());
    const turned = rows.filter(({ change }) => change === 'turned');
    expect(turned.map(({ id }) => id)).toContain('sadr-withdraws-support-protesters');
    expect(turned.every(({ before }) => before !== '')).toBe(true);
  });
});
