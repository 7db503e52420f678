import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloaded } from './downloaded.ts';
import { describeViewer } from './viewer-suite.ts';

describeViewer('scenes', ({ open, show }) => {
  it('are kept under a name, opened, taken out as a file and brought in by somebody else', async () => {
    const viewer = await show('/?at=2008&sign=hostile&sel=actor:sadr&pin=iran:10:20');
    const { page } = viewer;
    const [picture, layout] = [await viewer.drawn(), await viewer.layout()];
    await page.keyboard.press('s');
    await page.getByRole('textbox', { name: 'Save this picture as' }).fill('Who fought whom');
    await page.keyboard.press('Enter');
    await page.getByText('Saved “Who fought whom”.').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save all to a file' }).click()]);
    const file = (await downloaded(download)).toString();
    expect(JSON.parse(file)).toMatchObject({ format: 'entente-scenes', version: 1, scenes: [{ name: 'Who fought whom' }] });

    const other = await open('/?at=2020');
    await other.page.getByRole('button', { name: 'Scenes' }).click();
    const [chooser] = await Promise.all([
      other.page.waitForEvent('filechooser'),
      other.page.getByRole('button', { name: 'Bring in from a file' }).click(),
    ]);
    const path = join(mkdtempSync(join(tmpdir(), 'entente-scenes-')), 'scenes.json');
    writeFileSync(path, file);
    await chooser.setFiles(path);
    await other.page.getByText('1 scene brought in.').waitFor();
    await other.page.getByRole('link', { name: 'Who fought whom' }).click();
    await other.address('at=2008');
    await other.page.waitForSelector('[data-ready]');
    expect([await other.drawn(), await other.layout()]).toEqual([picture, layout]);
    await other.page.keyboard.press('s');
    await other.page.getByRole('button', { name: 'Remove Who fought whom' }).click();
    await other.page.getByText('No scene is kept in this browser.').waitFor();
  });

  it('that are none are refused with the reason, and what was kept stays', async () => {
    const { page } = await show('/?at=2008');
    await page.keyboard.press('s');
    await page.getByRole('textbox', { name: 'Save this picture as' }).fill('One');
    await page.keyboard.press('Enter');
    await page.getByText('Saved “One”.').waitFor();
    const folder = mkdtempSync(join(tmpdir(), 'entente-scenes-'));
    const bring = async (text: string) => {
      writeFileSync(join(folder, 'wrong.json'), text);
      await page.locator('input[type=file]').setInputFiles(join(folder, 'wrong.json'));
    };
    await bring('not a file of scenes');
    await page.getByText('it is not JSON').waitFor();
    await bring('{"format":"entente-scenes","version":1,"scenes":[{"name":""}]}');
    await page.getByText('scenes.0.name', { exact: false }).waitFor();
    expect(await page.getByRole('link', { name: 'One' }).count()).toBe(1);
  });

  it('are the same in every tab, and what another version of Entente kept is hidden and not lost', async () => {
    const { page } = await show('/?at=2008');
    const scene = (name: string) => ({ name, query: 'at=2008', savedAt: '2026-01-01T00:00:00Z', data: '' });
    const keep = (content: object) => page.evaluate((text) => localStorage.setItem('entente-scenes', text), JSON.stringify(content));
    const kept = (key: string) => page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null'), key);
    const later = { name: 'From later', shape: 3 };
    await keep({ format: 'entente-scenes', version: 1, scenes: [scene('One'), later] });
    await page.keyboard.press('s');
    await page.getByRole('link', { name: 'One' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForSelector('[data-ready]');
    await other.keyboard.press('s');
    await other.getByRole('textbox', { name: 'Save this picture as' }).fill('Two');
    await other.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Two' }).waitFor();
    await other.close();
    expect(await page.getByRole('link', { name: 'From later' }).count()).toBe(0);
    expect(await kept('entente-scenes')).toMatchObject({ scenes: [{ name: 'One' }, { name: 'Two' }, later] });
    const newer = { format: 'entente-scenes', version: 2, things: [] };
    await keep(newer);
    await page.getByRole('textbox', { name: 'Save this picture as' }).fill('Three');
    await page.keyboard.press('Enter');
    await page.getByText('Saved “Three”.').waitFor();
    expect(await kept('entente-scenes-unread')).toEqual(newer);
    expect(await kept('entente-scenes')).toMatchObject({ version: 1, scenes: [{ name: 'Three' }] });
  });
});
