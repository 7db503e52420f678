import type { RequestHandler } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { QueueState } from '../cypher/query-queue.ts';
import type { PoolState } from '../database/pool.ts';
import { ROUTE } from '../http/mount.ts';

/** What is asked of the parts of the server each time that the metrics are read. */
export interface Watched {
  readonly queue: QueueState;
  /** `undefined` while there is no database. */
  readonly pool: PoolState | undefined;
  /** The version of the graph that was read last. */
  readonly graphVersion: string | undefined;
}

/** Upper bounds of what is told apart, seconds: from an answer that is kept to the longest query. */
const SECONDS = [0.005, 0.02, 0.1, 0.5, 2, 5, 15, 60];

/**
 * The metrics of a server, in the text format of Prometheus (https://prometheus.io/docs/instrumenting/exposition_formats/).
 * Nothing in them names an actor, a query or a client.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Histogram({
    name: 'entente_http_request_seconds',
    help: 'Requests by route, method and status, with the time until their answer was sent or nobody waited for it any more',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #waits = new Histogram({
    name: 'entente_query_wait_seconds',
    help: 'How long queries of users waited for their turn',
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #queries = new Histogram({
    name: 'entente_query_seconds',
    help: 'How long queries of users took from their turn to their end, those counted in that failed or were refused',
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #queue = this.#gauge('entente_queries', 'Queries of users that run or wait', ['state']);
  readonly #database = this.#gauge('entente_database_up', '1 while the database answers, and 0 while it does not');
  readonly #workers = this.#gauge('entente_query_workers', 'What runs the queries of users: how many are up, and how many are busy', [
    'state',
  ]);
  readonly #starts = this.#gauge('entente_query_worker_starts', 'How often one of them was started since the database was opened');
  readonly #version = this.#gauge('entente_graph_version', '1, with the version of the graph that was read last', ['version']);

  /** @param isOfProcess whether the metrics of the process are told too: memory, processor, open handles, delay of the event loop */
  constructor(isOfProcess: boolean) {
    if (isOfProcess) collectDefaultMetrics({ register: this.#registry });
  }

  /** Middleware that counts each request once it has ended. */
  readonly observeRequest: RequestHandler = ({ method }, response, next) => {
    const started = performance.now();
    response.once('close', () => {
      // Of what is no route, everybody can make up as many as they like.
      const route = String(response.locals[ROUTE] ?? 'other');
      const status = response.writableFinished ? response.statusCode : 'gone';
      this.#requests.observe({ route, method, status }, seconds(performance.now() - started));
    });
    next();
  };

  /** Counts a query of a user; in milliseconds. */
  readonly observeQuery = (waitedMs: number, tookMs: number): void => {
    this.#waits.observe(seconds(waitedMs));
    this.#queries.observe(seconds(tookMs));
  };

  /** All of them as text. */
  async text({ queue, pool, graphVersion }: Watched): Promise<string> {
    this.#queue.set({ state: 'running' }, queue.running);
    this.#queue.set({ state: 'waiting' }, queue.waiting);
    this.#database.set(pool === undefined ? 0 : 1);
    this.#workers.set({ state: 'up' }, pool?.up ?? 0);
    this.#workers.set({ state: 'busy' }, pool?.busy ?? 0);
    this.#starts.set(pool?.starts ?? 0);
    this.#version.reset();
    if (graphVersion !== undefined) this.#version.set({ version: graphVersion }, 1);
    return this.#registry.metrics();
  }

  #gauge<Label extends string>(name: string, help: string, labelNames: readonly Label[] = []): Gauge<Label> {
    return new Gauge({ name, help, labelNames: [...labelNames], registers: [this.#registry] });
  }
}

function seconds(ms: number): number {
  return ms / 1000;
}
