import { createContext, useContext } from 'react';
import type { Facet } from '../../model/filter/filter.ts';

/** A row of the legend: a value of a facet, or the id of a camp. */
export interface PointedValue {
  readonly facet: Facet | 'camp';
  readonly value: string;
}

/** Says which row of the legend the pointer or the focus is on; `null` when it is on none any more. */
export type Point = (value: PointedValue | null) => void;

export const PointedValueContext = createContext<PointedValue | null>(null);
export const PointContext = createContext<Point>(() => undefined);

/** The row of the legend that is pointed at; what it stands for is highlighted on the canvas. */
export function usePointedValue(): PointedValue | null {
  return useContext(PointedValueContext);
}

/** Says that a row of the legend is pointed at; a component that only says so is not rendered again when another one is. */
export function usePoint(): Point {
  return useContext(PointContext);
}
