import { openChromium } from '../browser/chromium.ts';
import { startProduct } from '../browser/product.ts';
import { NO_DRAWING } from './bench-page.ts';
import { readTrace, type ViewerStep } from './trace.ts';

/** Longer than the settling after a step takes. */
const BETWEEN_STEPS_MS = 2500;
const STEPS = 12;

/**
 * Loads a dataset into an embedded store, starts the product, and presses the arrow keys on the year
 * slider, to the end and back. What the main thread did is read from Chromium's trace.
 */
export async function measureViewer(dataset: string): Promise<ViewerStep[]> {
  const product = await startProduct(dataset);
  try {
    const browser = await openChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
      page.setDefaultTimeout(60_000);
      await page.addInitScript({ path: NO_DRAWING });
      // All actors, of whom it would draw the best connected alone.
      await page.goto(`${product.address}/?draw=all`);
      await page.waitForSelector('[data-ready]');
      const slider = page.getByRole('slider', { name: 'Year' });
      await slider.focus();
      await page.keyboard.press('Home');
      await page.waitForTimeout(BETWEEN_STEPS_MS);
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Home']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(BETWEEN_STEPS_MS);
      }
      await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
      for (const key of ['ArrowRight', 'ArrowLeft']) {
        for (let step = 0; step < STEPS; step += 1) {
          await page.keyboard.press(key);
          await page.waitForTimeout(BETWEEN_STEPS_MS);
        }
      }
      return readTrace(await browser.stopTracing());
    } finally {
      await browser.close();
    }
  } finally {
    await product.stop();
  }
}
