import type { Page } from 'playwright-core';
import { missingChromium, openChromium } from '../browser/chromium.ts';
import { held } from '../browser/held.ts';
import { startProduct } from '../browser/product.ts';
import { watchWhatIsMade } from '../browser/watch-made.ts';
import { NO_DRAWING } from './bench-page.ts';
import { type Measurement, spreadOf, type Unit } from './measurement.ts';
import type { Part } from './part.ts';

/** After how many rounds it is looked at. The first of them warm up: the engine compiles what is used. */
const LOOKS = [10, 100, 200] as const;
/** The key of each view, and its name in the address, which has none for the canvas. */
const VIEWS = [
  ['2', 'list'],
  ['3', 'sources'],
  ['4', 'cypher'],
  ['5', 'lanes'],
  ['1', null],
] as const;
/** In the shipped data camps are found in all years at once; of 10,000 actors that takes minutes. */
const WITH_RIVER = [...VIEWS.slice(0, -1), ['6', 'camps'], ['1', null]] as const;
type Views = readonly (readonly [key: string, view: string | null])[];
const YEARS_THERE = 10;

/** What the page holds of one kind after so many rounds. */
interface Look {
  readonly rounds: number;
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly contexts: number;
}

/** Whether the page holds more the longer it is used. */
export const memory: Part = {
  name: 'memory',
  measures:
    'what the page holds after a hundred and two hundred times through all views, and as many year steps, beside after ten; of the shipped data with the river and a comparison each time',
  lacks: missingChromium,
  shares: ['store'],
  async run({ isQuick, actors, say, data }) {
    const looks = isQuick ? LOOKS.slice(0, 2) : LOOKS;
    const { address } = await data.served(actors);
    const large = await measureMemory(address, looks, VIEWS, say);
    const shipped = await startProduct();
    try {
      const all = await measureMemory(shipped.address, looks, WITH_RIVER, (step) => say(`the shipped data, ${step}`));
      return [...rowsOf(large, '', actors), ...rowsOf(all, 'of the shipped data, ', undefined)];
    } finally {
      await shipped.stop();
    }
  },
};

function rowsOf([first, ...later]: readonly Look[], of: string, actors: number | undefined): Measurement[] {
  if (first === undefined) return [];
  const row = (after: Look, name: string, unit: Unit, value: keyof Look): Measurement => ({
    name: `${of}${name} after ${after.rounds}`,
    ...(actors !== undefined && { actors }),
    unit,
    own: spreadOf([after[value]]),
    other: { name: `after ${first.rounds}`, ...spreadOf([first[value]]) },
  });
  return later.flatMap((after) => [
    row(after, 'the heap of the scripts', 'MB', 'megabytes'),
    row(after, 'elements of the page', 'count', 'nodes'),
    row(after, 'listeners', 'count', 'listeners'),
    row(after, 'graphics contexts made', 'count', 'contexts'),
  ]);
}

/** Goes through all views and steps through the years, so often as the looks say, in one page. */
async function measureMemory(address: string, looks: readonly number[], views: Views, say: (step: string) => void): Promise<Look[]> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(60_000);
    await page.addInitScript({ path: NO_DRAWING });
    await page.addInitScript(watchWhatIsMade);
    await page.goto(address);
    await page.waitForSelector('[data-ready]');
    const session = await page.context().newCDPSession(page);
    const found: Look[] = [];
    let done = 0;
    for (const rounds of looks) {
      say(`${rounds} times through the views and the years`);
      for (; done < rounds; done += 1) {
        await throughViews(page, views);
        if (views === WITH_RIVER) await compared(page);
        await oneYearOn(page, Math.floor(done / YEARS_THERE) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
      }
      const { bytes, things } = await held(session);
      const contexts = await page.evaluate(() => window.__made.contexts);
      found.push({ rounds, megabytes: bytes / 1e6, ...things, contexts });
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function throughViews(page: Page, views: Views): Promise<void> {
  for (const [key, view] of views) {
    await press(page, key);
    await page.waitForFunction((wanted) => new URLSearchParams(location.search).get('view') === wanted, view);
    if (view === 'camps') await page.waitForSelector('[data-band]');
    await settled(page);
  }
}

/** Begins a comparison, and ends it. */
async function compared(page: Page): Promise<void> {
  for (const isOn of [true, false]) {
    await press(page, 'c');
    await page.waitForFunction((on) => new URLSearchParams(location.search).has('vs') === on, isOn);
    await settled(page);
  }
}

/** A key of the page, which no field hears. */
async function press(page: Page, key: string): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press(key);
}

async function oneYearOn(page: Page, key: string): Promise<void> {
  await page.getByRole('slider', { name: 'Year' }).focus();
  await page.keyboard.press(key);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}
