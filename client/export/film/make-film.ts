import type { Window } from '../../../model/time/window.ts';
import { formatWindow } from '../../../model/time/window-text.ts';
import { download } from '../../data/download.ts';
import { fetchPart } from '../../data/fetch-part.ts';
import type { Picture } from '../../surface/picture.ts';
import type { Caption } from '../image/caption.ts';
import { drawnOf } from '../image/drawn.ts';
import { ImageFailure } from '../image/failure.ts';
import { loadedImage } from '../image/rasterise.ts';
import { lettersFor, windowInFileName } from '../image/save-image.ts';
import type { FilmSink } from './film-sink.ts';
import { frameOf } from './frame.ts';
import { pictureIn, stageOf } from './stage.ts';

export const FILM_FORMATS = ['webm', 'zip'] as const;
export type FilmFormat = (typeof FILM_FORMATS)[number];

/** What a film is to be. */
export interface FilmPlan {
  /** The windows, at least one. */
  readonly windows: readonly Window[];
  readonly format: FilmFormat;
  /** The size of the frames in pixels, nine high for sixteen wide. */
  readonly width: number;
  readonly height: number;
  /** How long a WebM shows each frame. */
  readonly seconds: number;
}

/**
 * Makes a film of a picture in these windows and downloads it.
 * @param signal stops it: then nothing is downloaded, and nothing is left
 * @param onFrame called with the number of frames that are made
 * @throws ImageFailure when the browser or the server cannot provide what is needed
 */
export async function makeFilm(
  picture: Picture,
  caption: Caption,
  plan: FilmPlan,
  signal: AbortSignal,
  onFrame: (count: number) => void,
): Promise<void> {
  const { windows, format } = plan;
  const [first, last] = [windows[0], windows.at(-1)];
  if (first === undefined || last === undefined) return;
  const whole = { from: first.from, to: last.to };
  const breathe = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
  const { measure, fontFaces } = await lettersFor(picture, caption);
  const stage = await stageOf(picture, windows, breathe);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [plan.width, plan.height];
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new ImageFailure('This browser gives no canvas to draw the frames on.');
  const name = `entente-film-${windowInFileName(whole)}`;
  const sink = await sinkFor(plan, canvas, name);
  try {
    let before = picture;
    for (const [index, window] of windows.entries()) {
      await breathe();
      before = pictureIn(before, window);
      const look = { stage, whole, caption: { ...caption, address: addressIn(caption.address, window) }, measure, fontFaces };
      const image = await loadedImage(frameOf(before, drawnOf(before), look, plan.width));
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      await sink.add(canvas);
      onFrame(index + 1);
    }
    await breathe();
    const file = await sink.finish();
    signal.throwIfAborted();
    download(`${name}.${format}`, file, file.type);
  } catch (error) {
    await sink.cancel();
    throw error;
  }
}

async function sinkFor({ windows, format, seconds }: FilmPlan, canvas: HTMLCanvasElement, folder: string): Promise<FilmSink> {
  if (format === 'webm') return (await fetchPart(() => import('./video.ts'))).videoSink(canvas, seconds);
  const { framesSink } = await fetchPart(() => import('./frames-zip.ts'));
  return framesSink((index) => frameName(folder, windows, index));
}

/** Such as `entente-film-2003-to-2020/001-2003.png`: in the order of the film, and saying the window. */
export function frameName(folder: string, windows: readonly Window[], index: number): string {
  const window = windows[index];
  const digits = Math.max(3, String(windows.length).length);
  const said = window === undefined ? '' : `-${windowInFileName(window)}`;
  return `${folder}/${String(index + 1).padStart(digits, '0')}${said}.png`;
}

/** The address that shows the same picture in this window. */
function addressIn(address: string, window: Window): string {
  const there = new URL(address);
  there.searchParams.set('at', formatWindow(window));
  return decodeURI(there.href);
}
