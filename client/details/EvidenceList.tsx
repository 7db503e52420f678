import type { Evidence } from '../../model/api.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { Icon } from '../ui/Icon.tsx';
import { credibilityInWords, reliabilityInWords } from '../wording/codes-in-words.ts';
import { dateInWords } from '../wording/dates-in-words.ts';
import { FurtherFacts } from './FurtherFacts.tsx';

/** The claims about a relation; those that dispute it are marked and come last. */
export function EvidenceList({ evidence }: { readonly evidence: readonly Evidence[] }) {
  const disputing = evidence.filter(({ stance }) => stance === 'disputes');
  const supporting = evidence.filter(({ stance }) => stance === 'supports');
  return (
    <>
      <h3>
        Who says so <span className={styles.number}>{supporting.length}</span>
      </h3>
      <ul className={styles.claims}>
        {supporting.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </ul>
      {disputing.length > 0 && (
        <>
          <h3>
            Who disputes it <span className={styles.number}>{disputing.length}</span>
          </h3>
          <ul className={styles.claims}>
            {disputing.map((claim) => (
              <Claim key={claim.id} claim={claim} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Claim({ claim }: { readonly claim: Evidence }) {
  const { select } = useViewer();
  const { source } = claim;
  const by = [
    source.author,
    source.publisher,
    source.published !== undefined && source.published !== '' ? dateInWords(source.published) : undefined,
  ];
  return (
    <li className={styles.claim} data-stance={claim.stance}>
      {claim.stance === 'disputes' && <p className={styles.disputes}>Disputes</p>}
      <p>{claim.claim}</p>
      <p className={styles.source}>
        <button type="button" className={styles.link} onClick={() => select({ kind: 'source', id: source.id })}>
          {source.title}
        </button>
        {source.url !== undefined && source.url !== '' && (
          <a href={source.url} target="_blank" rel="noreferrer" aria-label={`Open ${source.title}`}>
            <Icon name="external" size={12} />
          </a>
        )}
        <span className={styles.locator}>{claim.locator}</span>
      </p>
      <p className={styles.quiet}>{by.filter((part) => part !== undefined && part !== '').join(', ')}</p>
      <dl className={styles.ratings}>
        <div>
          <dt>Source</dt>
          <dd>
            <b>{claim.reliability}</b> {reliabilityInWords(claim.reliability)}
          </dd>
        </div>
        <div>
          <dt>Claim</dt>
          <dd>
            <b>{claim.credibility}</b> {credibilityInWords(claim.credibility)}
          </dd>
        </div>
      </dl>
      <FurtherFacts told="claim" values={claim} />
    </li>
  );
}
