/**
 * What the suites of a run share that only look: the product with the shipped data, and a browser. Prints one line of
 * JSON, their addresses, and ends with its standard input.
 */
import { startChromium } from './chromium.ts';
import { startProduct } from './product.ts';

const [product, browser] = await Promise.all([startProduct(), startChromium()]);
console.log(JSON.stringify({ product: product.address, browser: browser.wsEndpoint() }));
process.stdin.resume().once('end', async () => {
  await Promise.all([product.stop(), browser.close()]);
});
