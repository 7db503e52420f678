import type { GraphAnswer, TimelineAnswer } from '../../model/api.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('the numbers', ({ show, ask }) => {
  it('of legend, histogram, list, status line and canvas are those of the API in every year', async () => {
    const { page, drawn, settled } = await show('/?at=2007');
    const { years } = await ask<TimelineAnswer>('timeline');
    expect(years.length).toBeGreaterThan(10);
    for (const { year, attested, uncertain, presumed } of years) {
      const { relations, actors } = await ask<GraphAnswer>(`graph?year=${year}&presumed=true`);
      const sum = (counts: typeof attested) => counts.supportive + counts.neutral + counts.hostile;
      await page.waitForFunction((text) => document.querySelector('output')?.textContent === text, String(year));
      await settled();
      const facet = async (name: string) =>
        Object.fromEntries(
          await page
            .locator(`[data-facet=${name}]`)
            .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-value') ?? '', Number(row.getAttribute('data-count'))])),
        );
      const seen = {
        legend: await facet('sign'),
        states: await facet('state'),
        histogram: await page.locator('section[aria-label=Timeline] title', { hasText: `${year}: ` }).textContent(),
        status: await page.locator('[data-tally] b').allTextContents(),
        said: await page.locator('[aria-live=polite]').first().textContent(),
        canvas: (await drawn()).relations.length,
      };
      const signs = (['supportive', 'neutral', 'hostile'] as const).map((sign) => [
        sign,
        attested[sign] + uncertain[sign] + presumed[sign],
      ]);
      const words = `${sum(attested)} attested, ${sum(uncertain)} uncertain, ${sum(presumed)} presumed`;
      expect([year, seen]).toEqual([
        year,
        {
          legend: Object.fromEntries(signs),
          states: { attested: sum(attested), uncertain: sum(uncertain), presumed: sum(presumed) },
          histogram: `${year}: ${words}`,
          status: [String(actors.length), String(relations.length)],
          said: `${year}: ${words.replace(' attested', sum(attested) === 1 ? ' relation attested' : ' relations attested')}`,
          canvas: relations.length,
        },
      ]);
      expect([year, ['attested', 'uncertain', 'presumed'].map((state) => relations.filter((each) => each.state === state).length)]).toEqual(
        [year, [sum(attested), sum(uncertain), sum(presumed)]],
      );
      await page.getByRole('slider', { name: 'Year' }).focus();
      await page.keyboard.press('ArrowRight');
    }
  });

  it.each([
    'presumed=false',
    'presumed=true&state=-presumed',
    'presumed=true&sign=hostile&status=-forecast',
    'presumed=true&type=-FUNDS,-ATTACKS&dispute=undisputed',
    'presumed=true&hide=iran,sadr&kind=-person',
    'presumed=false&only=sadr,iran,special-groups,qods-force',
  ])('are those of the API with %s too, in legend, canvas and list', async (filter) => {
    const { page, drawn, listed, visit } = await show(`/?at=2006&${filter}`);
    for (const year of [2008, 2019, 2020]) {
      await visit(`/?at=${year}&${filter}`);
      const expected = (await ask<GraphAnswer>(`graph?at=${year}&${filter}`)).relations;
      const ids = expected.map(({ id }) => id).sort();
      expect([year, (await drawn()).relations.sort()]).toEqual([year, ids]);
      expect([year, await listed()]).toEqual([year, ids]);
      const attested = await page.locator('[data-facet=state][data-value=attested]').getAttribute('data-count');
      expect([year, Number(attested)]).toEqual([year, expected.filter(({ state }) => state === 'attested').length]);
    }
  });

  it('of a comparison are those of its two windows, whichever comes first', async () => {
    const { page, drawn, visit } = await show('/');
    for (const presumed of ['true', 'false']) {
      const both = await Promise.all([2008, 2020].map((year) => ask<GraphAnswer>(`graph?year=${year}&presumed=true`)));
      const all = both.flatMap(({ relations }) => relations);
      const left = new Set(presumed === 'true' ? [] : all.filter(({ state }) => state === 'presumed').map(({ id }) => id));
      const expected = [...new Set(all.map(({ id }) => id))].filter((id) => !left.has(id)).sort();
      const seen: unknown[] = [];
      for (const windows of ['at=2008&vs=2020', 'at=2020&vs=2008']) {
        await visit(`/?${windows}&presumed=${presumed}`);
        expect((await drawn()).relations.sort()).toEqual(expected);
        seen.push(await page.locator('[data-facet=state]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-count'))));
      }
      expect(seen[0]).toEqual(seen[1]);
    }
  });

  it('never leave an undated relation out in silence: in the last year each is drawn, over, or hidden with its number said', async () => {
    const { relations } = await ask<GraphAnswer>('graph');
    const { page, drawn } = await show('/?at=2020&presumed=false');
    const shown = new Set((await drawn()).relations);
    const missing = relations.filter(({ id, endStatus, from }) => !shown.has(id) && endStatus !== 'ended' && from < '2021-01-01');
    expect(missing.length).toBeGreaterThan(0);
    await page.getByText(`${missing.length} presumed, not shown`).waitFor();
  });
});
