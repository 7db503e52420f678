import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { counted } from '../../model/counted.ts';
import { useActorActions } from '../actions/use-actor-actions.ts';
import { Emptiness } from '../shell/Emptiness.tsx';
import { useViewer } from '../shell/viewer-context.ts';
import { CanvasControls } from './CanvasControls.tsx';
import styles from './canvas.module.css';
import { NoGraphics } from './NoGraphics.tsx';
import type { Renderer } from './renderer.ts';
import { Surface } from './Surface.tsx';
import { useCameraInUrl } from './use-camera-in-url.ts';
import { usePicture } from './use-picture.ts';

/** The graph: all that the address asks for. Its twin for those who do not see it is the list view. */
export function Canvas() {
  const { tally, focusWish, forgetFocus, frozen, labelling, setView } = useViewer();
  const { expand } = useActorActions();
  const picture = usePicture();
  const [lassoTool, setLassoTool] = useState(false);
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const [failed, setFailed] = useState(false);
  const camera = useCameraInUrl(renderer);

  useEffect(() => {
    if (renderer === null || focusWish === null) return;
    renderer.focusOn(focusWish.actorIds);
    // Granted once: a canvas that is opened again later keeps its camera.
    forgetFocus();
  }, [renderer, focusWish, forgetFocus]);

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
        label={`Graph of ${counted(tally.actors, 'actor')} and ${counted(tally.relations, 'relation')}. Arrow keys go from actor to actor; the list view has the same as tables.`}
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
        <Emptiness />
      </div>
      <CanvasControls renderer={renderer} lassoTool={lassoTool} setLassoTool={setLassoTool} frozen={frozen} labelling={labelling} />
    </div>
  );
}
