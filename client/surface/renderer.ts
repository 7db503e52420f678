import type { CameraState, Coordinates, EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { type Emphasis, type Hover, neighbourhood } from '../graph/emphasis.ts';
import { isMember } from '../graph/subgraph.ts';
import type { EdgeLook } from '../style/look.ts';
import { type ActorPositions, type LayoutPoint, roundedPosition } from '../url/parsers.ts';
import { AtRest } from './at-rest.ts';
import { BoundGraph } from './bound-graph.ts';
import { crossingsIn } from './crossings.ts';
import { ribbonOf } from './display-data.ts';
import { type Courses, edgeCurvesOf } from './edge-curves.ts';
import { firstCamera, isLike, sizeOf } from './first-camera.ts';
import { cameraOn } from './focus.ts';
import { type Gestures, listenTo } from './gestures.ts';
import { isWithin } from './lasso.ts';
import { litIn } from './lit.ts';
import { isActorDrawn, isRelationDrawn, lookOfActor, lookOfLine, type Picture, relationsDrawn } from './picture.ts';
import type { Frame } from './reach.ts';
import { Redrawing } from './redrawing.ts';
import { STAGE_PADDING } from './sigma-settings.ts';
import { Stage } from './stage.ts';
import { unionFrame } from './union-frame.ts';
import { ZoomedTies } from './zoomed-ties.ts';

export interface RendererEvents extends Pick<Gestures, 'isLassoing' | 'canMove' | 'click' | 'doubleClick' | 'menu' | 'lasso'> {
  /** What is under the pointer, and the pointer's position in pixels of the canvas. */
  readonly onHover: (hover: Hover, at: Coordinates) => void;
  /** Actors were dragged to these positions of the layout. */
  readonly onDrop: (positions: ActorPositions) => void;
  /** These actors lie within the lasso. */
  readonly onLassoed: (actorIds: readonly string[]) => void;
  readonly onCamera: (camera: CameraState) => void;
  /** A large picture begins to be drawn, piece by piece, and is. */
  readonly onBusy: (isBusy: boolean) => void;
  /** The graphics context was lost and could not be restored. */
  readonly onFailure: () => void;
}

/**
 * Draws pictures with sigma. With its gestures and programs it is the only module that knows sigma:
 * all others deal with pictures, actors and relations. The graph is bound until
 * a picture has another, or another subgraph; its look is read by the reducers from the current picture.
 */
export class Renderer {
  private bound: BoundGraph;
  private frame: Frame;
  private stage: Stage;
  /** The frame with which what is under the pointer is highlighted. */
  private hoverFrame: number | undefined;
  private killed = false;
  /** The size for which it was opened, in pixels. */
  private size = { width: 0, height: 0 };
  private hover: Hover = null;
  private emphasis: Emphasis | null;
  private picture: Picture;
  private openCourses: Courses;
  private readonly courses: Courses = { get: (id) => this.openCourses.get(id) ?? this.bound.courses.get(id) };
  private readonly cameraRest = new AtRest(150, () => this.show(this.given));
  private readonly zoomedTies = new ZoomedTies(this.cameraRest);
  private readonly actorsRest = new AtRest(150, () => this.bend());
  private readonly redrawing = new Redrawing(
    () => this.stage.sigma,
    (isBusy) => this.events.onBusy(isBusy),
  );
  private overlay: HTMLElement | null = null;
  private readonly sizeObserver: ResizeObserver;

  constructor(
    private readonly container: HTMLElement,
    /** The picture as it was given: which ties the zoom opens is not said in it. */
    private given: Picture,
    private readonly events: RendererEvents,
    camera: Partial<CameraState> = {},
  ) {
    this.picture = given;
    this.emphasis = given.spotlight;
    this.bound = new BoundGraph(given);
    this.openCourses = coursesOfOpen(given);
    this.frame = unionFrame(given.visibleGraph.unionGraph, STAGE_PADDING);
    this.stage = this.open(camera);
    this.sizeObserver = new ResizeObserver(() => {
      this.stage.resize(this.overlay);
    });
    this.sizeObserver.observe(container);
    document.fonts.ready.then(() => {
      if (this.killed) return;
      this.stage.labels.forget();
      this.stage.sigma.scheduleRender();
    });
  }

  /** Shows another picture. The camera stays as it is. */
  show(given: Picture): void {
    this.given = given;
    this.draw(this.zoomedTies.openIn(this.stage.sigma, given));
  }

  private draw(picture: Picture): void {
    const before = this.picture;
    this.picture = picture;
    if (picture.open !== before.open) this.openCourses = coursesOfOpen(picture);
    const isOther = picture.visibleGraph.unionGraph !== before.visibleGraph.unionGraph;
    if (isOther) this.frame = unionFrame(picture.visibleGraph.unionGraph, STAGE_PADDING);
    if (isOther || picture.subgraph !== before.subgraph) this.bound = new BoundGraph(picture);
    else if (picture.positions !== before.positions) this.bound.moved.putInPlaces(picture.positions);
    if (isOtherwisePlaced(picture, before)) this.actorsRest.moved();
    // No event says that the pointer has left what is no longer drawn.
    if (!isIn(picture, this.hover)) this.hover = null;
    this.emphasis = neighbourhood(picture.visibleGraph, this.hover) ?? picture.spotlight;
    if (isOther) this.reopen();
    else if (picture.subgraph !== before.subgraph) this.showSubgraph();
    else this.redrawing.show(picture, before);
  }

  /** Is seen again after it was hidden, and looks where one that is made now would look. */
  seeAgain(camera: Partial<CameraState>): void {
    if (isLike(this.size, sizeOf(this.container))) this.stage.sigma.getCamera().setState({ ...firstCamera(this.container), ...camera });
    else this.reopen(camera);
  }

  zoom(direction: 'in' | 'out'): void {
    const camera = this.stage.sigma.getCamera();
    this.moveCamera({ ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio * (direction === 'in' ? 1 / 1.5 : 1.5)) });
  }

  /** Moves the camera so that these actors fill the view; an empty list means all that are drawn. */
  focusOn(actorIds: readonly string[]): void {
    const ids = actorIds.length > 0 ? actorIds : this.drawnActors();
    const camera = cameraOn(this.stage.sigma, this.picture, this.courses, ids);
    if (camera !== null) this.moveCamera(camera);
  }

  /** Keeps names away from an element that covers a part of the canvas, until there is another; `null` once it is gone. */
  keepClear(element: HTMLElement | null): void {
    if (this.overlay !== null) this.sizeObserver.unobserve(this.overlay);
    this.overlay = element;
    if (element !== null) this.sizeObserver.observe(element);
  }

  nodeDisplay(id: string): Readonly<NodeDisplayData> | undefined {
    const actor = this.picture.visibleGraph.unionGraph.actorById.get(id);
    const node = this.stage.sigma.getNodeDisplayData(id);
    return node && actor && { ...node, ...lookOfActor(this.picture, actor, this.emphasis) };
  }

  /** How a relation is drawn, alone or as a part of a tie. */
  edgeDisplay(relationId: string): Readonly<EdgeDisplayData & Pick<EdgeLook, 'band'>> | undefined {
    const { visibleGraph, subgraph } = this.picture;
    const relation = visibleGraph.unionGraph.relationById.get(relationId);
    const line = relation && subgraph.lines[subgraph.lineOf[relation.index] ?? -1];
    const display = line && this.stage.sigma.getEdgeDisplayData(line.id);
    if (relation === undefined || line === undefined || display === undefined) return undefined;
    const isOpen = this.picture.open.ties.has(line);
    if ((display.hidden && !isOpen) || !isRelationDrawn(this.picture, relation)) return { ...display, hidden: true };
    const drawn = isOpen ? [relation] : relationsDrawn(this.picture, line);
    return {
      ...{ ...display, hidden: false, ...ribbonOf(this.courses.get(isOpen ? relation.id : line.id)) },
      ...lookOfLine(this.picture, drawn, this.emphasis),
    };
  }

  camera(): CameraState {
    return this.stage.sigma.getCamera().getState();
  }

  /** Where a node is drawn, in pixels of the canvas. */
  place(id: string): Coordinates | undefined {
    const node = this.stage.sigma.getNodeDisplayData(id);
    return node === undefined ? undefined : this.stage.sigma.framedGraphToViewport(node);
  }

  /** What is drawn at a point of the canvas. */
  under(point: Coordinates): Hover {
    return this.stage.picking.at(this.stage.sigma, point, this.picture);
  }

  /** The position in the layout at a point of the canvas. */
  placeAt(point: LayoutPoint): LayoutPoint {
    return roundedPosition(this.stage.sigma.viewportToGraph(point));
  }

  /** Whether what is on the screen is the picture, from where the camera is: nothing is still to be drawn. */
  get isDrawn(): boolean {
    const { redrawing, hoverFrame } = this;
    const { sigma, labels } = this.stage;
    const isMoving = sigma.isDue || sigma.getCamera().isAnimated();
    return (
      !isMoving &&
      !redrawing.isPending &&
      !labels.isPending &&
      hoverFrame === undefined &&
      !this.cameraRest.isPending &&
      !this.actorsRest.isPending
    );
  }

  /** The ids of the actors that are drawn. */
  drawnActors(): string[] {
    return this.picture.subgraph.actors.filter((actor) => isActorDrawn(this.picture, actor)).map(({ id }) => id);
  }

  /** The names that are drawn beside the actors. */
  names(): readonly string[] {
    return this.stage.labels.names;
  }

  /** What is written beside lines. */
  captions(): readonly string[] {
    return this.stage.labels.captions;
  }

  /** The ids of the actors in whose discs an icon is drawn. */
  icons(): readonly string[] {
    return this.stage.labels.icons;
  }

  kill(): void {
    this.killed = true;
    this.stage.labels.stop();
    this.redrawing.stop();
    this.cameraRest.stop();
    this.actorsRest.stop();
    if (this.hoverFrame !== undefined) cancelAnimationFrame(this.hoverFrame);
    this.sizeObserver.disconnect();
    this.stage.sigma.kill();
  }

  private open(camera: Partial<CameraState>): Stage {
    const reducers = {
      nodeReducer: (id: string) => this.bound.node(this.picture, id),
      edgeReducer: (id: string) => this.bound.edge(this.picture, id),
    };
    this.size = sizeOf(this.container);
    const stage: Stage = new Stage(this.container, this.frame, reducers, camera, {
      drawn: () => {
        this.drawOver(stage);
        this.zoomedTies.look(stage.sigma);
      },
      lost: (event) => {
        if (this.killed || stage !== this.stage) return;
        event.preventDefault();
        this.reopen();
      },
    });
    stage.labels.keepClear(this.overlay);
    listenTo(stage.sigma, (point) => this.under(point), this.gestures());
    stage.show(this.bound.moved.graph);
    stage.sigma.getCamera().on('updated', (state) => this.events.onCamera(state));
    return stage;
  }

  /** Draws what lies under and over the lines and discs. */
  private drawOver({ sigma, hulls, lit, labels }: Stage): void {
    hulls.draw(this.picture, this.emphasis);
    lit.show(litIn(sigma, this.picture, this.emphasis, this.courses));
    labels.draw(sigma, this.picture, this.emphasis, this.hover, this.courses);
  }

  private moveCamera(state: Partial<CameraState>): void {
    const camera = this.stage.sigma.getCamera();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) camera.setState(state);
    else camera.animate(state, { duration: 300 });
  }

  private gestures(): Gestures {
    const { events } = this;
    return {
      ...events,
      hover: (hover, at) => this.setHover(hover, at),
      move: (id, to) => this.drag(id, to),
      drop: () => events.onDrop(this.bound.moved.draggedTo()),
      lassoed: (line) =>
        events.onLassoed(
          this.drawnActors().filter((id) => {
            const place = this.place(id);
            return place !== undefined && isWithin(place, line);
          }),
        ),
    };
  }

  private setHover(hover: Hover, at: Coordinates): void {
    this.events.onHover(hover, at);
    if (hover?.id === this.hover?.id) return;
    this.hover = hover;
    this.emphasis = neighbourhood(this.picture.visibleGraph, hover) ?? this.picture.spotlight;
    this.container.style.cursor = hover === null ? '' : 'pointer';
    this.hoverFrame ??= requestAnimationFrame(() => {
      this.hoverFrame = undefined;
      this.drawOver(this.stage);
    });
  }

  /** Moves an actor; if it is selected, all selected actors move with it. */
  private drag(id: string, to: LayoutPoint): void {
    const { selectedActors } = this.picture;
    const together = selectedActors.has(id) ? [...selectedActors] : [id];
    this.bound.moved.drag(id, together, to);
    this.stage.labels.unsettle();
    this.redrawing.these(
      together,
      together.flatMap((each) => this.bound.moved.graph.edges(each)),
      true,
    );
  }

  /** Bends the lines around the actors, which have been moved. */
  private bend(): void {
    if (!this.bound.bend(this.picture)) return;
    this.openCourses = coursesOfOpen(this.picture);
    this.stage.labels.unsettle();
    this.redrawing.all();
  }

  /** Draws another subgraph. The frame and the camera stay. */
  private showSubgraph(): void {
    this.redrawing.stop();
    this.stage.labels.unsettle();
    this.stage.sigma.setGraph(this.bound.moved.graph);
  }

  /** Replaces an instance whose graphics context was lost, whose graph was, or whose size is another. */
  private reopen(camera: Partial<CameraState> = this.camera()): void {
    this.redrawing.stop();
    this.stage.labels.stop();
    try {
      this.stage.sigma.kill();
      this.stage = this.open(camera);
    } catch {
      this.events.onFailure();
    }
  }
}

/** Whether other actors may be in the way of lines, or the same ones elsewhere. */
function isOtherwisePlaced(a: Picture, b: Picture): boolean {
  const [these, those] = [a.visibleGraph.criteria, b.visibleGraph.criteria];
  return a.positions !== b.positions || a.styling.shares !== b.styling.shares || these.hidden !== those.hidden || these.only !== those.only;
}

function coursesOfOpen(picture: Picture): Courses {
  return edgeCurvesOf(picture.open.lines, picture.open.lines.length === 0 ? undefined : crossingsIn(picture));
}

/** Whether what is under the pointer is a part of the subgraph. */
function isIn({ visibleGraph: { unionGraph }, subgraph }: Picture, hover: Hover): boolean {
  if (hover?.kind === 'actor') return isMember(unionGraph, subgraph, hover.id);
  if (hover?.kind === 'relation') return (subgraph.lineOf[unionGraph.relationById.get(hover.id)?.index ?? -1] ?? -1) !== -1;
  return hover === null || subgraph.lineById.has(hover.id);
}
