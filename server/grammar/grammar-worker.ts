/** The worker thread that parses queries: loading the grammar takes seconds, and a hostile text can take the parser minutes. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerTask } from './answer-task.ts';
import { collectGarbage } from './collect-garbage.ts';
import { warmUpExplaining } from './neo4j-cypher.ts';
import type { GrammarOrder, GrammarReply, GrammarRequest, GrammarSetup } from './tasks.ts';
import { warmUp } from './warm-up.ts';

/** So long after the last text, what texts have left in the memory is given back. */
const COLLECTS_AFTER_MS = 10_000;

const { explains }: GrammarSetup = workerData;
const say = (reply: GrammarReply) => parentPort?.postMessage(reply);
const collecting = setTimeout(collectGarbage, COLLECTS_AFTER_MS).unref();

parentPort?.on('message', (asked: GrammarRequest | GrammarOrder) => {
  if (asked.kind === 'complete') {
    if (explains) warmUpExplaining();
    say({ kind: 'complete' });
  } else say({ kind: 'answer', id: asked.id, answer: answerTask(asked.kind, asked.task) });
  collecting.refresh();
});
warmUp();
say({ kind: 'ready' });
