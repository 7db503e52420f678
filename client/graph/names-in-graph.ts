import { type NamesInText, namesInText } from '../../model/named-actors.ts';
import type { UnionGraph } from './union-graph.ts';

/** A search for the names of the actors of a graph in a text; of namesakes, who has more relations is meant first. */
export function namesInGraph({ actors, relationsOf }: Pick<UnionGraph, 'actors' | 'relationsOf'>): NamesInText {
  const relations = ({ index }: { readonly index: number }) => relationsOf[index]?.length ?? 0;
  return namesInText([...actors].sort((a, b) => relations(b) - relations(a)));
}
