import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { CONFIDENCES } from '../../model/coding/codes.ts';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import type { Change } from '../../model/comparison/compare-windows.ts';
import { extentOf } from '../../model/time/relation-time.ts';
import type { Relation } from '../graph/union-graph.ts';
import { changeOf, drawnChangeOf, stateOf, visibleRelations } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import { EmptyStateMessage } from '../ui/EmptyStateMessage.tsx';
import { LineSwatch } from '../ui/Swatch.tsx';
import { EntityLink } from '../ui/table/EntityLink.tsx';
import { ListTable } from '../ui/table/ListTable.tsx';
import type { TableColumn } from '../ui/table/use-table.ts';
import { prepositioned, windowInWords } from '../wording/date-in-words.ts';
import { datesInBrief } from '../wording/dates-in-brief.ts';
import { doubtedInBrief } from '../wording/relation-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import { stateInBrief } from '../wording/state-in-brief.ts';
import { capitalize } from '../wording/state-in-words.ts';

const FIRST = { id: 'source', desc: false };

const keyOf = ({ id }: Relation) => id;

/** The relations that the canvas shows. */
export function RelationsTable() {
  const { unionGraph, visibleGraph, selection } = useViewer();
  const rows = useMemo(() => visibleRelations(visibleGraph), [visibleGraph]);
  const columns = useMemo((): TableColumn<Relation>[] => {
    const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
    return [
      {
        name: 'source',
        title: 'From',
        width: 'minmax(88px, 1.2fr)',
        sortBy: ({ source }) => nameOf(source),
        cell: ({ source }) => <EntityLink target={{ kind: 'actor', id: source }}>{nameOf(source)}</EntityLink>,
      },
      {
        name: 'type',
        title: 'Relation',
        width: 'minmax(140px, 1.25fr)',
        sortBy: ({ info }) => info.label,
        cell: (relation) => (
          <EntityLink
            target={{ kind: 'relation', id: relation.id }}
            name={sentenceOf(unionGraph, relation)}
            lead={
              <>
                <LineSwatch sign={relation.sign} state={stateOf(visibleGraph, relation)} change={drawnChangeOf(visibleGraph, relation)} />
                <VisuallyHidden component="span">{relation.sign}: </VisuallyHidden>
              </>
            }
          >
            {relation.info.label}
          </EntityLink>
        ),
      },
      {
        name: 'target',
        title: 'To',
        width: 'minmax(88px, 1.2fr)',
        sortBy: ({ target }) => nameOf(target),
        cell: ({ target }) => <EntityLink target={{ kind: 'actor', id: target }}>{nameOf(target)}</EntityLink>,
      },
      {
        name: 'state',
        title: capitalize(prepositioned(windowInWords(visibleGraph.criteria.window))),
        width: 'minmax(80px, 0.85fr)',
        sortBy: (relation) => visibleGraph.states[relation.index] ?? 0,
        cell: (relation) =>
          [
            stateInBrief(stateOf(visibleGraph, relation), relation, visibleGraph.criteria.window),
            ...changeInWords(changeOf(visibleGraph, relation)),
          ].join('; '),
      },
      {
        name: 'dates',
        title: 'Dates',
        width: 'minmax(128px, 1.9fr)',
        sortBy: (relation) => extentOf(relation)?.from,
        cell: (relation) => datesInBrief(relation),
      },
      {
        name: 'confidence',
        title: 'Confidence',
        width: 'minmax(80px, 0.9fr)',
        sortBy: ({ confidence }) => CONFIDENCES.indexOf(confidence),
        cell: ({ status, confidence, disputed }) =>
          [confidence, ...doubtedInBrief({ status }), ...(disputed ? ['disputed'] : [])].join(', '),
      },
    ];
  }, [unionGraph, visibleGraph]);
  const selected = new Set(selection.map(({ id }) => id));
  return (
    <ListTable
      label="Relations in the window"
      rows={rows}
      columns={columns}
      first={FIRST}
      keyOf={keyOf}
      isSelected={({ id }) => selected.has(id)}
      empty={<EmptyStateMessage />}
    />
  );
}

function changeInWords(change: Change | null): string[] {
  return change === null ? [] : [CHANGE_WORDS[change].name];
}
