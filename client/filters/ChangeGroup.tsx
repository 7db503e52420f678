import { useMemo } from 'react';
import { CHANGE_WORDS } from '../../model/comparison/change-words.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { LineSwatch } from '../ui/Swatch.tsx';
import { changeBesideOthers, changesOf, titleOfChanges } from '../wording/comparison-in-words.ts';
import { exampleState } from '../wording/example-state.ts';
import { knowledgeChangeInWords } from '../wording/knowledge-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { FacetGroup, type FacetValue } from './FacetGroup.tsx';

interface Props {
  readonly criteria: ViewCriteria;
  readonly counts: ReadonlyMap<string, number> | undefined;
}

/** The changes that a comparison can tell, as values of the legend. */
export function ChangeGroup({ criteria, counts }: Props) {
  const { compared } = criteria;
  const between = counts?.get('between') ?? 0;
  const values = useMemo(
    () =>
      changesOf({ compared }).map(
        (change): FacetValue => ({
          value: change,
          label: capitalize(changeBesideOthers(change, between)),
          hint: compared?.of === 'knowledge' ? knowledgeChangeInWords(change, compared.days) : CHANGE_WORDS[change].meaning,
          swatch: <LineSwatch sign="neutral" state={exampleState(change, { compared })} change={change} />,
        }),
      ),
    [compared, between],
  );
  return (
    <FacetGroup
      title={titleOfChanges(criteria)}
      note="Attested: a source of the relation says so of that time. Presumed or uncertain: none of its sources does."
      facet="change"
      counts={counts}
      values={values}
      criteria={criteria}
    />
  );
}
