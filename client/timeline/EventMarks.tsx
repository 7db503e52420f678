import { Menu } from '@mantine/core';
import { memo } from 'react';
import { formatCount } from '../../model/format-count.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { datesInBrief } from '../wording/dates-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import type { EventMark } from './events.ts';
import { nameOfPeriod, type Scale } from './scale.ts';
import styles from './timeline.module.css';

interface Props {
  readonly unionGraph: UnionGraph;
  readonly onOpen: (relationId: string) => void;
  readonly marks: readonly EventMark[];
  readonly scale: Scale;
}

/** Events as diamonds above the bars, hollow where they are only foretold. Each opens its event, or a list of the events in its period. */
export const EventMarks = memo(function EventMarks({ unionGraph, marks, scale, onOpen }: Props) {
  const palette = PALETTES[useScheme()];
  return (
    <ul className={styles.eventMarks} aria-label="Events">
      {marks.map(({ period, events }) => {
        const [only] = events.length === 1 ? events : [];
        const signs = new Set(events.map(({ sign }) => sign));
        const colour = signs.size === 1 ? palette.signs[[...signs][0] ?? 'neutral'] : palette.ink;
        const isForetold = events.every(({ dating }) => dating === 'foretold');
        const label =
          only === undefined
            ? `${nameOfPeriod(scale.grain, period)}: ${formatCount(events.length, 'event')}`
            : eventInWords(unionGraph, only);
        const diamond = (
          <button type="button" aria-label={label} title={label} onClick={() => only !== undefined && onOpen(only.id)}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <path d="M6 1 11 6 6 11 1 6Z" stroke={colour} fill={isForetold ? 'none' : colour} />
            </svg>
          </button>
        );
        return (
          <li key={period} style={{ left: scale.xOf(period) + scale.bar / 2 }}>
            {only !== undefined ? (
              diamond
            ) : (
              <Menu
                position="top"
                withinPortal={false}
                withInitialFocusPlaceholder={false}
                shadow="md"
                width={320}
                transitionProps={{ duration: 0 }}
              >
                <Menu.Target>{diamond}</Menu.Target>
                <Menu.Dropdown className={styles.events ?? ''}>
                  {events.map((event) => (
                    <Menu.Item key={event.id} onClick={() => onOpen(event.id)}>
                      {eventInWords(unionGraph, event)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        );
      })}
    </ul>
  );
});

function eventInWords(unionGraph: UnionGraph, event: EventMark['events'][number]): string {
  return `${sentenceOf(unionGraph, event)}, ${datesInBrief(event)}`;
}
