import { missingChromium, openChromium } from '../browser/chromium.ts';
import { NO_DRAWING } from './bench-page.ts';
import { spreadOf } from './measurement.ts';
import type { Part } from './part.ts';
import { quiet } from './quiet.ts';
import { readTrace, type ViewerStep } from './trace.ts';

/** The whole viewer in a browser; WebGL's draw calls do nothing. */
export const viewer: Part = {
  name: 'viewer',
  measures: 'an arrow key on the timeline in the whole viewer, by the trace of Chromium',
  isAlone: 'quick',
  lacks: missingChromium,
  shares: ['store'],
  async run({ isQuick, actors, say, data }) {
    const { address } = await data.served(actors);
    say(`${actors} actors, opening the viewer`);
    const steps = await measureViewer(address, isQuick ? 1 : 8, say);
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
async function measureViewer(address: string, stepsThere: number, say: (step: string) => void): Promise<ViewerStep[]> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    await page.addInitScript({ path: NO_DRAWING });
    // All actors, of whom it would draw the best connected alone.
    await page.goto(`${address}/?draw=all`);
    await page.waitForSelector('[data-ready]');
    const session = await page.context().newCDPSession(page);
    const press = async (key: string) => {
      await page.keyboard.press(key);
      await quiet(page, session);
    };
    await quiet(page, session);
    await page.getByRole('slider', { name: 'Year' }).focus();
    say('warming up');
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Home']) await press(key);
    await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
    for (const key of ['ArrowRight', 'ArrowLeft']) {
      say(`${stepsThere} times ${key}`);
      for (let step = 0; step < stepsThere; step += 1) await press(key);
    }
    return readTrace(await browser.stopTracing());
  } finally {
    await browser.close();
  }
}
