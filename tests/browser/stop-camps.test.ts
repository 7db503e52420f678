import { randomFrom } from '../../model/random.ts';
import type { FolderContent } from '../seed/dataset-folder.ts';
import { describeViewer } from './viewer-suite.ts';

const ACTORS = 90;
const TIES = 900;
const [FIRST, LAST] = [2003, 2010];

/** Actors that support and fight each other at random, more of them each year: nobody can prove within seconds who stands with whom. */
function tangledDataset(): FolderContent {
  const random = randomFrom(1);
  const pairs = new Map<string, { readonly ends: string; readonly type: string; readonly from: number }>();
  while (pairs.size < TIES) {
    const [a, b] = [random.below(ACTORS), random.below(ACTORS)].sort((one, other) => one - other);
    if (a === b) continue;
    const type = random.happens(0.5) ? 'RIVALS' : 'ALLIED_WITH';
    pairs.set(`${a}-${b}`, { ends: `a${a},a${b}`, type, from: FIRST + random.below(LAST - FIRST) });
  }
  return {
    actors: Array.from({ length: ACTORS }, (_, index) => `a${index},a${index},person,,,`),
    relations: [...pairs].map(([id, { ends, type, from }]) => `${id},${type},${ends},${from}/${LAST},actual,high,,,Somebody says so.`),
    raw: {
      'evidence.csv': [
        'id,relation,source,locator,claim,credibility,stance,attests',
        ...[...pairs].map(([id, { from }]) => `${id}-0,${id},chronicle,page 1,Somebody says so.,2,supports,${from}/${LAST}`),
      ].join('\n'),
      'sources.csv': 'id,title,author,publisher,published,url,reliability,via,covers\nchronicle,A chronicle,,,2011,,B,,',
      'datapackage.json': JSON.stringify({ name: 'tangle', title: 'A tangle' }),
    },
  };
}

describeViewer(
  'the search for camps that takes long',
  ({ show, ask }) => {
    it('is stopped, on the server too, and begins again where it was', async () => {
      const { page } = await show(`/?at=${LAST}&view=camps`, { until: 'main >> button:has-text("Stop") >> nth=0' });
      await page.getByText('Finding the camps of all years …').waitFor();
      await page.getByRole('button', { name: 'Stop', exact: true }).first().click();
      await page.getByText('Finding the camps of all years was stopped.').waitFor();
      // The thread is free: what is small is found at once.
      const asked = performance.now();
      const { camps } = await ask<{ camps: unknown[] }>(`camps?year=${FIRST}&only=a1,a2,a3,a4`);
      expect(Array.isArray(camps)).toBe(true);
      expect(performance.now() - asked).toBeLessThan(1500);
      expect(await page.getByText('was stopped').count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Find them' }).first().click();
      await page.getByText('Finding the camps of all years …').waitFor();
      await page.locator('[data-band]').first().waitFor();
    });
  },
  tangledDataset(),
);
