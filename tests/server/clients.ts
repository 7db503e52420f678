import { Agent } from 'node:http';
import type { Response, Test } from 'supertest';
import { problemDetails } from '../../model/api/problem.ts';
import type { RunningApp } from './running-app.ts';

/** Whether this machine has more than one address of its own, so that one test can be several clients. */
export const HAS_MANY_ADDRESSES = process.platform === 'linux';

/** A request of one of many clients, told apart by the address that they come from. */
export function postAs(client: number, app: RunningApp, path = '/api/cypher'): Test {
  const request = app.request.post(path);
  if (!HAS_MANY_ADDRESSES) return request;
  const localAddress = `127.0.${1 + Math.floor(client / 200)}.${1 + (client % 200)}`;
  return request.agent(new Agent({ localAddress }));
}

/** What was wrong when it is said properly; nothing when there is an answer. @throws Error when neither */
export function problemIn(response: Response): string | undefined {
  if (response.status >= 200 && response.status < 300) return undefined;
  if (response.status === 500) throw new Error(`500: ${response.text}`);
  expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  const said = problemDetails.parse(JSON.parse(response.text));
  expect(said).toMatchObject({
    status: response.status,
    detail: expect.stringMatching(/./),
    requestId: response.headers['x-request-id'] ?? said.requestId,
  });
  return said.code ?? '';
}
