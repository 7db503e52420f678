import type Sigma from 'sigma';
import { hulledCamps, roundedHull } from '../graph/camp-hulls.ts';
import type { Emphasis } from '../graph/emphasis.ts';
import { HULL_OPACITY, HULL_REACH } from '../style/camp-colours.ts';
import { colourOfCamp } from '../style/styling.ts';
import { isActorDrawn, type Picture, sizeOfActor } from './picture.ts';

const LAYER = 'hulls';
/** How much of the hulls is seen where something else is highlighted, 0 to 1. */
const REST = 0.3;

/** Draws the hulls of camps below all the rest. */
export class HullLayer {
  private readonly context: CanvasRenderingContext2D;

  constructor(private readonly sigma: Sigma) {
    sigma.createCanvasContext(LAYER, { style: { pointerEvents: 'none' } });
    const { [LAYER]: canvas, edges } = sigma.getCanvases();
    if (canvas !== undefined) edges?.before(canvas);
    const context = canvas?.getContext('2d');
    if (context === undefined || context === null) throw new Error('the browser gives no 2D canvas for the hulls of camps');
    this.context = context;
  }

  draw(picture: Picture, emphasis: Emphasis | null): void {
    const { sigma, context } = this;
    const { width, height } = sigma.getDimensions();
    context.clearRect(0, 0, width, height);
    const { hulls, camps } = picture.styling;
    if (!hulls || camps === null) return;
    context.canvas.style.opacity = emphasis === null ? '' : String(REST);
    for (const { camp, members } of hulledCamps(
      camps,
      picture.subgraph.actors.filter((actor) => isActorDrawn(picture, actor)),
    )) {
      const places = members.flatMap(({ id }) => {
        const node = sigma.getNodeDisplayData(id);
        return node === undefined ? [] : [sigma.framedGraphToViewport(node)];
      });
      const radius = HULL_REACH + sigma.scaleSize(Math.max(...members.map((actor) => sizeOfActor(picture, actor))));
      const colour = colourOfCamp(camps, camp, picture.palette);
      context.beginPath();
      for (const { x, y } of roundedHull(places, radius)) context.lineTo(x, y);
      context.closePath();
      context.globalAlpha = HULL_OPACITY;
      context.fillStyle = colour;
      context.fill();
      context.globalAlpha = 1;
      context.lineWidth = 1.5;
      context.strokeStyle = colour;
      context.stroke();
    }
  }
}
