const MOST_MS = 5_000;

const WORDS = {
  away: 'The server does not answer.',
  updated: 'Entente was updated since this page was opened, and the server no longer has this part of the older version.',
  broken: 'The server answers, but the browser could not load this part of the page.',
} as const;

/** A part of the viewer's code that could not be loaded, and why. */
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
 * Loads a part of the viewer on demand, such as `() => import('…')`.
 * A failure is not cached.
 * @throws PartError
 */
export async function fetchPart<Part>(fetchIt: () => Promise<Part>): Promise<Part> {
  try {
    return await fetchIt();
  } catch (cause) {
    const error = await partError(cause);
    if (error.reason !== 'broken') throw error;
  }
  // Either the server was unavailable for a moment, or the part itself is broken.
  try {
    return await fetchIt();
  } catch (cause) {
    throw new PartError('broken', cause);
  }
}

/** Finds out, by requesting the page itself, why a file of the viewer could not be loaded. */
export async function partError(cause: unknown): Promise<PartError> {
  const script = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? '';
  try {
    const page = await fetch('/', { cache: 'no-store', signal: AbortSignal.timeout(MOST_MS) });
    return new PartError(page.ok && !(await page.text()).includes(script) ? 'updated' : 'broken', cause);
  } catch {
    return new PartError('away', cause);
  }
}
