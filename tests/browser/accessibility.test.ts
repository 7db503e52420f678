import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { describeInBrowser, launchChromium } from './chromium.ts';
import { type Product, startProduct } from './product.ts';
import { openViewer } from './viewer-page.ts';

declare global {
  interface Window {
    /** Put there by axe's own source. */
    axe: typeof axe;
  }
}

const PAGES = [
  { name: 'the canvas', path: '/', until: '[data-ready]' },
  { name: 'an actor', path: '/?at=2008&sel=actor:sadr', until: 'button[data-relation]' },
  { name: 'a relation', path: '/?sel=relation:sadr-protects-protesters', until: '[data-stance]' },
  { name: 'the list', path: '/?view=list', until: 'tr[data-id]' },
  { name: 'the Cypher view', path: '/?view=cypher&q=MATCH+(a:Actor)+RETURN+a&run=true', until: 'section[aria-label=Rows] td' },
  { name: 'filters', path: '/?view=canvas&type=FUNDS,-OPPOSES', until: '[data-ready]' },
] as const;

describeInBrowser('accessibility', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    describe.each([1440, 1024, 390])('at %i pixels', (width) => {
      it.each(PAGES)('$name breaks no rule of axe', async ({ path, until }) => {
        const { page, errors, close } = await openViewer(browser, product.address, {
          path,
          until,
          scheme,
          width,
          height: width === 390 ? 844 : 900,
        });
        await page.waitForTimeout(300);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => window.axe.run());
        expect(
          violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`)]),
        ).toEqual([]);
        expect(errors).toEqual([]);
        await close();
      });
    });
  });
});
