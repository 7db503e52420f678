import type { Response } from 'express';

/** Aborts when the connection closes before the answer is sent. */
export function disconnectSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}
