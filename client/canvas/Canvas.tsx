import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { formatCount } from '../../model/format-count.ts';
import { drawnIn, isPart } from '../graph/part.ts';
import { useActorActions } from '../state/commands/use-actor-actions.ts';
import { useIsShown } from '../state/shown-context.ts';
import { useViewer } from '../state/viewer-context.ts';
import { NoGraphics } from '../surface/NoGraphics.tsx';
import type { Renderer } from '../surface/renderer.ts';
import { Surface } from '../surface/Surface.tsx';
import styles from '../surface/surface.module.css';
import { usePicture } from '../surface/use-picture.ts';
import { EmptyStateMessage } from '../ui/EmptyStateMessage.tsx';
import { CanvasControls } from './CanvasControls.tsx';
import { useCameraInUrl } from './use-camera-in-url.ts';

/** The graph that the address describes. Its accessible alternative is the list view. */
export function Canvas() {
  const { tally, part, visibleGraph, cameraRequest, clearCameraRequest, frozen, labelling, setView } = useViewer();
  const { expand } = useActorActions();
  const picture = usePicture();
  const drawn = useMemo(() => (isPart(part) ? drawnIn(part.subgraph, visibleGraph) : tally), [part, visibleGraph, tally]);
  const [lassoTool, setLassoTool] = useState(false);
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const [failed, setFailed] = useState(false);
  const isShown = useIsShown();
  const camera = useCameraInUrl(renderer);

  useEffect(() => {
    if (renderer === null || cameraRequest === null) return;
    renderer.focusOn(cameraRequest.actorIds);
    // Only once: a canvas that is opened again later keeps its camera.
    clearCameraRequest();
  }, [renderer, cameraRequest, clearCameraRequest]);

  if (failed) {
    return (
      <div className={styles.frame}>
        <NoGraphics instead="The list shows the same actors and relations." onRetry={() => setFailed(false)}>
          <Button onClick={() => setView('list')}>Open the list</Button>
        </NoGraphics>
      </div>
    );
  }
  return (
    <div className={styles.frame}>
      <Surface
        picture={picture}
        label={`Graph of ${formatCount(drawn.actors, 'actor')} and ${formatCount(drawn.relations, 'relation')}${isPart(part) ? `, a part of ${formatCount(tally.actors, 'actor')} and ${formatCount(tally.relations, 'relation')}` : ''}. Arrow keys go from actor to actor; the list view has ${isPart(part) ? 'all' : 'the same'} as tables.`}
        camera={camera.first}
        isLassoing={lassoTool}
        renderer={renderer}
        onRenderer={setRenderer}
        onCamera={camera.moved}
        onDoubleClick={expand}
        onLassoed={() => setLassoTool(false)}
        onFailure={() => setFailed(true)}
      />
      <div className={styles.emptiness}>
        <EmptyStateMessage />
      </div>
      {isShown && <CanvasControls {...{ renderer, lassoTool, setLassoTool, frozen, labelling }} isApart={part.subgraph.isApart} />}
    </div>
  );
}
