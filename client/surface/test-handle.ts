import type { Hover } from '../graph/emphasis.ts';
import type { Renderer } from './renderer.ts';

/** Read-only access for browser tests: copies of what is drawn, and where. */
export interface TestHandle {
  node(id: string): { x: number; y: number; size: number; color: string; hidden: boolean } | undefined;
  /** A relation, or the line that it is a part of; the band is its colour in a comparison, or empty. */
  edge(id: string): { size: number; color: string; band: string; hidden: boolean; type: string } | undefined;
  camera(): { x: number; y: number; angle: number; ratio: number };
  /** Where a node is drawn, in pixels of the canvas. */
  place(id: string): { x: number; y: number } | undefined;
  /** What a pointer at a point of the canvas is on. */
  under(point: { x: number; y: number }): Hover;
  /** Whether the picture is on the screen as it is now: nothing is still to be drawn, and the camera is not moving. */
  isDrawn(): boolean;
  /** The names that are drawn, those of the actors with most relations first. */
  names(): string[];
  /** What is written beside lines. */
  captions(): string[];
  /** The ids of the actors with an icon in their disc. */
  icons(): string[];
}

declare global {
  interface Window {
    __entente?: TestHandle;
  }
}

/**
 * Puts the handle on the global object in every build, so that the tests run on the files that ship. It
 * is read-only, and exposes no more than the page and the API do.
 */
export function exposeForTests(renderer: Renderer): () => void {
  const handle: TestHandle = {
    node: (id) => {
      const data = renderer.nodeDisplay(id);
      return data && { x: data.x, y: data.y, size: data.size, color: data.color, hidden: data.hidden };
    },
    edge: (id) => {
      const data = renderer.edgeDisplay(id);
      return data && { size: data.size, color: data.color, band: data.band?.color ?? '', hidden: data.hidden, type: data.type };
    },
    camera: () => ({ ...renderer.camera() }),
    place: (id) => renderer.place(id),
    under: (point) => renderer.under(point),
    isDrawn: () => renderer.isDrawn,
    names: () => [...renderer.names()],
    captions: () => [...renderer.captions()],
    icons: () => [...renderer.icons()],
  };
  window.__entente = handle;
  return () => {
    if (window.__entente === handle) delete window.__entente;
  };
}
