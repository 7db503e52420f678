import { findOnPath } from './on-path.mjs';

/** The first is made for programs: it has no window, and needs half the time. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium on this machine: `CHROMIUM_PATH`, or the first that the PATH has.
 * @returns {string | undefined}
 */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return findOnPath(NAMES);
}
