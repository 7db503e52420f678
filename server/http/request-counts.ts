import type { ClientRateLimitInfo, Store } from 'express-rate-limit';

/** The requests of one client in the window that they are counted in. */
interface Count {
  requests: number;
  /** When the window ends, on the clock of `performance.now()`. */
  readonly endsAt: number;
}

/**
 * Counts the requests of each client in windows of the same length, by a clock that only goes on. The store that comes with
 * `express-rate-limit` goes by the time of day: after the clock of the machine was set back by a day, it would refuse a client
 * for that day.
 */
export class RequestCounts implements Store {
  readonly localKeys = true;
  readonly #counts = new Map<string, Count>();
  #sweptAt: number;

  /** @param now the time, milliseconds, of a clock that is never set */
  constructor(
    private readonly windowMs: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#sweptAt = now();
  }

  increment(client: string): ClientRateLimitInfo {
    const now = this.now();
    this.#sweep(now);
    const known = this.#counts.get(client);
    const count = known === undefined || known.endsAt <= now ? { requests: 0, endsAt: now + this.windowMs } : known;
    count.requests += 1;
    this.#counts.set(client, count);
    // Whoever is told to wait is told so in seconds from now, of which this is the only reading of the time of day.
    return { totalHits: count.requests, resetTime: new Date(Date.now() + count.endsAt - now) };
  }

  decrement(client: string): void {
    const count = this.#counts.get(client);
    if (count !== undefined && count.requests > 0) count.requests -= 1;
  }

  resetKey(client: string): void {
    this.#counts.delete(client);
  }

  /** Forgets who has not asked for a window. */
  #sweep(now: number): void {
    if (now - this.#sweptAt < this.windowMs) return;
    this.#sweptAt = now;
    for (const [client, { endsAt }] of this.#counts) if (endsAt <= now) this.#counts.delete(client);
  }
}
