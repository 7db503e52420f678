import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { isEmptyFilter, NO_FILTER } from '../../model/filter/filter.ts';
import { formatCount, formatNumber, formatShare } from '../../model/format-count.ts';
import { stateIn } from '../../model/time/relation-time.ts';
import { type Window, yearWindow } from '../../model/time/window.ts';
import type { ResultIds } from '../data/cypher-values.ts';
import type { Relation } from '../graph/union-graph.ts';
import { isActorIncluded, isVisible, type VisibleGraph } from '../graph/visible-graph.ts';
import { mostAttestedYear, timelineYearsOf } from '../graph/years.ts';
import { useQueryRun } from '../state/query-run.ts';
import { useRelayout } from '../state/relayout-context.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
import { comparisonInWords, windowsInOrder } from '../wording/comparison-in-words.ts';
import { bothCountedInWords, countedInWords, knownInWords } from '../wording/known-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { DrawnPart } from './DrawnPart.tsx';
import { NewDataLine } from './NewDataLine.tsx';
import { NothingAttested } from './NothingAttested.tsx';
import styles from './shell.module.css';
import { Voices } from './Voices.tsx';

const NO_IDS: ResultIds = { actors: new Set(), relations: new Set() };

interface Props {
  /** Opens the panels that there is no room for. */
  readonly onFilters: (() => void) | undefined;
  readonly onDetails: (() => void) | undefined;
}

/** Counts what is shown and what is not, with buttons to see the rest. */
export function StatusLine({ onFilters, onDetails }: Props) {
  const { unionGraph, visibleGraph, tally, selection, setFilter, setValues, setComparedWindow, values } = useViewer();
  const { path } = values;
  const { compared } = visibleGraph.criteria;
  return (
    <div className={styles.statusLine}>
      {onFilters !== undefined && (
        <Button size="compact-sm" variant="default" leftSection={<Icon name="filter" />} onClick={onFilters}>
          Filters
        </Button>
      )}
      {onDetails !== undefined && (
        <Button size="compact-sm" variant="default" leftSection={<Icon name="panel" />} onClick={onDetails}>
          {selection.length > 0 ? 'Details' : path.length > 0 ? 'Paths' : visibleGraph.comparison === null ? 'About' : 'Changes'}
        </Button>
      )}
      <p data-tally>
        <b>{formatNumber(tally.actors)}</b> of {formatCount(unionGraph.actors.length, 'actor')}, <b>{formatNumber(tally.relations)}</b> of{' '}
        {formatCount(unionGraph.relations.length, 'relation')}
      </p>
      <Voices />
      {!isEmptyFilter(visibleGraph.criteria.filter) && (
        <p className={styles.filtered}>
          {tally.inWindow === 0 ? 'Filters are set' : `${formatShare(tally.filtered, tally.inWindow, 'relation')} hidden by filters`}
          <Button size="compact-xs" variant="default" onClick={() => setFilter(NO_FILTER)}>
            Clear filters
          </Button>
        </p>
      )}
      <InBetween />
      {compared?.of === 'knowledge' ? (
        <p className={styles.filtered}>
          {comparisonInWords(visibleGraph.criteria)}: {bothCountedInWords(unionGraph.earlier?.known, unionGraph.known)}
          <Button size="compact-xs" variant="default" onClick={() => setComparedWindow(null)}>
            End the comparison
          </Button>
        </p>
      ) : (
        unionGraph.known !== undefined && (
          <p className={styles.filtered}>
            {capitalize(knownInWords(unionGraph.known.by))}: {countedInWords(unionGraph.known)}
            <Button size="compact-xs" variant="default" onClick={() => setValues({ known: null })}>
              All sources
            </Button>
          </p>
        )
      )}
      <DrawnPart />
      <Isolated />
      <NothingAttested />
      {path.length === 1 && (
        <p className={styles.filtered}>Paths from {unionGraph.actorById.get(path[0] ?? '')?.name}: click the other actor</p>
      )}
      <SetAside />
      <UnsavedLayout />
      <ResultChip />
      <NewDataLine />
    </div>
  );
}

/** How many relations lie between two windows, with a button that shows them alone, and then all changes again. */
function InBetween() {
  const { visibleGraph, tally, chooseValue, isolateValue } = useViewer();
  const { criteria } = visibleGraph;
  const between = tally.changes?.between ?? 0;
  if (between === 0) return null;
  const isAlone = criteria.filter.change?.only.join() === 'between';
  return (
    <p className={styles.filtered}>
      {formatCount(between, 'relation')} {between === 1 ? 'lies' : 'lie'} between {windowsInOrder(criteria).join(' and ')}
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => (isAlone ? chooseValue('change', 'between', true) : isolateValue('change', 'between'))}
      >
        {isAlone ? 'Show all changes' : between === 1 ? 'Show only it' : 'Show only these'}
      </Button>
    </p>
  );
}

/** How many actors were hidden by hand, and their relations with them. */
function SetAside() {
  const { unionGraph, visibleGraph, tally, bringAllBack } = useViewer();
  const { hidden, only } = visibleGraph.criteria;
  const gone = useMemo(
    () => unionGraph.actors.filter(({ id }) => !isActorIncluded({ hidden, only }, id)).length,
    [unionGraph, hidden, only],
  );
  if (gone === 0) return null;
  return (
    <p className={styles.filtered}>
      {formatCount(gone, 'actor')} set aside{tally.inWindow > 0 && `, with ${formatShare(tally.setAside, tally.inWindow, 'relation')}`}
      <Button size="compact-xs" variant="default" onClick={bringAllBack}>
        Bring back
      </Button>
    </p>
  );
}

/** How many actors without a relation in any year are left out. */
function Isolated() {
  const { unionGraph, values, setValues } = useViewer();
  const count = unionGraph.unconnected.length;
  if (values.isolated || count === 0) return null;
  return (
    <p className={styles.filtered}>
      {formatCount(count, 'actor')} without relations left out
      <Button size="compact-xs" variant="default" onClick={() => setValues({ isolated: true })}>
        Show
      </Button>
    </p>
  );
}

function UnsavedLayout() {
  const { isUnsaved, reset } = useRelayout();
  if (!isUnsaved) return null;
  return (
    <p className={styles.filtered}>
      This layout has too many actors for a link: it stays in this tab
      <Button size="compact-xs" variant="default" onClick={reset}>
        Back to the dataset’s
      </Button>
    </p>
  );
}

/** Says that the canvas shows a query result, how much of it is not in this window, and how to end that. */
function ResultChip() {
  const { visibleGraph, setWindow, setValues } = useViewer();
  const { onCanvas, outcome } = useQueryRun();
  if (!onCanvas || outcome.kind === 'none') return null;
  const ids = outcome.kind === 'done' ? outcome.ids : NO_IDS;
  const relations = [...ids.relations].flatMap((id) => visibleGraph.unionGraph.relationById.get(id) ?? []);
  const actors = new Set([...ids.actors, ...relations.flatMap(({ source, target }) => [source, target])]);
  const { only } = visibleGraph.criteria;
  const isAlone = only !== null && only.size === actors.size && [...actors].every((id) => only.has(id));
  const missing = relations.filter((relation) => !isVisible(visibleGraph, relation)).length;
  const better = betterYear(visibleGraph, relations);
  return (
    <p className={styles.chip}>
      <span>
        Showing {isAlone && 'only '}the result of a query
        {missing > 0 && `; ${formatShare(missing, relations.length, 'relation')} of it not shown in this window`}
      </span>
      {better !== undefined && (
        <Button size="compact-xs" variant="default" onClick={() => setWindow(yearWindow(better))}>
          Go to {better}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => setValues({ show: null, ...(isAlone && { only: null }) })}>
        Clear
      </Button>
    </p>
  );
}

/** The year in which more of the relations are attested than in the window, if there is one. */
function betterYear(visibleGraph: VisibleGraph, relations: readonly Relation[]): number | undefined {
  const attested = (window: Window) => relations.filter((relation) => stateIn(relation, window) === 'attested').length;
  const year = relations.length === 0 ? undefined : mostAttestedYear(timelineYearsOf(visibleGraph.unionGraph, NO_FILTER, relations));
  return year !== undefined && attested(yearWindow(year)) > attested(visibleGraph.criteria.window) ? year : undefined;
}
