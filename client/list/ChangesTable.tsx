import { useMemo } from 'react';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import { AS_LISTED, type Change, chronological } from '../../model/comparison/compare-windows.ts';
import type { OlderTie } from '../../model/comparison/turn.ts';
import { extentOf, type RelationState } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { type ChangeRow, changeRows } from '../graph/change-rows.ts';
import type { Relation } from '../graph/union-graph.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { LineSwatch } from '../ui/Swatch.tsx';
import { EntityLink } from '../ui/table/EntityLink.tsx';
import { ListTable } from '../ui/table/ListTable.tsx';
import styles from '../ui/table/table.module.css';
import type { TableColumn } from '../ui/table/use-table.ts';
import { comparedNoun, turnInBrief } from '../wording/comparison-in-words.ts';
import { datesInBrief } from '../wording/dates-in-brief.ts';
import { doubtedInBrief } from '../wording/relation-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import { stateInBrief } from '../wording/state-in-brief.ts';
import { stateName } from '../wording/state-in-words.ts';

const FIRST = { id: 'change', desc: false };

const keyOf = ({ relation }: ChangeRow) => relation.id;

/** What became of each relation between the two windows, or the two days. */
export function ChangesTable() {
  const { unionGraph, visibleGraph, selection } = useViewer();
  const noun = comparedNoun(visibleGraph.criteria);
  const isOfDays = noun === 'day';
  const { window } = visibleGraph.criteria;
  const [first, second] = chronological(window, comparedWindowOf(visibleGraph.criteria) ?? window);
  const rows = useMemo(() => changeRows(visibleGraph), [visibleGraph]);
  const columns = useMemo(
    (): TableColumn<ChangeRow>[] => [
      {
        name: 'change',
        title: 'Change',
        width: 'minmax(104px, 0.8fr)',
        sortBy: ({ change }) => AS_LISTED.indexOf(change),
        cell: ({ relation, change, later }) => (
          <span className={styles.withSwatch}>
            <LineSwatch sign={relation.sign} state={later === 'absent' ? 'attested' : later} change={change} />{' '}
            <span title={isOfDays ? undefined : CHANGE_WORDS[change].meaning}>{CHANGE_WORDS[change].name}</span>
          </span>
        ),
      },
      {
        name: 'relation',
        title: 'Relation',
        width: 'minmax(200px, 2.6fr)',
        sortBy: ({ relation }) => sentenceOf(unionGraph, relation),
        cell: ({ relation, change, before }) => (
          <EntityLink
            target={{ kind: 'relation', id: relation.id }}
            name={sentenceOf(unionGraph, relation)}
            {...belowOf(relation, change, before)}
          >
            {sentenceOf(unionGraph, relation)}
          </EntityLink>
        ),
      },
      {
        name: 'earlier',
        title: isOfDays ? 'Known earlier' : 'Earlier',
        width: 'minmax(96px, 0.9fr)',
        sortBy: ({ earlier }) => earlier,
        cell: ({ relation, earlier }) => stateIn(earlier, relation, isOfDays ? undefined : first),
      },
      {
        name: 'later',
        title: isOfDays ? 'Known later' : 'Later',
        width: 'minmax(96px, 0.9fr)',
        sortBy: ({ later }) => later,
        cell: ({ relation, later }) => stateIn(later, relation, second),
      },
      {
        name: 'dates',
        title: 'Dates',
        width: 'minmax(128px, 1.6fr)',
        sortBy: ({ relation }) => extentOf(relation)?.from,
        cell: ({ relation }) => datesInBrief(relation),
      },
    ],
    [unionGraph, isOfDays, first, second],
  );
  const selected = new Set(selection.map(({ id }) => id));
  return (
    <ListTable
      label={`Changes between the two ${noun}s`}
      rows={rows}
      columns={columns}
      first={FIRST}
      keyOf={keyOf}
      isSelected={({ relation }) => selected.has(relation.id)}
      empty={
        visibleGraph.comparison === null
          ? 'Compare two windows (C) to see what changed.'
          : `No relation of these ${noun}s passes the filters.`
      }
    />
  );
}

/** A state as a cell has it. @param window where the relation is told as it was known of that window */
function stateIn(state: RelationState, relation: Relation, window: Window | undefined): string {
  if (state === 'absent') return 'absent';
  return window === undefined ? stateName(state) : stateInBrief(state, relation, window);
}

/** "alleged · before: rivals · before and still: protects"; nothing where there is nothing to say. */
function belowOf(relation: Relation, change: Change, before: readonly OlderTie<Relation>[]): { readonly below?: string } {
  const told = [...doubtedInBrief(relation), ...[turnInBrief(change, before) ?? []].flat()];
  return told.length === 0 ? {} : { below: told.join(' · ') };
}
