import type { ActorKind } from '../../../model/coding/actor-kinds.ts';
import { STATUSES } from '../../../model/coding/codes.ts';
import { SIGN_NAMES } from '../../../model/coding/sign.ts';
import { STATUS_WORDS } from '../../../model/coding/status-words.ts';
import { CHANGE_WORDS } from '../../../model/comparison/change-words.ts';
import { type Change, chronological } from '../../../model/comparison/compare-windows.ts';
import { VISIBLE_STATES, type VisibleState } from '../../../model/time/relation-time.ts';
import { IN_NO_CAMP } from '../../graph/camps-of-actors.ts';
import { NEITHER, SEVERAL } from '../../graph/measures.ts';
import type { Relation } from '../../graph/union-graph.ts';
import { changeOf, stateOf, type ViewCriteria } from '../../graph/visible-graph.ts';
import { HULL_OPACITY, isGrey } from '../../style/camp-colours.ts';
import { iconColour } from '../../style/kind-icons.ts';
import { type EdgeLook, edgeLook, fadeOf, GLYPHS, lineOf, NO_CROWD, type NodeLook, nodeLook } from '../../style/look.ts';
import { blend, type Palette } from '../../style/palette.ts';
import { colourOfCamp, datasetColour, isDrawnTorn } from '../../style/styling.ts';
import { lookOfRelation, type Picture } from '../../surface/picture.ts';
import { NO_CAMP_IN_WORDS, sharedGreyInWords, TORN_IN_WORDS, titleOfCamps } from '../../wording/camps-in-words.ts';
import { changesOf, titleOfChanges, titleOfStates } from '../../wording/comparison-in-words.ts';
import { dateInWords, windowInWords } from '../../wording/date-in-words.ts';
import { exampleState } from '../../wording/example-state.ts';
import { capitalize, stateName } from '../../wording/state-in-words.ts';
import { largerInWords, widerInWords } from '../../wording/styling-in-words.ts';
import type { DiscIcon } from './drawing.ts';
import type { Drawn } from './drawn.ts';

/** What a mark of the image means, and how many relations or actors have it. */
export interface LegendRow {
  readonly mark: { readonly line: EdgeLook } | { readonly nodes: readonly NodeLook[]; readonly icon?: DiscIcon };
  readonly label: string;
  readonly count?: number;
}

export interface LegendGroup {
  readonly title: string;
  readonly rows: readonly LegendRow[];
}

/** The legend of a picture, with only those marks that occur in it. @param titles of the datasets, by id */
export function legendOf(picture: Picture, drawn: Drawn, titles: ReadonlyMap<string, string>): LegendGroup[] {
  const relations =
    picture.visibleGraph.comparison === null
      ? [ties(picture, drawn), states(picture, drawn)]
      : [changes(picture, drawn), ties(picture, drawn)];
  const actors = [kinds(picture, drawn), datasets(picture, drawn, titles), camps(picture, drawn), otherMarks(picture, drawn)];
  return [...relations, statuses(picture, drawn), ...actors].filter(({ rows }) => rows.length > 0);
}

function ties({ palette }: Picture, { relations }: Drawn): LegendGroup {
  const rows = SIGN_NAMES.flatMap((sign) => {
    const found = relations.filter((relation) => relation.sign === sign);
    const [example] = found;
    if (example === undefined) return [];
    const look = { ...plainLook(example, { palette }), color: palette.signs[sign] };
    return [{ mark: { line: look }, label: capitalize(sign), count: found.length }];
  });
  const mutual = relations.filter(({ info }) => info.symmetric);
  const [example] = mutual;
  if (example === undefined) return { title: 'Sign', rows };
  const line: EdgeLook = { ...plainLook(example, { palette }), color: palette.dimmed, head: 'none', double: false, size: 1.5 };
  return { title: 'Sign', rows: [...rows, { mark: { line }, label: 'Symmetric: no arrow or bar', count: mutual.length }] };
}

function states(picture: Picture, { relations }: Drawn): LegendGroup {
  const { palette, visibleGraph } = picture;
  const rows = VISIBLE_STATES.flatMap((state) => {
    const found = relations.filter((relation) => stateOf(visibleGraph, relation) === state);
    const [example] = found;
    if (example === undefined) return [];
    const color = blend(palette.dimmed, palette.background, fadeOf(state) / 2);
    const { pattern } = lineOf('neutral', { state, change: null }, palette);
    const line: EdgeLook = { ...greyLine(picture), color, pattern };
    return [{ mark: { line }, label: capitalize(stateName(state)), count: found.length }];
  });
  return { title: titleOfStates(visibleGraph.criteria), rows };
}

/** The forms of a line in a comparison that no change has. */
const OTHER_FORMS = [
  ['uncertain', 'Date uncertain in one'],
  ['presumed', 'Presumed in one'],
  ['unknown', 'Not known in one'],
  ['foretold', 'Foretold'],
  ['undated', 'Undated'],
] as const satisfies readonly (readonly [VisibleState, string])[];

function changes(picture: Picture, { relations }: Drawn): LegendGroup {
  const { palette, visibleGraph } = picture;
  const rows = changesOf(visibleGraph.criteria).flatMap((change): LegendRow[] => {
    const found = relations.filter((relation) => changeOf(visibleGraph, relation) === change);
    if (found.length === 0) return [];
    const state = exampleState(change, visibleGraph.criteria);
    const line: EdgeLook = { ...greyLine(picture), ...lineOf('neutral', { state, change }, palette) };
    return [{ mark: { line }, label: changeInWords(change, visibleGraph.criteria), count: found.length }];
  });
  const others = OTHER_FORMS.flatMap(([state, label]): LegendRow[] => {
    const { pattern } = lineOf('neutral', { state, change: null }, palette);
    const found = relations.filter(
      (relation) => lookOfRelation(picture, relation, null).pattern === pattern && changeOf(visibleGraph, relation) !== 'between',
    );
    return found.length === 0 ? [] : [{ mark: { line: { ...greyLine(picture), pattern } }, label, count: found.length }];
  });
  return { title: titleOfChanges(visibleGraph.criteria), rows: [...rows, ...others] };
}

function changeInWords(change: Change, { window, compared }: ViewCriteria): string {
  if (compared?.of === 'knowledge') {
    const since = change === 'newly-attested' ? ` since ${dateInWords(compared.days[0])}` : '';
    return `${capitalize(CHANGE_WORDS[change].name)}${since}`;
  }
  const [first, second] = chronological(window, compared?.window ?? window);
  const [earlier, later] = [windowInWords(first), windowInWords(second)];
  // If the windows overlap, a relation that is only in the earlier may lie before or after the later.
  if (second.from < first.to && (change === 'begun' || change === 'ended')) return capitalize(change);
  switch (change) {
    case 'begun':
      return `Begun: only in ${later}`;
    case 'ended':
      return `Ended: only in ${earlier}`;
    case 'turned':
      return 'Turned: until then of the opposite sign';
    case 'newly-attested':
      return `Newly attested: not known in ${earlier}`;
    case 'no-longer-attested':
      return `No longer attested in ${later}`;
    case 'newly-presumed-or-uncertain':
      return `Newly presumed or uncertain in ${later}`;
    case 'no-longer-presumed-or-uncertain':
      return `No longer presumed or uncertain in ${later}`;
    default:
      return capitalize(CHANGE_WORDS[change].name);
  }
}

function statuses(picture: Picture, { relations }: Drawn): LegendGroup {
  const marked = relations.some(({ status }) => GLYPHS[status] !== 'none');
  const rows = STATUSES.flatMap((status): LegendRow[] => {
    const count = relations.filter((relation) => relation.status === status).length;
    const line: EdgeLook = { ...greyLine(picture), head: 'none', glyph: GLYPHS[status] };
    return count > 0 && marked ? [{ mark: { line }, label: capitalize(STATUS_WORDS[status].name), count }] : [];
  });
  const disputed = relations.filter((relation) => relation.disputed).length;
  const struck: LegendRow = { mark: { line: { ...greyLine(picture), head: 'none', struck: true } }, label: 'Disputed', count: disputed };
  return { title: 'What the sources say', rows: disputed > 0 ? [...rows, struck] : rows };
}

/** The size at which the legend draws a disc that has an icon, in pixels. */
const WITH_ICON = 8;

function kinds({ palette, visibleGraph, styling }: Picture, { actors }: Drawn): LegendGroup {
  const rows = visibleGraph.unionGraph.kinds.flatMap(({ kind, name }): LegendRow[] => {
    const count = actors.filter((actor) => actor.kind === kind).length;
    // Where colours tell datasets or camps, the icon alone tells the kind.
    const colour = styling.colour === 'kind' ? palette.kinds[kind] : palette.background;
    const look = { ...discLook(kind, colour, palette), size: WITH_ICON };
    const icon = { kind, colour: styling.colour === 'kind' ? iconColour(colour, false) : palette.ink };
    return count > 0 ? [{ mark: { nodes: [look], icon }, label: capitalize(name), count }] : [];
  });
  return { title: 'Actors', rows };
}

/** The datasets of actors, where colours tell them. */
function datasets({ palette, styling }: Picture, { actors }: Drawn, titles: ReadonlyMap<string, string>): LegendGroup {
  const { ids = [], of } = styling.datasets ?? {};
  const places = [...ids.keys(), SEVERAL, NEITHER];
  const rows = places.flatMap((place): LegendRow[] => {
    const found = actors.filter(({ index }) => of?.[index] === place);
    const id = ids[place] ?? '';
    const label = place === SEVERAL ? 'Of several datasets' : place === NEITHER ? 'No relation in any year' : (titles.get(id) ?? id);
    const look = discLook('person', datasetColour(place, palette), palette);
    return found.length === 0 ? [] : [{ mark: { nodes: [look] }, label, count: found.length }];
  });
  return { title: 'Datasets', rows };
}

/** The camps of the window, where colours tell them. */
function camps({ palette, styling, visibleGraph }: Picture, { actors }: Drawn): LegendGroup {
  const { camps } = styling;
  if (styling.colour !== 'camp' || camps === null) return { title: 'Camps', rows: [] };
  const row = (index: number, label: string): LegendRow[] => {
    const count = actors.filter((actor) => camps.of[actor.index] === index).length;
    const look = discLook('person', colourOfCamp(camps, index, palette), palette);
    return count === 0 ? [] : [{ mark: { nodes: [look] }, label, count }];
  };
  const torn = actors.filter((actor) => isDrawnTorn(styling, actor)).length;
  const tornLook = discLook('person', colourOfCamp(camps, 0, palette), palette, true);
  const greys = camps.camps.filter(({ place }) => isGrey(place ?? palette.camps.length, palette)).length;
  const first = colourOfCamp(camps, 0, palette);
  const hullLook = { ...tornLook, color: blend(first, palette.background, 1 - HULL_OPACITY), ringColor: first, ring: 1.5, size: 8 };
  const greyLook = discLook('person', palette.dimmed, palette);
  return {
    title: titleOfCamps(camps, visibleGraph.criteria),
    rows: [
      ...camps.camps.flatMap(({ name }, index) => row(index, name)),
      ...(greys < 2 ? [] : [{ mark: { nodes: [greyLook] }, label: sharedGreyInWords(greys) }]),
      ...row(IN_NO_CAMP, NO_CAMP_IN_WORDS),
      ...(!styling.hulls || camps.camps.length === 0 ? [] : [{ mark: { nodes: [hullLook] }, label: 'Area: around the members of a camp' }]),
      ...(torn === 0 ? [] : [{ mark: { nodes: [tornLook] }, label: TORN_IN_WORDS, count: torn }]),
    ],
  };
}

function discLook(kind: ActorKind, colour: string, palette: Palette, torn = false): NodeLook {
  const plain = { degree: 1, rank: 0, crowd: NO_CROWD, prominence: 'plain', selected: false, pinned: false } as const;
  return nodeLook({ kind }, { ...plain, colour, torn }, palette);
}

/** The marks of actors beside the colour of their kind. */
function otherMarks(picture: Picture, { actors }: Drawn): LegendGroup {
  const { palette, visibleGraph, pins, selectedActors, styling } = picture;
  const ring = { color: palette.background, ringColor: palette.dimmed, ring: 1.25, size: 6, zIndex: 0 };
  const degreeOf = (index: number) => visibleGraph.degrees[index] ?? 0;
  const some = (label: string, look: Partial<NodeLook>, count: number): LegendRow[] =>
    count === 0 ? [] : [{ mark: { nodes: [{ ...ring, ...look }] }, label, count }];
  const sizeOf = (index: number) => styling.shares?.[index] ?? degreeOf(index);
  const sized = new Set(actors.map(({ index }) => sizeOf(index))).size > 1;
  const larger = largerInWords(styling);
  const wider = widerInWords(styling);
  const sizes: LegendRow = {
    mark: {
      nodes: [
        { ...ring, size: 3.5 },
        { ...ring, size: 7 },
      ],
    },
    label: larger ?? '',
  };
  return {
    title: '',
    rows: [
      ...(sized && larger !== null ? [sizes] : []),
      ...(wider === null ? [] : [{ mark: { line: { ...greyLine(picture), head: 'none', size: 5 } as const }, label: wider }]),
      ...some('Selected', { ringColor: palette.ink, ring: 3, size: 7 }, actors.filter(({ id }) => selectedActors.has(id)).length),
      ...some('Pinned', { ringColor: palette.ink, ring: 2 }, actors.filter(({ id }) => pins.has(id) && !selectedActors.has(id)).length),
      ...some('No relation shown', { ringColor: palette.ink }, actors.filter(({ index }) => degreeOf(index) === 0).length),
    ],
  };
}

/** The look of a directed relation of that sign without further marks. */
function plainLook({ sign, info }: Relation, { palette }: Pick<Picture, 'palette'>): EdgeLook {
  return edgeLook(
    { sign, info: { ...info, symmetric: false }, status: 'actual', disputed: false },
    { state: 'attested', change: null, prominence: 'plain', selected: false },
    palette,
  );
}

function greyLine({ palette }: Picture): EdgeLook {
  const marks = { double: false, pattern: 'solid', head: 'arrow', glyph: 'none', struck: false } as const;
  return { ...marks, color: palette.dimmed, size: 1.5, zIndex: 0 };
}
