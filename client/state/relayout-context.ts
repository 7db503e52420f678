import { createContext, useContext } from 'react';
import type { Places } from '../url/parsers.ts';

/** Laying out again what is shown. */
export interface Relayout {
  /** How much is done, 0 to 1; `null` while nothing is laid out. */
  readonly done: number | null;
  /** Where the actors are by now: while it goes on, and where there are too many for an address. */
  readonly places: Places | null;
  /** Whether the layout is kept in this tab only. */
  readonly isUnsaved: boolean;
  /** Why the last one could not be made; empty when nothing is wrong. */
  readonly problem: string;
  start(): void;
  forgetProblem(): void;
  /** Ends it and keeps what there is. */
  stop(): void;
  /** Ends it, and goes back to where the dataset puts the actors. */
  reset(): void;
}

export const RelayoutContext = createContext<Relayout | null>(null);

/** The layout; only below its provider. */
export function useRelayout(): Relayout {
  const relayout = useContext(RelayoutContext);
  if (relayout === null) throw new Error('useRelayout is used outside of its provider');
  return relayout;
}
