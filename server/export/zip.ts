import { Zip, ZipDeflate } from 'fflate';
import type { TextFile } from '../../model/export/dataset-files.ts';

/** The earliest date of the ZIP format, in any time zone, so that the same files give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
const END = new Uint8Array();

/** Generates an archive of UTF-8 text files in pieces, on demand, so that a large one is never in memory as a whole. */
export function* zip(files: Iterable<TextFile>): Generator<Uint8Array> {
  const made: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    made.push(bytes);
  });
  const encoder = new TextEncoder();
  for (const { name, pieces } of files) {
    const entry = new ZipDeflate(name);
    entry.mtime = NO_TIME;
    archive.add(entry);
    for (const piece of pieces) {
      entry.push(encoder.encode(piece));
      yield* made.splice(0);
    }
    entry.push(END, true);
    yield* made.splice(0);
  }
  archive.end();
  yield* made.splice(0);
}
