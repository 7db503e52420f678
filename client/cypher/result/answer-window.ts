import { createContext, useContext, useMemo } from 'react';
import type { Window } from '../../../model/time/window.ts';
import type { Done } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { windowAskedFor } from './counting.ts';

/** The window that the rows around a cell are of; `null` where their statement asks for none. */
export const AnswerWindow = createContext<Window | null>(null);

/** The window of which a relation in a row says its state. */
export const useWindowOfRow = () => useContext(AnswerWindow);

/**
 * The window of an answer, for the states of its relations; `null` where its statement asks for none, where all is wanted as it
 * is stored, and where the picture is as it was known on a day: the database has what all sources say.
 */
export function useAnswerWindow({ ran }: Pick<Done, 'ran'>): Window | null {
  const { visibleGraph, values } = useViewer();
  const isOfAll = (visibleGraph.criteria.known ?? null) === null;
  const { stored } = values;
  return useMemo(() => (stored || !isOfAll ? null : windowAskedFor(ran)), [ran, stored, isOfAll]);
}
