import type { InfoAnswer } from '../../model/api.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('the timeline', ({ open, show, ask, relationsOf }) => {
  it('steps by months and days, as the API answers for them, and back to years', async () => {
    const { page, drawn, layout, address } = await show('/?at=2020');
    const before = await layout();
    await page.getByText('Months', { exact: true }).click();
    await address('grain=month');
    await page.getByText('Month', { exact: true }).click();
    await address('at=2020-12');
    await page.getByRole('slider', { name: 'Month' }).focus();
    await page.keyboard.press('PageDown');
    await address('at=2019-12');
    await page.keyboard.press('ArrowRight');
    await address('at=2020-01');
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('at=2020-01&presumed=true'));
    await page.getByText('Days', { exact: true }).click();
    await page.getByText('Day', { exact: true }).click();
    await address('at=2020-01-31');
    await page.getByRole('slider', { name: 'Day' }).focus();
    for (let day = 30; day >= 24; day -= 1) {
      await page.keyboard.press('ArrowLeft');
      await address(`at=2020-01-${day}`);
    }
    expect((await drawn()).relations.sort()).toEqual(await relationsOf('at=2020-01-24&presumed=true'));
    expect((await drawn()).relations).toContain('sadr-withdraws-support-protesters');
    expect(await layout()).toBe(before);
    await page.getByText('Years', { exact: true }).click();
    await page.waitForFunction(() => document.querySelector('output')?.textContent === '2020');
    expect(await layout()).toBe(before);
  });

  it('a span is the union of its years: no long relation is dropped', async () => {
    const { page, drawn } = await show('/?at=2007..2020');
    const { relations } = await drawn();
    for (let year = 2007; year <= 2020; year += 1) {
      const ofYear = await relationsOf(`year=${year}`);
      expect([year, ofYear.filter((id) => !relations.includes(id))]).toEqual([year, []]);
    }
    expect(await page.getByRole('slider').count()).toBe(2);
  });

  it('plays to the end, stops there, and begins again; Space pauses', async () => {
    const { years } = await ask<InfoAnswer>('info');
    const { page, address } = await open('/?at=2016');
    await page.getByRole('button', { name: 'Speed: 1 a second' }).click();
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
});
