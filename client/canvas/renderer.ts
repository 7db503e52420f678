import { createNodeBorderProgram } from '@sigma/node-border';
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Settings } from 'sigma/settings';
import type { CameraState, Coordinates, EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { graphExtent } from 'sigma/utils';
import { type Emphasis, type Hover, neighbourhood } from '../graph/emphasis.ts';
import { type Difference, differenceOf } from '../graph/scene.ts';
import { type Slices, sliced } from '../graph/slices.ts';
import { placeOfActor, type World } from '../graph/world.ts';
import { hundredth, NO_PLACES, type Places, type Point } from '../url/parsers.ts';
import { cameraFor } from './camera.ts';
import { type Gestures, listenTo } from './gestures.ts';
import { LabelLayer } from './labels.ts';
import { isWithin } from './lasso.ts';
import { type Course, coursesOf } from './parallels.ts';
import { isActorDrawn, isRelationDrawn, lookOfActor, lookOfRelation, type Picture } from './picture.ts';
import { RIBBON_PROGRAMS, type RibbonData } from './ribbon-program.ts';

type NodeDisplay = Partial<NodeDisplayData> & { ring?: number; ringColor?: string };

export interface RendererEvents extends Pick<Gestures, 'isLassoing' | 'canMove' | 'click' | 'doubleClick' | 'menu' | 'lasso'> {
  /** What the pointer is on, and where it is, in pixels of the canvas. */
  readonly onHover: (hover: Hover, at: Coordinates) => void;
  /** Actors were dragged to these places of the layout. */
  readonly onDrop: (places: ReadonlyMap<string, Point>) => void;
  /** These actors lie within the lasso. */
  readonly onLassoed: (actorIds: readonly string[]) => void;
  readonly onCamera: (camera: CameraState) => void;
  /** The graphics context was lost and could not be had again. */
  readonly onFailure: () => void;
}

const SETTLE_MS = 250;
/** Up to so many relations all is drawn anew after a step; beyond, what is left to do is done in slices. */
const SMALL = 3000;
const SLICE = 400;
const LABEL_LAYER = 'names';

/**
 * Draws pictures with sigma, and is (with its gestures and programs) the one module that knows it:
 * everything else speaks of pictures, actors and relations. The graph is bound once; what it looks
 * like is read by the reducers from the picture of the moment.
 */
export class Renderer {
  private readonly graph: MultiDirectedGraph;
  private readonly frame: ReturnType<typeof graphExtent>;
  private readonly courses: ReadonlyMap<string, Course>;
  private sigma: Sigma;
  private labels: LabelLayer;
  private killed = false;
  private hover: Hover = null;
  private emphasis: Emphasis | null = null;
  private settleTimer: ReturnType<typeof setTimeout> | undefined;
  private settling: Slices | null = null;
  /** Where actors are while they are dragged. */
  private readonly dragged = new Map<string, Point>();
  private readonly sizeObserver: ResizeObserver;

  constructor(
    private readonly container: HTMLElement,
    private picture: Picture,
    private readonly events: RendererEvents,
    camera: Partial<CameraState> = {},
  ) {
    this.emphasis = picture.spotlight;
    this.courses = coursesOf(picture.scene.world.relations);
    this.graph = graphOf(picture.scene.world);
    this.frame = graphExtent(this.graph);
    this.putInPlaces(NO_PLACES);
    const { sigma, labels } = this.open(camera);
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
   * Shows another picture. When only the scene is another, what differs is drawn anew at once and what
   * depends on it a moment after the last such step; positions and camera stay as they are.
   */
  show(picture: Picture): void {
    const before = this.picture;
    this.picture = picture;
    if (picture.places !== before.places) this.putInPlaces(before.places);
    this.emphasis = neighbourhood(picture.scene, this.hover) ?? picture.spotlight;
    if (this.hover !== null || !differsInSceneOnly(before, picture)) {
      this.refreshAll();
      return;
    }
    if (picture.scene !== before.scene) this.refreshPart(differenceOf(before.scene, picture.scene));
  }

  zoom(direction: 'in' | 'out'): void {
    const camera = this.sigma.getCamera();
    this.moveCamera({ ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio * (direction === 'in' ? 1 / 1.5 : 1.5)) });
  }

  /** Moves the camera so that these actors fill the view; without any, all that are drawn. */
  focusOn(actorIds: readonly string[]): void {
    const ids = actorIds.length > 0 ? actorIds : this.drawnActors();
    const points = ids.flatMap((id) => this.sigma.getNodeDisplayData(id) ?? []);
    if (points.length === 0) return;
    const origin = this.sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } });
    const unit = this.sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: { x: 0.5, y: 0.5, angle: 0, ratio: 1 } });
    const { angle } = this.camera();
    const { width, height } = this.sigma.getDimensions();
    const view = isTurned(angle) ? { width: height, height: width } : { width, height };
    this.moveCamera({ angle, ...cameraFor(points, view, unit.x - origin.x) });
  }

  moveCamera(state: Partial<CameraState>): void {
    const camera = this.sigma.getCamera();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(state);
    else camera.animate(state, { duration: 300 });
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

  /** The place of the layout at a point of the canvas. */
  placeAt(point: Point): Point {
    return rounded(this.sigma.viewportToGraph(point));
  }

  /** The ids of the actors that are drawn. */
  drawnActors(): string[] {
    return this.picture.scene.world.actors.filter((actor) => isActorDrawn(this.picture, actor)).map(({ id }) => id);
  }

  kill(): void {
    this.killed = true;
    this.stopSettling();
    this.sizeObserver.disconnect();
    this.sigma.kill();
  }

  private open(camera: Partial<CameraState>): { sigma: Sigma; labels: LabelLayer } {
    const sigma = new Sigma(this.graph, this.container, this.settings());
    // The frame is that of the dataset's own places, wherever actors are moved.
    sigma.setCustomBBox(this.frame);
    // On a screen that is higher than wide one looks at the graph from the side.
    const isHigh = this.container.offsetHeight > this.container.offsetWidth;
    sigma.getCamera().setState({ angle: isHigh ? Math.PI / 2 : 0, ...camera });
    sigma.createCanvasContext(LABEL_LAYER, { style: { pointerEvents: 'none' } });
    const context = sigma.getCanvases()[LABEL_LAYER]?.getContext('2d');
    if (context === undefined || context === null) throw new Error('the browser gives no 2D canvas for the labels');
    const labels = new LabelLayer(context);
    sigma.on('afterRender', () => labels.draw(sigma, this.picture, this.emphasis, this.hover));
    listenTo(sigma, this.gestures());
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        if (sigma === this.sigma) this.reopen();
      });
    }
    sigma.resize(true);
    sigma.refresh();
    sigma.getCamera().on('updated', (state) => this.events.onCamera(state));
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

  private gestures(): Gestures {
    const { events } = this;
    return {
      ...events,
      hover: (hover, at) => this.setHover(hover, at),
      move: (id, to) => this.drag(id, to),
      drop: () => events.onDrop(new Map(this.dragged)),
      lassoed: (line) =>
        events.onLassoed(
          this.drawnActors().filter((id) => {
            const place = this.place(id);
            return place !== undefined && isWithin(place, line);
          }),
        ),
    };
  }

  private reduceNode(id: string): NodeDisplay {
    const actor = this.picture.scene.world.actorById.get(id);
    if (actor === undefined) return { hidden: true };
    const { x, y } = this.graph.getNodeAttributes(id);
    if (!isActorDrawn(this.picture, actor)) return { x, y, hidden: true };
    return { x, y, ...lookOfActor(this.picture, actor, this.emphasis), hidden: false };
  }

  private reduceEdge(id: string): Partial<RibbonData> {
    const relation = this.picture.scene.world.relationById.get(id);
    const { curvature, loop } = this.courses.get(id) ?? { curvature: 0, loop: null };
    const type: keyof typeof RIBBON_PROGRAMS = loop !== null ? 'loop' : curvature === 0 ? 'straight' : 'curve';
    const course = { type, bend: loop ?? curvature };
    if (relation === undefined || !isRelationDrawn(this.picture, relation)) return { ...course, hidden: true };
    return { ...lookOfRelation(this.picture, relation, this.emphasis), ...course, hidden: false };
  }

  private refreshAll(): void {
    this.stopSettling();
    this.sigma.refresh();
  }

  private refreshPart({ relations, actors }: Difference): void {
    const { world } = this.picture.scene;
    this.refreshThese(
      actors.flatMap((index) => world.actors[index]?.id ?? []),
      relations.flatMap((index) => world.relations[index]?.id ?? []),
    );
    this.stopSettling();
    this.settleTimer = setTimeout(() => (world.relations.length <= SMALL ? this.refreshAll() : this.settle()), SETTLE_MS);
  }

  private refreshThese(nodes: string[], edges: string[], schedule = false): void {
    this.sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule });
  }

  /** The relations end at the rims of their actors, whose sizes have changed: all are drawn anew, few at a time. */
  private settle(): void {
    const edges = this.graph.edges();
    this.settling = sliced(Math.ceil(edges.length / SLICE), (slice) => {
      this.refreshThese([], edges.slice(slice * SLICE, (slice + 1) * SLICE), true);
    });
  }

  private stopSettling(): void {
    clearTimeout(this.settleTimer);
    this.settling?.stop();
    this.settling = null;
  }

  private setHover(hover: Hover, at: Coordinates): void {
    this.events.onHover(hover, at);
    if (hover?.id === this.hover?.id) return;
    this.hover = hover;
    this.emphasis = neighbourhood(this.picture.scene, hover) ?? this.picture.spotlight;
    this.container.style.cursor = hover === null ? '' : 'pointer';
    this.refreshThese(this.graph.nodes(), this.graph.edges(), true);
  }

  /** Moves an actor, and with it the others that are selected when it is one of them. */
  private drag(id: string, to: Point): void {
    const { scene, selectedActors, places } = this.picture;
    const together = selectedActors.has(id) ? [...selectedActors] : [id];
    const placeNow = (each: string) => this.dragged.get(each) ?? placeOfActor(scene.world, places, each);
    const from = placeNow(id);
    for (const each of together) {
      const place = placeNow(each);
      const next = rounded({ x: place.x + to.x - from.x, y: place.y + to.y - from.y });
      this.dragged.set(each, next);
      this.put(each, next);
    }
    this.refreshThese(
      together,
      together.flatMap((each) => this.graph.edges(each)),
    );
  }

  /** Moves the actors whose places are others than before. */
  private putInPlaces(before: Places): void {
    const { scene, places } = this.picture;
    for (const id of new Set([...before.keys(), ...this.dragged.keys(), ...places.keys()]))
      this.put(id, placeOfActor(scene.world, places, id));
    this.dragged.clear();
  }

  /** Written past graphology, which would tell sigma of each, and sigma would go through all of the graph each time. */
  private put(id: string, place: Point): void {
    if (this.graph.hasNode(id)) Object.assign(this.graph.getNodeAttributes(id), place);
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
}

function differsInSceneOnly(a: Picture, b: Picture): boolean {
  const keys = ['palette', 'selectedActors', 'selectedRelations', 'spotlight', 'pins', 'places', 'labelling'] as const;
  return keys.every((key) => a[key] === b[key]) && a.scene.lens.versus === b.scene.lens.versus;
}

function rounded({ x, y }: Point): Point {
  return { x: hundredth(x), y: hundredth(y) };
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
