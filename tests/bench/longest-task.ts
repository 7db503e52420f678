import type { CDPSession, Page } from 'playwright-core';
import { missingChromium, openChromium } from '../browser/chromium.ts';
import { serveProduct } from '../browser/product.ts';
import { NO_DRAWING } from './bench-page.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Part } from './part.ts';

interface ActionCost {
  readonly name: string;
  /** The longest task from the action until all is quiet again, in milliseconds. */
  readonly longest: number;
}

/** A page in which nothing ran for so long has done all that an action asked for. */
const QUIET_MS = 900;

/** An action of a reader, and how it is done on a page that shows everything. */
type Action = readonly [name: string, act: (page: Page) => Promise<unknown>];

const rows = (page: Page) => page.locator('tr[data-id]').first().waitFor({ timeout: 60_000 });
const middle = async (page: Page) => {
  const box = await page.locator('[data-ready]').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
};

const ACTIONS: readonly Action[] = [
  [
    'hover, twelve moves',
    async (page) => {
      const { x, y, width, height } = await middle(page);
      for (let move = 0; move < 12; move += 1) await page.mouse.move(x + (move - 6) * width * 0.03, y + ((move % 4) - 2) * height * 0.05);
      await page.mouse.move(x - width / 2 + 3, y - height / 2 + 3);
    },
  ],
  [
    'click, which selects an actor',
    async (page) => {
      const { x, y, width, height } = await middle(page);
      const at = await page.evaluate(
        (size) => {
          for (let across = size.width / 2; across < size.width; across += 3) {
            const point = { x: across, y: size.height / 2 };
            if (window.__entente?.under(point)?.kind === 'actor') return point;
          }
          throw new Error('no actor is drawn right of the middle');
        },
        { width, height },
      );
      await page.mouse.click(x - width / 2 + at.x, y - height / 2 + at.y);
    },
  ],
  ['clear the selection', (page) => page.keyboard.press('Escape')],
  [
    'a year step',
    async (page) => {
      await page.getByRole('slider', { name: 'Year' }).focus();
      await page.keyboard.press('ArrowLeft');
    },
  ],
  [
    'filter by a sign',
    (page) =>
      page
        .getByRole('button', { name: /^Hostile/ })
        .first()
        .click(),
  ],
  [
    'end the filter',
    (page) =>
      page
        .getByRole('button', { name: /^Hostile/ })
        .first()
        .click(),
  ],
  ['compare', (page) => page.keyboard.press('c')],
  ['end the comparison', (page) => page.keyboard.press('c')],
  [
    'search for a name, letter by letter',
    async (page) => {
      await page.keyboard.press('/');
      for (const letter of 'movement of') {
        await page.keyboard.type(letter);
        await page.waitForTimeout(150);
      }
      await page.getByRole('option').first().waitFor({ timeout: 60_000 });
    },
  ],
  ['open what was found', (page) => page.keyboard.press('Enter')],
  [
    'open the list',
    async (page) => {
      await page.keyboard.press('2');
      await rows(page);
    },
  ],
  ['sort by another column', (page) => page.getByRole('columnheader', { name: /^To/ }).getByRole('button').click()],
  ['sort it the other way', (page) => page.getByRole('columnheader', { name: /^To/ }).getByRole('button').click()],
  [
    'scroll to the middle',
    (page) =>
      page.evaluate(() => {
        const scroller = document.querySelector('table')?.parentElement;
        if (scroller) scroller.scrollTop = scroller.scrollHeight / 2;
      }),
  ],
  [
    'a year step in the list',
    async (page) => {
      await page.getByRole('slider', { name: 'Year' }).focus();
      await page.keyboard.press('ArrowRight');
    },
  ],
  ['the actors as a list', (page) => page.getByText(/^Actors \d/).click()],
  [
    'sort the actors by hostile ties',
    (page) =>
      page
        .getByRole('columnheader', { name: /^Hostile/ })
        .getByRole('button')
        .click(),
  ],
  [
    'the changes as a list',
    async (page) => {
      await page.keyboard.press('c');
      await page.getByText(/^Comparison \d/).click();
    },
  ],
  ['end the comparison in the list', (page) => page.keyboard.press('c')],
  [
    'back to the canvas',
    async (page) => {
      await page.keyboard.press('1');
      await page.waitForSelector('[data-ready]', { timeout: 60_000 });
    },
  ],
];

/** What each action on the screen costs the main thread: its longest task, for which everything else waits. */
export const tasks: Part = {
  name: 'tasks',
  measures: 'the longest task of what a reader does, beside sorting 50,000 names in the same page',
  lacks: missingChromium,
  async run({ isQuick, say, data }) {
    const actors = isQuick ? 1000 : 10_000;
    const { dataFolder } = await data.store(actors);
    const product = await serveProduct(dataFolder);
    try {
      const measurements: Measurement[] = [];
      for (const isDrawn of isQuick ? [false] : [false, true]) {
        const how = isDrawn ? 'drawn by the processor' : 'draw calls stubbed out';
        const { sorting, costs } = await measureActions(product.address, isDrawn, (action) => say(`${how}: ${action}`));
        const other = { name: 'sorting 50,000 names', ...spreadOf(sorting) };
        measurements.push(
          ...costs.map(({ name, longest }) => ({ name: `${name} (${how})`, actors, unit: 'ms' as const, own: spreadOf([longest]), other })),
        );
      }
      return measurements;
    } finally {
      await product.stop();
    }
  },
};

/** Does what a reader does on a page that draws everything, one action after the other. */
async function measureActions(
  address: string,
  isDrawn: boolean,
  say: (action: string) => void,
): Promise<{ readonly sorting: readonly number[]; readonly costs: readonly ActionCost[] }> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(120_000);
    if (!isDrawn) await page.addInitScript({ path: NO_DRAWING });
    await page.goto(`${address}/?draw=all`);
    await page.waitForSelector('[data-ready]');
    const session = await page.context().newCDPSession(page);
    await quiet(page, session);
    const sorting = await page.evaluate(sortNames);
    const costs: ActionCost[] = [];
    for (const [name, act] of ACTIONS) {
      say(name);
      await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
      await act(page);
      await quiet(page, session);
      costs.push({ name, longest: longestTask(await browser.stopTracing()) });
    }
    return { sorting, costs };
  } finally {
    await browser.close();
  }
}

/** What the machine takes, in milliseconds, to sort as many names as there are relations, three times. */
function sortNames(): number[] {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const names = Array.from({ length: 50_000 }, (_, index) => `Actor ${(index * 7919) % 50_021} of the ${index % 97}th camp`);
  return [0, 1, 2].map(() => {
    const started = performance.now();
    names.toSorted(collator.compare);
    return performance.now() - started;
  });
}

/** Waits until the main thread has been idle for a while. */
async function quiet(page: Page, session: CDPSession): Promise<void> {
  await session.send('Performance.enable');
  const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  const end = Date.now() + 20_000;
  for (let before = await busy(), since = Date.now(); Date.now() - since < QUIET_MS && Date.now() < end; ) {
    await page.waitForTimeout(150);
    const now = await busy();
    if (now - before > 0.01) since = Date.now();
    before = now;
  }
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** The longest task, in milliseconds, of the page's main thread: that with most tasks of all that are called so. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = mains.map(({ pid, tid }) => {
    const tasksOfThread = traceEvents
      .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name.endsWith('RunTask'))
      .map(({ dur = 0 }) => dur / 1000);
    return { longest: Math.max(0, ...tasksOfThread), sum: tasksOfThread.reduce((sum, took) => sum + took, 0) };
  });
  return threads.sort((a, b) => b.sum - a.sum)[0]?.longest ?? 0;
}
