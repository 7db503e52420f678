import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import { describeWith } from '../needs/describe-with.ts';

const chromiumPath = findChromium();

/** What this machine lacks of a browser; nothing when there is one. */
export function missingChromium(): string | undefined {
  return chromiumPath === undefined ? 'No Chromium was found; install one, or name it in CHROMIUM_PATH.' : undefined;
}

const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Only WebGL is drawn by the emulated graphics card; what draws the rest of a page is compiled anew for every page there.
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const OPTIONS = { args: FLAGS, ...(chromiumPath !== undefined && { executablePath: chromiumPath }) };

/** Where the browser of the run listens. */
const SHARED = process.env.ENTENTE_TEST_BROWSER;

/** `describe` where there is a browser; elsewhere skipped with the reason, or failed when one is required. */
export function describeInBrowser(idea: string, tests: () => void): void {
  describeWith({ name: 'browser', title: 'Chromium', lacks: missingChromium() }, idea, tests);
}

/** A browser that draws WebGL2 in software: that of the run, or one of its own. */
export async function openChromium(): Promise<Browser> {
  const browser = await (SHARED === undefined ? chromium.launch(OPTIONS) : chromium.connect(SHARED));
  const page = await browser.newPage();
  const hasWebGl = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
  await page.close();
  if (!hasWebGl) throw new Error('This Chromium has no WebGL2, which the canvas needs');
  return browser;
}

/** A browser for the suites of a whole run, which find it in ENTENTE_TEST_BROWSER. */
export function startChromium(): Promise<BrowserServer> {
  return chromium.launchServer(OPTIONS);
}
