import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { fetchPart, partError } from '../data/fetch-part.ts';
import { isActorIncluded, isActorVisible, isVisible } from '../graph/visible-graph.ts';
import { type Relayout, RelayoutContext } from '../state/relayout-context.ts';
import { useViewer } from '../state/viewer-context.ts';
import { type ActorPositions, MOST_ACTORS_IN_ADDRESS, NO_POSITIONS, roundedPosition } from '../url/parsers.ts';
import type { RelayoutReport, RelayoutTask } from './relayout-task.ts';

/** Computes a new layout in a worker. The result goes into the address if it is short enough, otherwise it stays in this tab. */
export function RelayoutProvider({ children }: { readonly children: ReactNode }) {
  const { visibleGraph, part, pins, setLayout, focusOn } = useViewer();
  const worker = useRef<Worker | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [laidOut, setLaidOut] = useState<ActorPositions | null>(null);
  const [problem, setProblem] = useState('');
  const latest = useRef({ visibleGraph, part, laidOut });
  latest.current = { visibleGraph, part, laidOut };

  useEffect(() => () => worker.current?.terminate(), []);

  const places = useMemo(() => (laidOut === null ? null : new Map([...laidOut, ...pins])), [laidOut, pins]);

  const relayout = useMemo((): Relayout => {
    const end = () => {
      worker.current?.terminate();
      worker.current = null;
      setDone(null);
    };
    const keep = (positions: ActorPositions | null) => {
      if (positions === null || positions.size > MOST_ACTORS_IN_ADDRESS) return;
      setLayout(new Map([...positions].map(([id, place]) => [id, roundedPosition(place)])));
      setLaidOut(null);
    };
    return {
      done,
      places,
      problem,
      isUnsaved: done === null && laidOut !== null && laidOut.size > MOST_ACTORS_IN_ADDRESS,
      start() {
        end();
        setProblem('');
        const { visibleGraph, part } = latest.current;
        const shown = part.subgraph.lines.flatMap(({ relations }) => relations.filter((relation) => isVisible(visibleGraph, relation)));
        const task: RelayoutTask = {
          actors: part.subgraph.actors.filter((actor) => isActorVisible(visibleGraph, actor)).map(({ id }) => id),
          ties: shown.map(({ source, target, info }) => ({ source, target, sign: info.sign, weak: info.weak })),
        };
        if (task.actors.length === 0) return;
        const started = new Worker(new URL('./relayout-worker.ts', import.meta.url), { type: 'module' });
        started.addEventListener('message', ({ data }: MessageEvent<RelayoutReport>) => {
          setDone(data.done);
          setLaidOut(data.places);
          if (data.done < 1) return;
          end();
          keep(data.places);
          focusOn(task.actors);
        });
        started.addEventListener('error', async (event) => {
          if (worker.current !== started) return;
          end();
          setLaidOut(null);
          // A worker that could not be loaded gives no reason.
          setProblem(event.message || (await partError(event)).message);
        });
        worker.current = started;
        setDone(0);
        started.postMessage(task);
      },
      async arrange(arrangement) {
        end();
        setProblem('');
        const { visibleGraph, part } = latest.current;
        try {
          const { arrange } = await fetchPart(() => import('./arrangements.ts'));
          const actors = part.subgraph.actors.filter(({ id }) => isActorIncluded(visibleGraph.criteria, id));
          const relations = part.subgraph.lines.flatMap((line) => line.relations);
          const positions = arrange(arrangement, { actors, relations });
          setLaidOut(positions);
          keep(positions);
          focusOn([]);
        } catch (error) {
          setProblem((await partError(error)).message);
        }
      },
      forgetProblem: () => setProblem(''),
      stop() {
        end();
        keep(latest.current.laidOut);
      },
      reset() {
        end();
        setLaidOut(null);
        setLayout(NO_POSITIONS);
        focusOn([]);
      },
    };
  }, [setLayout, focusOn, places, done, laidOut, problem]);

  return <RelayoutContext value={relayout}>{children}</RelayoutContext>;
}
