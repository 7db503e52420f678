import { ActionIcon, Switch } from '@mantine/core';
import { Fragment, memo } from 'react';
import { chronological } from '../../model/comparison/compare-windows.ts';
import { finerOf, type Grain, grainOf } from '../../model/time/period.ts';
import { ASKED_STATES, type AskedState } from '../../model/time/relation-time.ts';
import type { Window } from '../../model/time/window.ts';
import { comparedWindowOf } from '../graph/visible-graph.ts';
import { useViewer, useViewerActions } from '../state/viewer-context.ts';
import { Icon } from '../ui/Icon.tsx';
import { changesInWords } from '../wording/comparison-in-words.ts';
import { ASKED_NAMES, capitalize } from '../wording/state-in-words.ts';
import { STATE_NAMES, statesInWords, uncomparedInWords, unseenInWords } from '../wording/tally-in-words.ts';
import { KnownBy } from './KnownBy.tsx';
import { type TimelineActions, TimelineControls } from './TimelineControls.tsx';
import styles from './timeline.module.css';
import type { Play } from './use-play.ts';
import { WindowField } from './WindowField.tsx';

interface Props {
  readonly play: Play;
  readonly isSpan: boolean;
  readonly isAll: boolean;
  readonly isOneDay: boolean;
  readonly atFirst: boolean;
  readonly atLast: boolean;
  readonly moves: TimelineActions;
}

/** The controls that move the window, and behind them, since their width changes, its words and counts: no control moves under the pointer. */
export function TimelineHead({ play, isSpan, isAll, isOneDay, atFirst, atLast, moves }: Props) {
  const { visibleGraph, tally, grain, values } = useViewer();
  const { window, compared, asked } = visibleGraph.criteria;
  const comparedWindow = comparedWindowOf(visibleGraph.criteria);
  const counts = statesInWords(tally);
  return (
    <div className={styles.head}>
      <TimelineControls {...{ play, isSpan, isAll, isOneDay, grain, moves }} isComparing={compared !== null} />
      <Step by={-1} grain={grain} isEnd={atFirst} moves={moves} />
      <Step by={1} grain={grain} isEnd={atLast} moves={moves} />
      <output className={styles.window}>
        {comparedWindow === null ? <OneWindow window={window} /> : <Pair window={window} comparedWindow={comparedWindow} />}
      </output>
      <KnownBy known={values.known} other={values.vs === null ? values.vsKnown : null} />
      <div className={styles.counts} data-comparing={tally.changes !== null || undefined}>
        <p className={styles.summary}>
          {tally.changes === null ? (
            counts
              .filter(({ state }) => state !== 'presumed' && state !== 'unknown')
              .map(({ count, words }) => (
                <span key={words}>
                  <b>{count}</b> {words}
                </span>
              ))
          ) : (
            <span>
              {[changesInWords(tally.changes, visibleGraph.criteria), uncomparedInWords(tally), unseenInWords(tally)]
                .filter((words) => words !== '')
                .join('; ')}
            </span>
          )}
        </p>
        <div className={styles.switches}>
          {ASKED_STATES.map((state) => (
            <Asked
              key={state}
              state={state}
              count={tally.changes === null ? counts.find((each) => each.state === state)?.count : undefined}
              isShown={asked[state]}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface StepProps {
  readonly by: -1 | 1;
  readonly grain: Grain;
  readonly isEnd: boolean;
  readonly moves: TimelineActions;
}

/** The button for a step back or forward. At the end it looks disabled and is announced so, but keeps the focus. */
const Step = memo(function Step({ by, grain, isEnd, moves }: StepProps) {
  const end = isEnd ? ({ 'data-disabled': true, 'aria-disabled': true } as const) : {};
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`${by < 0 ? 'Previous' : 'Next'} ${grain}`}
      {...end}
      onClick={() => moves.step(by)}
    >
      <Icon name={by < 0 ? 'left' : 'right'} />
    </ActionIcon>
  );
});

interface AskedProps {
  readonly state: AskedState;
  /** How many relations of the window are in it, shown or not; left out in a comparison. */
  readonly count: string | undefined;
  readonly isShown: boolean;
}

/** The switch for a state that is shown only when it is asked for. */
const Asked = memo(function Asked({ state, count, isShown }: AskedProps) {
  const { setAsked } = useViewerActions();
  const name = STATE_NAMES[state];
  const label =
    count === undefined ? (
      capitalize(name)
    ) : (
      <>
        <b>{count}</b> {name}
      </>
    );
  return (
    <Switch
      size="xs"
      label={label}
      title={ASKED_NAMES[state]}
      checked={isShown}
      onChange={(event) => setAsked(state, event.currentTarget.checked)}
    />
  );
});

function OneWindow({ window }: { readonly window: Window }) {
  const { setGrain } = useViewerActions();
  return <WindowField window={window} onChange={(next) => setGrain(grainOf(next), next)} />;
}

/** The two windows in chronological order; the one that keys and axis move is highlighted. */
function Pair({ window, comparedWindow }: { readonly window: Window; readonly comparedWindow: Window }) {
  const { setGrain, swapWindows } = useViewerActions();
  const [earlier, later] = chronological(window, comparedWindow);
  return [earlier, later].map((each, index) => (
    <Fragment key={index === 0 ? 'earlier' : 'later'}>
      {index === 1 && ' → '}
      <WindowField
        window={each}
        isMoved={each === window}
        onMoved={swapWindows}
        onChange={(next) => setGrain(finerOf(grainOf(next), grainOf(each === window ? comparedWindow : window)), next)}
      />
    </Fragment>
  ));
}
