import { ApiError, type Unavailable } from './api.ts';
import { PartError } from './fetch-part.ts';

/** What has to become available again before a retry can succeed; `null` if waiting does not help. */
export function awayOf(error: unknown): Unavailable | null {
  if (error instanceof PartError) return error.reason === 'away' ? 'server' : null;
  return error instanceof ApiError ? error.away : null;
}

const MOST_MS = 5_000;

/** Whether the server, or its database, answers again. */
export async function isBack(away: Unavailable, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch('/api/health', { signal: AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]), cache: 'no-store' });
    // A server without its database answers in JSON; a gateway does not.
    return response.ok || (away === 'server' && (response.headers.get('content-type') ?? '').includes('json'));
  } catch {
    return false;
  }
}
