import { type Cited, independentSources } from '../../model/independent-sources.ts';
import { numbering } from '../../model/tables/numbering.ts';
import { CODES } from '../../model/time/state-codes.ts';
import type { UnionGraph } from './union-graph.ts';
import type { VisibleGraph } from './visible-graph.ts';

const ATTESTED = CODES.attested;

/**
 * Returns a function that counts the independent sources that speak of the relations that are attested and shown. It goes
 * over numbers only, for speed: it is called at each step.
 * @param sources by which is known which count as one
 */
export function voiceCounter(
  { relations }: Pick<UnionGraph, 'relations'>,
  sources: readonly Cited[],
): (visibleGraph: VisibleGraph) => number {
  const independent = independentSources(sources);
  const voices = numbering<string>();
  const bySource = new Map<string, number>();
  const voicesOf = relations.map((relation) =>
    relation.sources.map((id) => {
      const known = bySource.get(id) ?? voices.number([...independent([id])].join());
      bySource.set(id, known);
      return known;
    }),
  );
  return ({ states, visible }) => {
    const heard = new Uint8Array(voices.count());
    let count = 0;
    for (let index = 0; index < states.length; index += 1) {
      if (states[index] !== ATTESTED || visible[index] !== 1) continue;
      for (const voice of voicesOf[index] ?? []) {
        if (heard[voice] === 0) count += 1;
        heard[voice] = 1;
      }
    }
    return count;
  };
}
