import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatShare } from '../../model/format-count.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { FacetGroup, type FacetValue } from './FacetGroup.tsx';
import { listedSources } from './listed-sources.ts';

interface Props {
  readonly unionGraph: UnionGraph;
  /** All sources by name. */
  readonly sources: readonly FacetValue[];
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly ofAllYears: ReadonlyMap<string, number> | undefined;
  readonly criteria: ViewCriteria;
}

/** The sources. Of very many those that most relations rest on are listed, and the others are found by their names. */
export function SourceGroup({ unionGraph, sources, counts, ofAllYears, criteria }: Props) {
  const [query, setQuery] = useState('');
  const relationsOf = useMemo(() => {
    const relations = new Map<string, number>();
    for (const { sources } of unionGraph.relations) for (const id of sources) relations.set(id, (relations.get(id) ?? 0) + 1);
    return relations;
  }, [unionGraph]);
  const { source } = criteria.filter;
  const { values, isPart, found } = useMemo(
    () => listedSources(sources, relationsOf, [...(source?.only ?? []), ...(source?.not ?? [])], query),
    [sources, relationsOf, source, query],
  );
  return (
    <FacetGroup
      title="Source"
      note={isPart ? `${formatShare(Math.min(found, values.length), found, 'source')}, those with most relations in all years` : undefined}
      find={
        isPart && (
          <TextInput
            size="xs"
            aria-label="Find a source"
            placeholder="Find a source"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )
      }
      facet="source"
      counts={counts}
      ofAllYears={ofAllYears}
      values={values}
      criteria={criteria}
    />
  );
}
