import { ActionIcon } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Window } from '../../model/time/window.ts';
import { useAxis } from '../axis/axis-context.ts';
import { type AxisRange, axisOfWindow, isSameAxis, panAxis, windowOfAxis, withinAxis } from '../axis/axis-range.ts';
import { timeScale } from '../axis/time-scale.ts';
import type { AxisSteps } from '../axis/use-axis-gestures.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { Icon } from '../ui/Icon.tsx';
import { windowInWords } from '../wording/date-in-words.ts';
import styles from './timeline.module.css';

interface Props {
  readonly window: Window;
  readonly comparedWindow: Window | null;
  readonly steps: AxisSteps;
}

/** How much of what is in view an arrow key moves. */
const ARROW = 0.1;
/** In pixels. */
const LEAST_WIDTH = 24;

type Part = 'first' | 'both' | 'last';

/** The whole axis, with the part that is in view as a brush: its middle moves it, its ends make it shorter or longer. */
export function Overview({ window, comparedWindow, steps }: Props) {
  const axis = useAxis();
  const { range, whole, width } = axis;
  const strip = useRef<HTMLDivElement>(null);
  const held = useRef<{ readonly part: Part; readonly x: number; readonly range: AxisRange } | null>(null);
  // The buttons are at its end.
  const scale = timeScale(whole, Math.max(1, width - BUTTONS));
  const isWhole = isSameAxis(range, whole);
  const length = Math.max(LEAST_WIDTH, scale.xOf(range.to) - scale.xOf(range.from));
  const left = Math.min(scale.xOf(range.from), scale.width - length);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const named = event.target instanceof HTMLElement ? event.target.dataset.brush : undefined;
    const part = (['first', 'both', 'last'] as const).find((each) => each === named);
    const middle = (range.from + range.to) / 2;
    const now = part === undefined ? panAxis(range, scale.dayAt(x) - middle, whole) : range;
    held.current = { part: part ?? 'both', x, range: now };
    if (part === undefined) axis.show(now);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (held.current === null) return;
    const { part, x, range: from } = held.current;
    const days = scale.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left) - scale.dayAt(x);
    if (part === 'both') axis.show(panAxis(from, days, whole));
    else if (part === 'first')
      axis.show(withinAxis({ from: Math.min(Math.max(whole.from, from.from + days), from.to - 7), to: from.to }, whole));
    else axis.show(withinAxis({ from: from.from, to: Math.max(Math.min(whole.to, from.to + days), from.from + 7) }, whole));
  };
  const release = () => {
    held.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event, 'pan');
    if (key === undefined) return;
    event.preventDefault();
    const shares = {
      ArrowLeft: -ARROW,
      ArrowRight: ARROW,
      PageDown: -1,
      PageUp: 1,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const share = shares[key];
    if (Number.isFinite(share)) steps.pan(share);
    else axis.show(panAxis(range, share < 0 ? whole.from - range.from : whole.to - range.to, whole));
  };

  return (
    <div className={styles.overview}>
      <div
        ref={strip}
        className={styles.strip}
        style={{ width: scale.width }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={release}
        onPointerCancel={release}
      >
        {[window, ...(comparedWindow === null ? [] : [comparedWindow])].map((each, index) => {
          const { from, to } = axisOfWindow(each);
          return (
            <span
              key={index === 0 ? 'window' : 'comparedWindow'}
              className={styles.windowMark}
              style={{ left: scale.xOf(from), width: Math.max(2, scale.xOf(to) - scale.xOf(from)) }}
            />
          );
        })}
        <div
          className={styles.brush}
          role="slider"
          tabIndex={0}
          aria-label="Time in view"
          aria-valuemin={Math.round(whole.from)}
          aria-valuemax={Math.round(whole.to)}
          aria-valuenow={Math.round((range.from + range.to) / 2)}
          aria-valuetext={windowInWords(windowOfAxis(range))}
          title={`${windowInWords(windowOfAxis(range))}: drag to move, its ends to zoom`}
          data-brush="both"
          style={{ left, width: length }}
          onKeyDown={onKeyDown}
        >
          <span className={styles.brushEnd} data-brush="first" />
          <span className={styles.brushEnd} data-brush="last" />
        </div>
      </div>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label="Zoom the time axis out" {...end(isWhole)} onClick={steps.zoomOut}>
        <Icon name="minus" size={14} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label="Zoom the time axis in" onClick={steps.zoomIn}>
        <Icon name="plus" size={14} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size={24} aria-label="Fit the time axis" {...end(isWhole)} onClick={steps.showAll}>
        <Icon name="fit" size={14} />
      </ActionIcon>
    </div>
  );
}

/** Three buttons with the space before each, in pixels. */
const BUTTONS = 3 * 28;

/** At the end a button looks disabled and is announced so, but keeps the focus. */
function end(isEnd: boolean) {
  return isEnd ? ({ 'data-disabled': true, 'aria-disabled': true } as const) : {};
}
