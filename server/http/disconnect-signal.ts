import type { Response } from 'express';

/** Aborts when the connection closes before the answer is sent. */
export function disconnectSignal(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
}

/** Does work that ends when the connection closes, and leaves no listener at the response, which has many while it is piped into. */
export async function whileConnected<T>(response: Response, work: (ended: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const leave = () => controller.abort();
  response.on('close', leave);
  try {
    return await work(controller.signal);
  } finally {
    response.off('close', leave);
  }
}
