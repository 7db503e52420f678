import type { Page } from 'playwright-core';
import { missingChromium, openChromium } from '../browser/chromium.ts';
import { NO_DRAWING } from './bench-page.ts';
import { type Measurement, spreadOf } from './measurement.ts';
import type { Part } from './part.ts';
import { quiet } from './quiet.ts';
import { ACTIONS, type Action } from './reader-actions.ts';
import { type TaskCost, taskCost } from './trace.ts';

/** What each action on the screen costs the main thread: its longest task, for which everything else waits. */
export const tasks: Part = {
  name: 'tasks',
  measures: 'the longest task of what a reader does, beside sorting 50,000 names in the same page',
  lacks: missingChromium,
  shares: ['store'],
  async run({ isQuick, actors, say, data }) {
    const { address } = await data.served(actors);
    const forALook = ACTIONS.filter(({ isForALook }) => isForALook);
    const measurements: Measurement[] = [];
    for (const isDrawn of isQuick ? [false] : [false, true]) {
      const how = isDrawn ? 'drawn by the processor' : 'draw calls stubbed out';
      const { sorting, costs } = await measureActions(address, isDrawn, isDrawn || isQuick ? forALook : ACTIONS, (action) =>
        say(`${how}: ${action}`),
      );
      const other = { name: 'sorting 50,000 names', ...spreadOf(sorting) };
      for (const { name, longest, all } of costs) {
        measurements.push({ name: `${name} (${how})`, actors, unit: 'ms', own: spreadOf([longest]), other });
        measurements.push({ name: `${name}, all tasks (${how})`, actors, unit: 'ms', own: spreadOf([all]) });
      }
    }
    return measurements;
  },
};

/** Does what a reader does on a page that draws everything, one action after the other. */
async function measureActions(
  address: string,
  isDrawn: boolean,
  actions: readonly Action[],
  say: (action: string) => void,
): Promise<{ readonly sorting: readonly number[]; readonly costs: readonly (TaskCost & { readonly name: string })[] }> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(120_000);
    if (!isDrawn) await page.addInitScript({ path: NO_DRAWING });
    say('opening the viewer');
    await page.goto(`${address}/?draw=all`);
    await page.waitForSelector('[data-ready]');
    const session = await page.context().newCDPSession(page);
    await quiet(page, session);
    const costOf = async (act: (page: Page) => Promise<unknown>): Promise<TaskCost> => {
      await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
      await act(page);
      await quiet(page, session);
      return taskCost(await browser.stopTracing());
    };
    const sorting: number[] = [];
    for (let round = 0; round < 3; round += 1) sorting.push((await costOf((sorted) => sorted.evaluate(sortNames))).longest);
    const costs: (TaskCost & { readonly name: string })[] = [];
    for (const { name, act } of actions) {
      say(name);
      costs.push({ name, ...(await costOf(act)) });
    }
    return { sorting, costs };
  } finally {
    await browser.close();
  }
}

/** Sorts as many names as there are relations. */
function sortNames(): number {
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const names = Array.from({ length: 50_000 }, (_, index) => `Actor ${(index * 7919) % 50_021} of the ${index % 97}th camp`);
  return names.toSorted(collator.compare).length;
}
