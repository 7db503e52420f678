import type { ExportedRelation } from './content.ts';

/** A document that is written piece by piece: what its relations rest on is many times the rest, and is read as it is written. */
export interface ExportDocument {
  /** All before the first relation, made as it is asked for. */
  readonly head: Iterable<string>;
  /** Some relations, the next in the order of the content. @param isLast whether there are none after them */
  relations(some: readonly ExportedRelation[], isLast: boolean): string;
  readonly tail: string;
}
