import type { ComponentType } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import type { View } from '../url/viewer-url.ts';

/** A view of the data: its key, its title, its command, and the component that shows it. */
interface ViewEntry {
  /** The label of the switch in the header. */
  readonly title: string;
  readonly key: string;
  /** The label of the command that opens it. */
  readonly command: string;
  readonly Content: ComponentType;
}

/** Every view by its name in the address, in the order of the switch. The canvas is loaded at once, the others when they are opened. */
export const VIEW_ENTRIES: Readonly<Record<View, ViewEntry>> = {
  canvas: { title: 'Canvas', key: '1', command: 'Open the canvas', Content: Canvas },
  list: {
    title: 'List',
    key: '2',
    command: 'Open the list',
    Content: lazyPart(async () => (await import('../list/ListView.tsx')).ListView),
  },
  sources: {
    title: 'Sources',
    key: '3',
    command: 'Open the sources',
    Content: lazyPart(async () => (await import('../sources/SourcesView.tsx')).SourcesView),
  },
  cypher: {
    title: 'Cypher',
    key: '4',
    command: 'Open the Cypher view',
    Content: lazyPart(async () => (await import('../cypher/CypherView.tsx')).CypherView),
  },
  lanes: {
    title: 'Lanes',
    key: '5',
    command: 'Open the lanes: all actors over time',
    Content: lazyPart(async () => (await import('../lanes/LanesView.tsx')).LanesView),
  },
  camps: {
    title: 'Camps',
    key: '6',
    command: 'Open the camps: who stands with whom through the years',
    Content: lazyPart(async () => (await import('../camps/CampsView.tsx')).CampsView),
  },
};
