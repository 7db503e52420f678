import { createHash } from 'node:crypto';

/** SHA-256 over the files of a dataset, by their names and bytes: the same for the same files in the same order. */
export class FolderHash {
  readonly #hash = createHash('sha256');

  add(file: string, bytes: Uint8Array): void {
    this.#hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }

  /** Hexadecimal. It can be asked for once. */
  digest(): string {
    return this.#hash.digest('hex');
  }
}
