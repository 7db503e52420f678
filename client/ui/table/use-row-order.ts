import { useEffect, useMemo, useState } from 'react';
import { allOf } from '../../../model/all-of.ts';
import { runSteps } from '../../graph/slices.ts';
import { rowOrder, type SortedBy } from './row-order.ts';

/** Rows with the order that they are shown in. */
export interface OrderedRows<Row> {
  readonly rows: readonly Row[];
  /** Indexes of `rows`. */
  readonly order: Uint32Array;
  /** Whether these are what was shown before, while others are sorted. */
  readonly isSorting: boolean;
}

/** Up to this many rows are sorted at once. */
const SMALL = 3000;
const NOTHING = new Uint32Array();

/** Sorts rows; many of them in slices, during which the screen goes on working and what was shown before stays. */
export function useRowOrder<Row>(rows: readonly Row[], by: readonly SortedBy<Row>[]): OrderedRows<Row> {
  const isSmall = rows.length <= SMALL;
  const atOnce = useMemo(() => (isSmall ? { rows, by, order: allOf(rowOrder(rows, by)) } : null), [isSmall, rows, by]);
  const [later, setLater] = useState<Pick<OrderedRows<Row>, 'rows' | 'order'> & { readonly by: readonly SortedBy<Row>[] }>();
  useEffect(() => {
    if (isSmall) return;
    return runSteps(rowOrder(rows, by), (order) => setLater({ rows, by, order })).stop;
  }, [isSmall, rows, by]);
  const shown = atOnce ?? later;
  return {
    rows: shown?.rows ?? rows,
    order: shown?.order ?? NOTHING,
    isSorting: shown?.rows !== rows || shown.by !== by,
  };
}
