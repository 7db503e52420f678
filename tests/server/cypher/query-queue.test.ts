import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { QueryQueue } from '../../../server/cypher/query-queue.ts';
import { HttpProblem } from '../../../server/http/http-problem.ts';

/** A queue whose queries run until they are told to end. */
function queueOf(limits = { running: 2, runningOfOne: 1, waiting: 6, waitingOfOne: 3 }) {
  const queue = new QueryQueue(() => limits);
  const running = new Map<string, () => void>();
  const begun: string[] = [];
  return {
    begun,
    ask(client: string, query: string, ended = new AbortController().signal): Promise<string> {
      const answer = queue.run(client, ended, async () => {
        begun.push(query);
        await new Promise<void>((resolve) => running.set(query, resolve));
        return query;
      });
      answer.catch(() => undefined);
      return answer;
    },
    async end(query: string): Promise<void> {
      await turnOfTheLoop();
      running.get(query)?.();
      await turnOfTheLoop();
    },
  };
}

const problemOf = async (answer: Promise<unknown>) => {
  const error = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof HttpProblem) return { status: error.status, retryAfter: error.headers['Retry-After'] };
  throw new Error('expected an HttpProblem', { cause: error });
};

describe('the queue of queries, alone', () => {
  it('runs so many at once, and fewer of one client', async () => {
    const { ask, begun, end } = queueOf();
    for (const query of ['a1', 'a2', 'b1', 'c1']) ask(query.slice(0, 1), query);
    await turnOfTheLoop();
    expect(begun).toEqual(['a1', 'b1']);
    await end('b1');
    expect(begun).toEqual(['a1', 'b1', 'c1']);
    await end('a1');
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2']);
  });

  it('lets clients take turns, whoever sent more and earlier', async () => {
    const { ask, begun, end } = queueOf({ running: 1, runningOfOne: 1, waiting: 9, waitingOfOne: 9 });
    for (const query of ['a1', 'a2', 'a3', 'a4', 'b1', 'b2', 'c1']) ask(query.slice(0, 1), query);
    for (const query of ['a1', 'a2', 'b1', 'c1', 'a3', 'b2']) await end(query);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('gives each its answer or its error, and goes on', async () => {
    const queue = new QueryQueue(() => ({ running: 1, runningOfOne: 1, waiting: 9, waitingOfOne: 9 }));
    const { signal } = new AbortController();
    const failing = queue.run('a', signal, () => Promise.reject(new Error('no such thing')));
    const next = queue.run('a', signal, async () => 7);
    await expect(failing).rejects.toThrow('no such thing');
    expect(await next).toBe(7);
  });

  it('refuses what one client sends too many of, and answers the others', async () => {
    const { ask, begun, end } = queueOf();
    for (const query of ['a1', 'a2', 'a3', 'a4']) ask('a', query);
    expect(await problemOf(ask('a', 'a5'))).toEqual({ status: 429, retryAfter: '5' });
    ask('b', 'b1');
    await turnOfTheLoop();
    expect(begun).toEqual(['a1', 'b1']);
    // One that has ended makes room for another.
    await end('a1');
    ask('a', 'a6');
    for (const query of ['a2', 'a3', 'a4']) await end(query);
    expect(begun).toEqual(['a1', 'b1', 'a2', 'a3', 'a4', 'a6']);
  });

  it('refuses everyone when all together wait for too much', async () => {
    const { ask } = queueOf();
    for (const client of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) ask(client, client);
    expect(await problemOf(ask('i', 'i1'))).toEqual({ status: 503, retryAfter: '5' });
  });

  it('forgets a query whose client has gone while it waited', async () => {
    const { ask, begun, end } = queueOf();
    const gone = new AbortController();
    ask('a', 'a1');
    const left = ask('a', 'a2', gone.signal);
    ask('a', 'a3');
    gone.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await end('a1');
    expect(begun).toEqual(['a1', 'a3']);
    await expect(ask('a', 'a4', gone.signal)).rejects.toThrow('gone');
  });
});
