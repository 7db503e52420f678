import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { GraphAnswer } from '../../model/api/graph.ts';

/** A page of the viewer, with what the tests ask of it. */
export interface ViewerPage {
  readonly page: Page;
  /** What the console reported as an error, and what was thrown. */
  readonly errors: string[];
  /** The ids of the relations and actors that the canvas draws. */
  drawn(): Promise<{ relations: string[]; actors: string[] }>;
  /** Where every actor is and where the camera is, to the last digit. */
  layout(): Promise<string>;
  /** The ids of what the table that is shown has, all of them, also those that are not scrolled to. */
  rows(): Promise<string[]>;
  /** The {@link rows} of the list of relations; and back to the canvas. */
  listed(): Promise<string[]>;
  /** Where an actor or the middle between two is, in pixels of the page. */
  pointOf(id: string): Promise<{ x: number; y: number }>;
  /** Clicks the middle of an actor on the canvas. */
  clickActor(id: string): Promise<void>;
  /** Goes to another address of the viewer as the browser's Back does, without loading the page anew, and waits until the screen has followed. */
  visit(path: string): Promise<void>;
  /** Shows a path as if the page were new to it: nothing is stored or open, and the view is a new one. */
  startAgain(path: string, showing?: Showing): Promise<void>;
  /** Waits until the address has this in it. */
  address(part: string): Promise<void>;
  /** Waits until every part of the screen has followed. */
  settled(): Promise<void>;
  /** Waits until the status line has these words. */
  status(words: string): Promise<void>;
  close(): Promise<void>;
}

/** What is waited for, and how large the page is. */
export interface Showing {
  readonly until?: string;
  readonly width?: number;
  readonly height?: number;
}

interface OpenOptions extends Showing {
  readonly path?: string;
  readonly scheme?: 'light' | 'dark';
  /** Called in the page before any script of the viewer runs. */
  readonly watch?: () => void;
}

/** How long an action waits for what it needs: pages of other suites share the processor that draws for all of them. */
const MOST_MS = 20_000;
/** The size of a page that is given none. */
const SIZE = { width: 1440, height: 900 };

/** Opens the viewer and waits for its canvas, or for `until` where another view is asked for. */
export async function openViewer(browser: Browser, address: string, options: OpenOptions = {}): Promise<ViewerPage> {
  const { path = '/', until = '[data-ready]', scheme = 'light', width = SIZE.width, height = SIZE.height, watch } = options;
  const context: BrowserContext = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(MOST_MS);
  if (watch !== undefined) await page.addInitScript(watch);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await page.goto(`${address}${path}`);
  await page.waitForSelector(until);
  const union = (await (await page.request.get(`${address}/api/graph`)).json()) as GraphAnswer;
  const ids = { actors: union.actors.map(({ id }) => id), relations: union.relations.map(({ id }) => id) };
  const pointOf = async (id: string) => {
    await page.waitForFunction(() => window.__entente?.isDrawn() === true);
    const box = await page.locator('[data-ready]').boundingBox();
    const place = await page.evaluate((actor) => window.__entente?.place(actor), id);
    if (box === null || place === undefined) throw new Error(`${id} is not on the canvas`);
    return { x: box.x + place.x, y: box.y + place.y };
  };
  const settled = async () => {
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null && window.__entente?.isDrawn() !== false);
  };
  const visit = async (to: string) => {
    await page.evaluate(async (address) => {
      history.pushState(history.state, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
      // What the new address shows is made in the frame that follows, and what it asks the server for after it.
      for (let frames = 0; frames < 3; frames++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, to);
    await settled();
  };
  const rows = async () => {
    await page.getByRole('table').waitFor();
    const found = await page.evaluate(async () => {
      const scroller = document.querySelector('table')?.parentElement;
      const ids = new Set<string>();
      for (let top = 0; scroller != null && top <= scroller.scrollHeight; top += scroller.clientHeight) {
        scroller.scrollTop = top;
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
        for (const row of document.querySelectorAll('tr[data-id]')) ids.add(row.getAttribute('data-id') ?? '');
      }
      return [...ids];
    });
    return found.sort();
  };
  return {
    page,
    errors,
    pointOf,
    visit,
    startAgain: async (to, { until = '[data-ready]', ...size } = {}) => {
      await page.evaluate(() => {
        localStorage.clear();
        for (const dialog of document.querySelectorAll('dialog')) dialog.close();
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      if (await page.getByRole('menu').isVisible()) await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      await page.setViewportSize({ ...SIZE, ...size });
      // A view that is left forgets its camera and what was typed into it.
      await visit('/?view=sources');
      await page.waitForSelector('tr[data-id]');
      await visit(to);
      await page.waitForSelector(until);
    },
    rows,
    listed: async () => {
      await page.keyboard.press('2');
      const ids = await rows();
      await page.keyboard.press('1');
      await page.waitForSelector('[data-ready]');
      return ids;
    },
    address: async (part) => {
      await page.waitForFunction((text) => decodeURIComponent(location.search).includes(text), part);
    },
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
      const { x, y } = await pointOf(id);
      await page.mouse.click(x, y);
    },
    settled,
    status: (words) => page.getByText(words, { exact: false }).first().waitFor(),
    close: () => context.close(),
  };
}
