import { Loader } from '@mantine/core';
import type { DyadAnswer } from '../../model/api.ts';
import { signName } from '../../model/coding/vocabulary.ts';
import { formatCount } from '../../model/format-count.ts';
import { firstDayOf } from '../../model/time/day.ts';
import { useDyad } from '../data/queries.ts';
import { knownOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { PALETTES } from '../style/palette.ts';
import styles from '../style/panel.module.css';
import { useScheme } from '../style/scheme.ts';
import { Failure } from '../ui/Failure.tsx';
import { datesInBrief } from '../wording/dates-in-brief.ts';
import { doubtedInBrief } from '../wording/relation-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import laneStyles from './history.module.css';
import { LaneChart } from './LaneChart.tsx';
import type { TimeDomain } from './lane.ts';

type Entry = DyadAnswer['relations'][number];

/** The history of two actors: a lane over time for every relation, with events and what they ended. */
export function History({ a, b }: { readonly a: string; readonly b: string }) {
  const { unionGraph, visibleGraph, years, select, findPaths } = useViewer();
  const answer = useDyad(a, b, knownOf(visibleGraph));
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
  const extent: TimeDomain = { from: firstDayOf(years[0]?.year ?? 1), to: firstDayOf((years.at(-1)?.year ?? 1) + 1) };
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
          {answer.data.relations.length === 0 && (
            <p className={styles.quiet}>No relation between the two is coded. There may be paths over others.</p>
          )}
          {answer.data.relations.length > 0 && (
            <p className={laneStyles.axis} aria-hidden="true">
              <span>{extent.from.slice(0, 4)}</span>
              <span>{years.at(-1)?.year}</span>
            </p>
          )}
          <ol className={laneStyles.lanes}>
            {answer.data.relations.map((entry) => (
              <Lane key={entry.id} entry={entry} entries={answer.data.relations} extent={extent} />
            ))}
          </ol>
        </div>
      )}
    </>
  );
}

interface LaneProps {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly extent: TimeDomain;
}

function Lane({ entry, entries, extent }: LaneProps) {
  const { unionGraph, select } = useViewer();
  const palette = PALETTES[useScheme()];
  const relation = unionGraph.relationById.get(entry.id);
  const ender = entry.endedBy === undefined ? undefined : unionGraph.relationById.get(entry.endedBy);
  const ended = entry.ends.flatMap((id) => entries.find((other) => other.id === id) ?? []);
  if (relation === undefined) return null;
  const marks = [
    ...doubtedInBrief(entry),
    formatCount(entry.supporting, 'claim'),
    ...(entry.disputing > 0 ? [`disputed by ${entry.disputing}`] : []),
  ];
  return (
    <li>
      <button type="button" className={laneStyles.lane} data-relation={entry.id} onClick={() => select({ kind: 'relation', id: entry.id })}>
        <span className={styles.primaryText}>{sentenceOf(unionGraph, relation)}</span>
        <LaneChart
          entry={entry}
          extent={extent}
          colour={palette.signs[signName(entry.sign)]}
          hostile={entry.sign < 0}
          enderColour={ender === undefined ? undefined : palette.signs[ender.sign]}
        />
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
