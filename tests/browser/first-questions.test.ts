import { describeViewer } from './viewer-suite.ts';

describeViewer('what somebody new asks', ({ show }) => {
  it('of a publisher is found by its initials, with its sources and all that they claim', async () => {
    const { page, address } = await show('/?at=2020');
    await page.keyboard.press('/');
    await page.keyboard.type('isw');
    await page.getByRole('option').filter({ hasText: 'sources, ' }).first().waitFor();
    await page.keyboard.press('Enter');
    await address('publisher=Institute+for+the+Study+of+War');
    await page.getByText('9 of 189 sources').waitFor();
    await page.getByRole('button', { name: 'All its claims' }).click();
    await page.getByRole('heading', { name: 'What does one publisher claim?' }).waitFor();
    await page.locator('section[aria-label=Details] ol > li').nth(5).waitFor();
  });

  it('of what a publisher claims is answered with its claims', async () => {
    const { page } = await show('/?at=2020');
    await page.keyboard.press('/');
    await page.keyboard.type('what does isw claim');
    await page.getByRole('option').filter({ hasText: 'What Institute for the Study of War claims' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What does one publisher claim?' }).waitFor();
    await page.locator('section[aria-label=Details] ol > li').nth(5).waitFor();
    expect(await page.getByRole('textbox', { name: /publisher/i }).inputValue()).toBe('Institute for the Study of War');
  });

  it('of one publisher begins at any of its sources', async () => {
    const { page, address } = await show('/?at=2020&sel=source:isw-2012-05');
    await page.getByRole('button', { name: 'Institute for the Study of War', exact: true }).click();
    await address('publisher=Institute+for+the+Study+of+War');
  });

  it('of what the window lacks is told with the other years, and a button goes there: by a filter, in a relation, in all years', async () => {
    const { page, address } = await show('/?at=2020');
    const forecast = page.locator('[data-facet=status][data-value=forecast]');
    await forecast.getByText('in other years').waitFor({ state: 'attached' });
    expect([await forecast.getAttribute('data-count'), await forecast.textContent()]).toEqual(['0', 'Forecast0 · 2 in other years']);
    await forecast.click();
    await page.getByRole('button', { name: 'Go to 2008' }).click();
    await address('at=2008');
    expect(await page.locator('[data-tally]').textContent()).toContain('2 of 450 relations');
    await page.getByText('All years', { exact: true }).click();
    await address('at=2003..2021');
    const { visit } = await show('/?at=2020');
    await visit('/?at=2020&sel=relation:sadrist-movement-opposes-united-states');
    await page.locator('section[aria-label=Details]').getByRole('button', { name: 'Go to 2008' }).click();
    await address('at=2008');
  });
});
