import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, memo, useCallback, useEffect, useMemo, useRef } from 'react';
import { isStateShown } from '../../model/filter/shown-states.ts';
import { formatCount } from '../../model/format-count.ts';
import { yearOf } from '../../model/time/day.ts';
import type { VisibleState } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { useAxis } from '../axis/axis-context.ts';
import { axisOfWindow, windowOfAxis } from '../axis/axis-range.ts';
import { type TimeScale, timeScale } from '../axis/time-scale.ts';
import { useAxisGestures, useAxisSteps } from '../axis/use-axis-gestures.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import { ActorSwatch } from '../ui/ActorSwatch.tsx';
import { EmptyStateMessage } from '../ui/EmptyStateMessage.tsx';
import { usePartKeys } from '../ui/use-keys.ts';
import { ActorEndMarks } from './ActorEndMarks.tsx';
import { actorEndInWords, actorEndsOf } from './actor-ends.ts';
import { LaneAxis, LaneWindows } from './LaneAxis.tsx';
import { LaneLinks } from './LaneLinks.tsx';
import { LaneHatches, LaneStrip } from './LaneStrip.tsx';
import { laneOf } from './lane.ts';
import { ROW_HEIGHT } from './lane-measures.ts';
import styles from './lanes.module.css';
import { linksOf } from './links.ts';
import { LANE_ORDERS, type LaneOrder, type LaneRow, lanesOfActors, lanesOfTies, sortedLanes } from './rows.ts';
import { useLaneKeys } from './use-lane-keys.ts';

/** How far from the edge the axis begins, here and in the timeline below, in pixels. */
const MARGIN = 24;
const NARROW_MARGIN = 16;

const estimateSize = () => ROW_HEIGHT;

const NO_LINKS: ReturnType<typeof linksOf> = new Map();

const ORDER_NAMES: Readonly<Record<LaneOrder, string>> = {
  first: 'First attested',
  last: 'Last attested',
  name: 'Name',
  relations: 'Relations',
};

/** All actors over time, a lane each, on the axis of the timeline; or chosen ones; or one actor's ties by the other actor. */
export function LanesView() {
  const { unionGraph, visibleGraph, selection, select, selectAll, values, setValues } = useViewer();
  const { criteria } = visibleGraph;
  const { asked, filter, hidden, only } = criteria;
  const axis = useAxis();
  const { range, whole: wholeAxis, width } = axis;
  const scale = useMemo(() => timeScale(range, Math.max(1, width)), [range, width]);
  const whole = useMemo(() => windowOfAxis(wholeAxis), [wholeAxis]);
  const view = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const chosen = values.lanes.filter((id) => unionGraph.actorById.has(id));
  const key = chosen.join('\n');
  const order = LANE_ORDERS.find((name) => name === values.sort) ?? 'first';
  const rows = useMemo(() => {
    const ids = key === '' ? [] : key.split('\n');
    const [subject] = ids;
    return sortedLanes(
      ids.length === 1 && subject !== undefined
        ? lanesOfTies(unionGraph, { filter, hidden, only }, subject)
        : lanesOfActors(unionGraph, { filter, hidden, only }, ids),
      order,
    );
  }, [unionGraph, filter, hidden, only, key, order]);
  const subject = chosen.length === 1 ? unionGraph.actorById.get(chosen[0] ?? '') : undefined;
  const isOfTies = subject !== undefined;
  const links = useMemo(() => (isOfTies ? NO_LINKS : linksOf(rows, unionGraph.relationById)), [isOfTies, rows, unionGraph]);
  const isShown = useCallback((state: VisibleState) => isStateShown(state, asked, filter), [asked, filter]);

  // With another function all lanes are measured anew, at each scroll.
  const getItemKey = useCallback((index: number) => rows[index]?.actor.id ?? index, [rows]);
  const virtual = useVirtualizer({
    ...{ count: rows.length, getItemKey, estimateSize, overscan: 4 },
    getScrollElement: () => scroller.current,
  });
  // Reading them works out the range, which is that of the last rendering until then.
  const items = virtual.getVirtualItems();
  const { startIndex: firstInView = 0, endIndex: lastInView = -1 } = virtual.range ?? {};
  const last = selection.at(-1);
  const place = rows.findIndex(({ actor, relations }) =>
    last?.kind === 'relation' ? relations.some(({ id }) => id === last.id) : last?.kind === 'actor' && last.id === actor.id,
  );
  useEffect(() => {
    const { startIndex = 0, endIndex = -1 } = virtual.range ?? {};
    // A lane that was clicked is in view and does not scroll.
    if (place >= 0 && (place < startIndex || place > endIndex)) virtual.scrollToIndex(place, { align: 'center' });
  }, [virtual, place]);

  const { from, to } = axisOfWindow(criteria.window);
  const steps = useAxisSteps((from + to) / 2);
  usePartKeys({ zoomIn: steps.zoomIn, zoomOut: steps.zoomOut, fit: steps.showAll });
  const margin = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false }) ? MARGIN : NARROW_MARGIN;
  useAxisGestures(view, { wheelZooms: false, dragPans: true, left: margin, width });
  const keys = useLaneKeys(rows.length, virtual.scrollToIndex);
  const home = keys.home(items.map(({ index }) => index));
  const selected = new Set(selection.map(({ id }) => id));

  const open = useCallback(
    (row: LaneRow, event: MouseEvent<HTMLElement>) => {
      const mark = event.target instanceof Element ? event.target.closest('[data-event], [data-end]') : null;
      const relation = mark?.getAttribute('data-event') ?? mark?.getAttribute('data-end');
      const adding = event.ctrlKey || event.metaKey || event.shiftKey;
      if (relation != null) select({ kind: 'relation', id: relation }, adding);
      else if (subject === undefined) select({ kind: 'actor', id: row.actor.id }, adding);
      else if (subject.id === row.actor.id) select({ kind: 'actor', id: subject.id });
      else selectAll([subject, row.actor].map(({ id }) => ({ kind: 'actor', id })));
    },
    [select, selectAll, subject],
  );

  const follow = useCallback(
    (id: string, lane: number | null) => {
      select({ kind: 'relation', id });
      // A relation has two lanes, of which the first would be shown otherwise.
      if (lane !== null && (lane < firstInView || lane > lastInView)) virtual.scrollToIndex(lane, { align: 'center' });
    },
    [select, virtual, firstInView, lastInView],
  );

  return (
    <div ref={view} className={styles.view}>
      <LaneHatches />
      <div className={styles.choice}>
        <LanesOf chosen={chosen} selected={selectedActors(selection)} onChange={(ids) => setValues({ lanes: [...ids] })} />
        <div className={styles.order}>
          <span>Sorted by</span>
          <SegmentedControl
            size="xs"
            withItemsBorders={false}
            aria-label="Sorted by"
            value={order}
            onChange={(value) => setValues({ sort: value === 'first' ? null : value })}
            data={LANE_ORDERS.map((value) => ({ value, label: ORDER_NAMES[value] }))}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <div className={styles.empty}>{chosen.length > 0 ? 'None of their relations passes the filters.' : <EmptyStateMessage />}</div>
      ) : (
        <>
          <LaneAxis scale={scale} />
          <div className={styles.frame}>
            <LaneWindows scale={scale} left={margin} />
            <div ref={scroller} className={styles.scroller} data-lanes>
              <ol
                aria-label={subject === undefined ? 'Actors over time' : `Ties of ${subject.name} over time`}
                style={{ height: virtual.getTotalSize(), paddingTop: items[0]?.start ?? 0 }}
              >
                {items.map(({ index, key: rowKey }) => {
                  const row = rows[index];
                  if (row === undefined) return null;
                  return (
                    <li key={rowKey} aria-setsize={rows.length} aria-posinset={index + 1}>
                      <Row
                        row={row}
                        index={index}
                        isHome={index === home}
                        isSelected={selected.has(row.actor.id) || place === index}
                        {...{ scale, whole, isShown, onOpen: open, onKeyDown: keys.onKeyDown }}
                      />
                    </li>
                  );
                })}
              </ol>
              {!isOfTies && <ActorEndMarks {...{ rows, scale, isShown }} first={firstInView} last={lastInView} left={margin} />}
              <LaneLinks {...{ links, scale }} first={firstInView} last={lastInView} left={margin} onFollow={follow} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: LaneRow;
  readonly index: number;
  /** Whether it has the tab stop of all lanes. */
  readonly isHome: boolean;
  readonly isSelected: boolean;
  readonly scale: TimeScale;
  readonly whole: Window;
  readonly isShown: (state: VisibleState) => boolean;
  readonly onOpen: (row: LaneRow, event: MouseEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const Row = memo(function Row({ row, index, isHome, isSelected, scale, whole, isShown, onOpen, onKeyDown }: RowProps) {
  const { unionGraph } = useViewer();
  const { actor, relations, first, last } = row;
  const lane = useMemo(() => laneOf(relations, whole, isShown, unionGraph.relationById), [relations, whole, isShown, unionGraph]);
  const ends = useMemo(() => actorEndsOf(row, isShown).map(actorEndInWords).join('; '), [row, isShown]);
  const years = new Set([first, last].flatMap((day) => (day === null ? [] : [yearOf(day)])));
  const when = years.size === 0 ? 'never attested' : `attested ${[...years].join('–')}`;
  return (
    <button
      type="button"
      className={styles.row}
      data-lane={actor.id}
      data-index={index}
      data-selected={isSelected || undefined}
      tabIndex={isHome ? 0 : -1}
      onClick={(event) => onOpen(row, event)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.name}>
        <ActorSwatch actor={actor} />
        <b>{actor.name}</b>
        <small>
          {formatCount(relations.length, 'relation')}, {when}
          {ends !== '' && <VisuallyHidden component="span">; {ends}</VisuallyHidden>}
        </small>
      </span>
      <LaneStrip lane={lane} scale={scale} />
    </button>
  );
});

interface LanesOfProps {
  readonly chosen: readonly string[];
  readonly selected: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Of whom there are lanes: of all, of those that are selected, or of the ties of the one that is. */
function LanesOf({ chosen, selected, onChange }: LanesOfProps) {
  const { unionGraph } = useViewer();
  const nameOf = (id: string | undefined) => unionGraph.actorById.get(id ?? '')?.name ?? '';
  const offered = chosen.length > 0 ? chosen : selected;
  const label = offered.length === 1 ? `Ties of ${nameOf(offered[0])}` : `${formatCount(offered.length, 'selected actor')}`;
  const isOther = chosen.length > 0 && selected.length > 0 && selected.join('\n') !== chosen.join('\n');
  const other = selected.length === 1 ? `Ties of ${nameOf(selected[0])}` : `${formatCount(selected.length, 'selected actor')}`;
  return (
    <SegmentedControl
      className={styles.of ?? ''}
      size="xs"
      withItemsBorders={false}
      aria-label="Lanes of"
      value={chosen.length === 0 ? 'all' : 'chosen'}
      onChange={(value) => onChange(value === 'all' ? [] : value === 'other' ? selected : offered)}
      data={[
        { value: 'all', label: 'All actors' },
        ...(offered.length === 0 ? [] : [{ value: 'chosen', label }]),
        ...(isOther ? [{ value: 'other', label: other }] : []),
      ]}
    />
  );
}
