import { Button, Loader } from '@mantine/core';
import { Suspense } from 'react';
import { STATUS_WORDS } from '../../model/coding/status-words.ts';
import { yearWindow } from '../../model/time/window.ts';
import { useRelation } from '../data/queries.ts';
import { nearestYearOf } from '../graph/landing.ts';
import { drawnChangeOf, isVisible, knownOf, stateOf, statesInWindows } from '../graph/visible-graph.ts';
import { useViewer } from '../state/viewer-context.ts';
import styles from '../style/panel.module.css';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Failure } from '../ui/Failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { MenuButton } from '../ui/MenuButton.tsx';
import { LineSwatch } from '../ui/Swatch.tsx';
import { activeUntilInWords } from '../wording/active-in-words.ts';
import { datesInWords } from '../wording/dates-in-words.ts';
import { doubtedInBrief } from '../wording/relation-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { Confidence } from './Confidence.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { FurtherFacts } from './FurtherFacts.tsx';
import { Hindsight } from './Hindsight.tsx';
import { StateInWindow } from './StateInWindow.tsx';

const WhatChanged = lazyPart(async () => (await import('./WhatChanged.tsx')).WhatChanged);

/** A relation: its sentence, when it held, what ended it, and every claim about it. */
export function RelationDetails({ id }: { readonly id: string }) {
  const { unionGraph, visibleGraph, select, setWindow } = useViewer();
  const answer = useRelation(id, knownOf(visibleGraph, id));
  const relation = unionGraph.relationById.get(id);
  if (relation === undefined) return null;
  const state = stateOf(visibleGraph, relation);
  const { window, compared } = visibleGraph.criteria;
  const isElsewhen = compared === null && (state === 'absent' || (state === 'unknown' && !isVisible(visibleGraph, relation)));
  const elsewhen = isElsewhen ? nearestYearOf(relation, window) : undefined;
  const { info } = relation;
  const ender = relation.endedBy === undefined ? undefined : unionGraph.relationById.get(relation.endedBy);
  const nameOf = (actorId: string) => unionGraph.actorById.get(actorId)?.name ?? actorId;
  const actorLink = (actorId: string) => (
    <button type="button" className={styles.link} onClick={() => select({ kind: 'actor', id: actorId })}>
      {nameOf(actorId)}
    </button>
  );
  return (
    <>
      <header className={styles.section}>
        <p className={styles.kindLabel}>
          <LineSwatch sign={relation.sign} state={state} change={drawnChangeOf(visibleGraph, relation)} /> {capitalize(relation.sign)} ·{' '}
          {[info.category, ...doubtedInBrief(relation)].join(' · ')}
        </p>
        <h2 className={styles.sentence}>
          {actorLink(relation.source)} {info.label} {actorLink(relation.target)}
        </h2>
        {answer.data !== undefined && (
          <>
            <p>{answer.data.summary}</p>
            <Hindsight />
          </>
        )}
        <MenuButton target={{ kind: 'relation', id }} />
      </header>
      <div className={styles.section}>
        <h3>Why is this here?</h3>
        {compared?.of !== 'knowledge' && <StateInWindow relation={relation} graph={unionGraph} window={window} />}
        {elsewhen !== undefined && (
          <Button className={styles.choice ?? ''} size="compact-xs" variant="default" onClick={() => setWindow(yearWindow(elsewhen))}>
            Go to {elsewhen}
          </Button>
        )}
        {compared?.of === 'windows' && <StateInWindow relation={relation} graph={unionGraph} window={compared.window} />}
        {compared !== null && (
          <ErrorBoundary what="What changed">
            <Suspense>
              <WhatChanged relation={relation} />
            </Suspense>
          </ErrorBoundary>
        )}
        {statesInWindows(visibleGraph, relation).length > 0 && !isVisible(visibleGraph, relation) && (
          <p className={styles.quiet}>It is hidden by a filter, by a switch of the timeline, or because one of its actors is hidden.</p>
        )}
      </div>
      <dl className={styles.factList}>
        <dt>Dates</dt>
        <dd>{capitalize(datesInWords(relation))}</dd>
        {relation.dates && (
          <>
            <dt>As coded</dt>
            <dd>
              <code title="In the Extended Date/Time Format (EDTF)">{relation.dates}</code>
            </dd>
          </>
        )}
        {ender !== undefined && (
          <>
            <dt>Ended by</dt>
            <dd>
              <button type="button" className={styles.link} onClick={() => select({ kind: 'relation', id: ender.id })}>
                {sentenceOf(unionGraph, ender)}
              </button>
              <span className={styles.secondaryText}>{[...doubtedInBrief(ender), datesInWords(ender)].join(' · ')}</span>
            </dd>
          </>
        )}
        {relation.endedWithActor !== undefined && (
          <>
            <dt>Ended with</dt>
            <dd>
              {actorLink(relation.endedWithActor.id)}
              <span className={styles.secondaryText}>{activeUntilInWords(relation.endedWithActor)}</span>
            </dd>
          </>
        )}
        <dt>Status</dt>
        <dd>
          {capitalize(STATUS_WORDS[relation.status].name)}
          <span className={styles.secondaryText}>{capitalize(STATUS_WORDS[relation.status].meaning)}.</span>
        </dd>
        <dt>Confidence</dt>
        <dd>
          <Confidence level={relation.confidence} evidence={answer.data?.evidence} />
        </dd>
        <dt>Coding rule</dt>
        <dd>
          {info.definition}
          {!info.symmetric && ` Here the first is ${nameOf(relation.source)}, the second ${nameOf(relation.target)}.`}
        </dd>
      </dl>
      {answer.data !== undefined && <FurtherFacts told="relation" values={answer.data} />}
      <div className={styles.section}>
        {answer.isPending && <Loader size="sm" aria-label="The evidence is loading" />}
        {answer.isError && <Failure error={answer.error} onRetry={answer.refetch} />}
        {answer.data !== undefined && <EvidenceList evidence={answer.data.evidence} />}
      </div>
    </>
  );
}
