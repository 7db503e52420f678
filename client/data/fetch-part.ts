const MOST_MS = 5_000;

const WORDS = {
  away: 'The server does not answer.',
  updated: 'Entente was updated since this page was opened, and the server no longer has this part of the older version.',
  broken: 'The server answers, but the browser could not load this part of the page.',
} as const;

/** A part of the viewer's own code that could not be fetched, and what happened. */
export class PartError extends Error {
  override name = 'PartError';

  constructor(
    readonly reason: keyof typeof WORDS,
    cause: unknown,
  ) {
    super(WORDS[reason], { cause });
  }
}

/**
 * Fetches a part of the viewer that is not there from the start, such as `() => import('…')`.
 * Nothing is kept of a fetch that failed.
 * @throws PartError
 */
export async function fetchPart<Part>(fetchIt: () => Promise<Part>): Promise<Part> {
  try {
    return await fetchIt();
  } catch (cause) {
    const error = await partError(cause);
    if (error.reason !== 'broken') throw error;
  }
  // The server was away for a moment only, or it is the part itself.
  try {
    return await fetchIt();
  } catch (cause) {
    throw new PartError('broken', cause);
  }
}

/** Why a file of the viewer could not be had, by asking for the page itself. */
export async function partError(cause: unknown): Promise<PartError> {
  const script = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';
  try {
    const page = await fetch('/', { cache: 'no-store', signal: AbortSignal.timeout(MOST_MS) });
    return new PartError(page.ok && !(await page.text()).includes(script) ? 'updated' : 'broken', cause);
  } catch {
    return new PartError('away', cause);
  }
}
