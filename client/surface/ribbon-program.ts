import { EdgeProgram, type EdgeProgramType } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { EdgeLook, Glyph, LinePattern } from '../style/look.ts';
import type { LayoutPoint } from '../url/parsers.ts';
import { type DrawnLines, type Hittable, type Lens, topmostLine } from './hit-test.ts';
import { CURVE_VERTEX_SHADER, LOOP_VERTEX_SHADER, RIBBON_FRAGMENT_SHADER } from './ribbon-shaders.ts';

/** The data of an edge that the ribbon program needs, beside sigma's. */
export interface RibbonData extends EdgeDisplayData, Omit<EdgeLook, 'color' | 'size' | 'zIndex'> {
  /** The index of the line in the subgraph. */
  readonly index: number;
  /** Curvature, or the number of the loop. */
  readonly bend: number;
}

const UNIFORMS = ['u_matrix', 'u_dimensions', 'u_sizeRatio', 'u_pixelRatio'] as const;
type Uniform = (typeof UNIFORMS)[number];

interface UniformTarget {
  readonly gl: WebGLRenderingContext | WebGL2RenderingContext;
  readonly uniformLocations: Readonly<Record<string, WebGLUniformLocation>>;
}

const GLYPH_CODES: Readonly<Record<Glyph, number>> = { none: 0, circle: 1, diamond: 2, square: 3, dot: 4 };

const PATTERN_FLAGS: Readonly<Record<LinePattern, number>> = {
  ...{ solid: 0, dashed: 2, dotted: 16, dashdot: 64, sparse: 128, long: 256, dashdotdot: 1024 },
};

/** Packs the style as ribbon-shaders.ts unpacks it. */
function styleOf({ double, pattern, head, struck, split, band }: RibbonData): number {
  return (
    PATTERN_FLAGS[pattern] +
    (double ? 1 : 0) +
    (head === 'arrow' ? 4 : head === 'bar' ? 8 : 0) +
    (struck ? 32 : 0) +
    (split === undefined ? 0 : 2048) +
    (band?.form === 'broken' ? 4096 : band?.form === 'dotted' ? 8192 : 0)
  );
}

export type RibbonType = 'straight' | 'curve' | 'loop';

/**
 * The programs of the types of edge: a straight one needs one strip, a curve enough strips to look smooth. Later types
 * are drawn over earlier ones. @param onMade called with each program that is made of one
 */
export function ribbonPrograms(onMade: (program: Hittable) => void = () => undefined): Record<RibbonType, EdgeProgramType> {
  return {
    straight: ribbon(CURVE_VERTEX_SHADER, 1, onMade),
    curve: ribbon(CURVE_VERTEX_SHADER, 20, onMade),
    loop: ribbon(LOOP_VERTEX_SHADER, 28, onMade),
  };
}

function ribbon(vertexShader: string, strips: number, onMade: (program: Hittable) => void): EdgeProgramType {
  const { UNSIGNED_BYTE, FLOAT, TRIANGLE_STRIP } = WebGL2RenderingContext;
  const corners = Array.from({ length: strips + 1 }, (_, step) => step / strips).flatMap((t) => [
    [t, 1],
    [t, -1],
  ]);
  return class extends EdgeProgram<Uniform> implements DrawnLines, Hittable {
    readonly strips = strips;
    readonly areLoops = vertexShader === LOOP_VERTEX_SHADER;
    items = new Int32Array();

    constructor(...[gl, , renderer]: ConstructorParameters<EdgeProgramType>) {
      super(gl, null, renderer);
      onMade(this);
    }

    get stride(): number {
      return this.STRIDE;
    }

    override getDefinition() {
      return {
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: RIBBON_FRAGMENT_SHADER,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_sourceSize', size: 1, type: FLOAT },
          { name: 'a_targetSize', size: 1, type: FLOAT },
          { name: 'a_thickness', size: 1, type: FLOAT },
          { name: 'a_bend', size: 1, type: FLOAT },
          { name: 'a_style', size: 1, type: FLOAT },
          { name: 'a_glyph', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_split', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_band', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_bandReach', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_t', size: 1, type: FLOAT },
          { name: 'a_side', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: corners,
      };
    }

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.items = new Int32Array(capacity).fill(-1);
    }

    override process(id: number, position: number, source: NodeDisplayData, target: NodeDisplayData, edge: RibbonData): void {
      super.process(id, position, source, target, edge);
      this.items[position] = edge.hidden ? -1 : edge.index;
    }

    override processVisibleItem(_id: number, start: number, source: NodeDisplayData, target: NodeDisplayData, edge: RibbonData): void {
      const { array } = this;
      array[start] = source.x;
      array[start + 1] = source.y;
      array[start + 2] = target.x;
      array[start + 3] = target.y;
      array[start + 4] = source.size;
      array[start + 5] = target.size;
      array[start + 6] = edge.size;
      array[start + 7] = edge.bend;
      array[start + 8] = styleOf(edge);
      array[start + 9] = GLYPH_CODES[edge.glyph];
      array[start + 10] = floatColor(edge.color);
      array[start + 11] = floatColor(edge.split ?? edge.color);
      array[start + 12] = floatColor(edge.band?.color ?? edge.color);
      array[start + 13] = edge.band?.reach ?? 0;
    }

    topmostAt(point: LayoutPoint, lens: Lens): number | undefined {
      return topmostLine(this, point, lens);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: UniformTarget): void {
      const at = (name: Uniform) => uniformLocations[name] ?? null;
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      gl.uniform2f(at('u_dimensions'), params.width * params.pixelRatio, params.height * params.pixelRatio);
      gl.uniform1f(at('u_sizeRatio'), params.sizeRatio);
      gl.uniform1f(at('u_pixelRatio'), params.pixelRatio);
    }
  };
}
