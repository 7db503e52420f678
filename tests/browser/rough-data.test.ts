import type { Page } from 'playwright-core';
import { hostileDataset, LONG_NAME, WORKSTATION } from './hostile-dataset.ts';
import { overflowingTexts, overlappingYears, unreachableControls } from './page-checks.ts';
import { picked } from './picked.ts';
import { describeViewer, type ViewerSuite } from './viewer-suite.ts';

/** What is looked at: the views, and what opens over them. */
const PLACES: readonly {
  readonly name: string;
  readonly path: string;
  readonly until: string;
  readonly press?: string;
  readonly click?: string;
}[] = [
  { name: 'canvas', path: '/?at=1996', until: '[data-ready]' },
  { name: 'two windows', path: '/?at=1996&vs=2001&grain=month', until: '[data-ready]' },
  { name: 'relations', path: '/?at=1996&view=list', until: 'tr[data-id]' },
  { name: 'actors', path: '/?at=1996&view=list&table=actors', until: 'tr[data-id]' },
  { name: 'changes', path: '/?at=1996&vs=2001&view=list&table=changes', until: 'tr[data-id]' },
  { name: 'sources', path: '/?at=1996&view=sources', until: 'tr[data-id]' },
  { name: 'lanes', path: '/?at=1996&view=lanes&sel=actor:long', until: '[data-lane]' },
  {
    name: 'query',
    path: `/?at=1996&view=cypher&q=${encodeURIComponent('MATCH (a)-[r]->(b) RETURN a, r, b.name AS name')}&run=true`,
    until: 'section[aria-label=Rows] td',
  },
  { name: 'an actor', path: '/?at=1996&sel=actor:long', until: 'section[aria-label=Details] button[data-relation]' },
  { name: 'a relation', path: '/?at=1996&sel=relation:first', until: 'section[aria-label=Details] [data-stance=disputes]' },
  { name: 'a source', path: '/?at=1996&sel=source:file', until: 'section[aria-label=Details] [data-stance]' },
  { name: 'two actors', path: '/?at=1996&sel=actor:workstation,actor:long', until: 'section[aria-label=Details] button[data-relation]' },
  {
    name: 'paths',
    path: '/?at=1996&path=workstation,member-1&nth=0',
    until: 'section[aria-label=Details] ol ol, section[aria-label=Details] ol ul',
  },
  { name: 'filters set', path: '/?at=1996&kind=person&hide=long-too&path=long', until: '[data-ready]' },
  { name: 'a day as it was known', path: '/?at=1996-05-01&grain=day&known=1999-01-01&vsKnown=all', until: '[data-ready]' },
  { name: 'kinds at both ends and at one', path: '/?at=1996&kind=person&touches=person', until: '[data-ready]' },
  { name: 'the style', path: '/?at=1996&colour=dataset', until: '[data-ready]', click: 'Style' },
  { name: 'search', path: '/?at=1996', until: '[data-ready]', press: '/' },
  { name: 'help', path: '/?at=1996', until: '[data-ready]', press: 'Shift+?' },
  { name: 'scenes', path: '/?at=1996', until: '[data-ready]', press: 's' },
  { name: 'export', path: '/?at=1996', until: '[data-ready]', press: 'e' },
  { name: 'questions', path: '/?at=1996', until: '[data-ready]', press: 'q' },
];

/** Of 1440 by 900: 200 and 400 percent; and what WCAG 1.4.10 asks for. */
const ZOOMED = [
  [720, 450],
  [360, 225],
  [320, 256],
] as const;
const LEAST_CANVAS = 200;

describeViewer('rough data and small screens', roughData, hostileDataset());

function roughData({ open, show }: ViewerSuite): void {
  const problemsOf = async (page: Page, isSmall: boolean): Promise<string[]> => {
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    return [
      ...(await page.evaluate(overflowingTexts)),
      ...(wider > 0 ? [`the page is ${wider} pixels wider than the screen`] : []),
      ...(isSmall ? await page.evaluate(unreachableControls) : []),
    ];
  };
  /** What is drawn to its measure (the timeline) follows a new size of the screen a frame or two later. */
  const onceSettled = async (look: () => Promise<string[]>): Promise<string[]> => {
    const until = Date.now() + 3000;
    for (;;) {
      const found = await look();
      if (found.length === 0 || Date.now() > until) return found;
    }
  };
  it('has all of every place within reach and within its box, at any size', async () => {
    const viewer = await show('/?at=1996');
    const { page } = viewer;
    const problems: unknown[] = [];
    const resize = async (width: number, height: number) => {
      await page.setViewportSize({ width, height });
      await page.waitForFunction(() => document.querySelector('.mantine-Loader-root, [aria-busy=true]') === null);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    };
    for (const { name, path, until, press, click } of PLACES) {
      await page.setViewportSize({ width: 1440, height: 900 });
      if (press === undefined) await viewer.visit(path);
      else await viewer.startAgain(path);
      await page.waitForSelector(until);
      if (press !== undefined) {
        await page.keyboard.press(press);
        await page.locator('dialog[open]').waitFor();
        if (press === '/') await page.keyboard.type('Donau');
      }
      if (click !== undefined) await page.getByRole('button', { name: click }).first().click();
      for (const [width, height] of [[1440, 900], ...ZOOMED] as const) {
        await resize(width, height);
        problems.push(...(await onceSettled(() => problemsOf(page, height < 800))).map((problem) => [name, width, problem]));
      }
      const sheet = page.getByRole('dialog', { name: 'Details' });
      if (!(await sheet.isVisible())) continue;
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      problems.push(...(await page.evaluate(unreachableControls)).map((problem) => [name, 'below the sheet', problem]));
    }
    expect(problems).toEqual([]);
  }, 240_000);

  it('has a canvas that is high enough however far one zooms, and panels and a menu that fit', async () => {
    const { page } = await show('/?at=1996&sel=actor:long', { width: 390, height: 844 });
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    for (const [width, height] of ZOOMED) {
      await page.setViewportSize({ width, height });
      const canvas = await page.locator('[data-ready]').evaluate(async (element) => {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        element.scrollIntoView({ block: 'center' });
        const { top, bottom } = element.getBoundingClientRect();
        return { height: bottom - top, isSeen: top >= 0 && bottom <= innerHeight };
      });
      expect([width, canvas]).toEqual([width, { height: expect.any(Number), isSeen: true }]);
      expect(canvas.height).toBeGreaterThanOrEqual(LEAST_CANVAS);
      await page.getByRole('button', { name: 'Filters', exact: true }).click();
      await dialog.waitFor();
      expect(await page.evaluate(unreachableControls)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Details', exact: true }).click();
      await page.getByRole('button', { name: 'Actions', exact: true }).click();
      await page.getByRole('menuitem').first().waitFor();
      expect(await page.evaluate(unreachableControls)).toEqual([]);
      expect(await page.evaluate(overflowingTexts)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('menuitem').first().waitFor({ state: 'detached' });
      if (await dialog.isVisible()) await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  }, 60_000);

  it('cuts a name that is too long for the canvas, and draws an actor without relations', async () => {
    const { page, status } = await show('/?at=1996');
    await page.waitForFunction(() => (window.__entente?.names() ?? []).length > 5);
    const names = await page.evaluate(() => window.__entente?.names() ?? []);
    expect(names).toEqual(expect.arrayContaining([WORKSTATION, 'Hermit', expect.stringMatching(/^Donau.{5,60}…$/)]));
    expect(names).not.toContain(LONG_NAME);
    await status('8 of 8 actors, 11 of 13 relations');
  });

  it('leaves out the actor without relations when that is asked for, says so, and shows it again', async () => {
    const { page, address, status } = await show('/?at=1996');
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Leave out 1 actor without relations' }).click();
    await address('isolated=false');
    await status('7 of 8 actors, 11 of 13 relations');
    await status('1 actor without relations left out');
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await status('8 of 8 actors, 11 of 13 relations');
  });

  it('writes the years of eight thousand apart from one another, at any width', async () => {
    const { page } = await show('/?at=1996');
    for (const width of [1440, 720, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForFunction((most) => (document.querySelector('section[aria-label=Timeline] svg')?.clientWidth ?? 0) < most, width);
      expect([width, await page.evaluate(overlappingYears)]).toEqual([width, []]);
      expect(await page.locator('section[aria-label=Timeline] svg text').count()).toBeGreaterThan(2);
    }
  });

  it('says why nothing is shown, and what to do about it', async () => {
    const { page, address, status, visit } = await show('/?at=3000');
    const press = (name: string) => page.getByRole('main').getByRole('button', { name }).last().click();
    await page.getByText('The data say nothing of 3000.').waitFor();
    await press('Go to 2001');
    await address('at=2001');
    await visit('/?at=1996&kind=state&hide=hermit');
    await page.getByText('The filters hide all 11 relations of 1996.').waitFor();
    await press('Clear filters');
    await status('7 of 8 actors');
    await visit('/?at=1996&only=hermit&view=list');
    await page.getByText('Actors that were set aside hide all 11 relations of 1996.').waitFor();
    await press('Bring all actors back');
    await page.waitForSelector('tr[data-id]');
  });

  it('says what the address names and the data do not have, until that is dismissed', async () => {
    const { page } = await show('/?at=199x&sel=actor:nobody,actor:hermit&hide=ghost&type=SUPPORTS,NOTHING&pin=member-1:0');
    const notice = page.getByRole('status').filter({ hasText: 'The address' });
    await notice.waitFor();
    expect(await notice.textContent()).toBe(
      'The address names the actor “nobody”, the actor “ghost” and the type “NOTHING”, which are not in the data. What the address says of “at=199x” and “pin=member-1:0” cannot be read, and is left out.',
    );
    await page.getByRole('heading', { name: 'Hermit' }).waitFor();
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await notice.waitFor({ state: 'detached' });
  });

  it('sorts names with numbers as one reads them, in lists and in the legend', async () => {
    const { page } = await show('/?at=1996&view=list&table=actors&sort=name', { until: 'tr[data-id]' });
    const names = await page.locator('tr[data-id] td:first-child button:first-child').allTextContents();
    expect(names.filter((name) => name.startsWith('Member'))).toEqual(['Member 1', 'Member 2', 'Member 10', 'Member 100']);
    const sources = page.locator('[data-facet=source]');
    await sources.filter({ hasText: 'Source 10' }).waitFor();
    expect(
      (await sources.allTextContents()).map((text) => /Source \d+?(?=\d$|\d\D)|Source \d+/.exec(text)?.[0]).filter(Boolean),
    ).toHaveLength(2);
    expect(await sources.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-value')))).toEqual(['file', 'file-2', 'file-10']);
  });

  it('offers only what can be asked of the data, and says their years', async () => {
    const { page } = await show('/?view=cypher', { until: 'nav[aria-label="Saved questions"] button' });
    const shelf = page.getByRole('navigation', { name: 'Saved questions' });
    expect(await shelf.getByText('Special Groups').count()).toBe(0);
    await shelf.getByText('Who stood with an actor in the window?').click();
    const field = page.locator('section[aria-label=Query] input[placeholder="Name of an actor"]');
    await field.waitFor();
    expect(await field.inputValue()).toBe('Member 1');
    await page.keyboard.press('1');
    const details = page.getByRole('region', { name: 'Details' });
    await details.getByText('8 actors, 13 relations and 14 claims, 150 to 8150.').waitFor();
    expect(await details.getByText('Special Groups').count()).toBe(0);
  });

  it('has the pointer on loops and on each of several lines, also where the picture is turned', async () => {
    for (const [width, height] of [
      [1440, 900],
      [500, 900],
    ] as const) {
      const { page } = await open('/?at=1996&labels=none', { width, height });
      const { coloured, wrong, blank, found } = await picked(page, 3);
      expect([coloured > 10, blank > 100, found.slice(0, 5)], `${width} wide`).toEqual([true, true, []]);
      // The strokes through a disputed line reach beyond it.
      expect(wrong.length, wrong.slice(0, 5).join('; ')).toBeLessThan(coloured / 20);
    }
  });

  it('answers an address that leads nowhere with a page and a way back', async () => {
    const { page, errors } = await open('/');
    const answer = await page.goto(`${new URL(page.url()).origin}/foo/%3Cb%3Ebar`);
    expect(answer?.status()).toBe(404);
    await page.getByText('Entente has no page at /foo/<b>bar.').waitFor();
    errors.length = 0;
    await page.getByRole('link', { name: 'Open the graph' }).click();
    await page.waitForSelector('[data-ready]');
  });
}
