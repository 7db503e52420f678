import { HttpProblem } from '../http/http-problem.ts';

const RETRY_AFTER_S = '5';

export interface QueueLimits {
  /** How many queries run at once. */
  readonly running: number;
  /** How many queries of one client run at once: fewer, so that others always find room. */
  readonly runningOfOne: number;
  /** How many queries may wait. */
  readonly waiting: number;
  readonly waitingOfOne: number;
}

/** How many queries there are just now. */
export interface QueueState {
  readonly running: number;
  readonly waiting: number;
}

interface Client {
  running: number;
  /** The callbacks that start its waiting queries, the oldest first. */
  waiting: (() => void)[];
}

/**
 * Limits how many queries run at once. The clients take turns: apart from what runs already,
 * a query waits for at most one query of each other client, however many they send.
 */
export class QueryQueue {
  /** The clients that run or wait, the one whose turn is longest ago first. */
  readonly #clients = new Map<string, Client>();

  /** @param limits called each time, since they depend on the database, which may be opened later */
  constructor(private readonly limits: () => QueueLimits) {}

  get state(): QueueState {
    const clients = [...this.#clients.values()];
    return { running: sum(clients.map(({ running }) => running)), waiting: sum(clients.map(({ waiting }) => waiting.length)) };
  }

  /**
   * Does `work` when it is the client's turn.
   * @param ended fires, with a reason, when nobody waits for the answer any more
   * @throws HttpProblem 429 when this client has too many waiting, 503 when all have; the reason of `ended`
   */
  async run<T>(name: string, ended: AbortSignal, work: () => Promise<T>): Promise<T> {
    const client = this.#clients.get(name) ?? { running: 0, waiting: [] };
    this.#clients.set(name, client);
    try {
      await this.#turn(client, ended);
      try {
        return await work();
      } finally {
        client.running -= 1;
      }
    } finally {
      if (client.running === 0 && client.waiting.length === 0) this.#clients.delete(name);
      this.#startNext();
    }
  }

  #turn(client: Client, ended: AbortSignal): Promise<void> {
    ended.throwIfAborted();
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown) => {
        client.waiting = client.waiting.filter((each) => each !== begin);
        reject(reason);
      };
      const onEnd = () => leave(ended.reason);
      const begin = () => {
        ended.removeEventListener('abort', onEnd);
        resolve();
      };
      client.waiting.push(begin);
      this.#startNext();
      if (!client.waiting.includes(begin)) return;
      ended.addEventListener('abort', onEnd, { once: true });
      const refusal = this.#tooMany(client);
      if (refusal !== undefined) leave(refusal);
    });
  }

  /** Starts queries while there is room, one client at a time. */
  #startNext(): void {
    for (let next = this.#next(); next !== undefined; next = this.#next()) {
      const [name, client] = next;
      this.#clients.delete(name);
      this.#clients.set(name, client);
      client.running += 1;
      client.waiting.shift()?.();
    }
  }

  #next(): [string, Client] | undefined {
    const { running, runningOfOne } = this.limits();
    const clients = [...this.#clients];
    if (sum(clients.map(([, client]) => client.running)) >= running) return undefined;
    return clients.find(([, client]) => client.waiting.length > 0 && client.running < runningOfOne);
  }

  #tooMany(client: Client): HttpProblem | undefined {
    const { waiting, waitingOfOne } = this.limits();
    const headers = { 'Retry-After': RETRY_AFTER_S };
    if (client.waiting.length > waitingOfOne) {
      return new HttpProblem(429, 'Too many queries', `${waitingOfOne} of your queries are waiting; let some of them end.`, {}, headers);
    }
    if (sum([...this.#clients.values()].map((each) => each.waiting.length)) > waiting) {
      return new HttpProblem(503, 'Busy', `${waiting} queries are waiting; try again in a moment.`, {}, headers);
    }
    return undefined;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
