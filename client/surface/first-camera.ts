import type { CameraState } from 'sigma/types';

/** The size of what a picture is drawn in, in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a picture is looked at from at first: everything is in view. On a screen that is higher than wide the graph is rotated. */
export function firstCamera({ offsetWidth, offsetHeight }: HTMLElement): CameraState {
  return { x: 0.5, y: 0.5, ratio: 1, angle: offsetHeight > offsetWidth ? Math.PI / 2 : 0 };
}

/** The size of an element. */
export function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): Size {
  return { width: offsetWidth, height: offsetHeight };
}

/** Whether sizes differ by no more than a line above the canvas that comes or goes. */
export function isLike(a: Size, b: Size): boolean {
  return Math.abs(a.width - b.width) < b.width / 5 && Math.abs(a.height - b.height) < b.height / 5;
}
