/** The worker thread that parses queries: loading the grammar takes seconds, and a hostile text can take the parser minutes. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerTask } from './answer-task.ts';
import type { GrammarReply, GrammarRequest, GrammarSetup } from './tasks.ts';
import { warmUp } from './warm-up.ts';

const say = (reply: GrammarReply) => parentPort?.postMessage(reply);

parentPort?.on('message', ({ id, kind, task }: GrammarRequest) => say({ kind: 'answer', id, answer: answerTask(kind, task) }));
const { explains }: GrammarSetup = workerData;
warmUp(explains);
say({ kind: 'ready' });
