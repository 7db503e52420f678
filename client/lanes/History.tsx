import { Loader } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import type { DyadAnswer } from '../../model/api/dyad.ts';
import { isStateShown } from '../../model/filter/shown-states.ts';
import { formatCount } from '../../model/format-count.ts';
import { useAxis } from '../axis/axis-context.ts';
import { windowOfAxis } from '../axis/axis-range.ts';
import { type TimeScale, timeScale } from '../axis/time-scale.ts';
import { useAxisGestures } from '../axis/use-axis-gestures.ts';
import { useDyad } from '../data/queries.ts';
import { knownOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { Failure } from '../ui/Failure.tsx';
import { datesInBrief } from '../wording/dates-in-brief.ts';
import { doubtedInBrief } from '../wording/relation-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import { LaneAxis, LaneWindows } from './LaneAxis.tsx';
import { LaneHatches, LaneStrip } from './LaneStrip.tsx';
import { laneOf } from './lane.ts';
import laneStyles from './lanes.module.css';

type Entry = DyadAnswer['relations'][number];

/** The history of two actors: a lane for every relation, on the axis of the timeline, with events and what they ended. */
export function History({ a, b }: { readonly a: string; readonly b: string }) {
  const { unionGraph, visibleGraph, select, findPaths } = useViewer();
  const answer = useDyad(a, b, knownOf(visibleGraph));
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
  const actor = (id: string) => (
    <button type="button" className={styles.link} onClick={() => select({ kind: 'actor', id })}>
      {nameOf(id)}
    </button>
  );
  return (
    <>
      <header className={styles.section}>
        <p className={styles.kindLabel}>History of two actors</p>
        <h2 className={styles.sentence}>
          {actor(a)} and {actor(b)}
        </h2>
        <button type="button" className={styles.link} onClick={() => findPaths(a, b)}>
          Paths between them
        </button>
      </header>
      {answer.isPending && <Loader size="sm" aria-label="The history is loading" />}
      {answer.isError && <Failure error={answer.error} onRetry={answer.refetch} />}
      {answer.data !== undefined && (
        <div className={styles.section}>
          {answer.data.relations.length === 0 ? (
            <p className={styles.quiet}>No relation between the two is coded. There may be paths through others.</p>
          ) : (
            <Lanes entries={answer.data.relations} />
          )}
        </div>
      )}
    </>
  );
}

function Lanes({ entries }: { readonly entries: readonly Entry[] }) {
  const { range } = useAxis();
  const { ref: size, width } = useElementSize<HTMLDivElement>();
  const element = useRef<HTMLDivElement>(null);
  useAxisGestures(element, { wheelZooms: false, dragPans: true, width });
  const scale = useMemo(() => timeScale(range, Math.max(1, width)), [range, width]);
  return (
    <div ref={useMergedRef(size, element)} className={laneStyles.history}>
      <LaneHatches />
      <LaneAxis scale={scale} />
      <ol className={laneStyles.lanes}>
        {width > 0 && entries.map((entry) => <HistoryLane key={entry.id} entry={entry} entries={entries} scale={scale} />)}
      </ol>
    </div>
  );
}

interface LaneProps {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly scale: TimeScale;
}

function HistoryLane({ entry, entries, scale }: LaneProps) {
  const { unionGraph, visibleGraph, select } = useViewer();
  const { asked, filter } = visibleGraph.criteria;
  const { whole } = useAxis();
  const relation = unionGraph.relationById.get(entry.id);
  const lane = useMemo(
    () =>
      relation === undefined
        ? null
        : laneOf([relation], windowOfAxis(whole), (state) => isStateShown(state, asked, filter), unionGraph.relationById),
    [relation, whole, asked, filter, unionGraph],
  );
  const ender = entry.endedBy === undefined ? undefined : unionGraph.relationById.get(entry.endedBy);
  const ended = entry.ends.flatMap((id) => entries.find((other) => other.id === id) ?? []);
  if (relation === undefined || lane === null) return null;
  const marks = [
    ...doubtedInBrief(entry),
    formatCount(entry.supporting, 'claim'),
    ...(entry.disputing > 0 ? [`disputed by ${entry.disputing}`] : []),
  ];
  return (
    <li>
      <button type="button" className={laneStyles.lane} data-relation={entry.id} onClick={() => select({ kind: 'relation', id: entry.id })}>
        <span className={styles.primaryText}>{sentenceOf(unionGraph, relation)}</span>
        <span className={laneStyles.framedStrip}>
          <LaneWindows scale={scale} />
          <LaneStrip lane={lane} scale={scale} isSingle />
        </span>
        <span className={styles.secondaryText}>
          {datesInBrief({ ...entry, endedWithActor: relation.endedWithActor })} · {marks.join(' · ')}
        </span>
      </button>
      {ender !== undefined && <p className={laneStyles.note}>Ended by: {sentenceOf(unionGraph, ender)}</p>}
      {ended.length > 0 && <p className={laneStyles.note}>Ended: {ended.map(({ id }) => endedName(id)).join('; ')}</p>}
    </li>
  );

  function endedName(id: string): string {
    const other = unionGraph.relationById.get(id);
    return other === undefined ? id : sentenceOf(unionGraph, other);
  }
}
