import { floatText } from './float-text.ts';
import type { SpatialPoint } from './value-shape.ts';

/** A point as well-known text, such as `SRID=7203;POINT (1.2 3.4)`. */
export function pointText({ srid, coordinates }: SpatialPoint): string {
  return `SRID=${srid};POINT ${coordinates.length > 2 ? 'Z ' : ''}(${coordinates.map(floatText).join(' ')})`;
}
