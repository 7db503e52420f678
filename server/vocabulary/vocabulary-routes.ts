import { type VocabularyAnswer, vocabularyAnswer } from '../../model/api.ts';
import { ACTOR_KINDS, kindLabel, kindName } from '../../model/coding/actor-kinds.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { type Route, route } from '../http/route.ts';

/** The kinds of actor, and every type of relation with its coding rule. */
export function vocabularyRoutes(graphs: GraphProvider): Route[] {
  return [
    route({
      name: 'getVocabulary',
      method: 'get',
      path: '/vocabulary',
      summary: 'Kinds of actor, and types of relation with their coding rules',
      answer: vocabularyAnswer,
      hasVersion: true,
      async handle({ response }): Promise<VocabularyAnswer> {
        const kinds = ACTOR_KINDS.map((kind) => ({ kind, label: kindLabel(kind), name: kindName(kind) }));
        return { kinds, types: [...(await graphs.current(response)).types] };
      },
    }),
  ];
}
