import { type VocabularyAnswer, vocabularyAnswer } from '../../model/api.ts';
import { ACTOR_KINDS, kindLabel, kindName } from '../../model/coding/actor-kinds.ts';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import { CHANGES } from '../../model/comparison/compare-windows.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { type Route, route } from '../http/route.ts';

/** The kinds of actor, every type of relation with its coding rule, and what the states and the changes of a relation mean. */
export function vocabularyRoutes(graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'getVocabulary',
      method: 'get',
      path: '/vocabulary',
      summary: 'Kinds of actor, types of relation with their coding rules, and what the states and the changes of a relation mean',
      answer: vocabularyAnswer,
      hasVersion: true,
      isKept: true,
      async handle({ response }): Promise<VocabularyAnswer> {
        const kinds = ACTOR_KINDS.map((kind) => ({ kind, label: kindLabel(kind), name: kindName(kind) }));
        const states = VISIBLE_STATES.map((state) => ({ state, ...STATE_WORDS[state] }));
        const changes = CHANGES.map((change) => ({ change, ...CHANGE_WORDS[change] }));
        return { kinds, types: [...(await graphs.current(response)).types], states, changes };
      },
    }),
  ];
}
