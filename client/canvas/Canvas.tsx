import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMenu } from '../actions/menu-context.ts';
import { useActorActions } from '../actions/use-actor-actions.ts';
import { datesInWords } from '../details/dates-in-words.ts';
import { sentenceOf } from '../details/sentence.ts';
import { STATE_NAMES } from '../details/state-in-words.ts';
import type { Hover } from '../graph/emphasis.ts';
import { stateOf } from '../graph/scene.ts';
import { useViewer } from '../shell/viewer-context.ts';
import type { Point } from '../url/parsers.ts';
import { CanvasControls } from './CanvasControls.tsx';
import styles from './canvas.module.css';
import { Renderer } from './renderer.ts';
import { exposeForTests } from './test-handle.ts';
import { useCameraInUrl } from './use-camera-in-url.ts';
import { usePicture } from './use-picture.ts';
import { directionOf, nearestIn, stepTo } from './walk.ts';

/** How far Shift and an arrow key move an actor, in pixels. */
const NUDGE = 12;

/** The graph. What it shows is the picture; what happens on it becomes a change of the address. */
export function Canvas() {
  const viewer = useViewer();
  const menu = useMenu();
  const { expand } = useActorActions();
  const picture = usePicture();
  const container = useRef<HTMLDivElement>(null);
  const [lassoTool, setLassoTool] = useState(false);
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const [failed, setFailed] = useState(false);
  const [hover, setHover] = useState<{ target: Hover; x: number; y: number }>({ target: null, x: 0, y: 0 });
  const [line, setLine] = useState<readonly Point[]>([]);
  const camera = useCameraInUrl(renderer);
  const latest = useRef({ viewer, picture, expand, menu, lassoTool, camera });
  latest.current = { viewer, picture, expand, menu, lassoTool, camera };
  const { focusWish } = viewer;

  useEffect(() => {
    const element = container.current;
    if (element === null || failed) return;
    const now = () => latest.current;
    try {
      const created = new Renderer(
        element,
        now().picture,
        {
          isLassoing: () => now().lassoTool,
          canMove: () => !now().viewer.frozen,
          onHover: (target, { x, y }) => setHover({ target, x, y }),
          click: (target, adding) => now().viewer.select(target, adding),
          doubleClick: (id) => now().expand(id),
          menu: (target, at) => now().menu.open(target, pointOnPage(element, at)),
          onDrop: (places) => now().viewer.pin(places),
          lasso: (points) => setLine([...points]),
          onLassoed: (ids) => {
            setLine([]);
            setLassoTool(false);
            now().viewer.selectAll(ids.map((id) => ({ kind: 'actor', id })));
          },
          onCamera: (state) => now().camera.moved(state),
          onFailure: () => setFailed(true),
        },
        now().camera.first,
      );
      setRenderer(created);
      const withdraw = exposeForTests(created);
      return () => {
        withdraw();
        setRenderer(null);
        created.kill();
      };
    } catch {
      setFailed(true);
      return;
    }
  }, [failed]);

  useEffect(() => renderer?.show(picture), [renderer, picture]);
  useEffect(() => {
    if (renderer === null || focusWish === null) return;
    renderer.focusOn(focusWish.actorIds);
    // Granted once: a canvas that is opened again later keeps its camera.
    latest.current.viewer.forgetFocus();
  }, [renderer, focusWish]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (renderer === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || event.key === 'm') {
      event.preventDefault();
      openMenuByKey(renderer, event.currentTarget);
      return;
    }
    const direction = directionOf(event.key);
    if (direction === null) return;
    event.preventDefault();
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

  if (failed) {
    return (
      <div className={styles.frame}>
        <div className={styles.failure} role="alert">
          <p>This browser gives no graphics context to draw the graph with. The list shows the same actors and relations.</p>
          <Button variant="default" onClick={() => setFailed(false)}>
            Try again
          </Button>
          <Button onClick={() => viewer.setView('list')}>Open the list</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.frame}>
      {/* Its twin for those who do not see it is the list view. */}
      <div
        ref={container}
        className={styles.canvas}
        role="application"
        aria-roledescription="graph"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk from actor to actor.
        tabIndex={0}
        data-ready={renderer !== null || undefined}
        data-lasso={lassoTool || undefined}
        aria-label={`Graph of ${viewer.tally.actors} actors and ${viewer.tally.relations} relations. Arrow keys go from actor to actor; the list view has the same as tables.`}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
      />
      {line.length > 1 && (
        <svg className={styles.lasso} aria-hidden="true">
          <polygon points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
        </svg>
      )}
      <CanvasControls
        renderer={renderer}
        lassoTool={lassoTool}
        setLassoTool={setLassoTool}
        frozen={viewer.frozen}
        labelling={viewer.labelling}
      />
      <Tip hover={line.length > 1 ? { target: null, x: 0, y: 0 } : hover} />
    </div>
  );
}

/** What the pointer is on, in words. */
function Tip({ hover }: { readonly hover: { readonly target: Hover; readonly x: number; readonly y: number } }) {
  const { scene } = useViewer();
  const relation = hover.target?.kind === 'relation' ? scene.world.relationById.get(hover.target.id) : undefined;
  if (relation === undefined) return null;
  const marks = [
    STATE_NAMES[stateOf(scene, relation)],
    ...(relation.status === 'actual' ? [] : [relation.status]),
    ...(relation.disputed ? ['disputed'] : []),
    datesInWords(relation),
  ];
  return (
    <div className={styles.tip} style={{ left: hover.x, top: hover.y }}>
      <strong>{sentenceOf(scene.world, relation)}</strong>
      <span>{marks.join(' · ')}</span>
    </div>
  );
}

function pointOnPage(element: HTMLElement, { x, y }: Point): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: left + x, y: top + y };
}

function middleOf(element: HTMLElement): Point {
  return { x: element.offsetWidth / 2, y: element.offsetHeight / 2 };
}
