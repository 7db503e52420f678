import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

const chromiumPath = findChromium();

const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** `describe` where there is a browser; elsewhere skipped with the reason, or failed when one is required. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (chromiumPath !== undefined) describe(name, tests);
  else if ((process.env.REQUIRE ?? '').includes('browser')) {
    it(`${name} (needs Chromium)`, () => {
      throw new Error(`No Chromium was found; install one, or name it in CHROMIUM_PATH`);
    });
  } else {
    describe.skip(`${name} (skipped: no Chromium; install one or set CHROMIUM_PATH)`, tests);
  }
}

/** A browser that draws WebGL2 in software. */
export async function launchChromium(): Promise<Browser> {
  const browser = await chromium.launch({ args: FLAGS, ...(chromiumPath !== undefined && { executablePath: chromiumPath }) });
  const page = await browser.newPage();
  const hasWebGl = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
  await page.close();
  if (!hasWebGl) throw new Error('This Chromium has no WebGL2, which the canvas needs');
  return browser;
}
