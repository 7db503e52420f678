/** The years that a window spans, both inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Which handle is moved: the window as a whole, or one of its ends. */
export type Handle = 'both' | 'first' | 'last';

/** How far a key moves a handle: in years, or to an end of the timeline; `null` for any other key. */
export function stepOfKey(key: string): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1;
    case 'ArrowRight':
    case 'ArrowUp':
      return 1;
    case 'PageDown':
      return -5;
    case 'PageUp':
      return 5;
    case 'Home':
      return Number.NEGATIVE_INFINITY;
    case 'End':
      return Number.POSITIVE_INFINITY;
    default:
      return null;
  }
}

/** The span after a handle moved by so many years: it stays within `extent`, and its ends do not cross. */
export function moved(span: Span, handle: Handle, step: number, extent: Span): Span {
  const clamp = (year: number, low: number, high: number) => Math.min(high, Math.max(low, year));
  if (handle === 'first') return { ...span, first: clamp(span.first + step, extent.first, span.last) };
  if (handle === 'last') return { ...span, last: clamp(span.last + step, span.first, extent.last) };
  const length = span.last - span.first;
  const first = clamp(span.first + step, extent.first, Math.max(extent.first, extent.last - length));
  return { first, last: first + length };
}
