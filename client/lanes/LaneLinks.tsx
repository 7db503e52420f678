import { memo, useState } from 'react';
import type { TimeScale } from '../axis/time-scale.ts';
import { useViewer } from '../state/viewer-context.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { sentenceOf } from '../wording/sentence.ts';
import { LinkTip } from './LinkTip.tsx';
import { CLEAR, MIDDLES, markHit, markPath, ROW_HEIGHT, STRIP_TOP } from './lane-measures.ts';
import styles from './lanes.module.css';
import type { LaneLink } from './links.ts';

interface Props {
  /** By the place of their lanes. */
  readonly links: ReadonlyMap<number, readonly LaneLink[]>;
  /** The places of the first and the last lane in view. */
  readonly first: number;
  readonly last: number;
  readonly scale: TimeScale;
  /** Where the axis begins, in pixels. */
  readonly left: number;
  /** Follows a link: to the event or to what it ended, and to the lane where that is, if there is one. */
  readonly onFollow: (relationId: string, lane: number | null) => void;
}

/** Links from lane to lane: from who ended something to whom it was ended with; a mark where the other lane is out of view. */
export const LaneLinks = memo(function LaneLinks({ links, first, last, scale, left, onFollow }: Props) {
  const { unionGraph, selection } = useViewer();
  const palette = PALETTES[useScheme()];
  const [pointed, setPointed] = useState<{ readonly link: LaneLink; readonly x: number; readonly y: number } | null>(null);
  const isInView = (lane: number | null) => lane !== null && lane >= first && lane <= last;
  const selected = new Set(selection.map(({ id }) => id));
  const inView = new Set<LaneLink>();
  for (let lane = first; lane <= last; lane += 1) for (const link of links.get(lane) ?? []) inView.add(link);
  const placed = [...inView].flatMap((link) => {
    const ends = { from: scale.xOf(link.at), to: scale.xOf(link.endedAt) };
    return [ends.from, ends.to].some((x) => x >= 0 && x <= scale.width) ? [{ link, ends }] : [];
  });
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG. */}
      <svg
        className={styles.links}
        style={{ top: first * ROW_HEIGHT, left, width: scale.width, height: (last - first + 1) * ROW_HEIGHT }}
        role="group"
        aria-label="What ended what"
      >
        {placed.map(({ link, ends }) => {
          const { event, from, to } = link;
          const yOf = (lane: number, middle: number) => (lane - first) * ROW_HEIGHT + STRIP_TOP + middle;
          const start = from === null ? 0 : yOf(from, MIDDLES[event.sign]);
          const end = to === null ? 0 : yOf(to, MIDDLES[link.ended[0]?.sign ?? 'supportive']);
          const isLine = isInView(from) && isInView(to);
          // What is out of view is above or below; who has no lane is neither.
          const [near, far] = isInView(from) ? [from, to] : [to, from];
          const down = far === null || near === null ? 0 : Math.sign(far - near);
          const [x, y] = isInView(from) ? [ends.from, start] : [ends.to, end];
          const way = Math.sign(end - start);
          const line = `M${ends.from} ${start + CLEAR * way}L${ends.to} ${end - CLEAR * way}`;
          const shape = isLine ? `${line}m-4 ${-6 * way}l4 ${6 * way}l4 ${-6 * way}` : markPath(x, y, down);
          const hit = isLine ? line : markHit(x, y, down);
          // A line goes to what ended the tie; a mark to the lane that is out of view.
          const goal = !isLine && isInView(from) && to !== null ? (link.ended[0]?.id ?? event.id) : event.id;
          const lane = isLine ? from : far;
          const point = () => setPointed({ link, x: isLine ? (ends.from + ends.to) / 2 : x, y: isLine ? (start + end) / 2 : y });
          return (
            // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG.
            <g
              key={event.id}
              role="button"
              tabIndex={0}
              aria-label={`${sentenceOf(unionGraph, event)}. ${endedInWords(link)}. ${whereabouts(link)}`}
              className={styles.link}
              data-link={event.id}
              data-out={isLine ? undefined : down < 0 ? 'above' : down > 0 ? 'below' : 'none'}
              data-selected={selected.has(event.id) || link.ended.some(({ id }) => selected.has(id)) || undefined}
              stroke={palette.signs[event.sign]}
              onPointerEnter={point}
              onPointerLeave={() => setPointed(null)}
              onFocus={point}
              onBlur={() => setPointed(null)}
              onClick={() => onFollow(goal, lane)}
              onKeyDown={(pressed) => pressed.key === 'Enter' && onFollow(goal, lane)}
            >
              <path className={styles.hit} d={hit} />
              <path d={shape} />
            </g>
          );
        })}
      </svg>
      {pointed !== null && inView.has(pointed.link) && (
        <LinkTip at={{ x: pointed.x, y: first * ROW_HEIGHT + pointed.y }} left={left} width={scale.width}>
          <strong>{sentenceOf(unionGraph, pointed.link.event)}</strong>
          <span>{endedInWords(pointed.link)}</span>
          <small>{whereabouts(pointed.link)}</small>
        </LinkTip>
      )}
    </>
  );

  function endedInWords({ ended }: LaneLink): string {
    return `Ended: ${ended.map((relation) => sentenceOf(unionGraph, relation)).join('; ')}`;
  }

  /** Which lane is out of view, and where. */
  function whereabouts({ event, from, to }: LaneLink): string {
    const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
    const ends = [
      { lane: from, name: nameOf(event.source) },
      { lane: to, name: nameOf(event.target) },
    ];
    const away = ends.find(({ lane }) => !isInView(lane));
    if (away === undefined) return 'A click shows who says so.';
    if (away.lane === null) return `${away.name} has no lane here. A click shows who says so.`;
    return `The lane of ${away.name} is ${away.lane < first ? 'above' : 'below'}. A click goes there.`;
  }
});
