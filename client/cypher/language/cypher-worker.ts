import { CypherReader } from './read.ts';
import type { Answers, Reply, Request } from './task.ts';

/** Parses Cypher in a worker: a text that takes the parser too long blocks nothing else. */

let reader: CypherReader | undefined;

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if ('names' in data) {
    reader = new CypherReader(data.names);
    return;
  }
  let answer: Answers[keyof Answers] | null = null;
  try {
    answer = reader?.answer(data) ?? null;
  } catch (error) {
    // A RangeError means that the text is nested too deeply for the parser's stack.
    if (!(error instanceof RangeError)) console.warn(error);
  }
  postMessage({ id: data.id, answer } satisfies Reply);
});

postMessage({ ready: true } satisfies Reply);
