import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useQueryRun } from '../cypher/query-run.ts';
import { datesInWords } from '../details/dates-in-words.ts';
import { sentenceOf } from '../details/sentence.ts';
import { STATE_NAMES } from '../details/state-in-words.ts';
import type { Emphasis, Hover } from '../graph/emphasis.ts';
import { stateOf } from '../graph/scene.ts';
import { useScheme } from '../shell/scheme.ts';
import { selectedActors, useViewer } from '../shell/viewer-context.ts';
import { CanvasControls } from './CanvasControls.tsx';
import styles from './canvas.module.css';
import { PALETTES } from './palette.ts';
import type { Picture } from './picture.ts';
import { Renderer } from './renderer.ts';
import { exposeForTests } from './test-handle.ts';

/** The graph. What it shows is the picture; what happens on it becomes a change of the address. */
export function Canvas() {
  const viewer = useViewer();
  const { outcome, onCanvas } = useQueryRun();
  const scheme = useScheme();
  const { scene, selection, focusWish } = viewer;
  const result: Emphasis | null = onCanvas && outcome.kind === 'done' ? outcome.ids : null;
  const selected = useMemo(() => setsOf(selection), [selection]);
  const picture = useMemo((): Picture => ({ scene, palette: PALETTES[scheme], ...selected, result }), [scene, scheme, selected, result]);
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef({ viewer, picture });
  latest.current = { viewer, picture };
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const [failed, setFailed] = useState(false);
  const [hover, setHover] = useState<{ target: Hover; x: number; y: number }>({ target: null, x: 0, y: 0 });

  useEffect(() => {
    if (container.current === null || failed) return;
    try {
      const created = new Renderer(container.current, latest.current.picture, {
        onHover: (target, { x, y }) => setHover({ target, x, y }),
        onClick: (target, adding) => latest.current.viewer.select(target, adding),
        onDoubleClick: (id) => created.focusOn(created.neighboursOf(id)),
        onFailure: () => setFailed(true),
      });
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
    if (renderer !== null && focusWish !== null) renderer.focusOn(focusWish.actorIds);
  }, [renderer, focusWish]);

  return (
    <div className={styles.frame}>
      {failed ? (
        <div className={styles.failure} role="alert">
          <p>This browser gives no graphics context to draw the graph with. The list shows the same actors and relations.</p>
          <Button variant="default" onClick={() => setFailed(false)}>
            Try again
          </Button>
          <Button onClick={() => viewer.setView('list')}>Open the list</Button>
        </div>
      ) : (
        <>
          {/* Its twin for those who do not see it is the list view. */}
          <div
            ref={container}
            className={styles.canvas}
            role="img"
            data-ready={renderer !== null || undefined}
            aria-label={`Graph of ${viewer.tally.actors} actors and ${viewer.tally.relations} relations; the list view has the same as tables`}
          />
          <CanvasControls renderer={renderer} />
          <Tip hover={hover} />
        </>
      )}
    </div>
  );
}

/** What the pointer is on, in words. */
function Tip({ hover }: { readonly hover: { readonly target: Hover; readonly x: number; readonly y: number } }) {
  const { scene } = useViewer();
  const relation = hover.target?.kind === 'relation' ? scene.world.relationById.get(hover.target.id) : undefined;
  if (relation === undefined) return null;
  return (
    <div className={styles.tip} style={{ left: hover.x, top: hover.y }}>
      <strong>{sentenceOf(scene.world, relation)}</strong>
      <span>
        {STATE_NAMES[stateOf(scene, relation)]} · {datesInWords(relation)}
      </span>
    </div>
  );
}

function setsOf(selection: ReturnType<typeof useViewer>['selection']): Pick<Picture, 'selectedActors' | 'selectedRelations'> {
  return {
    selectedActors: new Set(selectedActors(selection)),
    selectedRelations: new Set(selection.filter(({ kind }) => kind === 'relation').map(({ id }) => id)),
  };
}
