import type { Browser, Page } from 'playwright-core';
import type { GraphAnswer } from '../../model/api/graph.ts';
import { type FolderContent, writeDataset } from '../seed/dataset-folder.ts';
import { describeInBrowser, openChromium } from './chromium.ts';
import { type Product, type Served, sharedProduct, startProduct } from './product.ts';
import { openViewer, type Showing, type ViewerPage } from './viewer-page.ts';

/** What the tests of a suite share: a product and a browser, and the page of the test that runs. */
export interface ViewerSuite {
  /** Opens the viewer at a path in a page of its own, and waits for its canvas or for `until`. */
  open(path?: string, options?: Omit<Parameters<typeof openViewer>[2], 'path'>): Promise<ViewerPage>;
  /**
   * Shows a path in the page that the tests of the suite share, which takes a tenth of loading one. It has nothing stored,
   * and its view is a new one; what a person set outside of view and address, such as the speed of playing, is as it was left.
   */
  show(path: string, options?: Showing): Promise<ViewerPage>;
  /** The product of a suite that has its own, to be ended and started again. */
  product(): Product;
  /** `GET /api/…` of the product. */
  ask<Answer>(path: string): Promise<Answer>;
  /** The ids of the relations in a window, as the API has them. */
  relationsOf(query: string): Promise<string[]>;
}

/** As {@link describeViewer}, where the first of the shipped datasets is enough: all of them cost a browser half as much again. */
export function describeFirstDataset(idea: string, suite: (viewer: ViewerSuite) => void): void {
  describeViewer(idea, suite, 'first');
}

/**
 * Registers a suite over the running product; a test fails when the page reported an error that it did not take away.
 * @param whose `own` for a suite that ends it, which the others of the run must not notice; `first` for the first of the
 *   shipped datasets alone; a dataset for one that shows another
 */
export function describeViewer(
  idea: string,
  suite: (viewer: ViewerSuite) => void,
  whose: 'shared' | 'first' | 'own' | FolderContent = 'shared',
): void {
  describeInBrowser(idea, () => {
    let product: Served;
    let own: Product | undefined;
    let browser: Browser;
    let pages: ViewerPage[] = [];
    let sharedPage: ViewerPage | undefined;

    beforeAll(async () => {
      if (whose === 'own') own = await startProduct();
      else if (typeof whose !== 'string') own = await startProduct(await writeDataset(whose));
      [product, browser] = await Promise.all([own ?? sharedProduct(whose === 'first' ? 'first' : 'all'), openChromium()]);
    });
    afterAll(async () => {
      await browser?.close();
      await product?.stop();
    });
    afterEach(async ({ task }) => {
      const shown = [...pages, ...(sharedPage === undefined ? [] : [sharedPage])];
      const errors = shown.flatMap((page) => page.errors.splice(0));
      if (task.result?.state === 'fail') for (const { page } of shown) console.error(await describePage(page, task.name));
      // What a test that failed has left of the page would fail the next one too.
      if (sharedPage !== undefined && (errors.length > 0 || task.result?.state === 'fail')) {
        pages.push(sharedPage);
        sharedPage = undefined;
      }
      await Promise.all(pages.map((page) => page.close()));
      pages = [];
      expect(errors).toEqual([]);
    });

    const ask = async <Answer>(path: string) => (await (await fetch(`${product.address}/api/${path}`)).json()) as Answer;
    suite({
      ask,
      product: () => {
        if (own === undefined) throw new Error('What all suites share is not ended by one.');
        return own;
      },
      async open(path = '/', options = {}) {
        const page = await openViewer(browser, product.address, { path, ...options });
        pages.push(page);
        return page;
      },
      async show(path, options = {}) {
        if (sharedPage === undefined) sharedPage = await openViewer(browser, product.address, { path, ...options });
        else await sharedPage.startAgain(path, options);
        return sharedPage;
      },
      async relationsOf(query) {
        return (await ask<GraphAnswer>(`graph?${query}`)).relations.map(({ id }) => id).sort();
      },
    });
  });
}

/** What a page of a failed test shows, since a failure on another machine cannot be looked at. */
async function describePage(page: Page, test: string): Promise<string> {
  const { focus, said } = await page.evaluate(() => ({
    focus: document.activeElement?.outerHTML.slice(0, 120),
    said: [...document.querySelectorAll('[role=alert], [role=status], dialog')].map((part) => part.textContent?.slice(0, 200)),
  }));
  return `The page when “${test}” failed: ${page.url()}\n  focus: ${focus}\n  said: ${JSON.stringify(said)}`;
}
