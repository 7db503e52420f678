import type { Evidence } from '../../model/api/sources.ts';
import type { Confidence as Level } from '../../model/coding/codes.ts';
import styles from '../style/panel.module.css';
import { basisOfConfidence } from '../wording/confidence-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { useIndependentSources } from './use-independent-sources.ts';

interface Props {
  readonly level: Level;
  /** `undefined` while it is loading. */
  readonly evidence: readonly Evidence[] | undefined;
}

/** How sure the coder is of a relation, and on what that rests. */
export function Confidence({ level, evidence }: Props) {
  const { independent } = useIndependentSources(evidence ?? []);
  return (
    <>
      {capitalize(level)}
      {evidence !== undefined && <span className={styles.secondaryText}>{basisOfConfidence(evidence, independent)}</span>}
    </>
  );
}
