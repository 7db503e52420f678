/** The worker thread that parses queries: loading the grammar takes seconds, and a hostile text can take the parser minutes. */
import { parentPort, workerData } from 'node:worker_threads';
import { embeddedQuery } from './embedded/embedded-query.ts';
import { judgeQuery } from './judge-query.ts';
import { explainRefusal } from './neo4j-cypher.ts';
import type { GrammarAnswers, GrammarReply, GrammarRequest, GrammarSetup, GrammarTaskKind } from './tasks.ts';
import { warmUp } from './warm-up.ts';

const say = (reply: GrammarReply) => parentPort?.postMessage(reply);

parentPort?.on('message', (request: GrammarRequest) => say({ kind: 'answer', id: request.id, answer: answerOf(request) }));
const { explains }: GrammarSetup = workerData;
warmUp(explains);
say({ kind: 'ready' });

function answerOf(request: GrammarRequest): GrammarAnswers[GrammarTaskKind] {
  if (request.kind === 'judge') return judgeQuery(request.task.text);
  if (request.kind === 'adapt') return embeddedQuery(request.task.text, request.task.parameters);
  return explainRefusal(request.task.refusal, request.task.text, request.task.written);
}
