import { ApiError, type Away } from './api.ts';
import { PartError } from './fetch-part.ts';

/** What has to come back before a failure can be mended; `null` where waiting mends nothing. */
export function awayOf(error: unknown): Away | null {
  if (error instanceof PartError) return error.reason === 'away' ? 'server' : null;
  return error instanceof ApiError ? error.away : null;
}

const MOST_MS = 5_000;

/** Whether it answers again. */
export async function isBack(away: Away, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch('/api/health', { signal: AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]), cache: 'no-store' });
    // Without its database the server says so itself; a gateway before it does not speak JSON.
    return response.ok || (away === 'server' && (response.headers.get('content-type') ?? '').includes('json'));
  } catch {
    return false;
  }
}
