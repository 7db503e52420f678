import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { memo } from 'react';
import { formatCount } from '../../model/format-count.ts';
import { GRAINS, type Grain } from '../../model/time/period.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './timeline.module.css';
import type { Play } from './use-play.ts';

/** The actions that move the window. */
export interface TimelineActions {
  step(by: number): void;
  compare(): void;
  compareEnds(): void;
  toSpan(isSpan: boolean): void;
  toAll(): void;
  toGrain(grain: Grain): void;
}

interface Props {
  readonly play: Play;
  readonly isSpan: boolean;
  /** Whether the span is all there is. */
  readonly isAll: boolean;
  readonly isOneDay: boolean;
  readonly grain: Grain;
  readonly isComparing: boolean;
  readonly moves: TimelineActions;
}

const GRAIN_NAMES: Readonly<Record<Grain, string>> = { year: 'Years', month: 'Months', day: 'Days' };
const POINT_NAMES: Readonly<Record<Grain, string>> = { year: 'One year', month: 'One month', day: 'One day' };

/** Where a finer step lands. */
const FINER_TITLES: Readonly<Record<Grain, string | undefined>> = {
  year: undefined,
  month: 'From a year, goes to its last month with an event; of two that are compared, to the last month of each',
  day: 'From a year or a month, goes to its last day with an event; of two that are compared, to the last day of each',
};

/** The controls for playing, the grain and the comparison. A step changes none of them, so that they are not rendered again. */
export const TimelineControls = memo(function TimelineControls({ play, isSpan, isAll, isOneDay, grain, isComparing, moves }: Props) {
  return (
    <>
      <ActionIcon variant="subtle" color="gray" aria-label={play.isPlaying ? 'Pause' : 'Play'} onClick={play.toggle}>
        <Icon name={play.isPlaying ? 'pause' : 'play'} />
      </ActionIcon>
      <Button
        className={styles.speed ?? ''}
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-label={`Speed: ${formatCount(play.speed, 'step')} a second`}
        onClick={play.faster}
      >
        {play.speed}×
      </Button>
      <SegmentedControl
        size="xs"
        withItemsBorders={false}
        aria-label="Window"
        value={isAll ? 'all' : isSpan ? 'span' : 'point'}
        onChange={(mode) => (mode === 'all' ? moves.toAll() : moves.toSpan(mode === 'span'))}
        data={[
          { value: 'point', label: <span className={styles.point}>{POINT_NAMES[grain]}</span> },
          { value: 'span', label: 'Span' },
          { value: 'all', label: 'All years' },
        ]}
      />
      <SegmentedControl
        size="xs"
        withItemsBorders={false}
        aria-label="Step"
        value={grain}
        onChange={(value) => moves.toGrain(GRAINS.find((name) => name === value) ?? 'year')}
        data={GRAINS.map((value) => ({ value, label: <span title={FINER_TITLES[value]}>{GRAIN_NAMES[value]}</span> }))}
      />
      <Button
        size="compact-xs"
        variant={isComparing ? 'filled' : 'default'}
        aria-pressed={isComparing}
        title="Compares with what comes just before: a year with the year before, a month with the month before, a span with one as long"
        onClick={moves.compare}
      >
        Compare
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={isOneDay}
        title="Compares the first day of this year, month or span with its last"
        onClick={moves.compareEnds}
      >
        First with last day
      </Button>
    </>
  );
});
