import type { Test } from 'supertest';
import { type CypherAnswer, cypherAnswer } from '../../model/api/cypher.ts';
import { decodeTypedAnswer, TYPED_JSON } from '../../model/query-api/decode-typed.ts';
import type { RunningApp } from '../server/running-app.ts';

/** Runs a query over HTTP as the viewer does, and reads its answer as the viewer does. */
export async function askCypher(app: RunningApp, body: object): Promise<CypherAnswer> {
  const response = await asText(app.request.post('/api/cypher').set('accept', TYPED_JSON).send(body));
  expect([response.status, response.status === 202 || response.text]).toEqual([202, true]);
  return decodeTypedAnswer(cypherAnswer.parse(JSON.parse(response.text)));
}

/** Has an answer of any media type read as text, with all the digits of its numbers. */
export function asText(request: Test): Test {
  return request.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      response.text = Buffer.concat(chunks).toString();
      done(null, response.text);
    });
  });
}
