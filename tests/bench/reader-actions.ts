import type { Page } from 'playwright-core';

/** What a reader does on a page that shows everything, and how. */
export interface Action {
  readonly name: string;
  readonly act: (page: Page) => Promise<unknown>;
  /** Whether it is among the few that are done where all would take too long: in a quick run, and where a processor draws. They can be done without the others. */
  readonly isForALook?: boolean;
}

/** Clicks without asking where it is or what it is called: what a test driver does to find out takes the page longer than most clicks. */
const click = (selector: string) => (page: Page) =>
  page.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    if (element === null) throw new Error(`there is no ${wanted}`);
    element.click();
  }, selector);
const press = (key: string) => (page: Page) => page.keyboard.press(key);
const stepYear = (key: string) => async (page: Page) => {
  await page.evaluate(() => document.querySelector<HTMLElement>('[role=slider][aria-label=Year]')?.focus());
  await page.keyboard.press(key);
};
const table = (name: string) => click(`[aria-label=Table] input[value=${name}]`);
const sort = (column: number) => click(`th:nth-child(${column}) button`);
const rows = (page: Page) => page.waitForSelector('tr[data-id]', { timeout: 60_000 });
const canvas = (page: Page) => page.waitForSelector('[data-ready]', { timeout: 60_000 });
const middle = async (page: Page) => {
  const box = await page.locator('[data-ready]').boundingBox();
  if (box === null) throw new Error('there is no canvas');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
};
const HOSTILE = '[data-facet=sign][data-value=hostile]';

export const ACTIONS: readonly Action[] = [
  {
    name: 'hover, twelve moves',
    act: async (page) => {
      const { x, y, width, height } = await middle(page);
      for (let move = 0; move < 12; move += 1) await page.mouse.move(x + (move - 6) * width * 0.03, y + ((move % 4) - 2) * height * 0.05);
      await page.mouse.move(x - width / 2 + 3, y - height / 2 + 3);
    },
    isForALook: true,
  },
  {
    name: 'click, which selects an actor',
    act: async (page) => {
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
  },
  { name: 'clear the selection', act: press('Escape') },
  { name: 'a year step', act: stepYear('ArrowLeft'), isForALook: true },
  { name: 'filter by a sign', act: click(HOSTILE), isForALook: true },
  { name: 'end the filter', act: click(HOSTILE), isForALook: true },
  { name: 'compare', act: press('c') },
  { name: 'end the comparison', act: press('c') },
  {
    name: 'search for a name, letter by letter',
    act: async (page) => {
      await page.keyboard.press('/');
      for (const letter of 'movement of') {
        await page.keyboard.type(letter);
        await page.waitForTimeout(150);
      }
      await page.waitForSelector('[role=option]', { timeout: 60_000 });
    },
  },
  { name: 'open what was found', act: press('Enter') },
  { name: 'open the list', act: async (page) => [await page.keyboard.press('2'), await rows(page)], isForALook: true },
  { name: 'sort by another column', act: sort(3) },
  { name: 'sort it the other way', act: sort(3) },
  {
    name: 'scroll to the middle',
    act: (page) =>
      page.evaluate(() => {
        const scroller = document.querySelector('table')?.parentElement;
        if (scroller) scroller.scrollTop = scroller.scrollHeight / 2;
      }),
  },
  { name: 'a year step in the list', act: stepYear('ArrowRight') },
  { name: 'the actors as a list', act: table('actors') },
  { name: 'sort the actors by hostile ties', act: sort(6) },
  { name: 'compare in the list', act: press('c') },
  {
    name: 'the changes as a list',
    act: async (page) => [await page.waitForSelector('input[value=changes]', { state: 'attached' }), await table('changes')(page)],
  },
  { name: 'end the comparison in the list', act: press('c') },
  { name: 'back to the canvas', act: async (page) => [await page.keyboard.press('1'), await canvas(page)], isForALook: true },
  { name: 'the list again', act: async (page) => [await page.keyboard.press('2'), await rows(page)] },
  { name: 'filter in the list', act: click(HOSTILE) },
  { name: 'back to the canvas, filtered meanwhile', act: async (page) => [await page.keyboard.press('1'), await canvas(page)] },
];
