import type { SearchAnswer } from '../../model/api/search.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { sentenceOf } from '../wording/sentence.ts';
import type { Found, Hit, HitGroup } from './hit.ts';

type Text = Pick<SearchAnswer['claims']['found'][number], 'text' | 'marks'>;

/** So much of a text stands before the first word that was found, characters. */
const BEFORE = 60;

/** What the server found in the texts of the graph, as the list shows it. @param titles of the sources */
export function foundTexts(answer: SearchAnswer, unionGraph: UnionGraph, titles: ReadonlyMap<string, string> | undefined): Found {
  const { words, claims, sources, descriptions } = answer;
  const groups: HitGroup[] = [
    {
      kind: 'claim',
      total: claims.total,
      hits: claims.found.map(
        ({ id, relation, source, counts, ...text }): Hit => ({
          ...excerptOf(text),
          ...{ kind: 'claim', id, target: { kind: 'relation', id: relation }, isKnown: counts },
          hint: titles?.get(source) ?? source,
        }),
      ),
    },
    {
      kind: 'source',
      total: sources.total,
      hits: sources.found.map(
        ({ id, ...text }): Hit => ({ ...excerptOf(text), kind: 'source', id, target: { kind: 'source', id }, hint: '' }),
      ),
    },
    {
      kind: 'description',
      total: descriptions.total,
      hits: descriptions.found.map(
        ({ of, id, ...text }): Hit => ({
          ...excerptOf(text),
          ...{ kind: 'description', id, target: { kind: of, id } },
          hint: of === 'actor' ? (unionGraph.actorById.get(id)?.name ?? id) : relationIn(unionGraph, id),
          isKnown: of === 'actor' || unionGraph.relationById.has(id),
        }),
      ),
    },
  ];
  return { hasAll: words === 'all', groups };
}

function relationIn(unionGraph: UnionGraph, id: string): string {
  const relation = unionGraph.relationById.get(id);
  return relation === undefined ? id : sentenceOf(unionGraph, relation);
}

/** A text from shortly before the first word that was found. */
export function excerptOf({ text, marks }: Text): Pick<Hit, 'label' | 'marks'> {
  const first = marks[0]?.[0] ?? 0;
  if (first <= BEFORE) return { label: text, marks };
  const space = text.indexOf(' ', first - BEFORE);
  const start = space === -1 || space >= first ? first : space + 1;
  return { label: `…${text.slice(start)}`, marks: marks.map(([from, to]) => [from - start + 1, to - start + 1]) };
}
