import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { planFor } from '../../seed/generate/plan.ts';
import { writeGenerated } from '../../seed/generate/write-generated.ts';
import { openChromium } from '../browser/chromium.ts';
import { startProduct } from '../browser/product.ts';
import { NO_DRAWING } from './bench-page.ts';

/** What one action on the screen cost the main thread, in milliseconds. */
export interface ActionCost {
  readonly name: string;
  /** The longest task from the action until all is quiet again. */
  readonly longest: number;
  /** All tasks of it together. */
  readonly sum: number;
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

const ACTORS = 10_000;
const RELATIONS = 50_000;

/** Measures every action on a generated graph, all of it drawn, and prints what each cost. */
export async function measureLongestTasks(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-generated-'));
  try {
    await writeGenerated(folder, planFor({ actors: ACTORS, relations: RELATIONS }));
    console.log('\nThe longest task: loading the data into an embedded store …');
    const product = await startProduct(folder);
    try {
      for (const isDrawn of [false, true]) {
        console.log(isDrawn ? '\nWebGL drawn by the processor' : '\nWebGL draw calls stubbed out, as a graphics card would do them');
        await measureActions(product.address, isDrawn);
      }
    } finally {
      await product.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does what a reader does, one action after the other, and prints what each cost the main thread. */
export async function measureActions(address: string, isDrawn: boolean): Promise<ActionCost[]> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(120_000);
    if (!isDrawn) await page.addInitScript({ path: NO_DRAWING });
    await page.goto(address);
    await page.waitForSelector('[data-ready]');
    const session = await page.context().newCDPSession(page);
    await quiet(page, session);
    const reference = await page.evaluate(sortNames);
    console.log(`${'ms of the main thread'.padEnd(40)}${['longest', 'all', 'ratio'].map((head) => head.padStart(9)).join('')}`);
    console.log(`${'the other: sorting 50,000 names'.padEnd(40)}${reference.toFixed(0).padStart(9)}`);
    const costs: ActionCost[] = [];
    for (const [name, act] of ACTIONS) {
      await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
      await act(page);
      await quiet(page, session);
      const { longest, sum } = tasksOf(await browser.stopTracing());
      costs.push({ name, longest, sum });
      const numbers = [longest.toFixed(0), sum.toFixed(0), (longest / reference).toFixed(2)];
      console.log(`${name.padEnd(40)}${numbers.map((each) => each.padStart(9)).join('')}`);
    }
    return costs;
  } finally {
    await browser.close();
  }
}

/** What the machine takes, in milliseconds, to sort as many names as there are relations; the least of three times. */
function sortNames(): number {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const names = Array.from({ length: 50_000 }, (_, index) => `Actor ${(index * 7919) % 50_021} of the ${index % 97}th camp`);
  const times = [0, 1, 2].map(() => {
    const started = performance.now();
    names.toSorted(collator.compare);
    return performance.now() - started;
  });
  return Math.min(...times);
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

/** The tasks of the page's main thread: that on which most events of the page were. */
function tasksOf(trace: Buffer): Pick<ActionCost, 'longest' | 'sum'> {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const sums = mains.map(({ pid, tid }) => {
    const tasks = traceEvents
      .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X' && event.name.endsWith('RunTask'))
      .map(({ dur = 0 }) => dur / 1000);
    return { longest: Math.max(0, ...tasks), sum: tasks.reduce((sum, took) => sum + took, 0) };
  });
  return sums.sort((a, b) => b.sum - a.sum)[0] ?? { longest: 0, sum: 0 };
}
