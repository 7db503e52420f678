import { describeViewer } from './viewer-suite.ts';

describeViewer('keys and overlays', ({ open, show }) => {
  const has = (part: string) => (address: string) => decodeURIComponent(new URL(address).search).includes(part);

  it('leave Space to the button that has the focus, and letters to the dialog that is open', async () => {
    const { page, address } = await show('/?at=2010');
    await page.getByRole('button', { name: 'Compare', exact: true }).focus();
    await page.keyboard.press('Space');
    await address('vs=');
    expect(await page.getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
    await page.keyboard.press('e');
    await page.getByRole('dialog').waitFor();
    for (const key of ['2', 'c', 's']) await page.keyboard.press(key);
    expect(has('vs=')(page.url()) && !has('view=')(page.url())).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  it('are heard by no command while a dialog is loading, and what is typed is in its field: Enter asks the question that is named by it', async () => {
    const { page, address } = await open('/?at=2008');
    // The parts of the page that are loaded on demand come when the test lets them.
    let arrive = () => {};
    const asked = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route(/\.js$/, async (route) => {
      await asked;
      await route.continue();
    });
    await page.keyboard.type('qcommands');
    const field = page.getByRole('searchbox', { name: 'Search the questions' });
    expect(await field.inputValue()).toBe('commands');
    await page.keyboard.press('Escape');
    await page.keyboard.type('ec2s');
    expect(await page.getByRole('dialog', { name: 'Export' }).getByLabel('The export is loading').count()).toBe(1);
    expect(has('vs=')(page.url()) || has('view=')(page.url())).toBe(false);
    await page.keyboard.press('Escape');
    await page.keyboard.type('/c2iran');
    expect(await page.getByRole('textbox', { name: 'Search actors' }).inputValue()).toBe('c2iran');
    await page.keyboard.press('Escape');
    await page.keyboard.type('qstood with');
    await page.keyboard.press('Enter');
    arrive();
    await address('show=true');
    await page.getByRole('heading', { name: 'Who stood with an actor in the window?' }).waitFor();
    await page.reload();
    await page.waitForSelector('[data-ready]');
    await page.keyboard.type('/qais khazali');
    await page.keyboard.press('Enter');
    await address('sel=actor:qais-khazali');
    // What the server finds is known before the names, and stands below them: it is listed with them.
    await page.reload();
    await page.waitForSelector('[data-ready]');
    const found = page.waitForResponse(/api\/search\?q=qods/);
    await page.route(/search-index.*\.js$/, async (route) => {
      await found;
      await route.continue();
    });
    await page.keyboard.type('/qods');
    await page.keyboard.press('Enter');
    await address('sel=actor:qods-force');
  });

  it('close a dialog with Escape and keep the selection; a second Escape takes it back', async () => {
    const { page } = await show('/?at=2008&sel=actor:iran');
    await page.keyboard.press('Shift+?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(has('sel=actor:iran')(page.url())).toBe(true);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.search.includes('sel='));
  });

  it('work after a click on a segmented control, and undo does not leave the viewer', async () => {
    const { page, address } = await open('/?at=2008');
    await page.keyboard.press('Control+z');
    await page.getByText('Months', { exact: true }).click();
    await address('grain=month');
    await page.keyboard.press('c');
    await address('vs=');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => !location.search.includes('vs='));
  });

  it('keep the focus in reach when what had it goes with what was done', async () => {
    const { page, address } = await show('/?at=2008&view=list&table=actors', { until: 'tr[data-id]' });
    await page.getByRole('button', { name: 'Actions for Iran' }).click();
    await page.getByRole('menuitem', { name: 'Hide actor' }).click();
    await address('hide=iran');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TABLE');
  });

  it('open the menu within the sheet at 390 pixels, and the paths in one', async () => {
    const { page, address, visit } = await show('/?at=2008&sel=actor:sadr', { width: 390, height: 844 });
    await page.getByRole('dialog').getByRole('button', { name: 'Actions', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Hide actor' }).click();
    await address('hide=sadr');
    await visit('/?at=2008&path=sadr,iran');
    await page.getByRole('dialog').getByText('paths in 2008', { exact: false }).waitFor();
  });

  it('do not move the camera back to what was found long ago', async () => {
    const { page, address } = await show('/?at=2008');
    await page.keyboard.press('/');
    await page.keyboard.type('sadr');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await address('cam=');
    await page.keyboard.press('0');
    await page.keyboard.press('-');
    const ratio = () => page.evaluate(() => window.__entente?.camera().ratio);
    const before = await ratio();
    await page.waitForTimeout(600);
    await page.keyboard.press('2');
    await page.getByRole('table').waitFor();
    await page.keyboard.press('1');
    await page.waitForSelector('[data-ready]');
    expect(await ratio()).toBeCloseTo(before ?? 0, 3);
  });
});
