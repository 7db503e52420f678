import type { Browser } from 'playwright-core';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { describeInBrowser, openChromium } from './chromium.ts';
import { type Product, startProduct } from './product.ts';
import { openViewer } from './viewer-page.ts';

describeInBrowser('a dataset of another field', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(await writeDataset(cityCouncil())), openChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is shown, with its own type in the legend and its own actors in the search', async () => {
    const { page, drawn, errors, close } = await openViewer(browser, product.address);
    await page.getByText('The council of Port').first().waitFor();
    expect((await drawn()).actors.length).toBeGreaterThan(10);
    await page.getByText('lobbies', { exact: false }).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('dubois');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Councillor Dubois' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('shows what ended a relation', async () => {
    const { page, drawn, close } = await openViewer(browser, product.address, { path: '/?at=1994&sel=relation:backs-cohen' });
    expect((await drawn()).relations).toEqual(expect.arrayContaining(['backs-cohen', 'drops-cohen']));
    await page.getByText('3 May 1994').first().waitFor();
    await page.goto(`${product.address}/?at=1995`);
    await page.waitForSelector('[data-ready]');
    expect((await drawn()).relations).not.toContain('backs-cohen');
    await close();
  });
});
