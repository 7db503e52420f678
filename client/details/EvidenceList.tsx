import type { Evidence } from '../../model/api/sources.ts';
import { formatCount } from '../../model/format-count.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { Claim } from './Claim.tsx';
import { useIndependentSources } from './use-independent-sources.ts';

const GROUPS = [
  { stance: 'supports', title: 'Who says so' },
  { stance: 'disputes-dates', title: 'Who grants it, but disputes when' },
  { stance: 'disputes', title: 'Who disputes it' },
] as const satisfies readonly { stance: Evidence['stance']; title: string }[];

/** The claims about a relation: those that support it, those that dispute when it held, and those that dispute it. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const { claim: markedId } = useViewer().values;
  const { independent, sourceOf } = useIndependentSources(evidence);
  return GROUPS.map(({ stance, title }) => {
    const claims = evidence.filter((claim) => claim.stance === stance);
    if (claims.length === 0 && stance !== 'supports') return null;
    const standing = claims.filter(({ retracted }) => !retracted);
    const voices = independent(standing.map(({ source }) => source.id));
    return (
      <div key={stance}>
        <h3>
          {title} <span className={styles.number}>{voices.size}</span>
        </h3>
        {claims.length > voices.size && (
          <p className={styles.quiet}>
            {formatCount(voices.size, 'independent source')} in {formatCount(claims.length, 'claim')}
          </p>
        )}
        <ul className={styles.claims}>
          {claims.map((claim) => (
            <Claim key={claim.id} claim={claim} oneWith={sourceOf(claim.source.via)} isMarked={claim.id === markedId} />
          ))}
        </ul>
      </div>
    );
  });
}
