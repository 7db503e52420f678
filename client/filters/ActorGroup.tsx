import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { FacetCounts } from '../graph/counts.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { useViewerActions } from '../state/viewer-context.ts';
import { FacetGroup, type FacetValue } from './FacetGroup.tsx';

interface Props {
  /** `null` until a large graph is counted. */
  readonly counts: FacetCounts | null;
  /** Those of all years; `null` in a comparison too. */
  readonly ofAllYears: FacetCounts | null;
  /** The kinds of actor in the data. */
  readonly values: readonly FacetValue[];
  readonly criteria: ViewCriteria;
}

/** How many actors of a relation have to be of the chosen kinds: the facet that asks so, its words, and its title where both are set. */
const ENDS = {
  kind: {
    label: 'Both ends',
    title: 'Kind of both actors',
    note: 'Counts actors. Keeps relations between the chosen kinds.',
  },
  touches: { label: 'One end', title: 'Kind of one actor', note: 'Counts relations. Keeps those with one of the chosen kinds.' },
} as const;
type Ends = keyof typeof ENDS;
const ENDS_NAMES = Object.keys(ENDS) as Ends[];

/** The kinds of actor; a relation passes if both its actors are of the chosen ones, or if one of them is. Where an address asks for both there are two lists. */
export function ActorGroup({ counts, ofAllYears, values, criteria }: Props) {
  const { setFilter } = useViewerActions();
  const { kind, touches, ...others } = criteria.filter;
  const [chosen, setChosen] = useState<Ends>('kind');
  const ends: Ends = touches !== undefined ? 'touches' : kind !== undefined ? 'kind' : chosen;
  const change = (next: Ends) => {
    setChosen(next);
    const choice = touches ?? kind;
    if (choice !== undefined) setFilter({ ...others, [next]: choice });
  };
  if (kind !== undefined && touches !== undefined) {
    return ENDS_NAMES.map((facet) => (
      <FacetGroup
        key={facet}
        {...{ facet, values, criteria }}
        title={ENDS[facet].title}
        note={ENDS[facet].note}
        counts={counts?.[facet]}
        ofAllYears={ofAllYears?.[facet]}
      />
    ));
  }
  return (
    <FacetGroup
      title="Kind of actor"
      note={ENDS[ends].note}
      find={
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="How many actors of a relation have to be of the chosen kinds"
          data={ENDS_NAMES.map((value) => ({ value, label: ENDS[value].label }))}
          value={ends}
          onChange={(value) => change(value as Ends)}
        />
      }
      facet={ends}
      counts={counts?.[ends]}
      ofAllYears={ofAllYears?.[ends]}
      values={values}
      criteria={criteria}
    />
  );
}
