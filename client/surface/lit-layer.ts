import type Sigma from 'sigma';
import type { NodeDisplayData } from 'sigma/types';
import { type ActorData, actorProgram } from './actor-program.ts';
import type { Picking } from './picking.ts';
import { type RibbonData, type RibbonType, ribbonPrograms } from './ribbon-program.ts';

const LAYER = 'lit';
/** How much of what is not highlighted is still seen, 0 to 1. */
const REST = 0.12;

/** A line, and its ends as they are drawn. */
export interface LitLine {
  readonly source: NodeDisplayData;
  readonly target: NodeDisplayData;
  readonly data: RibbonData;
}

/** What is drawn over all the rest; the last on top. */
export interface Lit {
  readonly actors: readonly ActorData[];
  readonly lines: readonly LitLine[];
  readonly isRestFaded: boolean;
}

/**
 * Draws what is highlighted or selected on a canvas of its own, over the canvases of all the rest, which fade as they are.
 * So what the pointer is on costs what it touches, and not what the whole graph costs.
 */
export class LitLayer {
  private readonly gl: WebGLRenderingContext;
  private readonly actors: InstanceType<ReturnType<typeof actorProgram>>;
  private readonly lines: Record<RibbonType, InstanceType<ReturnType<typeof ribbonPrograms>[RibbonType]>>;
  private isEmpty = true;

  constructor(
    private readonly sigma: Sigma,
    picking: Picking,
  ) {
    const canvas = sigma.createCanvas(LAYER, { afterLayer: 'nodes', style: { pointerEvents: 'none' } });
    const gl = sigma.createWebGLContext(LAYER, { canvas });
    const { straight: Straight, curve: Curve, loop: Loop } = ribbonPrograms(picking.addLines);
    const Actors = actorProgram(picking.addActors);
    this.gl = gl;
    this.lines = { straight: new Straight(gl, null, sigma), curve: new Curve(gl, null, sigma), loop: new Loop(gl, null, sigma) };
    this.actors = new Actors(gl, null, sigma);
  }

  /** Draws these over the rest from now on. */
  show(lit: Lit | null): void {
    const { edges, nodes } = this.sigma.getCanvases();
    for (const canvas of [edges, nodes]) if (canvas !== undefined) canvas.style.opacity = lit?.isRestFaded === true ? String(REST) : '';
    this.actors.reallocate(lit?.actors.length ?? 0);
    for (const [position, data] of lit?.actors.entries() ?? []) this.actors.process(0, position, data);
    for (const [type, program] of Object.entries(this.lines)) {
      const own = lit?.lines.filter(({ data }) => data.type === type) ?? [];
      program.reallocate(own.length);
      for (const [position, { source, target, data }] of own.entries()) program.process(0, position, source, target, data);
    }
    const isCleared = this.isEmpty && lit === null;
    this.isEmpty = lit === null;
    if (!isCleared) this.paint();
  }

  private paint(): void {
    this.gl.clear(this.gl.COLOR_BUFFER_BIT);
    const params = this.sigma.getRenderParams();
    for (const program of Object.values(this.lines)) program.render(params);
    this.actors.render(params);
  }
}
