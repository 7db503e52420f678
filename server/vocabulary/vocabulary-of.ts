import type { VocabularyAnswer } from '../../model/api/vocabulary.ts';
import { ACTOR_KINDS, kindLabel, kindName } from '../../model/coding/actor-kinds.ts';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import { CHANGES } from '../../model/comparison/compare-windows.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';
import type { UnionGraph } from '../graph/union-graph.ts';

/** The kinds of actor and the types of relation of a graph, and what the states and the changes of a relation mean. */
export function vocabularyOf({ types }: Pick<UnionGraph, 'types'>): VocabularyAnswer {
  return {
    kinds: ACTOR_KINDS.map((kind) => ({ kind, label: kindLabel(kind), name: kindName(kind) })),
    types: [...types],
    states: VISIBLE_STATES.map((state) => ({ state, ...STATE_WORDS[state] })),
    changes: CHANGES.map((change) => ({ change, ...CHANGE_WORDS[change] })),
  };
}
