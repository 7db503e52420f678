import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { GraphAnswer } from '../../model/api.ts';

/** A page of the viewer, with what the tests ask of it. */
export interface ViewerPage {
  readonly page: Page;
  /** What the console reported as an error, and what was thrown. */
  readonly errors: string[];
  /** The ids of the relations and actors that the canvas draws. */
  drawn(): Promise<{ relations: string[]; actors: string[] }>;
  /** Where every actor is and where the camera is, to the last digit. */
  layout(): Promise<string>;
  /** Clicks the middle of an actor on the canvas. */
  clickActor(id: string): Promise<void>;
  /** Waits until the status line has these words. */
  status(words: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the viewer and waits for its canvas, or for `until` where another view is asked for. */
export async function openViewer(
  browser: Browser,
  address: string,
  options: { path?: string; until?: string; scheme?: 'light' | 'dark'; width?: number; height?: number } = {},
): Promise<ViewerPage> {
  const { path = '/', until = '[data-ready]', scheme = 'light', width = 1440, height = 900 } = options;
  const context: BrowserContext = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${address}${path}`);
  await page.waitForSelector(until);
  const union = (await (await page.request.get(`${address}/api/graph`)).json()) as GraphAnswer;
  const ids = { actors: union.actors.map(({ id }) => id), relations: union.relations.map(({ id }) => id) };
  return {
    page,
    errors,
    drawn: () =>
      page.evaluate(
        ({ actors, relations }) => ({
          actors: actors.filter((id) => window.__entente?.node(id)?.hidden === false),
          relations: relations.filter((id) => window.__entente?.edge(id)?.hidden === false),
        }),
        ids,
      ),
    layout: () =>
      page.evaluate(({ actors }) => {
        const places = actors.map((id) => {
          const node = window.__entente?.node(id);
          return [id, node?.x, node?.y];
        });
        return JSON.stringify([places, window.__entente?.camera()]);
      }, ids),
    clickActor: async (id) => {
      const box = await page.locator('[data-ready]').boundingBox();
      const place = await page.evaluate((actor) => window.__entente?.place(actor), id);
      if (box === null || place === undefined) throw new Error(`${id} is not on the canvas`);
      await page.mouse.click(box.x + place.x, box.y + place.y);
    },
    status: (words) => page.getByText(words, { exact: false }).first().waitFor(),
    close: () => context.close(),
  };
}
