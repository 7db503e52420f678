import { MultiDirectedGraph } from 'graphology';
import type { CameraState } from 'sigma/types';
import { firstCamera } from './first-camera.ts';
import { HullLayer } from './hull-layer.ts';
import { LabelLayer } from './labels.ts';
import { LitLayer } from './lit-layer.ts';
import { PacedSigma } from './paced-sigma.ts';
import { Picking } from './picking.ts';
import type { Frame } from './reach.ts';
import { sigmaSettings } from './sigma-settings.ts';

const LABEL_LAYER = 'names';

interface StageEvents {
  /** Sigma has drawn a frame. */
  drawn(): void;
  /** A graphics context was lost, also because this was killed. */
  lost(event: Event): void;
}

/** An instance of sigma with the layers under and over it: they are made together, and lost together with the graphics context. */
export class Stage {
  readonly sigma: PacedSigma;
  readonly picking = new Picking();
  readonly lit: LitLayer;
  readonly hulls: HullLayer;
  readonly labels: LabelLayer;

  /**
   * Without a graph, which {@link show} gives it.
   * @param camera what differs from where a camera first looks
   * @throws Error when the browser gives no graphics context
   */
  constructor(
    container: HTMLElement,
    frame: Frame,
    reducers: Parameters<typeof sigmaSettings>[1],
    camera: Partial<CameraState>,
    events: StageEvents,
  ) {
    // It draws what it is made with at once, before it can be told of the frame.
    this.sigma = new PacedSigma(new MultiDirectedGraph(), container, sigmaSettings(container, reducers, this.picking));
    this.lit = new LitLayer(this.sigma, this.picking);
    this.hulls = new HullLayer(this.sigma);
    this.sigma.setCustomBBox(frame);
    this.sigma.getCamera().setState({ ...firstCamera(container), ...camera });
    this.sigma.createCanvasContext(LABEL_LAYER, { style: { pointerEvents: 'none' } });
    const context = this.sigma.getCanvases()[LABEL_LAYER]?.getContext('2d');
    if (context === undefined || context === null) throw new Error('the browser gives no 2D canvas for the labels');
    this.labels = new LabelLayer(context);
    this.sigma.on('afterRender', events.drawn);
    for (const canvas of Object.values(this.sigma.getCanvases())) canvas.addEventListener('webglcontextlost', events.lost);
  }

  /** Draws a graph in the place of the one before, in the size that its element has now. */
  show(graph: MultiDirectedGraph): void {
    this.sigma.resize(true);
    this.sigma.setGraph(graph);
  }

  /** Its element has another size. @param overlay what names keep clear of */
  resize(overlay: HTMLElement | null): void {
    this.sigma.resize();
    this.labels.keepClear(overlay);
    this.sigma.scheduleRender();
  }
}
