import { createContext, useContext } from 'react';
import type { ActorPositions } from '../url/parsers.ts';

/** Another layout to choose: by who commands whom, or by kind. */
export type Arrangement = 'command' | 'kind';

/** A new layout of the visible actors. */
export interface Relayout {
  /** The progress, 0 to 1; `null` while no layout is running. */
  readonly done: number | null;
  /** The current positions while it runs, and the result if it is too large for an address. */
  readonly places: ActorPositions | null;
  /** Whether the result is only in this tab. */
  readonly isUnsaved: boolean;
  /** Why the last layout failed; empty if it did not. */
  readonly problem: string;
  start(): void;
  /** Arranges all actors that may be drawn, the same in all years. */
  arrange(arrangement: Arrangement): Promise<void>;
  forgetProblem(): void;
  /** Stops it and keeps the current positions. */
  stop(): void;
  /** Stops it and restores the positions of the dataset. */
  reset(): void;
}

export const RelayoutContext = createContext<Relayout | null>(null);

/** The layout; only below its provider. */
export function useRelayout(): Relayout {
  const relayout = useContext(RelayoutContext);
  if (relayout === null) throw new Error('useRelayout is used outside of its provider');
  return relayout;
}
