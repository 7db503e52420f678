import { Zip, ZipPassThrough } from 'fflate';
import { pngOf } from '../image/rasterise.ts';
import type { FilmSink } from './film-sink.ts';

/**
 * A ZIP of frames as PNG files. What is made goes to the browser as blobs, which it keeps outside of the page's memory, and
 * on disk where they are many.
 * @param nameOf the name of a frame by its place, from 0
 */
export function framesSink(nameOf: (index: number) => string): FilmSink {
  const made: Uint8Array<ArrayBuffer>[] = [];
  const parts: Blob[] = [];
  let count = 0;
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes as Uint8Array<ArrayBuffer>);
  });
  const handOver = () => parts.push(new Blob(made.splice(0)));
  return {
    async add(canvas) {
      const png = await pngOf(canvas, `A frame of ${canvas.width} by ${canvas.height} pixels is too large for this browser.`);
      // A PNG is compressed already.
      const entry = new ZipPassThrough(nameOf(count));
      archive.add(entry);
      entry.push(new Uint8Array(await png.arrayBuffer()), true);
      count += 1;
      handOver();
    },
    async finish() {
      archive.end();
      handOver();
      return new Blob(parts, { type: 'application/zip' });
    },
    async cancel() {
      archive.terminate();
      parts.length = 0;
    },
  };
}
