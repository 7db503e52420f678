import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A text, or parts of one that are repeated: no file of a hundred kilobytes for a text of one idea. */
const text = z
  .union([z.string(), z.array(z.union([z.string(), z.object({ times: z.number(), text: z.string() })]))])
  .transform((written) => (typeof written === 'string' ? written : written.map(partText).join('')));

const corpus = z.object({
  /** Never run, with the status and, where it is the same on both engines, the code. */
  refused: z.array(z.object({ kind: z.string(), statement: text, status: z.number(), code: z.string().optional() }).transform(named)),
  /** Only reads, so it may run; it ends in one of these ways, within its limits. `long` is the length of its parameter. */
  endured: z.array(
    z.object({ kind: z.string(), statement: text, long: z.number().default(0), ends: z.array(z.number()) }).transform(named),
  ),
  /** Looks like one that is refused and is none: the one value that it gives, on both engines. */
  harmless: z.array(z.object({ kind: z.string(), statement: text, value: z.unknown() }).transform(named)),
});

/** The corpus of attacks, `attacks.json`. */
export const attacks = corpus.parse(JSON.parse(readFileSync(new URL('./attacks.json', import.meta.url), 'utf8')));

function partText(part: string | { readonly times: number; readonly text: string }): string {
  return typeof part === 'string' ? part : part.text.repeat(part.times);
}

function named<T extends { readonly kind: string; readonly statement: string }>(attack: T): T & { readonly name: string } {
  const start = JSON.stringify(attack.statement.slice(0, 70)).slice(1, -1);
  return { ...attack, name: `${attack.kind}: ${start}${attack.statement.length > 70 ? '…' : ''}` };
}
