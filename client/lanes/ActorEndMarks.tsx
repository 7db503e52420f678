import { memo, useMemo, useState } from 'react';
import { formatNumber } from '../../model/format-count.ts';
import type { VisibleState } from '../../model/time/relation-time.ts';
import type { TimeScale } from '../axis/time-scale.ts';
import { useViewer } from '../state/viewer-context.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { datesInBrief } from '../wording/dates-in-brief.ts';
import { sentenceOf } from '../wording/sentence.ts';
import { type ActorEnd, actorEndInWords, actorEndsOf } from './actor-ends.ts';
import { LinkTip } from './LinkTip.tsx';
import { MIDDLES, markHit, markPath, ROW_HEIGHT, STRIP_TOP } from './lane-measures.ts';
import styles from './lanes.module.css';
import type { LaneRow } from './rows.ts';

interface Props {
  readonly rows: readonly LaneRow[];
  /** The places of the first and the last lane in view. */
  readonly first: number;
  readonly last: number;
  readonly scale: TimeScale;
  /** Where the axis begins, in pixels. */
  readonly left: number;
  readonly isShown: (state: VisibleState) => boolean;
}

/** So many relations are named in a tip. */
const NAMED = 4;

/** Marks for relations that ended with an actor: across its own lane, and in the lanes of the others an arrow to where its lane is. */
export const ActorEndMarks = memo(function ActorEndMarks({ rows, first, last, scale, left, isShown }: Props) {
  const { unionGraph, selection, select } = useViewer();
  const { ink } = PALETTES[useScheme()];
  const [pointed, setPointed] = useState<string | null>(null);
  const selected = new Set(selection.map(({ id }) => id));
  const laneOf = useMemo(() => new Map(rows.map(({ actor }, index) => [actor.id, index])), [rows]);
  const marks = useMemo(
    () =>
      rows
        .slice(first, last + 1)
        .flatMap((row, index) =>
          actorEndsOf(row, isShown).map((end) => ({ end, lane: first + index, key: `${row.actor.id} ${end.actor.id}` })),
        ),
    [rows, first, last, isShown],
  );
  const placed = marks.flatMap(({ end, lane, key }) => {
    const x = scale.xOf(end.day + 0.5);
    if (x < 0 || x > scale.width) return [];
    const y = (lane - first) * ROW_HEIGHT + STRIP_TOP + (end.isOwn ? MIDDLES.neutral : MIDDLES[end.ended[0]?.sign ?? 'neutral']);
    const down = Math.sign((laneOf.get(end.actor.id) ?? lane) - lane);
    return [{ end, key, x, y, down }];
  });
  const tip = placed.find(({ key }) => key === pointed);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG. */}
      <svg
        className={styles.links}
        style={{ top: first * ROW_HEIGHT, left, width: scale.width, height: (last - first + 1) * ROW_HEIGHT }}
        role="group"
        aria-label="What ended with an actor"
      >
        {placed.map(({ end, key, x, y, down }) => {
          const point = () => setPointed(key);
          const choose = () => select({ kind: 'actor', id: end.actor.id });
          return (
            // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG.
            <g
              key={key}
              role="button"
              tabIndex={0}
              aria-label={endedInWords(end)}
              className={styles.link}
              data-actor-end={end.actor.id}
              data-own={end.isOwn || undefined}
              data-selected={selected.has(end.actor.id) || undefined}
              stroke={ink}
              onPointerEnter={point}
              onPointerLeave={() => setPointed(null)}
              onFocus={point}
              onBlur={() => setPointed(null)}
              onClick={choose}
              onKeyDown={(pressed) => pressed.key === 'Enter' && choose()}
            >
              <path className={styles.hit} d={end.isOwn ? `M${x} ${y - 13}v26` : markHit(x, y, down)} />
              <path d={end.isOwn ? `M${x} ${y - 13}v26m-4 0h8m-8 -26h8` : markPath(x, y, down)} />
            </g>
          );
        })}
      </svg>
      {tip !== undefined && (
        <LinkTip at={{ x: tip.x, y: first * ROW_HEIGHT + tip.y }} left={left} width={scale.width}>
          <strong>{tip.end.actor.name}</strong>
          <span>{endedInWords(tip.end)}</span>
          <small>A click selects {tip.end.actor.name}.</small>
        </LinkTip>
      )}
    </>
  );

  function endedInWords(end: ActorEnd): string {
    const named = end.ended.slice(0, NAMED).map((relation) => `${sentenceOf(unionGraph, relation)}, ${datesInBrief(relation)}`);
    const rest = end.ended.length - named.length;
    return `${actorEndInWords(end)}: ${named.join('; ')}${rest > 0 ? `; and ${formatNumber(rest)} more` : ''}`;
  }
});
