import { useEffect, useMemo, useState } from 'react';
import { formatCount, formatShare } from '../../../model/format-count.ts';
import { BOUND_NAMES } from '../../state/query-parameters.ts';
import type { Done, SentQuery } from '../../state/query-run.ts';
import { useViewer } from '../../state/viewer-context.ts';
import { Control } from '../../surface/Control.tsx';
import { NoGraphics } from '../../surface/NoGraphics.tsx';
import type { Renderer } from '../../surface/renderer.ts';
import { Surface } from '../../surface/Surface.tsx';
import canvasStyles from '../../surface/surface.module.css';
import { useZoom } from '../../surface/use-zoom.ts';
import { whenInWords } from '../../wording/comparison-in-words.ts';
import { countAbsent, entitiesInAnswer, undrawnInWords } from './answer-graph.ts';
import styles from './result.module.css';
import { useAnswerPicture } from './use-answer-picture.ts';

/** The actors and relations of an answer, drawn as on the canvas, at the same positions. */
export function ResultGraph({ done: { ran, answer, ids } }: { readonly done: Done }) {
  const { unionGraph, visibleGraph } = useViewer();
  const drawn = useMemo(() => entitiesInAnswer(unionGraph, ids), [unionGraph, ids]);
  const undrawn = useMemo(() => undrawnInWords(answer.data.values, unionGraph), [answer, unionGraph]);
  if (drawn.actors.size === 0) {
    return (
      <div className={styles.empty}>
        <p>
          No actors in this result{undrawn !== '' && ` (${undrawn})`}. To see a graph, return actors, relations or paths:{' '}
          <code>RETURN a, r, b</code> rather than <code>RETURN a.name</code>.
        </p>
      </div>
    );
  }
  const absent = countAbsent(visibleGraph, drawn);
  const when = whenInWords(visibleGraph.criteria);
  return (
    <>
      <Drawing drawn={drawn} frame={frameOf(ran)} />
      <p className={styles.footer}>
        {formatCount(drawn.actors.size, 'actor')}, {formatCount(drawn.relations.size, 'relation')}.
        {absent > 0 &&
          ` ${formatShare(absent, drawn.relations.size, 'relation')} ${absent === 1 ? 'does' : 'do'} not hold in ${when}: thin and grey.`}
        {undrawn !== '' && ` Not drawn, but in the table: ${undrawn}.`}
      </p>
    </>
  );
}

interface DrawingProps {
  readonly drawn: ReturnType<typeof entitiesInAnswer>;
  /** The camera holds as long as this is the same. */
  readonly frame: string;
}

function Drawing({ drawn, frame }: DrawingProps) {
  const [renderer, setRenderer] = useState<Renderer | null>(null);
  const [failed, setFailed] = useState(false);
  const { overlay, zoomIn, zoomOut, fit } = useZoom(renderer);
  const picture = useAnswerPicture(drawn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query is looked at as a whole, the same in another year is not.
  useEffect(() => {
    renderer?.focusOn([]);
  }, [renderer, frame]);
  return (
    <div className={`${canvasStyles.frame} ${styles.drawing}`}>
      {failed ? (
        <NoGraphics instead="The table shows the same actors and relations." onRetry={() => setFailed(false)} />
      ) : (
        <>
          <Surface
            picture={picture}
            label={`Graph of the result: ${formatCount(drawn.actors.size, 'actor')} and ${formatCount(drawn.relations.size, 'relation')}. Arrow keys go from actor to actor; the table has the same.`}
            renderer={renderer}
            onRenderer={setRenderer}
            onFailure={() => setFailed(true)}
          />
          <div ref={overlay} className={canvasStyles.controls}>
            <div className={canvasStyles.buttons} role="toolbar" aria-label="Graph of the result">
              <Control icon="plus" label="Zoom in" onClick={zoomIn} />
              <Control icon="minus" label="Zoom out" onClick={zoomOut} />
              <Control icon="fit" label="Fit the result" onClick={fit} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

/** The query without the parameters that follow the timeline and the selection. */
function frameOf({ statement, parameters }: SentQuery): string {
  const free = Object.entries(parameters).filter(([name]) => !(BOUND_NAMES as readonly string[]).includes(name));
  return JSON.stringify([statement, free]);
}
