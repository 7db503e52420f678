import { missingChromium, openChromium } from '../browser/chromium.ts';
import { serveProduct } from '../browser/product.ts';
import { NO_DRAWING } from './bench-page.ts';
import { spreadOf } from './measurement.ts';
import type { Part } from './part.ts';
import { readTrace, type ViewerStep } from './trace.ts';

/** Longer than the settling after a step takes. */
const BETWEEN_STEPS_MS = 2500;

/** The whole viewer in a browser; WebGL's draw calls do nothing. */
export const viewer: Part = {
  name: 'viewer',
  measures: 'an arrow key on the timeline in the whole viewer, by the trace of Chromium',
  lacks: missingChromium,
  async run({ isQuick, say, data }) {
    const actors = isQuick ? 1000 : 10_000;
    const { dataFolder } = await data.store(actors);
    say(`${actors} actors, opening the viewer`);
    const steps = await measureViewer(dataFolder, isQuick ? 2 : 12, say);
    const row = (name: string, value: keyof ViewerStep) => ({
      name,
      actors,
      unit: 'ms' as const,
      own: spreadOf(steps.map((step) => step[value])),
    });
    return [
      row('the task of the key', 'took'),
      row('from the key to the frame', 'onScreen'),
      row('the longest task after it', 'longestAfter'),
      row('all tasks together', 'sum'),
    ];
  },
};

/** Presses the arrow keys on the year slider, so often there and back. What the main thread did is read from Chromium's trace. */
async function measureViewer(dataFolder: string, stepsThere: number, say: (step: string) => void): Promise<ViewerStep[]> {
  const product = await serveProduct(dataFolder);
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
        say(`${stepsThere} times ${key}`);
        for (let step = 0; step < stepsThere; step += 1) {
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
