import { BufferTarget, CanvasSource, getFirstEncodableVideoCodec, Output, QUALITY_HIGH, WebMOutputFormat } from 'mediabunny';
import { ImageFailure } from '../image/failure.ts';
import type { FilmSink } from './film-sink.ts';

/**
 * A WebM film of a canvas, each frame shown for so many seconds. Each is a key frame, so that a player can go to any window.
 * @throws ImageFailure when the browser cannot encode a film of that size
 */
export async function videoSink(canvas: HTMLCanvasElement, seconds: number): Promise<FilmSink> {
  const { width, height } = canvas;
  const codec = await getFirstEncodableVideoCodec(['vp9', 'vp8'], { width, height, quality: QUALITY_HIGH });
  if (codec === null) {
    throw new ImageFailure(`This browser cannot make a WebM film of ${width} × ${height} pixels. The frames as PNG need no video.`);
  }
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, quality: QUALITY_HIGH });
  output.addVideoTrack(source);
  await output.start();
  let count = 0;
  return {
    async add() {
      await source.add(count * seconds, seconds, { keyFrame: true });
      count += 1;
    },
    async finish() {
      await output.finalize();
      if (target.buffer === null) throw new ImageFailure('The browser gave no film. The frames as PNG need no video.');
      return new Blob([target.buffer], { type: 'video/webm' });
    },
    cancel: () => output.cancel(),
  };
}
