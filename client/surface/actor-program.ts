import { createNodeBorderProgram } from '@sigma/node-border';
import type { NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData } from 'sigma/types';
import type { LayoutPoint } from '../url/parsers.ts';
import { type DrawnDiscs, type Hittable, type Lens, topmostDisc } from './hit-test.ts';

/** The data of a node that the actor program needs, beside sigma's. */
export interface ActorData extends NodeDisplayData {
  /** The index of the actor in the union graph. */
  readonly index: number;
  readonly ring: number;
  readonly ringColor: string;
}

const Bordered = createNodeBorderProgram({
  borders: [
    { size: { attribute: 'ring', mode: 'pixels', defaultValue: 1 }, color: { attribute: 'ringColor' } },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
});

/**
 * The program that draws actors. It keeps where it draws them, so that the pointer finds them without asking the
 * graphics card. @param onMade called with each program that is made of it
 */
export function actorProgram(onMade: (program: Hittable) => void = () => undefined): NodeProgramType {
  return class extends Bordered implements DrawnDiscs, Hittable {
    places = new Float32Array();
    items = new Int32Array();

    constructor(...[gl, , renderer]: ConstructorParameters<NodeProgramType>) {
      super(gl, null, renderer);
      onMade(this);
    }

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.places = new Float32Array(capacity * 3);
      this.items = new Int32Array(capacity).fill(-1);
    }

    override process(id: number, position: number, actor: ActorData): void {
      super.process(id, position, actor);
      this.items[position] = actor.hidden ? -1 : actor.index;
      this.places[position * 3] = actor.x;
      this.places[position * 3 + 1] = actor.y;
      this.places[position * 3 + 2] = actor.size;
    }

    topmostAt(point: LayoutPoint, lens: Lens): number | undefined {
      return topmostDisc(this, point, lens);
    }
  };
}
