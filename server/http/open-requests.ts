import type { NextFunction, RequestHandler, Response } from 'express';
import { HttpProblem } from './http-problem.ts';

const MOST_LISTENERS = 20;

/** Tracks the requests that are being answered, so that a stopping server can finish them. */
export class OpenRequests {
  readonly #open = new Map<Response, NextFunction>();
  #onAnswered: (() => void) | undefined;

  /** Whether the server has been told to stop. */
  get isStopping(): boolean {
    return this.#onAnswered !== undefined;
  }

  get count(): number {
    return this.#open.size;
  }

  /** Middleware that tracks each request until its answer is sent. */
  readonly track: RequestHandler = (_request, response, next) => {
    this.#open.set(response, next);
    // What observes an answer, compresses it and pipes into it listens to more than the ten that Node takes for a leak.
    response.setMaxListeners(MOST_LISTENERS);
    if (this.isStopping) response.set('Connection', 'close');
    response.once('close', () => {
      this.#open.delete(response);
      this.#onAnswered?.();
    });
    next();
  };

  /**
   * Closes each connection after the answer that is under way on it.
   * @param onAnswered called after each answer
   * @returns resolves when every request is answered
   */
  stop(onAnswered: () => void): Promise<void> {
    return new Promise((resolve) => {
      this.#onAnswered = () => {
        onAnswered();
        if (this.#open.size === 0) resolve();
      };
      for (const response of this.#open.keys()) if (!response.headersSent) response.set('Connection', 'close');
      this.#onAnswered();
    });
  }

  /** Answers the remaining requests with 503. */
  refuse(): void {
    for (const [response, next] of this.#open) if (!response.headersSent) next(stoppingProblem());
  }
}

/** The 503 of a server that is stopping. */
export function stoppingProblem(): HttpProblem {
  return new HttpProblem(503, 'Stopping', 'The server is being stopped; ask again when it is back.', {}, { 'Retry-After': '5' });
}
