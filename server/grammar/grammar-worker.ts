/** The worker thread that parses queries: loading the grammar takes seconds, and a hostile text can take the parser minutes. */
import { parentPort, workerData } from 'node:worker_threads';
import { judgeQuery } from './judge-query.ts';
import { explainRefusal, warmUpExplaining } from './neo4j-cypher.ts';
import type { GrammarAnswers, GrammarReply, GrammarRequest, GrammarSetup, GrammarTaskKind } from './tasks.ts';

/** The parser builds its tables on demand; this query has what most queries have, and a syntax error at its end. */
const WARMING = `MATCH (a:Actor {id: $id})-[r:FUNDS|ARMS*1..2]->(b) WHERE a.name STARTS WITH 'x' AND NOT r.year IN [1, 2.5]
OPTIONAL MATCH p = (a)<--(c) WITH a, collect(DISTINCT b.name)[0] AS names, count(*) AS n UNWIND names AS name
RETURN CASE WHEN n > 2 THEN name ELSE null END AS x, {k: size(names)} ORDER BY n DESC LIMIT 3 +`;

const say = (reply: GrammarReply) => parentPort?.postMessage(reply);

parentPort?.on('message', (request: GrammarRequest) => say({ kind: 'answer', id: request.id, answer: answerOf(request) }));
const { explains }: GrammarSetup = workerData;
judgeQuery(WARMING);
if (explains) warmUpExplaining();
say({ kind: 'ready' });

function answerOf(request: GrammarRequest): GrammarAnswers[GrammarTaskKind] {
  if (request.kind === 'judge') return judgeQuery(request.task.text);
  return explainRefusal(request.task.refusal, request.task.text);
}
