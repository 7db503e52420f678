import type { Page } from 'playwright-core';
import { describeViewer } from './viewer-suite.ts';

describeViewer('beside an answer', ({ show }) => {
  const detailsOf = (page: Page) => page.locator('section[aria-label=Details]');
  const ask = async (page: Page, words: string, title: string) => {
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    await page.getByRole('option', { name: title }).first().waitFor();
    await page.keyboard.press('Enter');
    await detailsOf(page).getByRole('heading', { name: title }).waitFor();
  };

  it('about a pair are the relations of the groups near them, named as theirs, in no row, and each opens', async () => {
    const { page, address } = await show('/?at=2008');
    await ask(page, 'did Sadr break with Iran', 'What passed between two actors?');
    const details = detailsOf(page);
    const near = details.getByRole('region', { name: 'Near' });
    await near.getByText('They are those of the groups', { exact: false }).waitFor();
    await near.getByRole('heading', { name: 'Mahdi Army', exact: true }).waitFor();
    expect(await near.locator('p').allTextContents()).toContainEqual(expect.stringMatching(/Moqtada al-Sadr leads Mahdi Army/));
    const rows = await details.locator('ol > li').allTextContents();
    const told = await near.locator('li button').first().textContent();
    expect(rows.some((row) => row.includes(told ?? ''))).toBe(false);
    await near.locator('li button').first().click();
    await address('sel=relation:');
    await details.getByRole('button', { name: 'Back to the answer' }).click();
    await near.waitFor();
  });

  it('about one actor are the groups near it, of which the same is asked by a click', async () => {
    const { page, address } = await show('/?at=2008');
    await ask(page, 'who broke with Sadr', 'Who fell out with an actor, and when?');
    const near = detailsOf(page).getByRole('region', { name: 'Near' });
    await near.getByRole('button', { name: 'Mahdi Army', exact: true }).click();
    await address('p={"actor":"mahdi-army"}');
  });

  it('about who stood on both sides are those who could stand in either camp, and the camps are a click away', async () => {
    const { page, address } = await show('/?at=2019');
    await ask(page, 'who stood on both sides in 2019', 'Who is ally and enemy at once?');
    const torn = detailsOf(page).locator('[data-torn-actors]');
    await torn.getByRole('heading', { name: 'Could stand in either camp' }).waitFor();
    const count = Number(await torn.locator('h3 span').textContent());
    expect(await torn.locator('li').allTextContents()).toHaveLength(count);
    for (const text of await torn.locator('li').allTextContents()) expect(text).toMatch(/torn between .+ and /);
    await detailsOf(page).getByRole('button', { name: 'The camps in 2019' }).click();
    await address('view=camps');
    // The panel of the camps has the same actors first.
    await torn.locator('li').first().waitFor();
    expect(await torn.locator('li').count()).toBe(count);
  });

  it('a row says who disputes it, in the words of the claim, and the source opens', async () => {
    const { page, address } = await show('/?at=2008');
    await ask(page, 'did Sadr break with Special Groups', 'What passed between two actors?');
    const disputed = detailsOf(page)
      .locator('ol > li, section[aria-label=Near] li')
      .locator('small', { hasText: /isputed: .+ Source: / });
    await disputed.first().waitFor();
    await disputed.first().getByRole('button').first().click();
    await address('sel=source:');
  });

  it('it is asked about who is selected, the answer is shown and not what is told of them, and stays about them', async () => {
    const { page, address } = await show('/?at=2008&sel=actor:sadr,actor:iran,actor:maliki');
    const details = detailsOf(page);
    await page.keyboard.press('q');
    const dialog = page.getByRole('dialog', { name: 'Questions' });
    await dialog.getByRole('searchbox').fill('selected');
    await dialog.locator('li button').first().click();
    await details.getByText(/^Asked about .*, who were selected\.$/).waitFor();
    expect(new URL(page.url()).searchParams.get('view')).toBeNull();
    const said = await details.getByText(/^Asked about /).textContent();
    expect(said).toContain('Moqtada al-Sadr');
    await details.locator('ol > li').first().waitFor();
    const rows = await details.locator('ol > li').count();
    await details.locator('ol > li button').first().click();
    await details.getByRole('button', { name: 'Back to the answer' }).click();
    await details.getByText(said ?? '').waitFor();
    await address('actor:maliki');
    await details
      .locator('ol > li')
      .nth(rows - 1)
      .waitFor();
    expect(await details.locator('ol > li').count()).toBe(rows);
  });

  it('the search shows all that it found at once, every kind of it, by its last line', async () => {
    const { page } = await show('/?at=2008');
    await page.keyboard.press('/');
    await page.keyboard.type('basra');
    const all = page.getByRole('option', { name: /^Show all [\d,]+ that were found$/ });
    await all.waitFor();
    const count = Number(((await all.textContent()) ?? '').replace(/\D/g, ''));
    const before = await page.getByRole('option').count();
    await all.click();
    await page.getByRole('option', { name: 'Back to all that was found' }).waitFor();
    await page.waitForFunction((few) => document.querySelectorAll('[role=option]').length > few, before);
    expect(await page.locator('[role=option]:not([data-kind=more])').count()).toBe(count);
  });

  it('on a telephone the list of changes opens with the comparison that the search has', async () => {
    const { page } = await show('/?at=2020');
    await page.setViewportSize({ width: 390, height: 844 });
    try {
      await page.keyboard.press('/');
      await page.keyboard.type('what changed between 2019 and 2020');
      await page.getByRole('option', { name: /2019/ }).first().waitFor();
      await page.getByRole('option', { name: /2019/ }).first().click();
      await page.getByRole('heading', { name: 'What changed' }).waitFor();
    } finally {
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });
});
