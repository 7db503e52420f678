import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { type Browser, launch } from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox.mjs';
import { describeWith } from '../needs/describe-with.ts';

const firefox = findFirefox();

/** A Firefox of a suite's own. */
export interface RunningFirefox {
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** `describe` where there is a Firefox; elsewhere skipped with the reason, or failed when one is required. */
export function describeInFirefox(idea: string, tests: () => void): void {
  describeWith({ name: 'firefox', title: 'Firefox', lacks: firefox.lacks }, idea, tests);
}

/** How large a page is, in pixels. */
export const PAGE_SIZE = { width: 1440, height: 900 };

/**
 * Starts Firefox, and a screen for it where the machine has none.
 * @param downloads the folder that takes what is downloaded, without asking
 */
export async function openFirefox(downloads: string): Promise<RunningFirefox> {
  if (firefox.path === undefined) throw new Error(firefox.lacks);
  const screen = firefox.xvfb === undefined ? undefined : await openScreen(firefox.xvfb);
  const browser = await launch({
    browser: 'firefox',
    executablePath: firefox.path,
    // Without a window it has no WebGL.
    headless: false,
    defaultViewport: PAGE_SIZE,
    // The window is a little larger than the page, which would be cut off otherwise.
    args: [`--width=${PAGE_SIZE.width}`, `--height=${PAGE_SIZE.height + 100}`],
    env: { ...process.env, ...(screen !== undefined && { DISPLAY: screen.display }) },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  const page = await browser.newPage();
  const hasWebGl = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
  await page.close();
  if (!hasWebGl) throw new Error('This Firefox has no WebGL2, which the canvas needs; Debian has a software one in libgl1-mesa-dri.');
  return {
    browser,
    async stop() {
      await browser.close();
      await screen?.stop();
    },
  };
}

/** A screen that nobody sees, of which the X server chooses the number. */
async function openScreen(xvfb: string) {
  const size = `${PAGE_SIZE.width}x${PAGE_SIZE.height + 100}x24`;
  const server = spawn(xvfb, ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const exited = once(server, 'exit');
  const number = await Promise.race([
    once(server.stdio[3] as Readable, 'data').then(String),
    exited.then(([code]) => {
      throw new Error(`Xvfb ended with code ${code} before it had a screen.`);
    }),
  ]);
  return {
    display: `:${number.trim()}`,
    async stop() {
      server.kill('SIGTERM');
      await exited;
    },
  };
}
