import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describeInBrowser, openChromium } from './chromium.ts';
import type { Cell } from './drawing/page.ts';

const FOLDER = fileURLToPath(new URL('drawing/', import.meta.url));
/** With RENEW_PICTURES=1 the pictures are written anew instead of compared. Look at them before they are committed. */
const RENEW = process.env.RENEW_PICTURES === '1';
const SIZE = { width: 400, height: 300 };
/** How far a colour may be off (0 to 1), and how many pixels of one line may be off by more. */
const COLOUR = 0.12;
const PIXELS = 10;

const PICTURES = [
  { name: 'light', theme: 'light', compared: false },
  { name: 'dark', theme: 'dark', compared: false },
  { name: 'compared-light', theme: 'light', compared: true },
  { name: 'compared-dark', theme: 'dark', compared: true },
] as const;

/** The page as one script. */
async function pageScript(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(FOLDER, 'build-page.mjs')], { maxBuffer: 1e8 });
  return stdout;
}

/** The part of a picture in a cell, as a picture of its own. */
function cut(picture: PNG, { left, top, right, bottom }: Cell): PNG {
  const part = new PNG({ width: right - left, height: bottom - top });
  PNG.bitblt(picture, part, left, top, part.width, part.height, 0, 0);
  return part;
}

/** How many pixels of two pictures of one size differ in what one can see. */
function differing(a: PNG, b: PNG): number {
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: COLOUR, includeAA: true });
}

describeInBrowser('the drawing of relations', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const script = pageScript();
    browser = await openChromium();
    page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 1 });
    await page.addScriptTag({ content: await script });
  });
  afterAll(() => browser?.close());

  it.each(PICTURES)('is, line by line, that of the picture $name', async ({ name, theme, compared }) => {
    const cells = await page.evaluate(({ theme, compared }) => window.drawGraph?.(theme, compared), { theme, compared });
    const drawn = await page.screenshot();
    const file = join(FOLDER, 'pictures', `${name}.png`);
    if (RENEW) await writeFile(file, drawn);
    const [actual, expected] = [PNG.sync.read(drawn), PNG.sync.read(await readFile(file))];
    expect({ width: actual.width, height: actual.height }).toEqual(SIZE);
    const other = (cells ?? []).flatMap((cell) => {
      const pixels = differing(cut(actual, cell), cut(expected, cell));
      return pixels > PIXELS ? [`${cell.name}: ${pixels} pixels`] : [];
    });
    if (other.length > 0) {
      const seen = join(await mkdtemp(join(tmpdir(), 'entente-drawing-')), `${name}.png`);
      await writeFile(seen, drawn);
      throw new Error(`These lines are not drawn as in ${file} (what was drawn: ${seen}):\n${other.join('\n')}`);
    }
    expect(cells?.length).toBeGreaterThan(15);
    expect(differing(actual, expected)).toBeLessThanOrEqual(10 * PIXELS);
  });
});
