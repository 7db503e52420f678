import { CypherAnalyzer } from './analyze.ts';
import type { LanguageAnswers, LanguageReply, LanguageRequest } from './task.ts';

/** Parses Cypher in a worker: a text that takes the parser too long blocks nothing else. */

let reader: CypherAnalyzer | undefined;

addEventListener('message', ({ data }: MessageEvent<LanguageRequest>) => {
  if ('names' in data) {
    reader = new CypherAnalyzer(data.names);
    return;
  }
  let answer: LanguageAnswers[keyof LanguageAnswers] | null = null;
  try {
    answer = reader?.answer(data) ?? null;
  } catch (error) {
    // A RangeError means that the text is nested too deeply for the parser's stack.
    if (!(error instanceof RangeError)) console.warn(error);
  }
  postMessage({ id: data.id, answer } satisfies LanguageReply);
});

postMessage({ ready: true } satisfies LanguageReply);
