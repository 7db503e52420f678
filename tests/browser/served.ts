/**
 * What the suites of a run share that only look: the product with the shipped data, another with the first dataset of
 * them alone, and a browser. Prints one line of JSON, their addresses, and ends with its standard input.
 */
import { startChromium } from './chromium.ts';
import { firstDataset, startProduct } from './product.ts';

const [product, first, browser] = await Promise.all([startProduct(), startProduct(await firstDataset()), startChromium()]);
console.log(JSON.stringify({ product: product.address, first: first.address, browser: browser.wsEndpoint() }));
process.stdin.resume().once('end', async () => {
  await Promise.all([product.stop(), first.stop(), browser.close()]);
});
