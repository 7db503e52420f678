import type { Download, Page } from 'playwright-core';
import { elementsOf } from '../client/image-elements.ts';
import { downloaded } from './downloaded.ts';
import { describeViewer } from './viewer-suite.ts';

const PNG_MAGIC = '89504e470d0a1a0a';

describeViewer('the picture as a file', (viewer) => {
  const open = async (path: string, scheme: 'light' | 'dark' = 'light') => {
    const opened = await viewer.open(path, { scheme });
    await opened.page.keyboard.press('e');
    await opened.page.getByRole('dialog', { name: 'Export' }).waitFor();
    return opened;
  };
  const save = async (page: Page, format: 'SVG' | 'PNG'): Promise<Download> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: format, exact: true }).click()]);
    return file;
  };

  it('is an SVG of what the canvas draws, with its font, window and address', async () => {
    const { page, drawn } = await open('/?at=2008&sign=hostile');
    const file = await save(page, 'SVG');
    expect(file.suggestedFilename()).toBe('entente-2008.svg');
    const svg = (await downloaded(file)).toString();
    const elements = elementsOf(svg);
    const ids = (kind: string) =>
      elements.filter(({ attributes }) => attributes.class === kind).flatMap(({ attributes }) => attributes['data-id'] ?? []);
    const { actors, relations } = await drawn();
    expect([ids('actor').sort(), ids('relation').sort()]).toEqual([actors.sort(), relations.sort()]);
    expect(elements.find(({ name }) => name === 'style')?.text).toMatch(/@font-face .* src: url\(data:font\/woff2;base64,/);
    expect(elements.find(({ name }) => name === 'a')?.attributes.href).toBe(page.url());
    expect(elements.map(({ text }) => text)).toEqual(expect.arrayContaining(['2008', 'Sources']));
    expect(svg).toMatch(/relations hidden by filters/);
  });

  it('is a PNG at twice the size, in the colours of the scheme', async () => {
    const { page } = await open('/?at=2008&vs=2020', 'dark');
    const file = await save(page, 'PNG');
    expect(file.suggestedFilename()).toBe('entente-2008-and-2020.png');
    const bytes = await downloaded(file);
    expect(bytes.subarray(0, 8).toString('hex')).toBe(PNG_MAGIC);
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    expect(width).toBe(2880);
    expect(height).toBeGreaterThan(1800);
    const colours = await coloursOf(page, bytes);
    expect(colours.corner).toBe('21,23,26');
    expect(colours.others).toBeGreaterThan(50);
  });

  it('says in the user’s words why there is none, and makes it when asked again', async () => {
    const { page } = await open('/?at=2008');
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = (give) => give(null);
    });
    await page.getByRole('button', { name: 'PNG', exact: true }).click();
    await page.getByRole('alert').getByText('too large for this browser').waitFor();
    expect((await save(page, 'SVG')).suggestedFilename()).toBe('entente-2008.svg');
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });
});

/** What is in the corner of a PNG, and how many other colours it has. */
function coloursOf(page: Page, png: Buffer): Promise<{ corner: string; others: number }> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no 2D context');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<string>();
    for (let at = 0; at < data.length; at += 4) colours.add(`${data[at]},${data[at + 1]},${data[at + 2]}`);
    return { corner: `${data[0]},${data[1]},${data[2]}`, others: colours.size - 1 };
  }, png.toString('base64'));
}
