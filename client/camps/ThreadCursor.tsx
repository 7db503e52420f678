import { type KeyboardEvent, useState } from 'react';
import type { River } from '../graph/river/river.ts';
import { threadY } from '../graph/river/river-shapes.ts';
import { arrivalAt, firstPlace, stayAt, stepOnThreads, type ThreadPlace, type ThreadStep } from '../graph/river/walk-threads.ts';
import { type KeyOf, keyOf } from '../state/commands/part-keys.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import { threadInWords } from '../wording/thread-in-words.ts';
import styles from './camps.module.css';
import { useEvidence } from './use-evidence.ts';

const STEPS: Readonly<Record<KeyOf<'thread'>, ThreadStep>> = {
  ...{ ArrowLeft: 'back', ArrowRight: 'on', ArrowUp: 'up', ArrowDown: 'down', Home: 'start', End: 'end' },
};

interface Props {
  readonly river: River;
  /** The indexes of the years that are in view. */
  readonly years: ReadonlySet<number>;
  /** The middle of a year, by its index, in pixels. */
  readonly middleOf: (year: number) => number;
  readonly onPoint: (title: string, lines: readonly string[], x: number, y: number) => void;
  readonly onLeave: () => void;
}

/** The keyboard's way through the threads: along one through its years, and to the next above or below. It says where it is as the value of a slider. */
export function ThreadCursor({ river, years, middleOf, onPoint, onLeave }: Props) {
  const { unionGraph, selection, select } = useViewer();
  const open = useEvidence();
  const [left, setLeft] = useState<ThreadPlace | null>(null);
  const [selected] = selectedActors(selection).filter((id) => river.stays.has(id));
  const isThere = left !== null && years.has(left.year) && stayAt(river, left) !== undefined;
  const place = isThere ? left : firstPlace(river, years, selected);
  const stay = place && stayAt(river, place);
  if (place === undefined || stay === undefined) return null;

  const wordsAt = (at: ThreadPlace) => threadInWords(river, at, unionGraph);
  const pointTo = (at: ThreadPlace) => {
    const there = stayAt(river, at);
    const { title, lines } = wordsAt(at);
    if (there !== undefined) onPoint(title, lines, middleOf(at.year), threadY(river, there));
  };
  const onKeyDown = (event: KeyboardEvent<SVGGElement>) => {
    if (keyOf(event, 'openTurn') !== undefined) {
      event.preventDefault();
      const turn = arrivalAt(river, place)?.event;
      if (turn === undefined) select({ kind: 'actor', id: place.actor });
      else open([turn]);
      return;
    }
    const key = keyOf(event, 'thread');
    if (key === undefined) return;
    event.preventDefault();
    const next = stepOnThreads(river, place, STEPS[key], years);
    setLeft(next);
    pointTo(next);
    const cursor = event.currentTarget;
    requestAnimationFrame(() => cursor.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  };
  const { title, lines } = wordsAt(place);
  const numbers = [...years].map((year) => river.years[year]?.year ?? 0);
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label="Threads: left and right through the years of an actor, up and down from actor to actor"
      aria-valuemin={Math.min(...numbers)}
      aria-valuemax={Math.max(...numbers)}
      aria-valuenow={river.years[place.year]?.year ?? 0}
      aria-valuetext={[title, ...lines].join('. ')}
      className={styles.cursor}
      data-thread-cursor={place.actor}
      transform={`translate(${middleOf(place.year)} ${threadY(river, stay)})`}
      onFocus={() => {
        setLeft(place);
        pointTo(place);
      }}
      onBlur={onLeave}
      onKeyDown={onKeyDown}
    >
      <circle r={7} />
    </g>
  );
}
