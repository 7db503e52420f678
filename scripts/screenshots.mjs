/**
 * Writes docs/screenshots/*.png from the running product: `node scripts/screenshots.mjs [address]`.
 * Needs Chromium (CHROMIUM_PATH, or one on the PATH) and a product that is started, by default on
 * http://127.0.0.1:4040.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const address = process.argv[2] ?? 'http://127.0.0.1:4040';
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const executablePath = findChromium();

const QUERY =
  'MATCH (a:Actor)-[r]->(b:Actor)\nWHERE r.fromYear <= $year <= r.toYear AND r.sign > 0\nRETURN a AS actor, r AS relation, b AS partner, r.status AS status\nORDER BY actor.name';

/** The first relation with a disputing claim, and the actor with most relations: found, not named. */
async function subjects() {
  const { actors, relations } = await (await fetch(`${address}/api/graph`)).json();
  const degree = (id) => relations.filter(({ source, target }) => source === id || target === id).length;
  const [actor] = [...actors].sort((a, b) => degree(b.id) - degree(a.id));
  const relation = relations.find(({ disputed }) => disputed) ?? relations[0];
  return { actor: actor.id, relation: relation.id, year: relation.from.slice(0, 4) };
}

const { actor, relation, year } = await subjects();
const SHOTS = [
  { name: 'canvas-light', path: '/', ready: '[data-ready]' },
  { name: 'canvas-dark', path: `/?at=${year}`, scheme: 'dark', ready: '[data-ready]' },
  { name: 'actor-light', path: `/?at=${year}&sel=actor:${actor}`, ready: 'button[data-relation]' },
  { name: 'relation-light', path: `/?at=${year}&sel=relation:${relation}`, ready: '[data-stance]' },
  { name: 'list-light', path: '/?view=list', ready: 'tr[data-id]' },
  {
    name: 'cypher-dark',
    path: `/?at=${year}&view=cypher&run=true&q=${encodeURIComponent(QUERY)}`,
    scheme: 'dark',
    ready: 'section[aria-label=Rows] td',
  },
  { name: 'canvas-1024-dark', path: '/', scheme: 'dark', width: 1024, height: 768, ready: '[data-ready]' },
  { name: 'canvas-390-light', path: '/', width: 390, height: 844, ready: '[data-ready]' },
  {
    name: 'actor-390-dark',
    path: `/?at=${year}&sel=actor:${actor}`,
    scheme: 'dark',
    width: 390,
    height: 844,
    ready: 'button[data-relation]',
  },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox', '--disable-background-networking', '--no-first-run'],
  ...(executablePath !== undefined && { executablePath }),
});
for (const { name, path, ready, scheme = 'light', width = 1440, height = 900 } of SHOTS) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(`${address}${path}`);
  await page.waitForSelector(ready);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
  await page.close();
}
await browser.close();
