import type { GraphAnswer, TimelineAnswer } from '../../model/api.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('the numbers', ({ open, ask }) => {
  it('of legend, histogram, list, status line and canvas are those of the API in every year', async () => {
    const { page, drawn } = await open('/?at=2007');
    const { years } = await ask<TimelineAnswer>('timeline');
    expect(years.length).toBeGreaterThan(10);
    for (const { year, attested, uncertain, presumed } of years) {
      const { relations, actors } = await ask<GraphAnswer>(`graph?year=${year}&presumed=true`);
      const sum = (counts: typeof attested) => counts.supportive + counts.neutral + counts.hostile;
      await page.waitForFunction((text) => document.querySelector('output')?.textContent === text, String(year));
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

  it('never leave an undated relation out in silence: every relation of the dataset is in some year, or said to be presumed', async () => {
    const { relations } = await ask<GraphAnswer>('graph');
    const { years } = await ask<TimelineAnswer>('timeline');
    const seen = new Set<string>();
    for (const { year } of years) for (const { id } of (await ask<GraphAnswer>(`graph?year=${year}`)).relations) seen.add(id);
    expect(relations.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});
