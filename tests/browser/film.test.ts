import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { downloaded } from './downloaded.ts';
import { describeFirstDataset } from './viewer-suite.ts';

describeFirstDataset('a film of the years', ({ show, open }) => {
  const choose = async (page: Page, values: Readonly<Record<string, string>>) => {
    await page.keyboard.press('e');
    for (const [name, value] of Object.entries(values)) {
      const field = page.getByLabel(name, { exact: true });
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
  };
  const save = async (page: Page, name: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return { name: file.suggestedFilename(), bytes: await downloaded(file) };
  };

  it('is a WebM that the browser plays, of the size and the length that were asked for, and its frames differ', async () => {
    const { page } = await show('/?at=2008');
    await choose(page, { From: '2006', To: '2008', 'Each frame lasts': '0.5' });
    await page.getByText('3 frames, 1.5 seconds').waitFor();
    const { name, bytes } = await save(page, 'Film, WebM');
    expect(name).toBe('entente-film-2006-to-2008.webm');
    const film = await played(page, bytes, [0.25, 0.75, 1.25]);
    expect(film).toMatchObject({ width: 1280, height: 720 });
    expect(film.duration).toBeCloseTo(1.5, 1);
    expect(new Set(film.frames).size).toBe(3);
    await page.getByText('3 frames made.').waitFor();
  });

  it('is a folder of PNG frames that are numbered and say their window, a span where one is chosen', async () => {
    const { page } = await show('/?at=2004..2005');
    await choose(page, { From: '2004', To: '2007', Size: '1920' });
    const { name, bytes } = await save(page, 'Frames, ZIP');
    expect(name).toBe('entente-film-2004-to-2007.zip');
    const files = unzipSync(bytes);
    const folder = 'entente-film-2004-to-2007';
    expect(Object.keys(files)).toEqual(
      ['001-2004-to-2005', '002-2005-to-2006', '003-2006-to-2007'].map((frame) => `${folder}/${frame}.png`),
    );
    const frames = Object.values(files).map((file) => PNG.sync.read(Buffer.from(file)));
    expect(frames.map(({ width, height }) => [width, height])).toEqual([1, 2, 3].map(() => [1920, 1080]));
    expect(new Set(frames.map(({ data }) => data.toString('latin1'))).size).toBe(3);
  });

  it('says how far it is, and leaves nothing when it is stopped; a film that cannot be is named', async () => {
    const { page } = await show('/?at=2008');
    await choose(page, { From: '2008-01', To: '2019-12' });
    await page.getByText('Months', { exact: true }).last().click();
    let saved = 0;
    page.on('download', () => {
      saved += 1;
    });
    await page.getByRole('button', { name: 'Frames, ZIP' }).click();
    await page.getByText(/^Frame (?:[2-9]|[1-9]\d+) of 144$/).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. Nothing was saved.').waitFor();
    await page.getByLabel('To', { exact: true }).fill('2007');
    await page.getByRole('alert').getByText('There is no window between').waitFor();
    await page.getByLabel('To', { exact: true }).fill('soon');
    await page.getByRole('alert').getByText('Write From and To').waitFor();
    expect(await page.getByRole('button', { name: 'Frames, ZIP' }).isDisabled()).toBe(true);
    expect(saved).toBe(0);
  });

  it('is offered as frames where the browser makes no video', async () => {
    const { page } = await open('/?at=2008');
    await page.evaluate(() => Reflect.deleteProperty(window, 'VideoEncoder'));
    await choose(page, { From: '2007', To: '2008' });
    await page.getByText('This browser cannot make video').waitFor();
    expect(await page.getByRole('button', { name: 'Film, WebM' }).isDisabled()).toBe(true);
    expect((await save(page, 'Frames, ZIP')).name).toBe('entente-film-2007-to-2008.zip');
  });
});

/** Plays a film in an empty page, since ours may load no media. @returns its size, its length in seconds, and what is seen at these times */
async function played(page: Page, film: Buffer, times: readonly number[]) {
  const empty = await page.context().newPage();
  const seen = await empty.evaluate(
    async ({ base64, at }) => {
      const video = document.createElement('video');
      const wait = (event: string) =>
        new Promise((resolve, reject) => {
          video.addEventListener(event, resolve, { once: true });
          video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true });
        });
      const loaded = wait('loadeddata');
      video.src = URL.createObjectURL(await (await fetch(`data:video/webm;base64,${base64}`)).blob());
      await loaded;
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
      const frames: string[] = [];
      for (const time of at) {
        const sought = wait('seeked');
        video.currentTime = time;
        await sought;
        // A busy browser gives the frame of before for a while after it has sought.
        const end = performance.now() + 5000;
        let frame = '';
        do {
          await new Promise((resolve) => setTimeout(resolve, 50));
          canvas.getContext('2d')?.drawImage(video, 0, 0);
          frame = canvas.toDataURL();
        } while (frame === frames.at(-1) && performance.now() < end);
        frames.push(frame);
      }
      return { width: video.videoWidth, height: video.videoHeight, duration: video.duration, frames };
    },
    { base64: film.toString('base64'), at: times },
  );
  await empty.close();
  return seen;
}
