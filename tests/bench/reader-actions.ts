import type { Page } from 'playwright-core';

/** What a reader does on a page that shows everything, and how. */
export type Action = readonly [name: string, act: (page: Page) => Promise<unknown>];

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
  ['clear the selection', press('Escape')],
  ['a year step', stepYear('ArrowLeft')],
  ['filter by a sign', click(HOSTILE)],
  ['end the filter', click(HOSTILE)],
  ['compare', press('c')],
  ['end the comparison', press('c')],
  [
    'search for a name, letter by letter',
    async (page) => {
      await page.keyboard.press('/');
      for (const letter of 'movement of') {
        await page.keyboard.type(letter);
        await page.waitForTimeout(150);
      }
      await page.waitForSelector('[role=option]', { timeout: 60_000 });
    },
  ],
  ['open what was found', press('Enter')],
  ['open the list', async (page) => [await page.keyboard.press('2'), await rows(page)]],
  ['sort by another column', sort(3)],
  ['sort it the other way', sort(3)],
  [
    'scroll to the middle',
    (page) =>
      page.evaluate(() => {
        const scroller = document.querySelector('table')?.parentElement;
        if (scroller) scroller.scrollTop = scroller.scrollHeight / 2;
      }),
  ],
  ['a year step in the list', stepYear('ArrowRight')],
  ['the actors as a list', table('actors')],
  ['sort the actors by hostile ties', sort(6)],
  ['compare in the list', press('c')],
  [
    'the changes as a list',
    async (page) => [await page.waitForSelector('input[value=changes]', { state: 'attached' }), await table('changes')(page)],
  ],
  ['end the comparison in the list', press('c')],
  ['back to the canvas', async (page) => [await page.keyboard.press('1'), await canvas(page)]],
  ['the list again', async (page) => [await page.keyboard.press('2'), await rows(page)]],
  ['filter in the list', click(HOSTILE)],
  ['back to the canvas, filtered meanwhile', async (page) => [await page.keyboard.press('1'), await canvas(page)]],
];
