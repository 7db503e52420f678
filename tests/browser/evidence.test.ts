import type { SearchAnswer } from '../../model/api/search.ts';
import type { SourceAnswer } from '../../model/api/sources.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('the evidence', ({ show, ask, relationsOf }) => {
  it('has a view of its sources; one says what it claims, and what it speaks of is shown alone', async () => {
    const { page, address, drawn } = await show('/?at=2008&view=sources', { until: 'tr[data-id]' });
    const row = page.locator('tr[data-id]').first();
    const id = await row.getAttribute('data-id');
    await row.locator('button').first().focus();
    await page.keyboard.press('Enter');
    await address(`sel=source:${id}`);
    const { claims } = await ask<SourceAnswer>(`sources/${id}`);
    const details = page.locator('section[aria-label=Details]');
    await details.getByText('What it claims').waitFor();
    expect(await details.locator('li[data-stance]').count()).toBe(claims.length);
    await page.getByRole('button', { name: 'Show only what it speaks of' }).click();
    await address(`source=${id}`);
    await page.keyboard.press('1');
    await page.waitForSelector('[data-ready]');
    expect((await drawn()).relations.sort()).toEqual(await relationsOf(`year=2008&presumed=true&source=${id}`));
  });

  it('says of any relation in one click why it is here, in words and codes, with those who dispute it', async () => {
    const { page, address, visit } = await show('/?at=2008&view=list&dispute=disputed', { until: 'tr[data-id]' });
    expect(await page.locator('tr[data-id]').count()).toBe((await relationsOf('year=2008&presumed=true&dispute=disputed')).length);
    await page.locator('tr[data-id] td:nth-child(2) button').first().click();
    await address('sel=relation:');
    await page.getByText('Why is this here?').waitFor();
    await page.getByText('Who disputes it').waitFor();
    expect(await page.locator('[data-stance=disputes]').first().textContent()).toMatch(/[1-6] [A-Z][a-z ]+/);
    await page.locator('[data-stance] button').first().click();
    await address('sel=source:');
    await visit('/?at=2008&sel=relation:qods-force-funds-special-groups');
    await page.locator('dt:text-is("Channel of support") + dd:text-is("Financial")').waitFor();
  });

  it('says on what confidence rests, with whom a tie ended, who else attests it, what was written later, and how few sources there are', async () => {
    const { page, visit, address, status } = await show('/?at=2020&sel=relation:abu-zaynab-lami-rivals-abu-muhandis');
    const details = page.locator('section[aria-label=Details]');
    await details.getByText('The coder’s judgement. It rests on one source: ').waitFor();
    await details.getByText('It ended with Abu Mahdi al-Muhandis, active until 3 January 2020.').waitFor();
    await details.locator('dt:text-is("Ended with") + dd').getByRole('button', { name: 'Abu Mahdi al-Muhandis' }).click();
    await details.locator('[data-relation=abu-zaynab-lami-rivals-abu-muhandis]').getByText('presumed since 2019, 1 year').waitFor();
    await visit('/?at=2008&sel=relation:sadr-attacks-coalition');
    await details
      .getByText('Foretold in 2008: its source forecasts it, for no time that it names; none of its sources attests that it happened.')
      .waitFor();
    await details.getByText('hostility · forecast').waitFor();
    // What is only forecast is not listed under its source as what happened.
    await details.locator('[data-stance] button').first().click();
    await details.locator('[data-stance] [data-relation=sadr-attacks-coalition]').getByText('foretold · forecast').waitFor();
    // Where its own sources say nothing, another dataset may.
    await visit('/?at=2005&sel=relation:sadr-leads-mahdi-army');
    await details.getByText('In another dataset it is attested in 2005').getByRole('button').click();
    await address('sel=relation:sadr-leads-mahdi-army-2003');
    await details.getByText('Attested in 2005').waitFor();
    await visit('/?at=2008&known=2008-12-31&sel=relation:qods-force-trains-special-groups');
    await details.getByText('Written from all sources, also those after 31 December 2008.').waitFor();
    await visit('/?at=2008&source=cnn-2008&sel=source:cnn-2008');
    await details.getByText('Counts as one source with the one that it repeats').waitFor();
    await status('speaks of what is attested in 2008');
  });

  it('is read of an actor by its counterparts too, which is remembered', async () => {
    const { page, visit, address } = await show('/?at=2008&sel=actor:sadr');
    const details = page.locator('section[aria-label=Details]');
    await details.getByText('By counterpart', { exact: true }).click();
    const group = details.locator('[data-counterpart]').first();
    const words = (await group.locator('h4').textContent()) ?? '';
    const counts = [...words.matchAll(/(\d+) (?:supportive|neutral|hostile)/g)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(await group.locator('[data-relation]').count());
    await visit('/?at=2020&sel=actor:iran');
    const shown = await relationsOf('year=2020&presumed=true');
    const listed = await details
      .locator('[data-counterpart] [data-relation]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-relation') ?? ''));
    expect(listed.length).toBeGreaterThan(2);
    expect(listed.filter((id) => !shown.includes(id))).toEqual([]);
    const id = await details.locator('[data-counterpart]').first().getAttribute('data-counterpart');
    await details.locator('[data-counterpart] h4 button').first().press('Enter');
    await address(`sel=actor:${id}`);
  });

  it('is found by its words: a claim opens its relation and is marked there, a source opens with the others', async () => {
    const { page, address } = await show('/?at=2019');
    const search = async (words: string) => {
      await page.keyboard.press('/');
      await page.getByRole('combobox').fill(words);
    };
    const hits = (kind: string) => page.locator(`[role=option][data-kind=${kind}]`);
    const { claims } = await ask<SearchAnswer>('search?q=basra&kind=claim&limit=1000');
    await search('basra xylophone');
    await page.getByText('Nothing has all of these words; these have some.').waitFor();
    await page.getByRole('combobox').fill('where is Basra mentioned?');
    await page.getByText('Nothing has all of these words').waitFor({ state: 'hidden' });
    await page.getByText(`${claims.total} claims`, { exact: true }).waitFor();
    await page.getByText(`All ${claims.total} claims`).click();
    await page.getByText('Back to all that was found').waitFor();
    await hits('claim').first().waitFor();
    expect(await hits('claim').count()).toBe(claims.total);
    const old = hits('claim').filter({ hasText: 'not in 2019' }).first();
    const place = await hits('claim').evaluateAll((all) => all.findIndex((hit) => hit.textContent?.includes('not in 2019')));
    await old.click();
    const opened = claims.found[place];
    await address(`sel=relation:${opened?.relation}`);
    const marked = page.locator('section[aria-label=Details] li[aria-current=true]');
    await marked.getByText(opened?.text ?? '').waitFor();
    await page.waitForFunction(() => {
      const box = document.querySelector('li[aria-current=true]')?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.top < innerHeight;
    });
    await search('washington post');
    await hits('source').first().click();
    await address('view=sources');
    await address('sel=source:');
    await page.waitForFunction(() => !location.search.includes('claim='));
    await page.locator('section[aria-label=Details] h2').filter({ hasText: /./ }).waitFor();
  });
});
