import type { Page } from 'playwright-core';
import { missingChromium, openChromium } from '../browser/chromium.ts';
import { NO_DRAWING } from './bench-page.ts';
import { spreadOf } from './measurement.ts';
import type { Part } from './part.ts';
import { quiet } from './quiet.ts';
import { quantile } from './statistics.ts';
import { frameCosts } from './trace.ts';

/** So far in each frame: five lanes, 13,000 pixels a second, as far as a wheel is turned in haste. */
const STEP = 260;
const FRAMES = 100;
/** Fifty frames a second. */
const AIM_MS = 20;
const SCROLLERS = { lanes: '[data-lanes]', list: 'div:has(> table)' } as const;

/** The lanes of all actors, scrolled; WebGL's draw calls do nothing. */
export const lanes: Part = {
  name: 'lanes',
  measures: 'what a frame costs the main thread while the lanes of all actors are scrolled, beside the list of all actors, as far',
  isAlone: 'quick',
  lacks: missingChromium,
  shares: ['store'],
  async run({ isQuick, actors, say, data }) {
    const { address } = await data.served(actors);
    const [own, list]: [number[], number[]] = [[], []];
    const browser = await openChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
      page.setDefaultTimeout(120_000);
      await page.addInitScript({ path: NO_DRAWING });
      const session = await page.context().newCDPSession(page);
      for (let round = 0; round < (isQuick ? 1 : 3); round += 1) {
        for (const view of ['lanes', 'list'] as const) {
          say(`scrolling the ${view}, round ${round + 1}`);
          await page.goto(`${address}/?view=${view}${view === 'list' ? '&table=actors' : ''}`);
          await page.waitForSelector(SCROLLERS[view]);
          await quiet(page, session);
          // The first half is compiled while it runs.
          await scroll(page, SCROLLERS[view]);
          await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
          await scroll(page, SCROLLERS[view]);
          (view === 'lanes' ? own : list).push(...frameCosts(await browser.stopTracing()));
        }
      }
    } finally {
      await browser.close();
    }
    return [
      { name: 'a frame', actors, unit: 'ms', own: spreadOf(own), other: { name: 'the list', ...spreadOf(list) } },
      { name: 'a frame, p95', actors, unit: 'ms', own: spreadOf([quantile(own, 0.95)]), aim: AIM_MS },
    ];
  },
};

/** Scrolls on, so far in each frame. */
function scroll(page: Page, selector: string): Promise<void> {
  return page.evaluate(
    async ({ wanted, frames, step }) => {
      const scroller = document.querySelector(wanted);
      if (scroller === null) throw new Error(`there is no ${wanted}`);
      for (let frame = 0, top = scroller.scrollTop; frame < frames; frame += 1) {
        await new Promise(requestAnimationFrame);
        top += step;
        scroller.scrollTo({ top });
      }
    },
    { wanted: selector, frames: FRAMES, step: STEP },
  );
}
