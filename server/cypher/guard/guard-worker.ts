import { parentPort } from 'node:worker_threads';
import { judge } from './judge.ts';

/** The thread in which texts are parsed: a text can be made that takes the parser minutes. */
parentPort?.on('message', ({ id, text }: { id: number; text: string }) => {
  parentPort?.postMessage({ id, verdict: judge(text) });
});
