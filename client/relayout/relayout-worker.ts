import { layOut } from '../../model/layout/layout.ts';
import { asLandscape } from '../graph/positions.ts';
import type { RelayoutReport, RelayoutTask } from './relayout-task.ts';

/** Computes a layout in a worker, and reports its progress with the current positions. */

const EVERY_MS = 120;

addEventListener('message', ({ data }: MessageEvent<RelayoutTask>) => {
  let told = performance.now();
  const report = (done: number, positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>) =>
    postMessage({ done, places: asLandscape(positions) } satisfies RelayoutReport);
  const positions = layOut(data.actors, data.ties, (done, soFar) => {
    if (performance.now() - told < EVERY_MS) return;
    told = performance.now();
    report(done, soFar());
  });
  report(1, positions);
});
