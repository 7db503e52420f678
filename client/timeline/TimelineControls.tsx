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
  toSpan(isSpan: boolean): void;
  toAll(): void;
  toGrain(grain: Grain): void;
}

interface Props {
  readonly play: Play;
  readonly isSpan: boolean;
  /** Whether the span is all there is. */
  readonly isAll: boolean;
  readonly grain: Grain;
  readonly isComparing: boolean;
  readonly moves: TimelineActions;
}

const GRAIN_NAMES: Readonly<Record<Grain, string>> = { year: 'Years', month: 'Months', day: 'Days' };
const POINT_NAMES: Readonly<Record<Grain, string>> = { year: 'One year', month: 'One month', day: 'One day' };

/** The controls for playing, the grain and the comparison. A step changes none of them, so that they are not rendered again. */
export const TimelineControls = memo(function TimelineControls({ play, isSpan, isAll, grain, isComparing, moves }: Props) {
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
        data={GRAINS.map((value) => ({ value, label: GRAIN_NAMES[value] }))}
      />
      <Button size="compact-xs" variant={isComparing ? 'filled' : 'default'} aria-pressed={isComparing} onClick={moves.compare}>
        Compare
      </Button>
    </>
  );
});
