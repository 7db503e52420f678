import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { UnionGraph } from './union-graph.ts';

/** What the vocabulary says of the type of a relation that bears on its spells; a type that it does not have is a directed state. */
export function relationTypeOf(
  { types }: Pick<UnionGraph, 'types'>,
  relation: { readonly type: string },
): Pick<RelationType, 'symmetric' | 'temporality'> {
  return types.find(({ type }) => type === relation.type) ?? { symmetric: false, temporality: 'state' };
}
