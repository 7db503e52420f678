import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { MOST_FOLLOWED } from '../../model/camps/most-followed.ts';
import { formatCount } from '../../model/format-count.ts';
import { useCampHistory } from '../data/camps.ts';
import { useViewer } from '../state/viewer-context.ts';
import { Failure } from '../ui/Failure.tsx';
import { CampChoices } from './CampChoices.tsx';
import { CampHistoryParts } from './CampHistoryParts.tsx';
import styles from './camps.module.css';

/** How long a year may take at most, in seconds: what HiGHS has for one, and what it may overshoot that. */
const SECONDS_A_YEAR = 3;

/** The camps of all years as a river: who stands with whom, who changed sides and when, with the evidence. */
export function CampsView() {
  const { unionGraph, info } = useViewer();
  const [isAsked, setAsked] = useState(false);
  const count = unionGraph.relations.length;
  const isLarge = count > MOST_FOLLOWED;
  const years = info.years === null ? 0 : info.years.last - info.years.first + 1;
  return (
    <div className={styles.view}>
      <CampChoices />
      {isLarge && !isAsked ? (
        <div className={styles.message}>
          <p>
            {formatCount(count, 'relation')} over {formatCount(years, 'year')}: to find the camps of all of them may take up to{' '}
            {durationInWords(years * SECONDS_A_YEAR)}. Filters make it less.
          </p>
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            Find the camps
          </Button>
        </div>
      ) : (
        <FoundCamps onStop={isLarge ? () => setAsked(false) : undefined} />
      )}
    </div>
  );
}

function durationInWords(seconds: number): string {
  return seconds < 90 ? formatCount(seconds, 'second') : formatCount(Math.ceil(seconds / 60), 'minute');
}

/** Asks for the history as long as it is shown: the request ends with it. */
function FoundCamps({ onStop }: { readonly onStop: (() => void) | undefined }) {
  const { visibleGraph, values } = useViewer();
  const history = useCampHistory(visibleGraph.criteria, values);
  if (history.isError) {
    return (
      <div className={styles.message}>
        <Failure error={history.error} onRetry={history.refetch} />
      </div>
    );
  }
  const isBusy = history.isPending || history.isPlaceholderData;
  return (
    <>
      {isBusy && (onStop !== undefined || history.isPending) && (
        <div className={styles.message} role="status">
          <Loader size="sm" aria-label="The camps are being found" />
          <p>The camps of all years are being found …</p>
          {onStop !== undefined && (
            <Button size="xs" variant="default" onClick={onStop}>
              Stop
            </Button>
          )}
        </div>
      )}
      {history.data !== undefined && <CampHistoryParts history={history.data} isBusy={isBusy} />}
    </>
  );
}
