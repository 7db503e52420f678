import { buffer } from 'node:stream/consumers';
import type { Download } from 'playwright-core';

/** The bytes of a file that the page let the user save. A browser that others share has it in a folder of its own. */
export async function downloaded(file: Download): Promise<Buffer> {
  return buffer(await file.createReadStream());
}
