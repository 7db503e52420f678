import { useEffect, useRef } from 'react';
import type { Evidence } from '../../model/api/sources.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { Icon } from '../ui/Icon.tsx';
import { credibilityInWords, reliabilityInWords } from '../wording/codes-in-words.ts';
import { dateInWords } from '../wording/date-in-words.ts';
import { ClaimTime } from './ClaimTime.tsx';
import { FurtherFacts } from './FurtherFacts.tsx';

interface Props {
  readonly claim: Evidence;
  /** The source that the source of the claim repeats, or through which alone it is known. */
  readonly oneWith: Evidence['source'] | undefined;
  /** Whether it is the one that was looked for, and is brought into view. */
  readonly isMarked: boolean;
}

/** One claim about a relation: what it says, of when, who makes it and where, and how far both can be relied on. */
export function Claim({ claim, oneWith, isMarked }: Props) {
  const { select } = useViewer();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isMarked) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isMarked]);
  const { source } = claim;
  const by = [
    source.author,
    source.publisher,
    source.published !== undefined && source.published !== '' ? dateInWords(source.published) : undefined,
  ];
  const sourceLink = ({ id, title }: Evidence['source']) => (
    <button type="button" className={styles.link} onClick={() => select({ kind: 'source', id })}>
      {title}
    </button>
  );
  return (
    <li ref={item} className={styles.claim} data-stance={claim.stance} data-claim={claim.id} aria-current={isMarked || undefined}>
      <ClaimTime claim={claim} />
      <p>{claim.claim}</p>
      <p className={styles.source}>
        {sourceLink(source)}
        {source.url !== undefined && source.url !== '' && (
          <a href={source.url} target="_blank" rel="noreferrer" aria-label={`Open ${source.title}`}>
            <Icon name="external" size={12} />
          </a>
        )}
        <span className={styles.locator}>{claim.locator}</span>
      </p>
      {oneWith !== undefined && <p className={styles.source}>counts as one source with {sourceLink(oneWith)}</p>}
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
