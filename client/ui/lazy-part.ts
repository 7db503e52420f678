import { type ComponentType, createElement, use } from 'react';
import { fetchPart } from '../data/fetch-part.ts';

/** Callbacks that reset the parts that failed to load. */
const failed = new Set<() => void>();

/**
 * A component that is loaded when it is first shown. Unlike React's own `lazy`, it does not stay
 * failed: it is loaded again after {@link fetchFailedPartsAgain}. Until then a failure is kept as well
 * (`memoizeLatest` would drop it), since React renders again with what was rejected. Suspends; throws a PartError.
 */
export function lazyPart<Props extends object>(fetchIt: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: Promise<ComponentType<Props>> | undefined;
  const forget = () => {
    fetched = undefined;
  };
  const fetchOnce = () => {
    const fetching = fetchPart(fetchIt);
    fetching.catch(() => failed.add(forget));
    return fetching;
  };
  return (props: Props) => {
    fetched ??= fetchOnce();
    return createElement(use(fetched), props);
  };
}

/** Resets the parts that failed to load, so that they are loaded again when they are shown next. */
export function fetchFailedPartsAgain(): void {
  for (const forget of failed) forget();
  failed.clear();
}
