import type { Page } from 'playwright-core';
import { elementsOf } from '../client/image-elements.ts';
import { TURNS, turnsDataset } from '../contract/turns-dataset.ts';
import { downloaded } from './downloaded.ts';
import { describeViewer } from './viewer-suite.ts';

const RIVER = '[data-band]';
const EVENTS = '[data-camp-event]';

describeViewer(
  'the river of camps',
  (viewer) => {
    const textsOf = (page: Page, selector: string) => page.locator(selector).allTextContents();

    it('tells each turn in words and marks it, and opens its evidence by mouse and by keys', async () => {
      const { page, address } = await viewer.show('/?at=2005&presumed=false&view=camps', { until: RIVER });
      const told = await textsOf(page, `${EVENTS} b`);
      expect(told).toHaveLength(TURNS.length);
      expect(told.find((words) => words.includes('moved'))).toMatch(/^turncoat moved from the camp of red-\d to the camp of blue-\d$/);
      // Those of one camp in one year have one mark: the camp that is formed of four.
      expect(await page.locator('[data-turn]').count()).toBe(TURNS.length - 4);

      await page.locator('[data-turn=turncoat]').click();
      await address('sel=relation:');
      await page.getByRole('heading', { name: 'Who says so' }).waitFor();
      expect(decodeURIComponent(page.url())).toContain('relation:allied-with-turncoat-blue-1-2005');
      expect(await page.locator(`${EVENTS}[data-selected] b`).allTextContents()).toEqual(
        told.filter((words) => words.includes('turncoat')),
      );

      await page.locator('[data-turn][tabindex="0"]').focus();
      await page.keyboard.press('End');
      await page.locator('[data-turn]:focus').waitFor();
      const last = await page.locator('[data-turn]:focus').getAttribute('aria-label');
      expect(last).toMatch(/^2008: The camp of (mauve-\d went into the camp of navy-\d|grey-\d formed again)$/);
      expect(await page.getByRole('tooltip').textContent()).toContain('2008: The camp of');
      await page.keyboard.press('Enter');
      await address('2008');
      await page.keyboard.press('Home');
      expect(await page.locator('[data-turn]:focus').getAttribute('aria-label')).toMatch(/^2003: /);

      await page.locator(EVENTS).first().press('Enter');
      await address('recruit');
    });

    it('is walked through by keys, along a thread and from thread to thread, and says where one is', async () => {
      const { page, address } = await viewer.show('/?at=2005&presumed=false&view=camps&sel=actor:turncoat', { until: RIVER });
      const cursor = page.getByRole('slider', { name: 'Threads' });
      const said = () => cursor.getAttribute('aria-valuetext');
      await cursor.focus();
      expect(await said()).toMatch(/^turncoat, 2001: in the camp of red-\d$/);
      for (let year = 2001; year < 2005; year += 1) await page.keyboard.press('ArrowRight');
      expect(await said()).toMatch(/^turncoat, 2005: in the camp of blue-\d. 2005: turncoat moved from the camp of red-\d .*because /);
      expect(await page.getByRole('tooltip').textContent()).toContain('turncoat moved');
      await page.keyboard.press('ArrowUp');
      expect(await said()).toMatch(/^(?!turncoat).*, 2005: /);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await address('sel=relation:');
      await page.keyboard.press('End');
      expect(await said()).toMatch(/^turncoat, 2010: /);
      await page.keyboard.press('Enter');
      await address('sel=actor:turncoat');
    });

    it('shows the camps of a year beside it, by mouse and by keys', async () => {
      const { page } = await viewer.show('/?at=2005&presumed=false&view=camps&sel=actor:turncoat', { until: RIVER });
      await page.locator('[data-river-year="2006"]').click();
      await page.getByRole('heading', { name: 'Camps in 2006' }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Camps in 2007' }).waitFor();
      expect(await page.locator('[data-river-year][tabindex="0"]').count()).toBe(1);
      expect(await page.locator('[data-river-year][aria-pressed=true]').getAttribute('data-river-year')).toBe('2007');
      await page.locator('[data-camp-members]', { hasText: 'turncoat' }).waitFor();
    });

    it('leaves the year without evidence open, and narrows the list to who is selected', async () => {
      const { page, address } = await viewer.show('/?at=2005&presumed=false&view=camps', { until: RIVER });
      const forms = (actor: string) =>
        page.locator(`[data-thread=${actor}] [data-form]`).evaluateAll((lines) => lines.map((line) => line.getAttribute('data-form')));
      expect(await forms('turncoat')).toEqual(['seen', 'seen', 'open', 'seen', 'turned']);
      expect(await forms('red-1')).toEqual(['seen', 'open', 'seen']);
      await viewer.show('/?at=2005&presumed=false&view=camps&sel=actor:turncoat', { until: RIVER });
      expect(await textsOf(page, `${EVENTS} b`)).toHaveLength(1);
      expect(await page.locator('[data-thread=red-1][data-faded]').count()).toBeGreaterThan(0);
      await page.getByText('All actors', { exact: true }).click();
      expect(await textsOf(page, `${EVENTS} b`)).toHaveLength(TURNS.length);
      await page.getByText('Who changed sides', { exact: true }).click();
      expect(await textsOf(page, `${EVENTS} b`)).toEqual([expect.stringContaining('turncoat moved')]);
      await page.getByText('How camps are found').click();
      await page.getByLabel('How many camps').selectOption('two');
      await address('number=two');
      await page.getByText('the enemy of an enemy is a friend').waitFor();
      await viewer.show('/?at=2005&presumed=false&view=camps&sign=neutral', { until: 'main >> text=there are no camps' });
    });

    it('is a table by year, a table of turns, and a picture', async () => {
      const { page } = await viewer.show('/?at=2005&presumed=false&view=camps', { until: RIVER });
      const save = async (name: string) => {
        const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
        return { name: file.suggestedFilename(), text: (await downloaded(file)).toString() };
      };
      const memberships = await save('Memberships, CSV');
      expect(memberships.name).toBe('camps-by-year.csv');
      expect(memberships.text).toMatch(/\r\n2004,turncoat,turncoat,camp-red-\d,red-\d,true,/);
      expect(memberships.text).toMatch(/\r\n2005,turncoat,turncoat,camp-blue-\d,blue-\d,true,/);
      expect(memberships.text).not.toMatch(/\r\n2009,/);
      const turns = await save('Turns, CSV');
      expect(turns.text.trim().split('\r\n')).toHaveLength(TURNS.length + 1);
      await page.keyboard.press('e');
      const image = await save('River, SVG');
      expect(image.name).toBe('entente-camps-2001-to-2010.svg');
      const texts = elementsOf(image.text).map(({ text }) => text);
      expect(texts).toEqual(
        expect.arrayContaining(['Camps, 2001–2010', 'turncoat', 'recruit', 'Changed sides, with evidence', 'Sources', 'A chronicle']),
      );
      await page.getByLabel('Only who changed sides').click();
      await page.getByLabel('For a sheet of A4').click();
      const printed = elementsOf((await save('River, SVG')).text);
      const words = printed.map(({ text }) => text);
      expect(words).toContain('turncoat');
      expect(words).not.toContain('recruit');
      expect(words.join(' ')).toContain('Drawn: who changed sides.');
      expect(Number(printed[0]?.attributes.width)).toBeLessThan(1440);
    });
  },
  turnsDataset(),
);
