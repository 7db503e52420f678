import { ImageFailure } from './failure.ts';
import type { Measure } from './svg-text.ts';

const FAMILY = 'Inter Variable';

/**
 * Returns a function that measures in the font of the page, after loading the parts that a text needs.
 * @throws ImageFailure when the browser gives no canvas to measure on
 */
export async function pageMeasure(text: string): Promise<Measure> {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new ImageFailure('This browser gives no canvas to measure text on.');
  const letters = [...new Set(text)].join('');
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 12px '${FAMILY}'`, letters)));
  return (text, size, weight) => {
    context.font = `${weight} ${size}px '${FAMILY}', Inter, 'Helvetica Neue', Arial, sans-serif`;
    return context.measureText(text).width;
  };
}

/**
 * The font of the page as self-contained CSS, since an image cannot load files. It has only those
 * parts of the font that the text needs.
 * @throws ImageFailure when the server does not give a file of the font
 */
export async function fontFacesFor(text: string): Promise<string> {
  const letters = [...new Set(text)].flatMap((letter) => letter.codePointAt(0) ?? []);
  const faces = await Promise.all(
    pageFaces()
      .filter(({ style }) => isNeeded(style.getPropertyValue('unicode-range'), letters))
      .map(embedded),
  );
  return faces.join('\n');
}

interface Face {
  readonly style: CSSStyleDeclaration;
  /** Where its file is. */
  readonly address: string;
}

function pageFaces(): Face[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const { style } = rule;
      const [, path] = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src')) ?? [];
      if (path === undefined || !style.getPropertyValue('font-family').includes(FAMILY)) return [];
      return [{ style, address: new URL(path, sheet.href ?? document.baseURI).href }];
    }),
  );
}

async function embedded({ style, address }: Face): Promise<string> {
  const response = await fetch(address).catch(() => null);
  if (response === null || !response.ok) throw new ImageFailure('The server does not give the font of the image. Is it running?');
  const [weight, range] = [style.getPropertyValue('font-weight'), style.getPropertyValue('unicode-range')];
  const source = `url(${await dataAddress(await response.blob())}) format('woff2')`;
  return `@font-face { font-family: '${FAMILY}'; font-weight: ${weight}; unicode-range: ${range}; src: ${source}; }`;
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new ImageFailure('The font of the image could not be read.'));
    reader.readAsDataURL(blob);
  });
}

/** Whether any letter is in a range such as `U+0100-02BA, U+2113`. A face without a range has all letters. */
function isNeeded(range: string, letters: readonly number[]): boolean {
  if (range === '') return true;
  const bounds = range.split(',').map((part) =>
    part
      .trim()
      .replace(/^U\+/i, '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16)),
  );
  return bounds.some(([first = 0, last = first]) => letters.some((letter) => letter >= first && letter <= last));
}
