import type { ReactNode } from 'react';
import type { Facet } from '../../model/filter/filter.ts';
import { valueStanding } from '../../model/filter/shown-states.ts';
import type { ViewCriteria } from '../graph/visible-graph.ts';
import { FacetRow } from './FacetRow.tsx';
import styles from './filters.module.css';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly swatch?: ReactNode;
}

interface Props {
  readonly title?: string | undefined;
  /** What must be known of the values, under the title. */
  readonly note?: string | undefined;
  /** A field that looks for further values, under that. */
  readonly find?: ReactNode;
  readonly facet: Facet;
  /** `undefined` until they are counted. */
  readonly counts: ReadonlyMap<string, number> | undefined;
  /** Those of all years; left out in a comparison. */
  readonly ofAllYears?: ReadonlyMap<string, number> | undefined;
  readonly values: readonly FacetValue[];
  readonly criteria: Pick<ViewCriteria, 'filter' | 'asked'>;
  /** A value of another facet to which these belong, shown above them. */
  readonly parent?: {
    readonly facet: Facet;
    readonly value: string;
    readonly label: string;
    readonly count: number | undefined;
    readonly ofAllYears: number | undefined;
  };
}

/** The values of one facet under a title, each with its count in the window. */
export function FacetGroup({ title, note, find, facet, counts, ofAllYears, values, criteria, parent }: Props) {
  return (
    <div className={parent === undefined || title !== undefined ? styles.group : styles.subgroup}>
      {title !== undefined && <h3>{title}</h3>}
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {find}
      <ul>
        {parent !== undefined && (
          <li>
            <FacetRow
              facet={parent.facet}
              value={parent.value}
              label={parent.label}
              count={parent.count}
              inOtherYears={parent.count === 0 ? parent.ofAllYears : undefined}
              standing={valueStanding(criteria, parent.facet, parent.value)}
              heading
            />
          </li>
        )}
        {values.map(({ value, label, hint, swatch }) => (
          <li key={value} className={parent === undefined ? undefined : styles.subvalue}>
            <FacetRow
              facet={facet}
              value={value}
              label={label}
              hint={hint}
              swatch={swatch}
              count={counts && (counts.get(value) ?? 0)}
              inOtherYears={counts === undefined || (counts.get(value) ?? 0) > 0 ? undefined : ofAllYears?.get(value)}
              standing={valueStanding(criteria, facet, value)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
