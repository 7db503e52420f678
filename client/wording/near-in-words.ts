import type { Relation, UnionGraph } from '../graph/union-graph.ts';
import { relationInBrief } from './relation-in-brief.ts';
import { sentenceOf } from './sentence.ts';

/** Why a group is near an actor, with its dates: "the mayor leads the council, 2003 – 2008, disputed". */
export function linkInWords(unionGraph: UnionGraph, link: Relation): string {
  return [sentenceOf(unionGraph, link), relationInBrief(link), ...(link.disputed ? ['disputed'] : [])].join(' · ');
}
