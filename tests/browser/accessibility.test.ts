import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describeFirstDataset } from './viewer-suite.ts';

declare global {
  interface Window {
    /** Put there by axe's own source. */
    axe: typeof axe;
  }
}

interface Place {
  readonly name: string;
  readonly path: string;
  readonly until: string;
  /** Whether it is looked at in each width; as a whole page, with the rules on its outline, at the middle one. */
  readonly atAllWidths?: boolean;
  /** Whether the bars and panels around the view are other ones too: it is a whole page in each width. */
  readonly changesFrame?: boolean;
  /** What is done on the page before it is looked at. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const details = (what: string) => `section[aria-label=Details] ${what}`;

const RESULT = `/?at=2008&view=cypher&q=${encodeURIComponent('MATCH (a)-[r]->(b {id: "sadr"}) RETURN a, r, b, range(1, 9) AS list')}&run=true&result=`;

const PLACES: readonly Place[] = [
  { name: 'the canvas', atAllWidths: true, changesFrame: true, path: '/', until: '[data-ready]' },
  { name: 'an actor', atAllWidths: true, path: '/?at=2008&sel=actor:sadr', until: '[data-ready]' },
  { name: 'a relation', path: '/?sel=relation:sadr-protects-protesters', until: '[data-ready]' },
  { name: 'two actors', path: '/?sel=actor:sadr,actor:protesters', until: '[data-ready]' },
  { name: 'several actors', path: '/?sel=actor:sadr,actor:iran,actor:protesters', until: '[data-ready]' },
  { name: 'paths', path: '/?at=2008&path=sadr,iran', until: '[data-ready]' },
  { name: 'two windows', atAllWidths: true, changesFrame: true, path: '/?at=2008&vs=2020', until: '[data-facet=change], [data-ready]' },
  { name: 'months', changesFrame: true, path: '/?at=2020-01&grain=month', until: '[data-ready]' },
  { name: 'the list', atAllWidths: true, path: '/?view=list', until: 'tr[data-id]' },
  { name: 'the list of actors', path: '/?view=list&table=actors', until: 'tr[data-id]' },
  { name: 'the changes', atAllWidths: true, path: '/?at=2019&vs=2020&view=list&table=changes', until: 'tr[data-id]' },
  { name: 'the lanes', atAllWidths: true, path: '/?at=2008&view=lanes&sel=actor:sadr', until: '[data-lane]' },
  { name: 'the camps', atAllWidths: true, path: '/?at=2008&view=camps&sel=actor:sadr', until: '[data-band]' },
  { name: 'the sources', atAllWidths: true, path: '/?view=sources&sel=source:cnn-2008', until: 'tr[data-id]' },
  {
    name: 'the Cypher view',
    atAllWidths: true,
    path: '/?view=cypher&q=MATCH+(a:Actor)+RETURN+a&run=true',
    until: 'section[aria-label=Rows] td',
  },
  { name: 'a result as a graph', path: `${RESULT}graph`, until: 'section[aria-label=Result] [data-ready]' },
  { name: 'a result as JSON', path: `${RESULT}json`, until: 'section[aria-label=Result] .cm-line' },
  { name: 'a result as a plan', path: `${RESULT}plan`, until: 'section[aria-label=Plan] li' },
  { name: 'filters and actors set aside', changesFrame: true, path: '/?type=FUNDS,-OPPOSES&hide=iran&pin=sadr:0:0', until: '[data-ready]' },
  // What is opened here is closed before the next place.
  {
    name: 'the fields of a query',
    atAllWidths: true,
    path: '/?view=cypher&q=MATCH+(a:Actor)+WHERE+a.id+IN+$ids+RETURN+a+LIMIT+$n&p={"n":"x"}',
    until: 'section[aria-label=Query] input',
    prepare: (page) => page.getByText('History', { exact: true }).click(),
  },
  {
    name: 'the schema and a pinned result',
    atAllWidths: true,
    path: `${RESULT}table`,
    until: 'section[aria-label=Rows] td',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Pin', exact: true }).click();
      await page.getByText('Schema', { exact: true }).click();
      await page.getByRole('treeitem', { name: /^Actor / }).focus();
      await page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'the saving of a question',
    path: '/?view=cypher&q=RETURN+1',
    until: '[role=textbox][aria-label=Cypher]',
    prepare: (page) => page.getByRole('button', { name: 'Save …' }).click(),
  },
  {
    name: 'the ways of a result to the canvas',
    path: `${RESULT}table`,
    until: 'section[aria-label=Rows] td',
    prepare: (page) => page.getByRole('button', { name: 'Show on canvas' }).click(),
  },
  { name: 'the search', path: '/', until: '[data-ready]', prepare: (page) => page.keyboard.type('/sadr', { delay: 60 }) },
  { name: 'the menu', path: '/', until: '[data-ready]', prepare: (page) => page.getByRole('button', { name: 'More actions' }).click() },
  { name: 'the scenes', path: '/', until: '[data-ready]', prepare: (page) => page.keyboard.press('s') },
  { name: 'the export', path: '/?at=2008&vs=2020', until: '[data-ready]', prepare: (page) => page.keyboard.press('e') },
  { name: 'the help', path: '/', until: '[data-ready]', prepare: (page) => page.keyboard.press('Shift+?') },
  { name: 'the questions', path: '/', until: '[data-ready]', prepare: (page) => page.keyboard.press('q') },
];

/** What differs from place to place. */
const OF_THE_PLACE = ['[data-view]', 'section[aria-label=Details]', 'dialog[open]', '[role=menu]'];

/** A table has the same cells in each row, so some of its rows stand for all: the contrast of a cell takes milliseconds. */
const MORE_OF_THE_SAME = ['tbody tr:nth-child(n + 13)'];

/** What colours alone can break; all else is the same in both schemes. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** Colours fade over to the other scheme. */
async function fadedOver(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  // What is folded away does not fade before it is unfolded.
  const isSeen = ({ effect }: Animation) => effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
  const fading = document.getAnimations().filter((each) => each instanceof CSSTransition && isSeen(each));
  await Promise.allSettled(fading.map((each) => each.finished));
}

describeFirstDataset('accessibility', ({ show }) => {
  it.each([1440, 1024, 390])(
    'breaks no rule of axe at %i pixels, in light, and in dark at the widest and the narrowest',
    async (width) => {
      const size = { width, height: width === 390 ? 844 : 900 };
      const { page, visit, startAgain } = await show('/', size);
      await page.evaluate(axe.source);
      const problems: unknown[] = [];
      const look = async (place: string, isWhole: boolean, rules?: readonly string[]) => {
        const only = rules === undefined ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } };
        // The style sheets are the page's own: none needs to be fetched. What breaks a rule is told by its HTML.
        const options = { resultTypes: ['violations' as const], preload: false, selectors: false, iframes: false, ...only };
        const { violations } = await page.evaluate(
          ({ given, parts, exclude }) => {
            const there = parts.filter((part) => document.querySelector(part) !== null);
            return window.axe.run({ include: there.length === 0 ? [':root'] : there, exclude }, given);
          },
          { given: options, parts: isWhole ? [] : OF_THE_PLACE, exclude: MORE_OF_THE_SAME },
        );
        for (const { id, nodes } of violations) {
          problems.push([place, id, nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`)]);
        }
      };
      // Dialogs and panels are the same in less width.
      for (const { name, path, until, prepare, changesFrame } of PLACES.filter((place) => width === 1440 || place.atAllWidths)) {
        const isWhole = changesFrame === true || width === 1024;
        if (prepare === undefined) await visit(path);
        else await startAgain(path, { ...size, until });
        await page.waitForSelector(until);
        await prepare?.(page);
        // Details and dialogs come a moment later.
        await page.waitForTimeout(200);
        await page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null);
        await look(`${name}, light`, isWhole);
        // Between the widest and the narrowest no colour is another.
        if (width === 1024) continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
        await page.evaluate(fadedOver);
        await look(`${name}, dark`, isWhole, OF_COLOURS);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      expect(problems).toEqual([]);
    },
    240_000,
  );

  it('has a header of which nothing is cut, covered or outside at any width', async () => {
    const { page } = await show('/');
    const found: unknown[] = [];
    for (const width of [1440, 1280, 1200, 1199, 1040, 1039, 1024, 980, 979, 900, 899, 640, 480, 479, 390, 360, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const problems = await page.evaluate(() => {
        const box = (element: Element) => element.getBoundingClientRect();
        const header = document.querySelector('header');
        const name = document.querySelector('h1');
        const parts = [name, ...(header?.querySelectorAll('button:not(:disabled), label, kbd') ?? [])].filter((part) => part !== null);
        const seen = parts.filter(
          (part) => part.checkVisibility({ visibilityProperty: true }) && getComputedStyle(part).clipPath === 'none',
        );
        return seen.flatMap((part) => {
          const { left, right, top, bottom } = box(part);
          const hits = [left + 1, right - 2].map((x) => document.elementFromPoint(x, (top + bottom) / 2));
          const isFree = hits.every(
            (hit) => hit !== null && (part.contains(hit) || hit.contains(part) || part.parentElement?.contains(hit)),
          );
          const isWhole = left >= 0 && right <= innerWidth && (part !== name || part.scrollWidth <= part.clientWidth);
          return isFree && isWhole ? [] : [part.getAttribute('aria-label') ?? part.textContent];
        });
      });
      if (problems.length > 0) found.push([width, problems]);
    }
    expect(found).toEqual([]);
  });

  it('shows at 390 pixels what is selected in a sheet', async () => {
    const { page } = await show('/?at=2008&sel=actor:sadr', { width: 390, height: 844 });
    await page.locator(details('button[data-relation]')).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});
