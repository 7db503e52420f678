import { ActionIcon, SegmentedControl, Switch } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { windowInWords } from '../details/dates-in-words.ts';
import { Icon } from '../shell/Icon.tsx';
import { type HistoryMode, useViewer } from '../shell/viewer-context.ts';
import { spanOf, windowOfYears } from '../url/parsers.ts';
import { announcement } from './announcement.ts';
import { Chart } from './Chart.tsx';
import { Handles } from './Handles.tsx';
import { type Handle, moved, type Span, stepOfKey } from './move.ts';
import { type Scale, scaleOf } from './scale.ts';
import styles from './timeline.module.css';
import { useDrag } from './use-drag.ts';

/** The years, what is active in each, and the handles that choose the window. */
export function Timeline() {
  const { scene, years, tally, setWindow, setPresumed } = useViewer();
  const { window, presumed } = scene.lens;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [asSpan, setAsSpan] = useState(false);
  const span = useMemo(() => spanOf(window), [window]);
  const isSpan = asSpan || span.first !== span.last;
  const extent = useMemo((): Span => ({ first: years[0]?.year ?? span.first, last: years.at(-1)?.year ?? span.last }), [years, span]);
  const scale: Scale = useMemo(() => scaleOf(extent, width), [extent, width]);

  const go = (next: Span, mode?: HistoryMode) => {
    if (next.first !== span.first || next.last !== span.last) setWindow(windowOfYears(next), mode);
  };
  const drag = useDrag({ span, extent, scale, isSpan, go });
  const onKeyDown = (handle: Handle) => (event: KeyboardEvent) => {
    const step = stepOfKey(event.key);
    if (step === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // A key that is held down is one move: it makes one entry in the history.
    go(moved(span, handle, step, extent), event.repeat ? 'replace' : 'push');
  };
  const step = (by: number) => go(moved(span, 'both', by, extent));
  const toMode = (mode: string) => {
    setAsSpan(mode === 'span');
    if (mode === 'year') go({ first: span.last, last: span.last });
  };

  return (
    <section className={styles.timeline} aria-label="Timeline">
      <div className={styles.head}>
        <ActionIcon variant="subtle" color="gray" aria-label="One year back" disabled={span.first <= extent.first} onClick={() => step(-1)}>
          <Icon name="left" />
        </ActionIcon>
        <output className={styles.window}>{windowInWords(window)}</output>
        <ActionIcon variant="subtle" color="gray" aria-label="One year on" disabled={span.last >= extent.last} onClick={() => step(1)}>
          <Icon name="right" />
        </ActionIcon>
        <SegmentedControl
          size="xs"
          withItemsBorders={false}
          aria-label="Window"
          value={isSpan ? 'span' : 'year'}
          onChange={toMode}
          data={[
            { value: 'year', label: 'Year' },
            { value: 'span', label: 'Span' },
          ]}
        />
        <p className={styles.sum}>
          <span>
            <b>{tally.attested}</b> attested
          </span>
          <span>
            <b>{tally.uncertain}</b> uncertain
          </span>
          <span>
            <b>{tally.presumed}</b> presumed{presumed || tally.presumed === 0 ? '' : ', not shown'}
          </span>
        </p>
        <Switch
          className={styles.switch}
          size="xs"
          label="Presumed"
          checked={presumed}
          onChange={(event) => setPresumed(event.currentTarget.checked)}
        />
      </div>
      <div ref={ref} className={styles.track} {...drag}>
        {width > 0 && (
          <>
            <Chart years={years} scale={scale} presumed={presumed} span={span} />
            <Handles scale={scale} span={span} extent={extent} isSpan={isSpan} onKeyDown={onKeyDown} />
          </>
        )}
      </div>
      <p className={styles.announcement} aria-live="polite">
        {announcement(window, tally, presumed)}
      </p>
    </section>
  );
}
