import { compareCodeUnits } from '../compare-code-units.ts';
import { type PathRelation, surestFirst } from './path-relation.ts';

/** All relations that lead from one actor to another in a single step. */
export interface MultiplexTie<R> {
  readonly from: string;
  readonly to: string;
  /** Surest first; never empty. */
  readonly relations: readonly R[];
}

/** A graph of actors and ties, regardless of time. */
export interface Network<R> {
  /** The outgoing ties of an actor, ordered by the id of the other actor. */
  tiesFrom(actor: string): readonly MultiplexTie<R>[];
  /** The distance to `target` in steps, for each actor that reaches it in at most `most` steps. */
  distancesTo(target: string, most: number): ReadonlyMap<string, number>;
}

/**
 * Builds a network of relations. A relation of an actor with itself becomes a loop.
 * @param canTraverseBackwards whether a relation may also be walked from its target to its source
 */
export function buildNetwork<R extends PathRelation>(relations: Iterable<R>, canTraverseBackwards: (relation: R) => boolean): Network<R> {
  const leaving = new Map<string, R[]>();
  const entering = new Map<string, R[]>();
  for (const relation of relations) {
    const { source, target } = relation;
    append(leaving, source, relation);
    append(entering, target, relation);
    if (!canTraverseBackwards(relation)) continue;
    append(leaving, target, relation);
    append(entering, source, relation);
  }
  const ties = new Map<string, readonly MultiplexTie<R>[]>();
  return {
    tiesFrom(actor) {
      const known = ties.get(actor) ?? tiesOf(actor, leaving.get(actor) ?? []);
      ties.set(actor, known);
      return known;
    },
    distancesTo(target, most) {
      const distances = new Map([[target, 0]]);
      let edge = [target];
      for (let distance = 1; distance <= most && edge.length > 0; distance += 1) {
        const next: string[] = [];
        for (const actor of edge) {
          for (const relation of entering.get(actor) ?? []) {
            const other = otherEnd(relation, actor);
            if (distances.has(other)) continue;
            distances.set(other, distance);
            next.push(other);
          }
        }
        edge = next;
      }
      return distances;
    },
  };
}

function tiesOf<R extends PathRelation>(from: string, relations: readonly R[]): MultiplexTie<R>[] {
  const byEnd = new Map<string, R[]>();
  for (const relation of relations) append(byEnd, otherEnd(relation, from), relation);
  return [...byEnd].sort(([a], [b]) => compareCodeUnits(a, b)).map(([to, shared]) => ({ from, to, relations: shared.sort(surestFirst) }));
}

function otherEnd({ source, target }: PathRelation, actor: string): string {
  return source === actor ? target : source;
}

function append<R>(lists: Map<string, R[]>, key: string, item: R): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
