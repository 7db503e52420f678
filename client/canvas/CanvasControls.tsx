import { memo, Suspense, useState } from 'react';
import { useMenu } from '../state/menu-context.ts';
import { useRelayout } from '../state/relayout-context.ts';
import { useViewerActions } from '../state/viewer-context.ts';
import { Control } from '../surface/Control.tsx';
import type { Renderer } from '../surface/renderer.ts';
import styles from '../surface/surface.module.css';
import { useZoom } from '../surface/use-zoom.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { LABELLINGS, type Labelling } from '../url/viewer-url.ts';

const StylePanel = lazyPart(async () => (await import('./StylePanel.tsx')).StylePanel);

interface Props {
  readonly renderer: Renderer | null;
  readonly lassoTool: boolean;
  readonly setLassoTool: (on: boolean) => void;
  readonly frozen: boolean;
  readonly labelling: Labelling;
  /** Whether each relation is a line of its own. */
  readonly isApart: boolean;
}

const LABELLING_NAMES: Readonly<Record<Labelling, string>> = {
  some: 'Names: where there is room',
  all: 'Names: all',
  none: 'Names: none',
};

/** Zoom and fit, also by the keys + − 0; lasso, names, freeze, and laying out again. */
export const CanvasControls = memo(function CanvasControls({ renderer, lassoTool, setLassoTool, frozen, labelling, isApart }: Props) {
  const { setFrozen, setLabelling, setTies } = useViewerActions();
  const relayout = useRelayout();
  const menu = useMenu();
  const { overlay, zoomIn, zoomOut, fit } = useZoom(renderer);
  const [isStyling, setStyling] = useState(false);
  const nextLabelling = LABELLINGS[(LABELLINGS.indexOf(labelling) + 1) % LABELLINGS.length] ?? 'some';
  return (
    <div ref={overlay} className={styles.controls}>
      {isStyling && (
        <Suspense>
          <StylePanel onClose={() => setStyling(false)} />
        </Suspense>
      )}
      {relayout.done !== null && (
        <div className={styles.progress} role="status">
          <progress value={relayout.done} max={1} aria-label="Laying out" />
          <button type="button" onClick={relayout.stop}>
            Stop here
          </button>
          <button type="button" onClick={relayout.reset}>
            Cancel
          </button>
        </div>
      )}
      {relayout.problem !== '' && (
        <div className={styles.progress} role="alert">
          The actors could not be laid out again. {relayout.problem}
          <button type="button" onClick={relayout.start}>
            Try again
          </button>
          <button type="button" onClick={relayout.forgetProblem}>
            Close
          </button>
        </div>
      )}
      <div className={styles.buttons} role="toolbar" aria-label="Canvas">
        <Control icon="layout" label="Lay out again what is shown" onClick={relayout.start} />
        <Control
          icon="lasso"
          label={lassoTool ? 'Draw around actors to select them' : 'Lasso (Shift and drag)'}
          pressed={lassoTool}
          onClick={() => setLassoTool(!lassoTool)}
        />
        <Control
          icon="freeze"
          label={frozen ? 'Frozen: dragging moves nothing' : 'Freeze the actors'}
          pressed={frozen}
          onClick={() => setFrozen(!frozen)}
        />
        <Control icon="label" label={LABELLING_NAMES[labelling]} onClick={() => setLabelling(nextLabelling)} />
        <Control
          icon="tie"
          label={isApart ? 'Draw one line per pair of actors' : 'One line per pair: a click, or zooming in, opens it'}
          pressed={!isApart}
          onClick={() => setTies(isApart ? 'together' : 'apart')}
        />
        <Control icon="style" label="Style: sizes, colours, widths" pressed={isStyling} onClick={() => setStyling(!isStyling)} />
        <Control icon="plus" label="Zoom in" onClick={zoomIn} />
        <Control icon="minus" label="Zoom out" onClick={zoomOut} />
        <Control icon="fit" label="Fit what is shown" onClick={fit} />
        <Control
          icon="more"
          label="More actions"
          onClick={(event) => {
            const { left, top } = event.currentTarget.getBoundingClientRect();
            menu.open(null, { x: left, y: top });
          }}
        />
      </div>
    </div>
  );
});
