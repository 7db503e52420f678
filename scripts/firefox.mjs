import { findOnPath } from './on-path.mjs';

const NAMES = ['firefox-esr', 'firefox'];

/**
 * The path of a Firefox on this machine, `FIREFOX_PATH` or the first that the PATH has, and of an X server for it: without
 * a screen Firefox draws no WebGL, so a Linux machine that shows none needs Xvfb.
 * @returns {{ path: string, xvfb?: string, lacks?: undefined } | { path?: undefined, xvfb?: undefined, lacks: string }}
 */
export function findFirefox() {
  const path = process.env.FIREFOX_PATH || findOnPath(NAMES);
  if (path === undefined) return { lacks: 'no Firefox was found; install one, or name it in FIREFOX_PATH' };
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return { path };
  const xvfb = findOnPath(['Xvfb']);
  if (xvfb === undefined) return { lacks: 'there is no screen and no Xvfb was found, without which Firefox draws no WebGL; install xvfb' };
  return { path, xvfb };
}
