import { embeddedQuery } from './embedded/embedded-query.ts';
import { judgeQuery } from './judge-query.ts';
import { explainRefusal } from './neo4j-cypher.ts';
import type { GrammarAnswers, GrammarTaskKind, GrammarTasks } from './tasks.ts';

const ANSWERS: { readonly [Kind in GrammarTaskKind]: (task: GrammarTasks[Kind]) => GrammarAnswers[Kind] } = {
  judge: ({ text }) => judgeQuery(text),
  adapt: ({ text, parameters }) => embeddedQuery(text, parameters),
  explainRefusal: ({ refusal, text, written }) => explainRefusal(refusal, text, written),
};

/** Does in this process what the thread with the grammar is asked for. It may take minutes with a hostile text. */
export function answerTask<Kind extends GrammarTaskKind>(kind: Kind, task: GrammarTasks[Kind]): GrammarAnswers[Kind] {
  return ANSWERS[kind](task);
}
