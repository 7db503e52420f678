import { Button, Loader } from '@mantine/core';
import type { SourceClaim } from '../../model/api/sources.ts';
import { useSource, useSourceTitles } from '../data/queries.ts';
import { stateOf } from '../graph/visible-graph.ts';
import { useViewer, useViewerActions } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { Failure } from '../ui/Failure.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LineSwatch } from '../ui/Swatch.tsx';
import { credibilityInWords, reliabilityInWords } from '../wording/codes-in-words.ts';
import { dateInWords } from '../wording/date-in-words.ts';
import { knownInWords } from '../wording/known-in-words.ts';
import { doubtedInBrief } from '../wording/relation-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import { stateInBrief } from '../wording/state-in-brief.ts';
import { ClaimTime } from './ClaimTime.tsx';
import { FurtherFacts } from './FurtherFacts.tsx';

/** A source: its title and reliability, and all its claims, in the order of its text. */
export function SourceDetails({ id }: { readonly id: string }) {
  const { chooseValue, select, showPublisher } = useViewerActions();
  const { unionGraph } = useViewer();
  const answer = useSource(id);
  const titles = useSourceTitles().data;
  if (answer.isPending) return <Loader size="sm" aria-label="The source is loading" />;
  if (answer.isError) return <Failure error={answer.error} onRetry={answer.refetch} />;
  const { title, author, publisher, published, url, reliability, via, claims } = answer.data;
  const when = published === undefined || published === '' ? undefined : dateInWords(published);
  return (
    <>
      <header className={styles.section}>
        <p className={styles.kindLabel}>Source</p>
        <h2>{title}</h2>
        <p className={styles.quiet}>
          {author}
          {author && publisher && ', '}
          {publisher && (
            <button type="button" className={styles.link} title="All its sources" onClick={() => showPublisher(publisher)}>
              {publisher}
            </button>
          )}
          {(author || publisher) && when !== undefined && ', '}
          {when}
        </p>
        {url !== undefined && url !== '' && (
          <a href={url} target="_blank" rel="noreferrer">
            Open it <Icon name="external" size={12} />
          </a>
        )}
        <p>
          <b>{reliability}</b> {reliabilityInWords(reliability)}
        </p>
        {via !== undefined && via !== '' && (
          <p className={styles.quiet}>
            Counts as one source with the one that it repeats, or through which alone it is known:{' '}
            <button type="button" className={styles.link} onClick={() => select({ kind: 'source', id: via })}>
              {titles?.get(via) ?? via}
            </button>
          </p>
        )}
        {unionGraph.known !== undefined && !unionGraph.sourceIds.has(id) && (
          <p className={styles.quiet}>None of its claims counts {knownInWords(unionGraph.known.by)}.</p>
        )}
        <FurtherFacts told="source" values={answer.data} />
        <div className={styles.actions}>
          <Button size="compact-xs" variant="default" onClick={() => chooseValue('source', id, true)}>
            Show only what it speaks of
          </Button>
        </div>
      </header>
      <div className={styles.section}>
        <h3>
          What it claims <span className={styles.number}>{claims.length.toLocaleString('en')}</span>
        </h3>
        <ul className={styles.claims}>
          {claims.map((claim) => (
            <Claim key={`${claim.relation} ${claim.id}`} claim={claim} />
          ))}
        </ul>
      </div>
    </>
  );
}

function Claim({ claim: told }: { readonly claim: SourceClaim }) {
  const { relation: relationId, claim, credibility, stance, locator } = told;
  const { unionGraph, visibleGraph, select } = useViewer();
  const relation = unionGraph.relationById.get(relationId);
  return (
    <li className={styles.claim} data-stance={stance}>
      <ClaimTime claim={told} />
      {relation !== undefined && (
        <button
          type="button"
          className={styles.relation}
          data-relation={relation.id}
          onClick={() => select({ kind: 'relation', id: relation.id })}
        >
          <LineSwatch sign={relation.sign} state={stateOf(visibleGraph, relation)} />
          <span>
            <span className={styles.primaryText}>{sentenceOf(unionGraph, relation)}</span>
            <span className={styles.secondaryText}>
              {[stateInBrief(stateOf(visibleGraph, relation), relation, visibleGraph.criteria.window), ...doubtedInBrief(relation)].join(
                ' · ',
              )}
            </span>
          </span>
        </button>
      )}
      <p>{claim}</p>
      <p className={styles.source}>
        <span className={styles.locator}>{locator}</span>
        <span>
          <b>{credibility}</b> {credibilityInWords(credibility)}
        </span>
      </p>
      <FurtherFacts told="claim" values={told} />
    </li>
  );
}
