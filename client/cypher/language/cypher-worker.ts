import { CypherReader } from './read.ts';
import type { Answers, Reply, Request } from './task.ts';

/** Reads Cypher in a thread of its own: a text that the parser does not come to an end with stops nothing else. */

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
    // A text that is nested so deeply that the parser overflows its stack.
    if (!(error instanceof RangeError)) console.warn(error);
  }
  postMessage({ id: data.id, answer } satisfies Reply);
});

postMessage({ ready: true } satisfies Reply);
