import type { Settings } from 'sigma/settings';
import { actorProgram } from './actor-program.ts';
import type { Picking } from './picking.ts';
import { ribbonPrograms } from './ribbon-program.ts';

/** Padding around the frame, in pixels, for the outer actors and their names. */
export const STAGE_PADDING = 44;

type Reducers = Pick<Settings, 'nodeReducer' | 'edgeReducer'>;

/** The settings of sigma for a container of this size. @param picking is told what is drawn where */
export function sigmaSettings({ offsetWidth, offsetHeight }: HTMLElement, reducers: Reducers, picking: Picking): Partial<Settings> {
  return {
    nodeProgramClasses: { actor: actorProgram(picking.addActors) },
    nodeHoverProgramClasses: { actor: actorProgram() },
    edgeProgramClasses: ribbonPrograms(picking.addLines),
    defaultNodeType: 'actor',
    defaultEdgeType: 'straight',
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
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
