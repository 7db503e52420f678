import type Sigma from 'sigma';
import type { CameraState } from 'sigma/types';
import { cameraFor, isTurned } from './camera.ts';
import type { Courses } from './edge-curves.ts';
import { isLineDrawn, linesOf, type Picture } from './picture.ts';
import { type Reaching, reachOf } from './reach.ts';

/** The camera with which these actors, and the lines among them, fill the view; `null` if none of them is drawn. */
export function cameraOn(sigma: Sigma, picture: Picture, courses: Courses, actorIds: readonly string[]): Partial<CameraState> | null {
  const points = reachedBy(sigma, picture, courses, actorIds);
  if (points.length === 0) return null;
  const whole = { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } };
  const unit = sigma.framedGraphToViewport({ x: 1, y: 0 }, whole).x - sigma.framedGraphToViewport({ x: 0, y: 0 }, whole).x;
  const { angle } = sigma.getCamera().getState();
  const { width, height } = sigma.getDimensions();
  return { angle, ...cameraFor(points, isTurned(angle) ? { width: height, height: width } : { width, height }, unit) };
}

/** The area of these actors and the lines among them, in the coordinates of the camera. */
function reachedBy(sigma: Sigma, picture: Picture, courses: Courses, ids: readonly string[]): Reaching[] {
  const nodes = new Map(ids.map((id) => [id, sigma.getNodeDisplayData(id)]));
  const pixel = sigma.scaleSize(1, 1);
  const among = linesOf(picture).flatMap((line) => {
    const [from, to, course] = [nodes.get(line.source), nodes.get(line.target), courses.get(line.id)];
    if (from === undefined || to === undefined || course === undefined || !isLineDrawn(picture, line)) return [];
    return reachOf(course, from, to, from.size * pixel);
  });
  return [
    ...[...nodes.values()].flatMap((node) => (node === undefined ? [] : [{ x: node.x, y: node.y, reach: node.size * pixel }])),
    ...among,
  ];
}
