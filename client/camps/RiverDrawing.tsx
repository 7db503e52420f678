import { type KeyboardEvent, memo, type PointerEvent, useMemo, useRef, useState } from 'react';
import { formOfMark, MARK_PATHS } from '../graph/river/mark-paths.ts';
import type { River } from '../graph/river/river.ts';
import type { MarkShape, RiverShapes, YearScale } from '../graph/river/river-shapes.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { selectedActors, useViewer } from '../state/viewer-context.ts';
import { bandLooks, campPlaces } from '../style/camp-colours.ts';
import { PALETTES } from '../style/palette.ts';
import { useScheme } from '../style/scheme.ts';
import { reasonInWords, unseenInWords } from '../wording/camp-event-in-words.ts';
import { TORN_LINE_IN_WORDS } from '../wording/camps-in-words.ts';
import { capitalize } from '../wording/state-in-words.ts';
import { bandInWords, passageInWords, turnInWords } from '../wording/thread-in-words.ts';
import { truncateText } from '../wording/truncate-text.ts';
import { BandFill } from './BandFill.tsx';
import styles from './camps.module.css';
import { Thread } from './Thread.tsx';
import { ThreadCursor } from './ThreadCursor.tsx';
import { useEvidence } from './use-evidence.ts';

interface Props {
  readonly river: River;
  readonly shapes: RiverShapes;
  readonly xOf: YearScale;
  /** Of the axis, in pixels. */
  readonly width: number;
  readonly left: number;
}

interface Pointed {
  readonly title: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** How wide a letter is at most on average, in the sizes of both names, in pixels. */
const LETTER = 5.6;
const CAMP_LETTER = 6.6;
/** Between a name and the next. */
const NAME_GAP = 8;
const TIP_WIDTH = 300;
/** In milliseconds. */
const SCROLLING = 400;
/** Room between the mark at which a thread begins and its name. */
const AFTER_MARK = 8;

/** Bands, threads, names and marks. Arrow keys go along the threads, and from one mark to the next: each has one tab stop. */
export const RiverDrawing = memo(function RiverDrawing({ river, shapes, xOf, width, left }: Props) {
  const { unionGraph, selection, select } = useViewer();
  const palette = PALETTES[useScheme()];
  const open = useEvidence();
  const svg = useRef<SVGSVGElement>(null);
  /** When something was last pointed to by keys. */
  const keyed = useRef(Number.NEGATIVE_INFINITY);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [home, setHome] = useState(0);
  const places = useMemo(() => campPlaces(river), [river]);
  const firstYear = river.years[0]?.year ?? 0;
  const switched = useMemo(() => new Set(river.passages.flatMap(({ to, event }) => (event?.kind === 'switched' ? [to] : []))), [river]);
  const actors = new Set(selectedActors(selection));
  const relations = new Set(selection.flatMap(({ kind, id }) => (kind === 'relation' ? [id] : [])));
  const anySelected = [...actors].some((id) => river.stays.has(id));
  const lookOf = bandLooks(places, palette);
  const middleOf = (year: number) => (xOf(firstYear + year) + xOf(firstYear + year + 1)) / 2;
  const yearsInView = new Set([...river.years.keys()].filter((year) => middleOf(year) >= 0 && middleOf(year) <= width));
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
  const inView = shapes.marks.filter(({ x }) => x >= -6 && x <= width + 6);
  const current = Math.min(home, inView.length - 1);

  const wordsOf = ({ mark }: MarkShape) => ({
    title: `${river.years[mark.year]?.year}: ${mark.events.map((event) => turnInWords(event, river, unionGraph)).join('; ')}`,
    lines: [
      ...mark.events.slice(0, 1).map(unseenInWords),
      ...(mark.events.length === 1 ? [reasonInWords(mark.events[0], unionGraph)] : []),
      'A click shows who says so.',
    ].filter((line) => line !== ''),
  });
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const shape = inView[index];
    if (keyOf(event, 'openTurn') !== undefined) {
      event.preventDefault();
      if (shape !== undefined) open(shape.mark.events);
      return;
    }
    const key = keyOf(event, 'turn');
    if (key === undefined) return;
    event.preventDefault();
    const by = { ArrowLeft: -1, ArrowRight: 1, Home: -inView.length, End: inView.length }[key];
    const next = Math.min(inView.length - 1, Math.max(0, index + by));
    setHome(next);
    svg.current?.querySelector<SVGElement>(`[data-mark-index="${next}"]`)?.focus();
  };
  const pointAt = (event: PointerEvent, title: string, lines: readonly string[]) => {
    const box = svg.current?.getBoundingClientRect();
    if (box !== undefined && !isScrolling()) setPointed({ title, lines, x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const pointByKeys = (title: string, lines: readonly string[], x: number, y: number) => {
    keyed.current = performance.now();
    setPointed({ title, lines, x, y });
  };
  // What the focus goes to is scrolled into view, and that moves other things under a pointer that lies still.
  const isScrolling = () => performance.now() - keyed.current < SCROLLING;
  const hide = () => setPointed(null);
  const leave = () => {
    if (!isScrolling()) hide();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG. */}
      <svg
        ref={svg}
        className={styles.drawing}
        style={{ left }}
        width={width}
        height={shapes.height}
        role="group"
        aria-label="River of camps: the list below says the same in words"
      >
        {shapes.bands.map(({ camp, path, left: x }) => (
          <g key={`${camp} ${x}`} className={camp === null ? styles.alone : undefined} data-band={camp ?? 'alone'}>
            <BandFill path={path} look={lookOf(camp)} />
          </g>
        ))}
        {shapes.threads.map((thread) => (
          <Thread
            key={`${thread.actor} ${thread.path}`}
            thread={thread}
            fill={thread.form === 'turned torn' ? palette.background : lookOf(thread.camp ?? null).fill}
            isFaded={anySelected && !actors.has(thread.actor)}
            isSelected={actors.has(thread.actor)}
            onPoint={(event) =>
              pointAt(
                event,
                nameOf(thread.actor),
                thread.passage === undefined
                  ? [...(thread.form === 'torn' ? [capitalize(TORN_LINE_IN_WORDS)] : []), 'A click selects it.']
                  : passageInWords(thread.passage, river, unionGraph),
              )
            }
            onLeave={leave}
            onOpen={(adding) =>
              thread.passage?.event === undefined ? select({ kind: 'actor', id: thread.actor }, adding) : open([thread.passage.event])
            }
          />
        ))}
        <g>
          {shapes.bands.flatMap(({ camp, top, right, names }) =>
            names.map(({ namesake, x: from, end }) => {
              const x = Math.max(0, from) + AFTER_MARK;
              const space = Math.min(end, width) - x;
              if (Math.min(end, right) < x || from > width || space < 2 * CAMP_LETTER) return null;
              return (
                <text
                  key={`${camp} ${from}`}
                  className={styles.campName}
                  data-band-name={namesake ?? undefined}
                  data-alone={camp === null || undefined}
                  x={x}
                  y={top + 13}
                >
                  {bandInWords(namesake === null ? null : nameOf(namesake), river.namesakes, (text) => text.length * CAMP_LETTER <= space)}
                </text>
              );
            }),
          )}
          {shapes.names.map(({ stay, x: from, y, room }) => {
            const x = Math.max(0, from) + AFTER_MARK;
            const space = Math.min(room + from - NAME_GAP, width) - x;
            if (space < 4 * LETTER || from > width) return null;
            return (
              <text
                key={`${stay.actor} ${stay.first}`}
                className={styles.threadName}
                data-faded={(anySelected && !actors.has(stay.actor)) || undefined}
                data-selected={actors.has(stay.actor) || undefined}
                data-switched={switched.has(stay) || undefined}
                stroke={lookOf(stay.camp).fill}
                x={x}
                y={y - 3}
              >
                {truncateText(nameOf(stay.actor), (text) => text.length * LETTER <= space)}
              </text>
            );
          })}
        </g>
        <ThreadCursor river={river} years={yearsInView} middleOf={middleOf} onPoint={pointByKeys} onLeave={hide} />
        {inView.map((shape, index) => {
          const { mark, x, y } = shape;
          const form = formOfMark(mark);
          const [first] = mark.events;
          const isOwn = first.actor !== undefined && actors.has(first.actor);
          const { title, lines } = wordsOf(shape);
          return (
            // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG.
            <g
              key={`${mark.year} ${first.actor ?? first.camps.join(' ')} ${form}`}
              role="button"
              tabIndex={index === current ? 0 : -1}
              aria-label={title}
              className={styles.button}
              data-mark-index={index}
              data-turn={first.actor ?? first.camps.at(-1)}
              data-faded={(anySelected && !isOwn && form !== 'camp') || undefined}
              transform={`translate(${x} ${y})`}
              onPointerEnter={(event) => pointAt(event, title, lines)}
              onPointerLeave={leave}
              onFocus={() => {
                setHome(index);
                pointByKeys(title, lines, x, y);
              }}
              onBlur={hide}
              onClick={() => open(mark.events)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <circle className={styles.hit} r={10} />
              <path
                className={styles.mark}
                data-mark={form}
                data-selected={mark.events.some((event) => event.relations.some((id) => relations.has(id))) || undefined}
                d={MARK_PATHS[form]}
              />
            </g>
          );
        })}
      </svg>
      {pointed !== null && (
        <div
          role="tooltip"
          className={styles.tip}
          style={{ top: pointed.y + 14, left: left + Math.max(0, Math.min(pointed.x + 10, width - TIP_WIDTH)), maxWidth: TIP_WIDTH }}
        >
          <strong>{pointed.title}</strong>
          {pointed.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </div>
      )}
    </>
  );
});
