import type { Locator } from 'playwright-core';
import type { InfoAnswer } from '../../model/api/server-state.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('the timeline', ({ open, show, ask, relationsOf }) => {
  it('lands on a month and a day that have something, steps by them as the API answers, and goes back to years', async () => {
    const { page, drawn, layout, address } = await show('/?at=2020');
    const before = await layout();
    await page.getByText('Months', { exact: true }).click();
    await address('at=2020-06');
    await page.getByRole('slider', { name: 'Month' }).focus();
    await page.keyboard.press('PageDown');
    await address('at=2019-06');
    for (let month = 7; month <= 13; month += 1) await page.keyboard.press('ArrowRight');
    await address('at=2020-01');
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('at=2020-01&presumed=true'));
    await page.getByText('Days', { exact: true }).click();
    await address('at=2020-01-24');
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('at=2020-01-24&presumed=true'));
    expect((await drawn()).relations).toContain('sadr-withdraws-support-protesters');
    await page.getByRole('slider', { name: 'Day' }).focus();
    for (let day = 23; day >= 21; day -= 1) {
      await page.keyboard.press('ArrowLeft');
      await address(`at=2020-01-${day}`);
    }
    expect(await layout()).toBe(before);
    await page.getByText('Span', { exact: true }).click();
    await address('at=2020-01-21..2020-01-22');
    await page.getByText('Years', { exact: true }).click();
    await page.waitForFunction(() => document.querySelector('output')?.textContent === '2020');
    expect(await layout()).toBe(before);
  });

  it('is zoomed from decades to days by wheel, keys, brush and buttons; the link shows the same, and undo does not move it', async () => {
    const { page, address } = await show('/?at=2008');
    const inView = () => page.getByRole('slider', { name: 'Time in view' }).getAttribute('aria-valuetext');
    const until = (words: string) =>
      page
        .getByRole('slider', { name: 'Time in view' })
        .and(page.locator(`[aria-valuetext="${words}"]`))
        .waitFor();
    await until('2003 to 2021');
    const bars = page.locator('section[aria-label=Timeline] g > title');
    const box = await page.getByRole('slider', { name: 'Year' }).boundingBox();
    if (box === null) throw new Error('the timeline has no handle');
    const [x, y] = [box.x + box.width / 2, box.y - 40];
    await page.mouse.move(x, y);
    for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -300);
    // What the pointer is on stays where it is, and months have bars of their own.
    await bars.filter({ hasText: 'Jun 2008: ' }).waitFor({ state: 'attached' });
    await address('axis=200');
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, -300);
    await bars
      .filter({ hasText: / Jul 2008: / })
      .first()
      .waitFor({ state: 'attached' });
    expect(await bars.count()).toBeLessThan(10);
    const zoomed = await inView();
    // The window's handle stays: it is in the middle of what is seen of the year.
    expect(await page.getByRole('slider', { name: 'Year' }).isVisible()).toBe(true);
    await page.getByRole('slider', { name: 'Time in view' }).focus();
    await page.keyboard.press('PageUp');
    await page.waitForFunction((words) => document.querySelector('[data-brush=both]')?.getAttribute('aria-valuetext') !== words, zoomed);
    await address('axis=2008-');
    const query = new URL(page.url()).search;
    await page.getByRole('switch', { name: 'Not known' }).click();
    await address('unknown=true');
    await page.getByRole('slider', { name: 'Time in view' }).focus();
    await page.keyboard.press('Home');
    await address('axis=2003-01-01..2003-01-');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !location.search.includes('unknown='));
    await address('axis=2003-01-01..2003-01-');
    for (let press = 0; press < 14; press += 1) await page.keyboard.press('-');
    await until('2003 to 2021');
    await page.waitForFunction(() => !location.search.includes('axis='));
    // The camera has not heard these keys.
    expect(new URL(page.url()).search).not.toContain('cam=');
    await page.getByRole('button', { name: 'Zoom the time axis in' }).click();
    await page.waitForFunction(() => document.querySelector('[data-brush=both]')?.getAttribute('aria-valuetext') !== '2003 to 2021');
    const end = await page.locator('[data-brush=last]').boundingBox();
    if (end === null) throw new Error('the brush has no end');
    await page.mouse.move(end.x + 5, end.y + 12);
    await page.mouse.down();
    await page.mouse.move(end.x - 60, end.y + 12, { steps: 3 });
    await page.mouse.up();
    const shorter = await inView();
    await page.mouse.move(end.x - 100, end.y + 12);
    await page.mouse.down();
    await page.mouse.move(end.x + 300, end.y + 12, { steps: 3 });
    await page.mouse.up();
    expect(await inView()).not.toBe(shorter);
    await page.getByRole('button', { name: 'Fit the time axis' }).click();
    await until('2003 to 2021');
    const other = await open(`/${query}`);
    await other.page.locator('[data-brush=both][aria-valuetext*="2008"]').waitFor();
    await other.address(`axis=${new URLSearchParams(query).get('axis')}`);
  });

  it('is zoomed by two fingers, which move no window, and a tap chooses a day', async () => {
    const { page, address } = await open('/?at=2020', { width: 390, height: 844 });
    await page.locator('section[aria-label=Timeline]').scrollIntoViewIfNeeded();
    const box = await page.getByRole('slider', { name: 'Year' }).boundingBox();
    if (box === null) throw new Error('the timeline is not drawn');
    const session = await page.context().newCDPSession(page);
    const y = box.y - 30;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', places: readonly number[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: places.map((x, id) => ({ x, y, id })) });
    await touch('touchStart', [150]);
    await touch('touchStart', [150, 190]);
    for (let spread = 20; spread <= 100; spread += 20) await touch('touchMove', [150 - spread, 190 + spread]);
    await touch('touchEnd', []);
    await address('axis=');
    expect(new URL(page.url()).search).toContain('at=2020&');
    const [from = '', to = ''] = (new URL(page.url()).searchParams.get('axis') ?? '').split('..');
    // Six times as far apart, a sixth of nineteen years.
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000 / 365).toBeCloseTo(19 / 6, 0);
    await page.getByText('Days', { exact: true }).click();
    await address('at=2020-06-26');
    const day = page.locator('section[aria-label=Timeline] g').filter({ has: page.locator('title', { hasText: '20 Jun 2020: ' }) });
    await day.waitFor({ state: 'attached' });
    const bar = await day.boundingBox();
    if (bar === null) throw new Error('the day has no bar');
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: bar.x + bar.width / 2, y: bar.y + 40 }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await address('at=2020-06-20');
  });

  it('has handles that never cover each other, and keeps a span that is chosen while it plays', async () => {
    const { page, address, visit } = await show('/?at=2020-01-24&vs=2020-01-25&grain=day');
    const areApart = async () => {
      const boxes = await page
        .locator('[data-handle]')
        .evaluateAll((handles) => handles.map((handle) => handle.getBoundingClientRect()).map(({ left, right }) => [left, right] as const));
      boxes.sort(([a], [b]) => a - b);
      expect(boxes.slice(1).filter(([left], index) => left < (boxes[index]?.[1] ?? 0))).toEqual([]);
      return boxes.length;
    };
    expect(await areApart()).toBe(2);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const at of [
        '2008..2009&vs=2009',
        '2008-01..2008-02&vs=2008-02&grain=month',
        '2008-12-30..2008-12-31&vs=2008-12-31..2009-01-02',
      ])
        await visit(`/?at=${at}`).then(async () => expect(await areApart()).toBe(3));
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await visit('/?at=2010');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await address('at=2011');
    await page.getByText('Span', { exact: true }).click();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.waitForFunction(() => /at=\d{4}\.\.\d{4}/.test(location.search));
    expect([await page.getByRole('slider', { name: /(First|Last) year/ }).count(), await areApart()]).toEqual([2, 2]);
  });

  it('compares any two days in three actions, by the axis or by writing them, and a click on a date says which one is moved', async () => {
    const { page, address, visit } = await show('/?at=2020');
    // By the axis: days, a day, and with Shift the other.
    await page.getByText('Days', { exact: true }).click();
    await address('at=2020-06-26');
    await page.locator('section[aria-label=Timeline] g > title', { hasText: '15 Jun 2020: ' }).waitFor({ state: 'attached' });
    const placeOf = async (day: string) => {
      const bar = page.locator('section[aria-label=Timeline] g').filter({ has: page.locator('title', { hasText: `${day}: ` }) });
      const box = await bar.boundingBox();
      if (box === null) throw new Error(`${day} has no bar`);
      return [box.x + box.width / 2, box.y + 50] as const;
    };
    await page.mouse.click(...(await placeOf('15 Jun 2020')));
    await address('at=2020-06-15');
    await page.keyboard.down('Shift');
    await page.mouse.click(...(await placeOf('20 Jun 2020')));
    await page.keyboard.up('Shift');
    await address('vs=2020-06-20');
    // By writing them, wherever they are.
    await visit('/?at=2020');
    await page.keyboard.press('c');
    await address('vs=');
    const other = new URL(page.url()).searchParams.get('vs') ?? '';
    const write = async (date: string, text: string) => {
      await page.locator('output').getByRole('button', { name: date }).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    await write('2020', '2020-01-31');
    await address('at=2020-01-31');
    await write(other, '2020-01-01');
    await address('at=2020-01-01');
    await address('vs=2020-01-31');
    await page.waitForFunction(() => document.querySelector('output')?.textContent === '1 January 2020 → 31 January 2020');
    // The one that was clicked is the one that keys move.
    await page.getByRole('button', { name: 'Next day' }).click();
    await address('at=2020-01-02');
    await write('2 January 2020', 'last week');
    await page.getByRole('alert').getByText('Type 2008, June 2008').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('output').getByRole('button', { name: '2 January 2020' }).waitFor();
  });

  it('a click on any part of a label selects what it names, and no control moves while the step changes', async () => {
    const { page, address } = await show('/?at=2019');
    await page.setViewportSize({ width: 390, height: 800 });
    const labels = page.locator('section[aria-label=Timeline] text[data-labelled-day]');
    await labels.getByText('2009', { exact: true }).waitFor({ state: 'detached' });
    await labels.getByText('2010', { exact: true }).waitFor();
    for (const [year, side] of [
      ['2010', 'left'],
      ['2005', 'right'],
    ] as const) {
      await labels.getByText(year, { exact: true }).scrollIntoViewIfNeeded();
      const box = await labels.getByText(year, { exact: true }).boundingBox();
      if (box === null) throw new Error(`${year} has no label`);
      // The text is wider than the bar of its year, and its ends lie below others.
      await page.mouse.click(side === 'left' ? box.x + 2 : box.x + box.width - 2, box.y + box.height / 2);
      await address(`at=${year}`);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    const controls = ['Months', 'Days', 'Span', 'Compare'].map((name) => page.getByText(name, { exact: true }));
    const places = () =>
      Promise.all([...controls, page.getByRole('button', { name: /^Next / })].map(async (each) => (await each.boundingBox())?.x));
    const before = await places();
    for (const name of ['Months', 'Days', 'Span', 'Compare']) {
      await page.getByText(name, { exact: true }).click();
      expect(await places()).toEqual(before);
    }
    await page.getByText('Compare', { exact: true }).click();
  });

  it('a span is the union of its years: no long relation is dropped', async () => {
    const { page, drawn } = await show('/?at=2007..2020');
    const { relations } = await drawn();
    for (let year = 2007; year <= 2020; year += 1) {
      const ofYear = await relationsOf(`year=${year}`);
      expect([year, ofYear.filter((id) => !relations.includes(id))]).toEqual([year, []]);
    }
    expect(await page.locator('[data-handle]').count()).toBe(2);
  });

  it('plays to the end, stops there, and begins again; Space pauses', async () => {
    const { years } = await ask<InfoAnswer>('info');
    const { page, address } = await open('/?at=2016');
    await page.getByRole('button', { name: 'Speed: 1 step a second' }).click();
    await page.locator('[data-ready]').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    await address('at=2018');
    await page.locator('[data-ready]').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await address(`at=${years?.last}`);
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await address(`at=${years?.first}`);
  });

  it('marks what happened; a mark opens the event, or names those of its year', async () => {
    const { page, address } = await show('/?at=2008');
    const marks = page.getByRole('list', { name: 'Events' }).getByRole('button');
    await marks.first().waitFor();
    expect(await marks.count()).toBeGreaterThan(1);
    await marks.first().click();
    await address('sel=relation:');
    await marks.last().focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('menuitem', { name: /withdraws support/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /withdraws support/ }).waitFor();
  });

  it('has counts and switches in one row at 1440 pixels, and views and search in one at 360', async () => {
    const { page } = await show('/?at=2020');
    const middleOf = async (part: Locator) => {
      const box = await part.boundingBox();
      return box === null ? Number.NaN : box.y + box.height / 2;
    };
    const areInOneRow = async (one: Locator, other: Locator) => Math.abs((await middleOf(one)) - (await middleOf(other))) < 12;
    const timeline = page.getByRole('region', { name: 'Timeline' });
    const counts = timeline.locator('p', { hasText: 'date uncertain' }).first();
    expect(await areInOneRow(counts, timeline.locator('label', { hasText: 'not known' }))).toBe(true);
    await page.setViewportSize({ width: 360, height: 780 });
    await page.waitForFunction(() => document.documentElement.clientWidth === 360);
    expect(
      await areInOneRow(page.getByRole('radiogroup', { name: 'View' }), page.getByRole('button', { name: 'Search', exact: true })),
    ).toBe(true);
  });
});
