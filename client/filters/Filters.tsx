import { Button } from '@mantine/core';
import { Suspense, useMemo } from 'react';
import { byName } from '../../model/by-name.ts';
import { type Facet, isEmptyFilter, NO_FILTER } from '../../model/filter/filter.ts';
import { useSourceTitles } from '../data/queries.ts';
import { useViewer } from '../state/viewer-context.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { DatasetSwatch } from '../ui/Swatch.tsx';
import { titleOfStates } from '../wording/comparison-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { ActorGroup } from './ActorGroup.tsx';
import { ChangeGroup } from './ChangeGroup.tsx';
import { FacetGroup } from './FacetGroup.tsx';
import {
  CONFIDENCE_VALUES,
  DISPUTE_VALUES,
  INDEPENDENT_VALUES,
  SIGN_VALUES,
  STATE_VALUES,
  STATUS_VALUES,
  valuesInGraph,
} from './facet-values.tsx';
import styles from './filters.module.css';
import { ReadingKey } from './ReadingKey.tsx';
import { SourceGroup } from './SourceGroup.tsx';
import { useAllYearsCounts, useFacetCounts } from './use-facet-counts.ts';

const CampGroup = lazyPart(async () => (await import('./CampGroup.tsx')).CampGroup);

/** The legend, which is also the filter: a click isolates a value beside those that are isolated, an Alt-click excludes it. */
export function Filters() {
  const { unionGraph, visibleGraph, info, styling, setFilter } = useViewer();
  const titles = useSourceTitles().data;
  const counts = useFacetCounts(visibleGraph);
  const allYears = useAllYearsCounts(visibleGraph);
  const ofAllYears = visibleGraph.comparison === null ? allYears : null;
  const { datasets, colour } = styling;
  const { kinds, types } = useMemo(() => valuesInGraph(unionGraph, colour !== 'kind'), [unionGraph, colour]);
  const sources = useMemo(
    () =>
      [...unionGraph.sourceIds]
        .map((id) => ({ value: id, label: titles?.get(id) ?? id, hint: titles?.get(id) ?? id }))
        .sort((a, b) => byName(a.label, b.label)),
    [unionGraph, titles],
  );
  const { criteria } = visibleGraph;

  const of = (facet: Facet) => ({ facet, counts: counts?.[facet], ofAllYears: ofAllYears?.[facet], criteria });
  return (
    <section className={styles.filters} aria-label="Legend and filters">
      <div className={styles.heading}>
        <h2>Legend and filters</h2>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          disabled={isEmptyFilter(criteria.filter)}
          onClick={() => setFilter(NO_FILTER)}
        >
          Clear
        </Button>
      </div>
      <p className={styles.instructions}>
        Click to isolate, <kbd>Alt</kbd>-click to leave out.
        {ofAllYears !== null && ' “0 · 2”: none here, 2 in other years.'}
        {counts === null && ' Counting …'}
      </p>
      {visibleGraph.comparison !== null && <ChangeGroup criteria={criteria} counts={counts?.change} />}
      {colour === 'camp' && (
        <Suspense>
          <CampGroup />
        </Suspense>
      )}
      <FacetGroup title="Sign" {...of('sign')} values={SIGN_VALUES} />
      <FacetGroup title={titleOfStates(criteria)} note="Attested does not mean confirmed." {...of('state')} values={STATE_VALUES} />
      <ActorGroup counts={counts} ofAllYears={ofAllYears} values={kinds} criteria={criteria} />
      <FacetGroup title="Status of the claim" {...of('status')} values={STATUS_VALUES} />
      <FacetGroup title="Dispute" {...of('dispute')} values={DISPUTE_VALUES} />
      <ReadingKey styling={styling} />
      {types.map(({ category, values }, index) => (
        <FacetGroup
          key={category}
          title={index === 0 ? 'Type of relation' : undefined}
          {...of('type')}
          parent={{
            facet: 'category',
            value: category,
            label: capitalize(category),
            count: counts === null ? undefined : (counts.category.get(category) ?? 0),
            ofAllYears: ofAllYears?.category.get(category),
          }}
          values={values}
        />
      ))}
      <FacetGroup title="Confidence" {...of('confidence')} values={CONFIDENCE_VALUES} />
      <FacetGroup title="Independent sources" {...of('independent')} values={INDEPENDENT_VALUES} />
      {(info.datasets.length > 1 || datasets !== null) && (
        <FacetGroup
          title="Dataset"
          {...of('dataset')}
          values={info.datasets.map(({ id, title }) => ({
            ...{ value: id, label: title, hint: title },
            swatch: datasets !== null && <DatasetSwatch index={datasets.ids.indexOf(id)} />,
          }))}
        />
      )}
      <SourceGroup unionGraph={unionGraph} sources={sources} counts={counts?.source} ofAllYears={ofAllYears?.source} criteria={criteria} />
    </section>
  );
}
