import type { SearchAnswer, SearchedKind } from '../../model/api/search.ts';
import type { AllEvidence } from '../graph/known-graph.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { TextIndex } from './text-index.ts';

type Claim = AllEvidence['claims'][number];
type Source = AllEvidence['sources'][number];
type Description = Pick<SearchAnswer['descriptions']['found'][number], 'of' | 'id' | 'text'>;

/** A text that is searched, and what it is of. */
type Searched = { readonly text: string } & (
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'description'; readonly description: Description }
);

/** A text in which a query was found. */
export type Of<Kind extends SearchedKind> = Extract<Searched, { kind: Kind }>;

/** Every text of a graph, with their index. */
export interface SearchedTexts {
  readonly index: TextIndex;
  readonly texts: readonly Searched[];
}

/** The texts of a graph: the claims, then the sources, then what is said of its relations and actors. */
export async function searchedTexts(graph: UnionGraph, { claims, sources }: AllEvidence): Promise<SearchedTexts> {
  const texts: Searched[] = [];
  for (const claim of claims) texts.push({ kind: 'claim', text: claim.claim, claim });
  for (const source of sources) texts.push({ kind: 'source', text: nameOf(source), source });
  for (const { id, summary: text } of graph.relations.values()) add({ of: 'relation', id, text });
  for (const { id, description: text = '' } of graph.actors.values()) add({ of: 'actor', id, text });
  return { texts, index: await TextIndex.of(texts.map(({ text }) => text)) };

  function add(description: Description): void {
    texts.push({ kind: 'description', text: description.text, description });
  }
}

/** What a source is called: title, author and publisher. */
function nameOf({ title, author, publisher }: Source): string {
  return [title, author, publisher].filter((part) => part !== undefined && part !== '').join(', ');
}
