import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from './guard.ts';
import { judge } from './judge.ts';

/** The thread in which texts are parsed: a text can be made that takes the parser minutes. */
const say = (message: ThreadMessage) => parentPort?.postMessage(message);

parentPort?.on('message', ({ id, text }: { id: number; text: string }) => say({ kind: 'verdict', id, verdict: judge(text) }));
say({ kind: 'ready' });
