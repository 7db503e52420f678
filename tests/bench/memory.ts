import type { Page } from 'playwright-core';
import { missingChromium, openChromium } from '../browser/chromium.ts';
import { held } from '../browser/held.ts';
import { startProduct } from '../browser/product.ts';
import { watchWhatIsMade } from '../browser/watch-made.ts';
import { NO_DRAWING } from './bench-page.ts';
import { type Measurement, spreadOf, type Unit } from './measurement.ts';
import type { Part } from './part.ts';

/** After how many switches of view, each with a year step, it is looked at. The first warm up: the engine compiles what is used. */
const LOOKS = [10, 100] as const;
const QUICK_LOOKS = [10, 30] as const;
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

/** What the page holds after so many switches of view. */
interface Look {
  readonly switches: number;
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly contexts: number;
}

/** Whether the page holds more the longer it is used. */
export const memory: Part = {
  name: 'memory',
  measures:
    'what the page holds after a hundred switches of view, and as many year steps, beside after ten; of the shipped data with the river, and a comparison each time it comes round to the canvas',
  isAlone: 'quick',
  lacks: missingChromium,
  shares: ['store'],
  async run({ isQuick, actors, say, data }) {
    const looks = isQuick ? QUICK_LOOKS : LOOKS;
    const { address } = await data.served(actors);
    const shipped = await startProduct();
    try {
      const [large, all] = await Promise.all([
        measureMemory(address, looks, VIEWS, say),
        measureMemory(shipped.address, looks, WITH_RIVER, (step) => say(`the shipped data, ${step}`)),
      ]);
      return [...rowsOf(large, '', actors), ...rowsOf(all, 'of the shipped data, ', undefined)];
    } finally {
      await shipped.stop();
    }
  },
};

function rowsOf([first, ...later]: readonly Look[], of: string, actors: number | undefined): Measurement[] {
  if (first === undefined) return [];
  const row = (after: Look, name: string, unit: Unit, value: keyof Look): Measurement => ({
    name: `${of}${name} after ${after.switches}`,
    ...(actors !== undefined && { actors }),
    unit,
    own: spreadOf([after[value]]),
    other: { name: `after ${first.switches}`, ...spreadOf([first[value]]) },
  });
  return later.flatMap((after) => [
    row(after, 'the heap of the scripts', 'MB', 'megabytes'),
    row(after, 'elements of the page', 'count', 'nodes'),
    row(after, 'listeners', 'count', 'listeners'),
    row(after, 'graphics contexts made', 'count', 'contexts'),
  ]);
}

/** Switches from view to view and steps through the years, so often as the looks say, in one page. */
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
    for (const switches of looks) {
      say(`${switches} switches of view and year steps`);
      for (; done < switches; done += 1) {
        const [key, view] = views[done % views.length] ?? ['1', null];
        await switchView(page, key, view);
        if (view === null && views === WITH_RIVER) await compared(page);
        await oneYearOn(page, Math.floor(done / YEARS_THERE) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
      }
      const { bytes, things } = await held(session);
      const contexts = await page.evaluate(() => window.__made.contexts);
      found.push({ switches, megabytes: bytes / 1e6, ...things, contexts });
    }
    return found;
  } finally {
    await browser.close();
  }
}

async function switchView(page: Page, key: string, view: string | null): Promise<void> {
  await press(page, key);
  await page.waitForFunction((wanted) => new URLSearchParams(location.search).get('view') === wanted, view);
  // A handle of an element, which `waitForSelector` gives, would keep the whole view in memory.
  if (view === 'camps') await page.locator('[data-band]').first().waitFor();
  await settled(page);
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
  await page.getByRole('slider', { name: 'Year', exact: true }).focus();
  await page.keyboard.press(key);
  await settled(page);
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}
