import type { RendererEvents } from '../../client/surface/renderer.ts';

/** The events of a renderer that nobody operates. */
export const NO_EVENTS: RendererEvents = {
  isLassoing: () => false,
  canMove: () => false,
  click: () => undefined,
  doubleClick: () => undefined,
  menu: () => undefined,
  lasso: () => undefined,
  onHover: () => undefined,
  onDrop: () => undefined,
  onLassoed: () => undefined,
  onCamera: () => undefined,
  onBusy: () => undefined,
  onFailure: () => undefined,
};
