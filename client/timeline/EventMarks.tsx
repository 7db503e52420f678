import { memo, Suspense } from 'react';
import { formatCount } from '../../model/format-count.ts';
import { dayNumber } from '../axis/axis-range.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { datesInBrief } from '../wording/dates-in-brief.ts';
import { doubtedInBrief } from '../wording/relation-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import { type BinUnit, binWindow, nameOfBin } from './bins.ts';
import type { EventMark } from './events.ts';
import styles from './timeline.module.css';

const EventMenu = lazyPart(async () => (await import('./EventMenu.tsx')).EventMenu);

interface Props {
  readonly unionGraph: UnionGraph;
  readonly onOpen: (relationId: string) => void;
  readonly marks: readonly EventMark[];
  /** What has one mark. */
  readonly unit: BinUnit;
  readonly scale: TimeScale;
}

/** Events as diamonds above the bars, hollow where they are only foretold. Each opens its event, or a list of the events in its period. */
export const EventMarks = memo(function EventMarks({ unionGraph, marks, unit, scale, onOpen }: Props) {
  const palette = PALETTES[useScheme()];
  return (
    <ul className={styles.eventMarks} aria-label="Events">
      {marks.map(({ bin, events }) => {
        const [only] = events.length === 1 ? events : [];
        const signs = new Set(events.map(({ sign }) => sign));
        const colour = signs.size === 1 ? palette.signs[[...signs][0] ?? 'neutral'] : palette.ink;
        const isForetold = events.every(({ dating }) => dating === 'foretold');
        const label =
          only === undefined ? `${nameOfBin(unit, bin)}: ${formatCount(events.length, 'event')}` : eventInWords(unionGraph, only);
        const diamond = (
          <button type="button" aria-label={label} title={label} onClick={() => only !== undefined && onOpen(only.id)}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M6 1 11 6 6 11 1 6Z" stroke={colour} fill={isForetold ? 'none' : colour} />
            </svg>
          </button>
        );
        return (
          <li key={bin} style={{ left: middleOf(scale, unit, bin) }}>
            {only !== undefined ? (
              diamond
            ) : (
              // Until it is there, or where it cannot be fetched, there is the mark alone.
              <ErrorBoundary what="The events" within={() => diamond}>
                <Suspense fallback={diamond}>
                  <EventMenu events={events} inWords={(event) => eventInWords(unionGraph, event)} onOpen={onOpen}>
                    {diamond}
                  </EventMenu>
                </Suspense>
              </ErrorBoundary>
            )}
          </li>
        );
      })}
    </ul>
  );
});

/** The middle of a bin, or of what is in view of it. */
function middleOf(scale: TimeScale, unit: BinUnit, bin: number): number {
  const { from, to } = binWindow(unit, bin);
  const within = (x: number) => Math.min(scale.width, Math.max(0, x));
  return (within(scale.xOf(dayNumber(from))) + within(scale.xOf(dayNumber(to)))) / 2;
}

function eventInWords(unionGraph: UnionGraph, event: EventMark['events'][number]): string {
  return [sentenceOf(unionGraph, event), ...doubtedInBrief(event), datesInBrief(event)].join(', ');
}
