import { useEffect, useMemo, useState } from 'react';
import { betweennessShares, isTooLargeForBetweenness } from '../data/betweenness.ts';
import type { CampsOfActors } from '../graph/camps-of-actors.ts';
import { datasetsOfActors, sharesOf } from '../graph/measures.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { EVEN_SHARE, PLAIN, type Styling } from '../style/styling.ts';
import type { UrlValues } from '../url/viewer-url.ts';

/** The styling of the picture, and why it is not yet, or not at all, the one that the address asks for. */
export interface StylingInUse {
  readonly styling: Styling;
  /** `counting` for as long as the betweenness is counted, `too-large` where that takes too long, or what went wrong; else empty. */
  readonly betweenness: '' | 'counting' | 'too-large' | Error;
}

/** The styling that the address asks for. Until the betweenness is counted all actors are drawn alike. */
export function useStyling(
  unionGraph: UnionGraph,
  { size, colour, width, hulls }: Pick<UrlValues, 'size' | 'colour' | 'width' | 'hulls'>,
  camps: CampsOfActors | null,
): StylingInUse {
  const betweenness = useBetweenness(unionGraph, size === 'betweenness');
  const counted = betweenness instanceof Float64Array ? betweenness : null;
  const shares = useMemo(() => {
    if (size === 'relations') return null;
    if (size === 'betweenness' && counted !== null) return counted;
    return size === 'betweenness' || size === 'none' ? even(unionGraph) : sharesOf(size, unionGraph);
  }, [unionGraph, size, counted]);
  const datasets = useMemo(() => (colour === 'dataset' ? datasetsOfActors(unionGraph) : null), [unionGraph, colour]);
  return useMemo(() => {
    const drawn = size === 'betweenness' && counted === null ? 'none' : size;
    const isPlain = size === PLAIN.size && colour === PLAIN.colour && width === PLAIN.width;
    return {
      styling: isPlain ? PLAIN : { size: drawn, colour, width, shares, datasets, camps, hulls: hulls && colour === 'camp' },
      betweenness: betweenness instanceof Float64Array ? '' : betweenness,
    };
  }, [size, colour, width, hulls, shares, datasets, camps, counted, betweenness]);
}

function even({ actors }: UnionGraph): Float64Array {
  return new Float64Array(actors.length).fill(EVEN_SHARE);
}

function useBetweenness(unionGraph: UnionGraph, isWanted: boolean): StylingInUse['betweenness'] | Float64Array {
  const [counted, setCounted] = useState<{ readonly of: UnionGraph; readonly result: Float64Array | Error } | null>(null);
  const isTooLarge = isTooLargeForBetweenness(unionGraph);
  useEffect(() => {
    if (!isWanted || isTooLarge) return;
    let isCurrent = true;
    const keep = (result: Float64Array | Error) => {
      if (isCurrent) setCounted({ of: unionGraph, result });
    };
    betweennessShares(unionGraph).then(keep, (error) => keep(error instanceof Error ? error : new Error(String(error))));
    return () => {
      isCurrent = false;
    };
  }, [unionGraph, isWanted, isTooLarge]);
  if (!isWanted) return '';
  if (isTooLarge) return 'too-large';
  return counted?.of === unionGraph ? counted.result : 'counting';
}
