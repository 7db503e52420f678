import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { CampHistoryAnswer } from '../../model/camps/answer.ts';
import { isEmptyFilter, NO_FILTER } from '../../model/filter/filter.ts';
import { formatShare } from '../../model/format-count.ts';
import { fetchPart } from '../data/fetch-part.ts';
import { riverOf } from '../graph/river/river.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import { useAttempt } from '../ui/use-attempt.ts';
import { CampEventList } from './CampEventList.tsx';
import styles from './camps.module.css';
import { RiverFrame } from './RiverFrame.tsx';
import { useTurnsByWeight } from './use-turns-by-weight.ts';

interface Props {
  readonly history: CampHistoryAnswer;
  /** Whether a newer history is being worked out. */
  readonly isBusy: boolean;
}

/** The river and the list of what happened, or why there is neither. */
export function CampHistoryParts({ history, isBusy }: Props) {
  const { selection, visibleGraph, setFilter } = useViewer();
  const { only } = visibleGraph.criteria;
  const selected = selectedActors(selection).join('\n');
  const wanted = useMemo(() => new Set([...(selected === '' ? [] : selected.split('\n')), ...(only ?? [])]), [selected, only]);
  const river = useMemo(() => riverOf(history, wanted), [history, wanted]);
  const byWeight = useTurnsByWeight(history, isBusy);
  const { attempt, problem } = useAttempt();
  const save = (what: 'memberships' | 'events') =>
    attempt(async () => (await fetchPart(() => import('./camps-csv.ts'))).downloadCamps(what, history, visibleGraph.unionGraph));
  if (river.actorCount === 0) {
    return (
      <div className={styles.message}>
        <p>
          No supportive or hostile relation {isEmptyFilter(visibleGraph.criteria.filter) ? 'is shown in any year' : 'passes the filters'},
          so there are no camps.
        </p>
        {!isEmptyFilter(visibleGraph.criteria.filter) && (
          <Button size="xs" variant="default" onClick={() => setFilter(NO_FILTER)}>
            Clear filters
          </Button>
        )}
      </div>
    );
  }
  return (
    <RiverFrame river={river} isBusy={isBusy}>
      <div className={styles.files}>
        {river.stays.size < river.actorCount && (
          <p data-drawn-actors>
            Drawn: {formatShare(river.stays.size, river.actorCount, 'actor')}, those in camps in most years. Select others to see them.
          </p>
        )}
        <Button size="compact-xs" variant="default" onClick={() => save('memberships')}>
          Memberships, CSV
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => save('events')}>
          Turns, CSV
        </Button>
        <span role="status">{problem}</span>
      </div>
      <CampEventList river={river} byWeight={byWeight} />
    </RiverFrame>
  );
}
