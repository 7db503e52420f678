import { createNodeBorderProgram } from '@sigma/node-border';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { CameraState, Coordinates, EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { type Emphasis, type Hover, neighbourhood } from '../graph/emphasis.ts';
import { type Change, changeBetween, stateOf } from '../graph/scene.ts';
import type { World } from '../graph/world.ts';
import { cameraFor } from './camera.ts';
import { LabelLayer, type LabelledNode } from './labels.ts';
import { edgeLook, nodeLook } from './look.ts';
import { type Course, coursesOf } from './parallels.ts';
import { isActorDrawn, isRelationDrawn, type Picture, prominenceOf } from './picture.ts';
import { RIBBON_PROGRAMS, type RibbonData } from './ribbon-program.ts';

type NodeDisplay = Partial<NodeDisplayData> & { ring?: number; ringColor?: string };

export interface RendererEvents {
  /** What the pointer is on, and where it is, in pixels of the canvas. */
  readonly onHover: (hover: Hover, at: Coordinates) => void;
  readonly onClick: (target: Hover, adding: boolean) => void;
  readonly onDoubleClick: (actorId: string) => void;
  /** The graphics context was lost and could not be had again. */
  readonly onFailure: () => void;
}

const SETTLE_MS = 250;
const LABEL_LAYER = 'names';

/**
 * Draws pictures with sigma, and is the one module that knows it: everything else speaks of
 * pictures, actors and relations. The graph is bound once; what it looks like is read by the
 * reducers from the picture of the moment.
 */
export class Renderer {
  private readonly graph: MultiDirectedGraph;
  private readonly courses: ReadonlyMap<string, Course>;
  private sigma: Sigma;
  private labels: LabelLayer;
  private killed = false;
  private hover: Hover = null;
  private emphasis: Emphasis | null = null;
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly sizeObserver: ResizeObserver;
  private readonly container: HTMLElement;
  private picture: Picture;
  private readonly events: RendererEvents;

  constructor(container: HTMLElement, picture: Picture, events: RendererEvents) {
    this.container = container;
    this.picture = picture;
    this.events = events;
    this.emphasis = picture.result;
    this.courses = coursesOf(picture.scene.world.relations);
    this.graph = graphOf(picture.scene.world);
    const { sigma, labels } = this.open();
    this.sigma = sigma;
    this.labels = labels;
    this.sizeObserver = new ResizeObserver(() => {
      this.sigma.resize();
      this.sigma.scheduleRender();
    });
    this.sizeObserver.observe(container);
    document.fonts.ready.then(() => {
      if (this.killed) return;
      this.labels.forget();
      this.sigma.scheduleRender();
    });
  }

  /**
   * Shows another picture. When only the scene is another, what differs is drawn anew at once and all
   * of it a moment after the last such step; positions and camera stay as they are.
   */
  show(picture: Picture): void {
    const before = this.picture;
    this.picture = picture;
    this.emphasis = neighbourhood(picture.scene, this.hover) ?? picture.result;
    const onlyScene =
      picture.palette === before.palette &&
      picture.selectedActors === before.selectedActors &&
      picture.selectedRelations === before.selectedRelations &&
      picture.result === before.result;
    if (!onlyScene || this.hover !== null) {
      this.refreshAll();
      return;
    }
    if (picture.scene === before.scene) return;
    this.refreshPart(changeBetween(before.scene, picture.scene));
    clearTimeout(this.settleTimer);
    this.settleTimer = setTimeout(() => this.refreshAll(), SETTLE_MS);
  }

  zoom(direction: 'in' | 'out'): void {
    const camera = this.sigma.getCamera();
    this.moveCamera({ ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio * (direction === 'in' ? 1 / 1.5 : 1.5)) });
  }

  /** Moves the camera so that these actors fill the view; without any, all that are drawn. */
  focusOn(actorIds: readonly string[]): void {
    const ids =
      actorIds.length > 0 ? actorIds : this.picture.scene.world.actors.filter((a) => isActorDrawn(this.picture, a)).map((a) => a.id);
    const points = ids.flatMap((id) => this.sigma.getNodeDisplayData(id) ?? []);
    if (points.length === 0) return;
    const origin = this.sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } });
    const unit = this.sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } });
    const { angle } = this.camera();
    const { width, height } = this.sigma.getDimensions();
    const view = isTurned(angle) ? { width: height, height: width } : { width, height };
    this.moveCamera({ angle, ...cameraFor(points, view, unit.x - origin.x) });
  }

  /** The neighbours of an actor that are shown, and itself. */
  neighboursOf(actorId: string): string[] {
    return [...(neighbourhood(this.picture.scene, { kind: 'actor', id: actorId })?.actors ?? [actorId])];
  }

  nodeDisplay(id: string): Readonly<NodeDisplayData> | undefined {
    return this.sigma.getNodeDisplayData(id);
  }

  edgeDisplay(id: string): Readonly<EdgeDisplayData> | undefined {
    return this.sigma.getEdgeDisplayData(id);
  }

  camera(): CameraState {
    return this.sigma.getCamera().getState();
  }

  /** Where a node is drawn, in pixels of the canvas. */
  place(id: string): Coordinates | undefined {
    const node = this.sigma.getNodeDisplayData(id);
    return node === undefined ? undefined : this.sigma.framedGraphToViewport(node);
  }

  kill(): void {
    this.killed = true;
    clearTimeout(this.settleTimer);
    this.sizeObserver.disconnect();
    this.sigma.kill();
  }

  private open(camera?: CameraState): { sigma: Sigma; labels: LabelLayer } {
    const sigma = new Sigma(this.graph, this.container, this.settings());
    sigma.setCustomBBox(sigma.getBBox());
    // On a screen that is higher than wide one looks at the graph from the side.
    const isHigh = this.container.offsetHeight > this.container.offsetWidth;
    sigma.getCamera().setState(camera ?? { angle: isHigh ? Math.PI / 2 : 0 });
    sigma.createCanvasContext(LABEL_LAYER, { style: { pointerEvents: 'none' } });
    const context = sigma.getCanvases()[LABEL_LAYER]?.getContext('2d');
    if (context === undefined || context === null) throw new Error('the browser gives no 2D canvas for the labels');
    const labels = new LabelLayer(context);
    sigma.on('afterRender', () => labels.draw(this.labelledNodes(sigma), sigma.getDimensions(), this.picture.palette));
    this.listen(sigma);
    sigma.resize(true);
    sigma.refresh();
    return { sigma, labels };
  }

  private settings(): Partial<Settings> {
    const { offsetWidth, offsetHeight } = this.container;
    return {
      nodeProgramClasses: {
        actor: createNodeBorderProgram({
          borders: [
            { size: { attribute: 'ring', mode: 'pixels', defaultValue: 1 }, color: { attribute: 'ringColor' } },
            { size: { fill: true }, color: { attribute: 'color' } },
          ],
        }),
      },
      edgeProgramClasses: RIBBON_PROGRAMS,
      defaultNodeType: 'actor',
      defaultEdgeType: 'straight',
      renderLabels: false,
      defaultDrawNodeHover: () => undefined,
      enableEdgeEvents: true,
      zIndex: true,
      stagePadding: 44,
      // Everything is drawn smaller where there is little room.
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) * Math.max(1, Math.min(1.6, 560 / Math.min(offsetWidth, offsetHeight))),
      minCameraRatio: 0.05,
      maxCameraRatio: 3,
      allowInvalidContainer: true,
      nodeReducer: (id) => this.reduceNode(id),
      edgeReducer: (id) => this.reduceEdge(id),
    };
  }

  private reduceNode(id: string): NodeDisplay {
    const { scene, palette, selectedActors } = this.picture;
    const actor = scene.world.actorById.get(id);
    if (actor === undefined || !isActorDrawn(this.picture, actor)) return { ...this.graph.getNodeAttributes(id), hidden: true };
    const prominence = prominenceOf(this.emphasis, 'actors', id);
    const look = nodeLook(actor, scene.degrees[actor.index] ?? 0, prominence, selectedActors.has(id), palette);
    return { x: actor.x, y: actor.y, ...look, hidden: false };
  }

  private reduceEdge(id: string): Partial<RibbonData> {
    const { scene, palette, selectedRelations } = this.picture;
    const relation = scene.world.relationById.get(id);
    const { curvature, loop } = this.courses.get(id) ?? { curvature: 0, loop: null };
    const type: keyof typeof RIBBON_PROGRAMS = loop !== null ? 'loop' : curvature === 0 ? 'straight' : 'curve';
    const course = { type, bend: loop ?? curvature };
    if (relation === undefined || !isRelationDrawn(this.picture, relation)) return { ...course, hidden: true };
    const prominence = prominenceOf(this.emphasis, 'relations', id);
    return { ...edgeLook(relation, stateOf(scene, relation), prominence, selectedRelations.has(id), palette), ...course, hidden: false };
  }

  private refreshAll(): void {
    clearTimeout(this.settleTimer);
    this.sigma.refresh();
  }

  /** Also the other relations of an actor that changed: they end at its rim, and hide with it. */
  private refreshPart(change: Change): void {
    const { relations, relationsOf, actors } = this.picture.scene.world;
    const touched = new Set(change.relations);
    for (const actor of change.actors) for (const index of relationsOf[actor] ?? []) touched.add(index);
    const idsOf = (items: readonly { readonly id: string }[], indexes: Iterable<number>) => [...indexes].flatMap((i) => items[i]?.id ?? []);
    this.sigma.refresh({
      partialGraph: { nodes: idsOf(actors, change.actors), edges: idsOf(relations, touched) },
      skipIndexation: true,
    });
  }

  private setHover(hover: Hover, at: Coordinates): void {
    this.events.onHover(hover, at);
    if (hover?.id === this.hover?.id) return;
    this.hover = hover;
    this.emphasis = neighbourhood(this.picture.scene, hover) ?? this.picture.result;
    this.container.style.cursor = hover === null ? '' : 'pointer';
    this.sigma.refresh({ partialGraph: { nodes: this.graph.nodes(), edges: this.graph.edges() }, skipIndexation: true, schedule: true });
  }

  private listen(sigma: Sigma): void {
    const { onClick, onDoubleClick } = this.events;
    const adding = (original: MouseEvent | TouchEvent) => original.ctrlKey || original.metaKey || original.shiftKey;
    sigma.on('enterNode', ({ node, event }) => this.setHover({ kind: 'actor', id: node }, event));
    sigma.on('enterEdge', ({ edge, event }) => this.setHover({ kind: 'relation', id: edge }, event));
    sigma.on('leaveNode', ({ event }) => this.setHover(null, event));
    sigma.on('leaveEdge', ({ event }) => this.setHover(null, event));
    sigma.on('clickNode', ({ node, event }) => onClick({ kind: 'actor', id: node }, adding(event.original)));
    sigma.on('clickEdge', ({ edge, event }) => onClick({ kind: 'relation', id: edge }, adding(event.original)));
    sigma.on('clickStage', () => onClick(null, false));
    sigma.on('doubleClickNode', ({ node, event }) => {
      event.preventSigmaDefault();
      onDoubleClick(node);
    });
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        if (sigma === this.sigma) this.reopen();
      });
    }
  }

  /** A new instance in place of one whose graphics context is gone. */
  private reopen(): void {
    const camera = this.camera();
    try {
      this.sigma.kill();
      const { sigma, labels } = this.open(camera);
      this.sigma = sigma;
      this.labels = labels;
    } catch {
      this.events.onFailure();
    }
  }

  private moveCamera(state: CameraState): void {
    const camera = this.sigma.getCamera();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(state);
    else camera.animate(state, { duration: 300 });
  }

  /** The drawn nodes in pixels: what is under the pointer or selected first, then those with most relations. */
  private labelledNodes(sigma: Sigma): LabelledNode[] {
    const { scene, selectedActors } = this.picture;
    const rank = ({ forced, prominence, radius }: LabelledNode) => (forced ? 2000 : 0) + (prominence === 'lit' ? 1000 : 0) + radius;
    return scene.world.actors
      .flatMap((actor): LabelledNode[] => {
        const node = sigma.getNodeDisplayData(actor.id);
        if (node === undefined || node.hidden) return [];
        const { x, y } = sigma.framedGraphToViewport(node);
        const forced = selectedActors.has(actor.id) || this.hover?.id === actor.id;
        const prominence = prominenceOf(this.emphasis, 'actors', actor.id);
        return [{ id: actor.id, name: actor.name, x, y, radius: sigma.scaleSize(node.size), prominence, forced }];
      })
      .sort((a, b) => rank(b) - rank(a));
  }
}

/** Whether the camera looks from the side. */
function isTurned(angle: number): boolean {
  return Math.abs(Math.sin(angle)) > 0.7;
}

function graphOf(world: World): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { id, x, y } of world.actors) graph.addNode(id, { x, y });
  for (const { id, source, target } of world.relations) graph.addEdgeWithKey(id, source, target);
  return graph;
}
