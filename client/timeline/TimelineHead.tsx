import { ActionIcon, Button, SegmentedControl, Switch } from '@mantine/core';
import { chronological } from '../../model/comparison.ts';
import { GRAINS, type Grain } from '../../model/time/period.ts';
import type { Window } from '../../model/time/window.ts';
import { windowInWords } from '../details/dates-in-words.ts';
import { changesInWords } from '../graph/tally.ts';
import { Icon } from '../shell/Icon.tsx';
import { useViewer } from '../shell/viewer-context.ts';
import styles from './timeline.module.css';
import type { Play } from './use-play.ts';

interface Props {
  readonly play: Play;
  readonly isSpan: boolean;
  readonly atFirst: boolean;
  readonly atLast: boolean;
  readonly onStep: (by: number) => void;
  readonly onSpan: (isSpan: boolean) => void;
  readonly onGrain: (grain: Grain) => void;
  readonly onCompare: () => void;
}

const GRAIN_NAMES: Readonly<Record<Grain, string>> = { year: 'Years', month: 'Months', day: 'Days' };
const POINT_NAMES: Readonly<Record<Grain, string>> = { year: 'Year', month: 'Month', day: 'Day' };

/** The window in words, what it holds in numbers, and how one moves it. */
export function TimelineHead({ play, isSpan, atFirst, atLast, onStep, onSpan, onGrain, onCompare }: Props) {
  const { scene, tally, grain, setPresumed, swapWindows } = useViewer();
  const { window, versus, presumed } = scene.lens;
  return (
    <div className={styles.head}>
      <ActionIcon variant="subtle" color="gray" aria-label={`One ${grain} back`} {...endOf(atFirst)} onClick={() => onStep(-1)}>
        <Icon name="left" />
      </ActionIcon>
      <output className={styles.window} data-grain={grain}>
        {versus === null ? windowInWords(window) : <Pair window={window} versus={versus} />}
      </output>
      <ActionIcon variant="subtle" color="gray" aria-label={`One ${grain} on`} {...endOf(atLast)} onClick={() => onStep(1)}>
        <Icon name="right" />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={play.isPlaying ? 'Pause' : 'Play'} onClick={play.toggle}>
        <Icon name={play.isPlaying ? 'pause' : 'play'} />
      </ActionIcon>
      <Button
        className={styles.speed ?? ''}
        size="compact-xs"
        variant="subtle"
        color="gray"
        aria-label={`Speed: ${play.speed} a second`}
        onClick={play.faster}
      >
        {play.speed}×
      </Button>
      <SegmentedControl
        size="xs"
        withItemsBorders={false}
        aria-label="Window"
        value={isSpan ? 'span' : 'point'}
        onChange={(mode) => onSpan(mode === 'span')}
        data={[
          { value: 'point', label: POINT_NAMES[grain] },
          { value: 'span', label: 'Span' },
        ]}
      />
      <SegmentedControl
        size="xs"
        withItemsBorders={false}
        aria-label="Step"
        value={grain}
        onChange={(value) => onGrain(GRAINS.find((name) => name === value) ?? 'year')}
        data={GRAINS.map((value) => ({ value, label: GRAIN_NAMES[value] }))}
      />
      <Button size="compact-xs" variant={versus === null ? 'default' : 'filled'} aria-pressed={versus !== null} onClick={onCompare}>
        Compare
      </Button>
      {versus !== null && (
        <ActionIcon variant="subtle" color="gray" aria-label="Swap the two windows" onClick={swapWindows}>
          <Icon name="swap" />
        </ActionIcon>
      )}
      <p className={styles.sum}>
        {tally.changes === null ? (
          <>
            <span>
              <b>{tally.attested}</b> attested
            </span>
            <span>
              <b>{tally.uncertain}</b> uncertain
            </span>
            <span>
              <b>{tally.presumed}</b> presumed{presumed || tally.presumed === 0 ? '' : ', not shown'}
            </span>
          </>
        ) : (
          <span>
            {changesInWords(tally.changes)}
            {presumed || tally.presumed === 0 ? '' : `; ${tally.presumed} rest on a presumption, not shown`}
          </span>
        )}
      </p>
      <Switch
        className={styles.switch}
        size="xs"
        label="Presumed"
        checked={presumed}
        onChange={(event) => setPresumed(event.currentTarget.checked)}
      />
    </div>
  );
}

/** Looks and is told as disabled, but keeps the focus that it has when one has stepped to the end. */
function endOf(isEnd: boolean) {
  return isEnd ? ({ 'data-disabled': true, 'aria-disabled': true } as const) : {};
}

/** The two windows in the order of time; the one that the handles move stands out. */
function Pair({ window, versus }: { readonly window: Window; readonly versus: Window }) {
  const [earlier, later] = chronological(window, versus);
  return [earlier, later].map((each, index) => (
    <span key={index === 0 ? 'earlier' : 'later'} className={each === window ? undefined : styles.versus}>
      {index === 1 && ' → '}
      {windowInWords(each)}
    </span>
  ));
}
