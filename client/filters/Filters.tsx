import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { CONFIDENCES, STATUSES } from '../../model/coding.ts';
import { CHANGES, type Change } from '../../model/comparison.ts';
import { DISPUTES, isEmpty, NO_FILTER } from '../../model/filter/filter.ts';
import { VISIBLE_STATES } from '../../model/time/window.ts';
import { SIGN_NAMES } from '../../model/vocabulary.ts';
import { GLYPHS } from '../canvas/look.ts';
import { useSourceTitles } from '../data/queries.ts';
import { capital, STATE_NAMES } from '../details/state-in-words.ts';
import { useViewer } from '../shell/viewer-context.ts';
import { FacetGroup } from './FacetGroup.tsx';
import styles from './filters.module.css';
import { KindSwatch, LineSwatch, MarkSwatch } from './Swatch.tsx';
import { useFacetCounts } from './use-facet-counts.ts';

const CHANGE_HINTS: Readonly<Record<Change, string>> = {
  begun: 'in one window only, and not before the other',
  ended: 'in one window only, and not after the other',
  turned: 'begun between two who only had ties of the opposite sign before',
  unchanged: 'in both windows, or presumed to continue in one',
};

/** The legend, which is also how one filters: a click isolates a value, Alt-click leaves it out. */
export function Filters() {
  const { world, scene, info, setFilter } = useViewer();
  const titles = useSourceTitles().data;
  const counts = useFacetCounts(scene);
  const sources = useMemo(() => [...world.sourceIds].sort(), [world]);
  const present = useMemo(
    () => ({ types: new Set(world.relations.map(({ type }) => type)), kinds: new Set(world.actors.map(({ kind }) => kind)) }),
    [world],
  );
  const types = world.types.filter(({ type }) => present.types.has(type));
  const categories = [...new Set(types.map(({ category }) => category))];

  return (
    <section className={styles.filters} aria-label="Legend and filters">
      <div className={styles.top}>
        <h2>Legend and filters</h2>
        <Button size="compact-xs" variant="subtle" color="gray" disabled={isEmpty(scene.lens.filter)} onClick={() => setFilter(NO_FILTER)}>
          Clear
        </Button>
      </div>
      <p className={styles.how}>
        Click to isolate, <kbd>Alt</kbd>-click to leave out.
      </p>
      {scene.versus !== null && (
        <FacetGroup
          title="Between the two windows"
          facet="change"
          counts={counts.change}
          values={CHANGES.map((change) => ({
            value: change,
            label: capital(change),
            hint: CHANGE_HINTS[change],
            swatch: <LineSwatch sign="supportive" state="attested" change={change} />,
          }))}
        />
      )}
      <FacetGroup
        title="Tie"
        facet="sign"
        counts={counts.sign}
        values={SIGN_NAMES.map((sign) => ({ value: sign, label: capital(sign), swatch: <LineSwatch sign={sign} state="attested" /> }))}
      />
      <FacetGroup
        title={scene.versus === null ? 'In the window' : 'In either window'}
        facet="state"
        counts={counts.state}
        values={VISIBLE_STATES.map((state) => ({
          value: state,
          label: capital(STATE_NAMES[state]),
          swatch: <LineSwatch sign="supportive" state={state} />,
        }))}
      />
      <FacetGroup
        title="Actors"
        facet="kind"
        counts={counts.kind}
        values={world.kinds
          .filter(({ kind }) => present.kinds.has(kind))
          .map(({ kind, name }) => ({ value: kind, label: capital(name), swatch: <KindSwatch kind={kind} /> }))}
      />
      {categories.map((category, index) => (
        <FacetGroup
          key={category}
          title={index === 0 ? 'Relations' : undefined}
          facet="type"
          counts={counts.type}
          parent={{ facet: 'category', value: category, label: capital(category), count: counts.category.get(category) ?? 0 }}
          values={types
            .filter((info) => info.category === category)
            .map(({ type, label, definition }) => ({ value: type, label, hint: definition }))}
        />
      ))}
      <FacetGroup
        title="Status of the claim"
        facet="status"
        counts={counts.status}
        values={STATUSES.map((status) => ({ value: status, label: capital(status), swatch: <MarkSwatch mark={GLYPHS[status]} /> }))}
      />
      <FacetGroup
        title="Confidence"
        facet="confidence"
        counts={counts.confidence}
        values={[...CONFIDENCES].reverse().map((confidence) => ({ value: confidence, label: capital(confidence) }))}
      />
      <FacetGroup
        title="Dispute"
        facet="dispute"
        counts={counts.dispute}
        values={DISPUTES.map((value) => ({
          value,
          label: capital(value),
          swatch: <MarkSwatch mark={value === 'disputed' ? 'struck' : 'none'} />,
        }))}
      />
      {info.datasets.length > 1 && (
        <FacetGroup
          title="Dataset"
          facet="dataset"
          counts={counts.dataset}
          values={info.datasets.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <FacetGroup
        title="Source"
        facet="source"
        counts={counts.source}
        values={sources.map((id) => ({ value: id, label: titles?.get(id) ?? id, hint: titles?.get(id) }))}
      />
    </section>
  );
}
