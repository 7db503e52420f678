import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Point, PointContext, type PointedValue, PointedValueContext } from '../state/pointed-value.ts';

/** So long the pointer stays on a row before the canvas follows, in milliseconds: on its way over the legend it changes nothing. */
const REST_MS = 120;

/** Keeps which row of the legend is pointed at. */
export function PointedValueProvider({ children }: { readonly children: ReactNode }) {
  const [pointed, setPointed] = useState<PointedValue | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const point = useMemo(
    (): Point => (value) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setPointed(value), REST_MS);
    },
    [],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <PointContext value={point}>
      <PointedValueContext value={pointed}>{children}</PointedValueContext>
    </PointContext>
  );
}
