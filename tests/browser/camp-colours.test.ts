import type { CampHistoryAnswer } from '../../model/camps/answer.ts';
import { turnsDataset } from '../contract/turns-dataset.ts';
import { describeFirstDataset, describeViewer } from './viewer-suite.ts';

describeViewer(
  'actors coloured by camp, where the camps are known',
  ({ show }) => {
    it('have the colour of their camp in each year, keep it, and turn with it; the panel says who moved', async () => {
      const { page, settled, visit } = await show('/?at=2004&colour=camp');
      const legend = page.locator('section[aria-label="Legend and filters"]');
      await legend.getByText('Camps in 2004').waitFor();
      const colours = async () => {
        await settled();
        return page.evaluate(() => ['turncoat', 'red-1', 'blue-1'].map((id) => window.__entente?.node(id)?.color));
      };
      const [turncoat, red, blue] = await colours();
      expect(turncoat).toBe(red);
      expect(blue).not.toBe(red);
      await page.getByRole('button', { name: 'Next year' }).click();
      await legend.getByText('Camps in 2005').waitFor();
      expect(await colours()).toEqual([blue, red, blue]);
      await visit('/?at=2005&vs=2004&colour=camp');
      await page.locator('[data-moved="turncoat"]').waitFor();
      // With the six of the camp that falls apart.
      expect(await page.locator('[data-who-moved] [data-moved]').count()).toBe(7);
      await visit('/?at=2009&colour=camp&presumed=false');
      await page.getByText('nobody who is shown supports another in this window').waitFor();
    });
  },
  turnsDataset(),
);

describeFirstDataset('the panel of camps', ({ show, ask }) => {
  it('is not the only place that tells who is torn: the river and its list do', async () => {
    const { page } = await show('/?at=2008&view=camps', { until: '[data-band]' });
    expect(await page.locator('[data-band] ~ g [data-form=torn]').count()).toBeGreaterThan(0);
    const { years } = await ask<CampHistoryAnswer>('camps/history?presumed=true');
    const torn = years.filter(({ camps }) => camps.some(({ members }) => members.some(({ firm }) => firm === false)));
    expect(torn.length).toBeGreaterThan(0);
    expect(await page.locator('[data-torn-year]').count()).toBe(torn.length);
    await page.getByText('torn: another division, as good').waitFor();
  });

  it('is there when camps are coloured, tells what does not fit and follows the choices; undo brings the kinds back', async () => {
    const { page, address, settled } = await show('/?at=2008');
    await page.getByRole('button', { name: 'Style' }).click();
    await page.getByLabel('Actor colour').selectOption('camp');
    await address('colour=camp');
    await page.getByRole('button', { name: 'Close the style' }).click();
    const details = page.locator('section[aria-label="Details"]');
    await details.getByRole('heading', { name: 'Camps in 2008' }).waitFor();
    const answer = await ask<{ misfits: string[]; camps: { members: unknown[] }[] }>('camps?year=2008&presumed=true');
    expect(await details.locator('[data-camp-members]').count()).toBe(answer.camps.filter(({ members }) => members.length > 1).length);
    expect(await details.locator('[data-misfits] [data-relation]').count()).toBe(answer.misfits.length);
    const hullPixels = () =>
      page.evaluate(() => {
        const canvas = document.querySelector<HTMLCanvasElement>('.sigma-hulls');
        const { width = 0, height = 0 } = canvas ?? {};
        return (
          canvas
            ?.getContext('2d')
            ?.getImageData(0, 0, width, height)
            .data.filter((value) => value > 0).length ?? 0
        );
      });
    await settled();
    expect(await hullPixels()).toBe(0);
    await page.getByLabel('Hulls around camps').click();
    await address('hulls=true');
    await settled();
    expect(await hullPixels()).toBeGreaterThan(1000);
    await details.getByLabel('How many camps').selectOption('two');
    await address('number=two');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !location.search.includes('number='));
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !location.search.includes('hulls='));
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !location.search.includes('colour='));
    await details.getByText('How to explore').waitFor();
  });
});
