import { describeViewer } from './viewer-suite.ts';

describeViewer('the style of the picture', ({ show }) => {
  it('is chosen in a panel, holds over the years, is undone like any step, and the legend says it', async () => {
    const { page, address, settled } = await show('/?at=2020');
    const legend = page.locator('section[aria-label="Legend and filters"]');
    await legend.getByText('Larger: more relations shown').waitFor();
    expect(await page.evaluate(() => window.__entente?.icons().length)).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Style' }).click();
    await page.getByLabel('Actor size').selectOption('betweenness');
    await address('size=betweenness');
    await legend.getByText('Larger: higher betweenness in all years').waitFor();
    await page.getByText('an actor keeps its size from year to year').waitFor();
    await page.getByLabel('Actor colour').selectOption('dataset');
    await page.getByLabel('Line width').selectOption('claims');
    await address('width=claims');
    await legend.getByText('Wider: more claims').waitFor();
    await legend.getByText('Has relations of several datasets').waitFor();
    await settled();
    const sizeIn = () => page.evaluate(() => window.__entente?.node('iran')?.size);
    const size = await sizeIn();
    await page.getByRole('button', { name: 'Close the style' }).click();
    await page.keyboard.press('ArrowLeft');
    await settled();
    expect(await sizeIn()).toBe(size);
    for (const gone of ['at=2019', 'width=', 'colour=', 'size=']) {
      await page.keyboard.press('Control+z');
      await page.waitForFunction((part) => !location.search.includes(part), gone);
    }
    await legend.getByText('Larger: more relations shown').waitFor();
  });
});
