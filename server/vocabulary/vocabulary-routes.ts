import { type VocabularyAnswer, vocabularyAnswer } from '../../model/api/vocabulary.ts';
import type { GraphProvider } from '../graph/graph-provider.ts';
import { type Route, route } from '../http/route.ts';
import { vocabularyOf } from './vocabulary-of.ts';

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
        return vocabularyOf(await graphs.current(response));
      },
    }),
  ];
}
