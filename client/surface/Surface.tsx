import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CameraState } from 'sigma/types';
import type { Hover } from '../graph/emphasis.ts';
import { keyOf } from '../state/commands/part-keys.ts';
import { useMenu } from '../state/menu-context.ts';
import { useIsShown } from '../state/shown-context.ts';
import { useViewer } from '../state/viewer-context.ts';
import type { LayoutPoint } from '../url/parsers.ts';
import type { Picture } from './picture.ts';
import { Renderer } from './renderer.ts';
import styles from './surface.module.css';
import { Tip } from './Tip.tsx';
import { exposeForTests } from './test-handle.ts';
import { directionOf, nearestIn, stepTo } from './walk.ts';

/** How far Shift with an arrow key moves an actor, in pixels. */
const NUDGE = 12;

interface Props {
  readonly picture: Picture;
  /** The accessible name. */
  readonly label: string;
  /** The initial camera. */
  readonly camera?: Partial<CameraState>;
  /** Whether dragging the background draws a lasso even without Shift. */
  readonly isLassoing?: boolean;
  /** The renderer that `onRenderer` reported; `null` once it is gone. */
  readonly renderer: Renderer | null;
  readonly onRenderer: (renderer: Renderer | null) => void;
  readonly onCamera?: (camera: CameraState) => void;
  readonly onDoubleClick?: (actorId: string) => void;
  readonly onLassoed?: () => void;
  /** The browser gives no graphics context. */
  readonly onFailure: () => void;
}

/** Draws a picture and turns gestures on it into changes of the address. */
export function Surface(props: Props) {
  const { picture, label, isLassoing = false, renderer } = props;
  const viewer = useViewer();
  const menu = useMenu();
  const container = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<{ target: Hover; x: number; y: number }>({ target: null, x: 0, y: 0 });
  const isShown = useIsShown();
  const [isBusy, setBusy] = useState(false);
  const [line, setLine] = useState<readonly LayoutPoint[]>([]);
  const latest = useRef({ viewer, menu, props });
  latest.current = { viewer, menu, props };

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const now = () => latest.current;
    try {
      const created = new Renderer(
        element,
        now().props.picture,
        {
          isLassoing: () => now().props.isLassoing === true,
          canMove: () => !now().viewer.frozen,
          onHover: (target, { x, y }) => setHover({ target, x, y }),
          click(target, adding) {
            // What the relations of a tie say is in the history of the two.
            if (target?.kind === 'tie') now().viewer.selectAll([...new Set(target.actors)].map((id) => ({ kind: 'actor', id })));
            else now().viewer.select(target, adding);
          },
          doubleClick: (id) => now().props.onDoubleClick?.(id),
          menu: (target, at) => now().menu.open(target, pointOnPage(element, at)),
          onDrop: (positions) => now().viewer.pin(positions),
          lasso: (points) => setLine([...points]),
          onLassoed: (ids) => {
            setLine([]);
            now().props.onLassoed?.();
            now().viewer.selectAll(ids.map((id) => ({ kind: 'actor', id })));
            if (ids.length > 0) now().viewer.focusOn(ids);
          },
          onCamera: (state) => now().props.onCamera?.(state),
          onBusy: setBusy,
          onFailure: () => now().props.onFailure(),
        },
        now().props.camera,
      );
      now().props.onRenderer(created);
      return () => {
        now().props.onRenderer(null);
        created.kill();
      };
    } catch {
      now().props.onFailure();
      return;
    }
  }, []);

  useEffect(() => (renderer === null || !isShown ? undefined : exposeForTests(renderer)), [renderer, isShown]);
  useEffect(() => {
    renderer?.show(picture);
  }, [renderer, picture]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (renderer === null) return;
    if (keyOf(event, 'menu') !== undefined) {
      event.preventDefault();
      openMenuByKey(renderer, event.currentTarget);
      return;
    }
    const key = keyOf(event, 'walk', 'nudge');
    if (key === undefined) return;
    event.preventDefault();
    const direction = directionOf(key);
    const current = viewer.selection.findLast(({ kind }) => kind === 'actor')?.id;
    const from = (current === undefined ? undefined : renderer.place(current)) ?? middleOf(event.currentTarget);
    if (event.shiftKey) {
      if (current !== undefined && !viewer.frozen) viewer.pin(new Map([[current, renderer.placeAt(stepTo(from, direction, NUDGE))]]));
      return;
    }
    const places = renderer.drawnActors().flatMap((id) => {
      const place = renderer.place(id);
      return id === current || place === undefined ? [] : [{ id, x: place.x, y: place.y }];
    });
    const next = nearestIn(direction, from, places);
    if (next !== undefined) viewer.select({ kind: 'actor', id: next.id });
  };

  const openMenuByKey = (on: Renderer, element: HTMLElement) => {
    const selected = viewer.selection.at(-1);
    const target = selected === undefined || selected.kind === 'source' ? null : { kind: selected.kind, id: selected.id };
    const place = target?.kind === 'actor' ? on.place(target.id) : undefined;
    menu.open(target, pointOnPage(element, place ?? middleOf(element)));
  };

  return (
    <>
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        aria-roledescription="graph"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk from actor to actor.
        tabIndex={0}
        data-ready={(renderer !== null && isShown) || undefined}
        data-lasso={isLassoing || undefined}
        aria-label={label}
        aria-busy={isBusy}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
      />
      {isBusy && (
        <p className={styles.busy} aria-hidden="true">
          Drawing …
        </p>
      )}
      {line.length > 1 && (
        <svg className={styles.lasso} aria-hidden="true">
          <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
        </svg>
      )}
      <Tip hover={line.length > 1 ? { target: null, x: 0, y: 0 } : hover} />
    </>
  );
}

function pointOnPage(element: HTMLElement, { x, y }: LayoutPoint): LayoutPoint {
  const { left, top } = element.getBoundingClientRect();
  return { x: left + x, y: top + y };
}

function middleOf(element: HTMLElement): LayoutPoint {
  return { x: element.offsetWidth / 2, y: element.offsetHeight / 2 };
}
