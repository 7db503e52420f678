import { Agent, request } from 'node:http';
import { problemDetails } from '../../model/api/problem.ts';

/** What somebody asks of a server: a path, or a query. */
export interface Question {
  readonly path?: string;
  readonly statement?: string;
  /** How long the query may take, milliseconds. */
  readonly timeoutMs?: number;
  /** Which of many clients asks; each has an address of this machine of its own. */
  readonly client?: number;
  /** Keeps connections, where many questions follow each other. */
  readonly agent?: Agent;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** Asks as one of many clients. @throws Error when the connection does not come about or breaks off */
export function ask(address: string, { path = '/api/cypher', statement, timeoutMs, client = 0, agent }: Question): Promise<Answer> {
  const body = statement === undefined ? undefined : JSON.stringify({ statement, timeoutMs });
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { 'content-type': 'application/json' },
      ...(agent === undefined ? { agent: false, localAddress: addressOf(client) } : { agent }),
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      response.on('error', reject);
    });
    asked.end(body);
  });
}

/** Connections of one client, which are kept until it is destroyed. */
export function connectionsOf(client: number): Agent {
  return new Agent({ keepAlive: true, localAddress: addressOf(client) });
}

export function isAnswered({ status }: Answer): boolean {
  return status === 200 || status === 202;
}

/** What is said in the place of an answer; nothing with an answer. @throws Error when it is said otherwise than by a problem document */
export function problemOf(answer: Answer): string {
  return isAnswered(answer) ? '' : problemDetails.parse(JSON.parse(answer.text)).detail;
}

/** The one value of the one row of a query. @throws Error when there is a problem in its place */
export function singleValue(answer: Answer): unknown {
  if (!isAnswered(answer)) throw new Error(`${answer.status}: ${problemOf(answer)}`);
  return JSON.parse(answer.text).data.values[0][0];
}

function addressOf(client: number): string {
  return `127.0.${2 + Math.floor(client / 200)}.${1 + (client % 200)}`;
}
