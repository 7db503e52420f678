import type { GraphAnswer } from '../../model/api/graph.ts';
import type { TimelineAnswer } from '../../model/api/timeline.ts';
import { VISIBLE_STATES, type VisibleState } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';
import { comparedRelations } from './compared.ts';
import { describeViewer } from './viewer-suite.ts';

/** What an address shows that says nothing of it. */
const SHOWN = VISIBLE_STATES.filter((state) => state !== 'unknown');

describeViewer('the numbers', ({ show, ask }) => {
  it('of legend, histogram, list, status line and canvas are those of the API in every year', async () => {
    const { years } = await ask<TimelineAnswer>('timeline');
    const { page, drawn, settled } = await show(`/?at=${years[0]?.year}`);
    expect(years.length).toBeGreaterThan(10);
    for (const { year, ...byState } of years) {
      const { relations, actors } = await ask<GraphAnswer>(`graph?year=${year}&presumed=true`);
      const sum = (state: VisibleState) => byState[state].supportive + byState[state].neutral + byState[state].hostile;
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
        SHOWN.reduce((count, state) => count + byState[state][sign], 0),
      ]);
      const rare = (['foretold', 'undated'] as const).flatMap((state) => (sum(state) > 0 ? [`${sum(state)} ${state}`] : []));
      const words = [
        `${sum('attested')} ${sum('attested') === 1 ? 'relation' : 'relations'} attested`,
        ...[`${sum('uncertain')} date uncertain`, `${sum('presumed')} presumed`, ...rare],
        `${sum('unknown')} not known${sum('unknown') > 0 ? ', not shown' : ''}`,
      ];
      const bars = (['attested', 'uncertain', 'presumed', 'foretold'] as const).map((state) => `${sum(state)} ${STATE_WORDS[state].name}`);
      expect([year, seen]).toEqual([
        year,
        {
          legend: Object.fromEntries(signs),
          states: Object.fromEntries(VISIBLE_STATES.map((state) => [state, sum(state)])),
          histogram: `${year}: ${bars.join(', ')}`,
          status: [String(actors.length), String(relations.length)],
          said: `${year}: ${words.join(', ')}`,
          canvas: relations.length,
        },
      ]);
      expect([year, SHOWN.map((state) => relations.filter((each) => each.state === state).length)]).toEqual([year, SHOWN.map(sum)]);
      await page.getByRole('slider', { name: 'Year' }).focus();
      await page.keyboard.press('ArrowRight');
    }
  });

  it.each([
    'presumed=false',
    'presumed=true&unknown=true',
    'presumed=false&state=unknown,foretold',
    'presumed=true&state=-presumed',
    'presumed=true&sign=hostile&status=-forecast',
    'presumed=true&type=-FUNDS,-ATTACKS&dispute=undisputed&touches=state',
    'presumed=true&hide=iran,sadr&kind=-person&independent=two-or-more',
    'presumed=false&only=sadr,iran,special-groups,qods-force',
  ])('are those of the API with %s too, in legend, canvas and list', async (filter) => {
    const { page, drawn, rows, visit } = await show(`/?at=2006&${filter}`);
    const years = await Promise.all(
      [2008, 2019, 2020].map(async (year) => {
        const { relations } = await ask<GraphAnswer>(`graph?at=${year}&${filter}`);
        const certain = (await ask<GraphAnswer>(`graph?at=${year}&${filter.replace(/&state=[^&]*/, '')}`)).relations;
        return { year, ids: relations.map(({ id }) => id).sort(), attested: certain.filter(({ state }) => state === 'attested').length };
      }),
    );
    for (const { year, ids, attested } of years) {
      await visit(`/?at=${year}&${filter}`);
      expect([year, (await drawn()).relations.sort()]).toEqual([year, ids]);
      const counted = await page.locator('[data-facet=state][data-value=attested]').getAttribute('data-count');
      expect([year, Number(counted)]).toEqual([year, attested]);
    }
    for (const { year, ids } of years) {
      await visit(`/?at=${year}&${filter}&view=list`);
      expect([year, await rows()]).toEqual([year, ids]);
    }
  });

  it('of a comparison are those of its two windows, whichever comes first', async () => {
    const { page, drawn, visit } = await show('/');
    for (const presumed of ['true', 'false']) {
      const expected = await comparedRelations((path) => ask<GraphAnswer>(path), [2008, 2020], presumed === 'true');
      const seen: unknown[] = [];
      for (const windows of ['at=2008&vs=2020', 'at=2020&vs=2008']) {
        await visit(`/?${windows}&presumed=${presumed}`);
        expect((await drawn()).relations.sort()).toEqual(expected);
        seen.push(await page.locator('[data-facet=state]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-count'))));
      }
      expect(seen[0]).toEqual(seen[1]);
    }
  });

  it('leave nothing out in silence that may have held: it is drawn, or hidden with its number said, and one click shows it', async () => {
    const { relations } = await ask<GraphAnswer>('graph?year=2020&presumed=true&unknown=true');
    const { page, drawn, address } = await show('/?at=2020&presumed=false');
    const shown = new Set((await drawn()).relations);
    const missing = (state: string) => relations.filter((each) => !shown.has(each.id) && each.state === state).length;
    expect([missing('presumed') > 0, missing('unknown') > 0, missing('attested')]).toEqual([true, true, 0]);
    const off = (count: number, words: string) => page.getByRole('switch', { name: `${count} ${words}`, exact: true, checked: false });
    await off(missing('presumed'), 'presumed').waitFor();
    await off(missing('unknown'), 'not known').click();
    await address('unknown=true');
    expect((await drawn()).relations).toHaveLength(relations.length - missing('presumed'));
  });
});
