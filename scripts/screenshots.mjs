/**
 * Writes docs/screenshots/*.png from the running product: `node scripts/screenshots.mjs [address]`; with `--large` the
 * two pictures of a generated dataset, docs/screenshots/large-*.jpg, named by its number of actors.
 * Needs Chromium (CHROMIUM_PATH, or one on the PATH) and a product that is started, by default on
 * http://127.0.0.1:4040.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { large: { type: 'boolean', default: false } } });
const [address = 'http://127.0.0.1:4040'] = positionals;
const folder = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const executablePath = findChromium();

/** A processor that plays the graphics card takes minutes for the largest. */
const PATIENCE_MS = 300_000;

const QUERY =
  'MATCH (a:Actor)-[r]->(b:Actor)\nWHERE r.fromYear <= $year <= r.toYear AND r.sign > 0\nRETURN a AS actor, r AS relation, b AS partner, r.status AS status\nORDER BY actor.name';

const ask = async (path) => (await fetch(`${address}/api/${path}`)).json();

/**
 * What the pictures are of, found and not named: the actor with most relations, a disputed relation,
 * the source that most rests on, the pair with an event that ended a tie, the actor farthest from the first, and the year
 * in which most is attested.
 */
async function subjects() {
  const { actors, relations } = await ask('graph');
  const degree = (id) => relations.filter(({ source, target }) => source === id || target === id).length;
  const [actor] = [...actors].sort((a, b) => degree(b.id) - degree(a.id));
  const dated = relations.filter(({ attested }) => attested.length > 0);
  const relation = dated.find(({ disputed }) => disputed) ?? dated[0];
  const year = relation.attested[0].from.slice(0, 4);
  const ended = relations.find(({ endedBy }) => endedBy !== undefined) ?? relation;
  const sources = relations.flatMap((each) => each.sources);
  const restOn = (id) => sources.filter((each) => each === id).length;
  const [source] = [...new Set(sources)].sort((a, b) => restOn(b) - restOn(a));
  let far = { id: ended.target, steps: 0 };
  for (const { id } of actors.filter((each) => each.id !== actor.id)) {
    const { shortest } = await ask(`paths?from=${actor.id}&to=${id}&at=${year}&presumed=true`);
    if (shortest > far.steps) far = { id, steps: shortest };
  }
  const { years } = await ask('timeline');
  const attestedIn = ({ attested }) => attested.supportive + attested.neutral + attested.hostile;
  const [busiest] = [...years].sort((a, b) => attestedIn(b) - attestedIn(a));
  return {
    actor: actor.id,
    relation: relation.id,
    year,
    pair: `actor:${ended.source},actor:${ended.target}`,
    source,
    far: far.id,
    busiest: busiest.year,
  };
}

const PHONE = { width: 390, height: 844 };
const TABLET = { width: 1024, height: 768 };

/** The pictures of the shipped data. */
async function shipped() {
  const { actor, relation, year, pair, source, far, busiest } = await subjects();
  return [
    { name: 'canvas-light', path: '/', ready: '[data-ready]' },
    { name: 'canvas-dark', path: `/?at=${year}`, scheme: 'dark', ready: '[data-ready]' },
    { name: 'compare-light', path: `/?at=${year}&vs=${busiest}`, ready: '[data-facet=change]' },
    { name: 'changes-dark', path: `/?at=${busiest - 1}&vs=${busiest}&view=list&table=changes`, scheme: 'dark', ready: 'tr[data-id]' },
    { name: 'actor-light', path: `/?at=${year}&sel=actor:${actor}`, ready: 'button[data-relation]' },
    { name: 'relation-light', path: `/?at=${year}&sel=relation:${relation}`, ready: '[data-stance]' },
    { name: 'history-light', path: `/?at=${busiest}&sel=${pair}`, ready: 'section[aria-label=Details] ol [data-relation]' },
    { name: 'paths-dark', path: `/?at=${year}&path=${actor},${far}`, scheme: 'dark', ready: 'section[aria-label=Details] ol ol' },
    { name: 'lanes-dark', path: `/?at=${busiest}&view=lanes&sort=relations`, scheme: 'dark', ready: 'main ol [data-lane]' },
    { name: 'list-light', path: '/?view=list', ready: 'tr[data-id]' },
    { name: 'sources-light', path: `/?view=sources&sel=source:${source}`, ready: 'li[data-stance]' },
    {
      name: 'cypher-dark',
      path: `/?at=${year}&view=cypher&run=true&q=${encodeURIComponent(QUERY)}`,
      scheme: 'dark',
      ready: 'section[aria-label=Rows] td',
    },
    {
      name: 'cypher-graph-light',
      path: `/?at=${year}&view=cypher&run=true&result=graph&q=${encodeURIComponent(QUERY)}`,
      ready: '[data-ready]',
    },
    {
      name: 'cypher-plan-light',
      path: `/?at=${year}&view=cypher&run=true&result=plan&q=${encodeURIComponent(QUERY)}`,
      ready: 'section[aria-label=Result] li',
    },
    { name: 'export-light', path: `/?at=${year}&vs=${busiest}`, ready: '[data-ready]', keys: ['e'] },
    { name: 'canvas-1024-dark', path: '/', scheme: 'dark', ...TABLET, ready: '[data-ready]' },
    { name: 'months-1024-light', path: `/?at=${busiest}-01&grain=month`, ...TABLET, ready: '[data-ready]' },
    { name: 'canvas-390-light', path: '/', ...PHONE, ready: '[data-ready]' },
    { name: 'actor-390-dark', path: `/?at=${year}&sel=actor:${actor}`, scheme: 'dark', ...PHONE, ready: 'button[data-relation]' },
  ];
}

/** The pictures of a generated dataset with all of its actors drawn. JPEG: lines by the ten thousand take PNG several times the bytes. */
async function large() {
  const { counts } = await ask('info');
  return ['light', 'dark'].map((scheme) => ({
    ...{ name: `large-${counts.actors}-${scheme}`, path: '/?draw=all', scheme, ready: '[data-ready]' },
    picture: { type: 'jpeg', quality: 60 },
  }));
}

/** Whether the legend has counted the relations that the status line says are shown; where either is not on the page, there is nothing to wait for. */
function hasCounted() {
  const shown = document.querySelectorAll('[data-tally] b')[1];
  const counts = [...document.querySelectorAll('[data-facet=sign]')].map((row) => Number(row.getAttribute('data-count')));
  return shown === undefined || counts.length === 0 || counts.reduce((a, b) => a + b, 0) === Number(shown.textContent.replaceAll(',', ''));
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  args: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox', '--disable-background-networking', '--no-first-run'],
  ...(executablePath !== undefined && { executablePath }),
});
const shots = await (values.large ? large() : shipped());
for (const { name, path, ready, scheme = 'light', width = 1440, height = 900, keys = [], picture = { type: 'png' } } of shots) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${address}${path}`);
  await page.waitForSelector(ready);
  // A large graph is drawn in slices, and the legend of one follows the status line.
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null && window.__entente?.isDrawn() !== false);
  await page.waitForFunction(hasCounted);
  for (const key of keys) await page.keyboard.press(key);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(800);
  const file = `${name}.${picture.type === 'png' ? 'png' : 'jpg'}`;
  await page.screenshot({ ...picture, path: join(folder, file) });
  console.log(`docs/screenshots/${file}`);
  await page.close();
}
await browser.close();
