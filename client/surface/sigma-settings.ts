import { createNodeBorderProgram } from '@sigma/node-border';
import type { Settings } from 'sigma/settings';
import { RIBBON_PROGRAMS } from './ribbon-program.ts';

/** Padding around the frame, in pixels, for the outer actors and their names. */
export const STAGE_PADDING = 44;

type Reducers = Pick<Settings, 'nodeReducer' | 'edgeReducer'>;

/** The settings of sigma for a container of this size. */
export function sigmaSettings({ offsetWidth, offsetHeight }: HTMLElement, reducers: Reducers): Partial<Settings> {
  return {
    nodeProgramClasses: {
      actor: createNodeBorderProgram({
        borders: [
          { size: { attribute: 'ring', mode: 'pixels', defaultValue: 1 }, color: { attribute: 'ringColor' } },
          { size: { fill: true }, color: { attribute: 'color' } },
        ],
      }),
    },
    edgeProgramClasses: RIBBON_PROGRAMS,
    defaultNodeType: 'actor',
    defaultEdgeType: 'straight',
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: Math.min(STAGE_PADDING, Math.max(24, 0.12 * Math.min(offsetWidth, offsetHeight))),
    // Everything is drawn smaller in a small container.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) * Math.max(1, Math.min(1.6, 560 / Math.min(offsetWidth, offsetHeight))),
    minCameraRatio: 0.05,
    maxCameraRatio: 3,
    allowInvalidContainer: true,
    ...reducers,
  };
}
