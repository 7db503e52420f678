import { CypherAnalyzer } from './analyze.ts';
import type { LanguageAnswers, LanguageReply, LanguageRequest } from './task.ts';

/** Parses Cypher in a worker: a text that takes the parser too long blocks nothing else. */

type Task = Exclude<LanguageRequest, { names: unknown }>;

/** The parser builds its tables on demand: on a slow machine the first text would take longer than a text may. */
const WARM_UP = { text: 'MATCH (a:Actor)-[r:FUNDS]->(b) WHERE r.x', offset: 40, manual: false };

let analyzer = new CypherAnalyzer({ labels: [], relationTypes: [], properties: [], procedures: [] });

addEventListener('message', ({ data }: MessageEvent<LanguageRequest>) => {
  if ('names' in data) analyzer = new CypherAnalyzer(data.names);
  else postMessage({ id: data.id, answer: answerTo(data) } satisfies LanguageReply);
});

for (const kind of ['lint', 'complete'] as const) answerTo({ id: 0, kind, task: WARM_UP });
postMessage({ ready: true } satisfies LanguageReply);

function answerTo(task: Task): LanguageAnswers[keyof LanguageAnswers] | null {
  try {
    return analyzer.answer(task);
  } catch (error) {
    // A RangeError means that the text is nested too deeply for the parser's stack.
    if (!(error instanceof RangeError)) console.warn(error);
    return null;
  }
}
