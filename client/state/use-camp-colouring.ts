import { useMemo, useRef } from 'react';
import { isStopped, useCampHistory, useCamps } from '../data/camps.ts';
import { type CampsOfActors, campsOfActors, campsOfYear, isSameWindow } from '../graph/camps-of-actors.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { campPlaces } from '../style/camp-colours.ts';
import type { UrlValues } from '../url/viewer-url.ts';

/** The camps by which actors are coloured, and whether they are those of the window. */
export interface CampColouring {
  /** Those of the last window that was answered; `null` before the first answer. */
  readonly camps: CampsOfActors | null;
  /** `finding` until the answer is there, `stopped` if somebody did not wait for it, or why there is none; else empty. */
  readonly finding: '' | 'finding' | 'stopped' | Error;
}

/**
 * The camps of the window with the filters of the picture. Those of a calendar year are among the camps of all years,
 * which are asked for once: a step of the year waits for nothing. Until these are there, or where they are not followed, the
 * window is asked for, and its camps have their colours by their size.
 */
export function useCampColouring(
  unionGraph: UnionGraph,
  criteria: ViewCriteria,
  { colour, number, weight }: Pick<UrlValues, 'colour' | 'number' | 'weight'>,
): CampColouring {
  const isWanted = colour === 'camp';
  const settings = { number, weight };
  const history = useCampHistory(criteria, settings, isWanted);
  const { window } = criteria;
  const ofYear = useMemo(() => (history.data === undefined ? null : campsOfYear(history.data, window)), [history.data, window]);
  const asked = useCamps(criteria, settings, { enabled: isWanted && ofYear === null });
  const { data: ofAll } = history;
  const places = useMemo(() => {
    if (ofAll !== undefined) return campPlaces(ofAll);
    return asked.data === undefined ? new Map<string, number>() : campPlaces({ years: [asked.data] });
  }, [ofAll, asked.data]);
  const ofWindow = ofYear === null && asked.data !== undefined && isSameWindow(asked.data.window, window) ? asked.data.camps : ofYear;
  const found = useMemo(
    () => (isWanted && ofWindow !== null ? campsOfActors(unionGraph, window, ofWindow, places, history.data) : null),
    [isWanted, unionGraph, window, ofWindow, places, history.data],
  );
  const last = useRef<{ readonly unionGraph: UnionGraph; readonly camps: CampsOfActors } | null>(null);
  if (found !== null) last.current = { unionGraph, camps: found };
  const camps = !isWanted ? null : (found ?? (last.current?.unionGraph === unionGraph ? last.current.camps : null));
  const isOld = found === null || (ofYear === null ? asked.isPlaceholderData : history.isPlaceholderData);
  const error = ofYear === null ? asked.error : history.error;
  const waitsFor = ofYear === null ? asked : history;
  return { camps, finding: !isWanted ? '' : (error ?? (!isOld ? '' : isStopped(waitsFor) ? 'stopped' : 'finding')) };
}
