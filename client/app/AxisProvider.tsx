import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { yearsOf } from '../../model/time/window.ts';
import { AxisContext } from '../axis/axis-context.ts';
import {
  type AxisRange,
  axisForGrain,
  axisOfWindow,
  axisOfYears,
  axisWithBoth,
  followWindow,
  isSameAxis,
  windowOfAxis,
  withinAxis,
} from '../axis/axis-range.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';

const REST_MS = 400;

/** What the axis follows. */
interface Followed {
  readonly grain: string;
  readonly window: AxisRange;
  readonly compared: AxisRange | null;
}

/**
 * Keeps what of the time axis is in view. It follows the window, and shows months or days when these are chosen. It is written
 * to the address once it has come to rest, as the camera is: without an entry of its own in the history, and undo does not move it.
 */
export function AxisProvider({ children }: { readonly children: ReactNode }) {
  const { unionGraph, visibleGraph, grain, values, setValues } = useViewer();
  const { criteria } = visibleGraph;
  const { yearRange } = unionGraph;
  const comparedWindow = comparedWindowOf(criteria);
  const whole = useMemo(() => {
    const { fromYear, toYear } = yearsOf(criteria.window);
    return axisOfYears(yearRange ?? { first: fromYear, last: toYear });
    // Data of no time at all have the axis of the window.
  }, [yearRange, criteria.window]);
  const window = useMemo(() => axisOfWindow(criteria.window), [criteria.window]);
  const compared = useMemo(() => comparedWindow && axisOfWindow(comparedWindow), [comparedWindow]);
  const [width, setWidth] = useState(0);
  const [shown, setShown] = useState<AxisRange | null>(() => values.axis && withinAxis(axisOfWindow(values.axis), whole));
  const [followed, setFollowed] = useState<Followed | null>(null);

  let range = shown ?? whole;
  if (width > 0 && (followed === null || followed.grain !== grain || followed.window !== window || followed.compared !== compared)) {
    const isLinked = followed === null && shown !== null;
    if (followed?.grain !== grain) {
      if (!isLinked) range = axisForGrain(grain, compared === null ? [window] : [window, compared], whole, width);
    } else {
      range = followWindow(range, followed.window, window, whole);
      if (compared !== null && followed.compared === null) range = axisWithBoth(range, [window, compared], whole);
      else if (compared !== null) range = followWindow(range, followed.compared, compared, whole);
    }
    setFollowed({ grain, window, compared });
    setShown(range);
  }

  const text = useMemo(() => (isSameAxis(range, whole) ? null : windowOfAxis(range)), [range, whole]);
  const isWritten = values.axis?.from === text?.from && values.axis?.to === text?.to;
  useEffect(() => {
    if (isWritten || width === 0) return;
    const timer = setTimeout(() => setValues({ axis: text }, { history: 'replace' }), REST_MS);
    return () => clearTimeout(timer);
  }, [isWritten, width, setValues, text]);

  const axis = useMemo(
    () => ({ range, whole, width, show: (next: AxisRange) => setShown(withinAxis(next, whole)), measured: setWidth }),
    [range, whole, width],
  );
  return <AxisContext value={axis}>{children}</AxisContext>;
}
