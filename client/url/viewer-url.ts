import {
  createParser,
  debounce,
  parseAsBoolean,
  parseAsInteger,
  parseAsJson,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { useMemo } from 'react';
import { CAMP_NUMBERS } from '../../model/camps/bad-cycle.ts';
import { DEFAULT_WEIGHTING, WEIGHTING_NAMES } from '../../model/camps/weighting.ts';
import type { Change } from '../../model/comparison/compare-windows.ts';
import { type FacetChoice, formatChoice, formatIds, parseChoice, parseIds } from '../../model/filter/facet-choice.ts';
import { FACETS, type Facet, type Filter } from '../../model/filter/filter.ts';
import { PARAMETER_TYPES, type ParameterType } from '../../model/library/parameter.ts';
import { addDays, type Day } from '../../model/time/day.ts';
import { GRAINS } from '../../model/time/period.ts';
import { formatWindow, parseWindow } from '../../model/time/window-text.ts';
import { type GraphDays, graphDays } from './graph-days.ts';
import { formatCamera, formatPositions, formatSelection, NO_POSITIONS, parseCamera, parsePositions, parseSelection } from './parsers.ts';

/** The state of the viewer is the address: everything that makes up the picture is read from it and written to it. */

/** The views, in the order of the switch. */
export const VIEWS = ['canvas', 'list', 'sources', 'cypher', 'lanes', 'camps'] as const;
export type View = (typeof VIEWS)[number];

/** The most actors that a canvas draws before it is asked for more: so many of the best connected, or all. */
export type MostDrawn = number | 'all';

/** Which names the canvas writes. */
export const LABELLINGS = ['some', 'all', 'none'] as const;
export type Labelling = (typeof LABELLINGS)[number];

/** Whether the relations of two actors are drawn as one line or each for itself. */
export const TIE_DRAWINGS = ['together', 'apart'] as const;
export type TieDrawing = (typeof TIE_DRAWINGS)[number];

/** By what actors are larger: the relations that are shown, those of all years, or one of two other measures of all years. */
export const SIZES = ['relations', 'all-relations', 'claims', 'betweenness', 'none'] as const;
export type Size = (typeof SIZES)[number];

/** What the colour of an actor says. */
export const COLOURINGS = ['kind', 'dataset', 'camp'] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** By what lines are wider. */
export const WIDTHS = ['none', 'claims', 'sources'] as const;
export type Width = (typeof WIDTHS)[number];

/** How the steps of a path follow one another in time. */
export const PATH_ORDERS = ['together', 'sequence'] as const;

/** The tables of the list. */
export const TABLES = ['relations', 'actors', 'changes'] as const;

/** What the result of a query is seen as. */
export const RESULT_TABS = ['graph', 'table', 'json', 'plan'] as const;
export type ResultTab = (typeof RESULT_TABS)[number];

/** A value of the address that is equal to another when it is written in the same way. */
function parseAsText<T>(parse: (text: string) => T | null, serialize: (value: T) => string) {
  return createParser<T>({ parse, serialize, eq: (a, b) => serialize(a) === serialize(b) });
}

const parseAsChoice = parseAsText(parseChoice, formatChoice);
const parseAsWindow = parseAsText(parseWindow, formatWindow);
const parseAsIds = parseAsText(parseIds, formatIds);
const parseAsPlaces = parseAsText(parsePositions, formatPositions);
const parseAsTexts = parseAsRecord((text): text is string => typeof text === 'string');
const parseAsTypes = parseAsRecord((type): type is ParameterType => PARAMETER_TYPES.some((each) => each === type));

function parseAsRecord<T>(isRight: (value: unknown) => value is T) {
  return parseAsJson<Record<string, T>>((value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(isRight) ? (value as Record<string, T>) : null,
  );
}

const FACET_PARSERS = {
  ...(Object.fromEntries(FACETS.map((facet) => [facet, parseAsChoice])) as Record<Facet, typeof parseAsChoice>),
  change: parseAsText(parseChanges, formatChoice),
};

/** What changes are called now that a link of before may name otherwise. */
const RENAMED_CHANGES: ReadonlyMap<string, Change> = new Map([
  ['unchanged', 'continued'],
  ['newly-known', 'newly-presumed-or-uncertain'],
  ['no-longer-known', 'no-longer-presumed-or-uncertain'],
]);

function parseChanges(text: string): FacetChoice | null {
  const choice = parseChoice(text);
  const now = (value: string) => RENAMED_CHANGES.get(value) ?? value;
  return choice && { only: choice.only.map(now), not: choice.not.map(now) };
}

/** The last day of a year, a month or a day. */
function parseKnown(text: string): Day | null {
  const window = text.includes('..') ? null : parseWindow(text);
  return window && addDays(window.to, -1);
}

function parseOtherKnown(text: string): Day | 'all' | null {
  return text === 'all' ? text : parseKnown(text);
}

function parseMostDrawn(text: string): MostDrawn | null {
  if (text === 'all') return text;
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** How each part of the address is read and written. */
export const PARSERS = {
  /** The window, and the one that it is compared with. */
  at: parseAsWindow,
  vs: parseAsWindow,
  /** Whether what is presumed to continue is shown, and what is not known. */
  presumed: parseAsBoolean.withDefault(true),
  unknown: parseAsBoolean.withDefault(false),
  /** The day by which sources have to be published to count. */
  known: parseAsText(parseKnown, String),
  /** The day, or `all` sources, that what was known on that day is compared with. */
  vsKnown: parseAsText<Day | 'all'>(parseOtherKnown, String),
  ...FACET_PARSERS,
  /** Ids of actors that are hidden, and of the only ones to be shown. */
  hide: parseAsIds.withDefault([]),
  only: parseAsIds.withDefault([]),
  /** Whether actors without any relation, in any year, are shown. */
  isolated: parseAsBoolean.withDefault(true),
  /** How many of the best connected actors of a large graph are drawn, and ids of those drawn beside them with their neighbours. */
  draw: parseAsText<MostDrawn>(parseMostDrawn, String),
  also: parseAsIds.withDefault([]),
  sel: parseAsText(parseSelection, formatSelection).withDefault([]),
  /** The claim that is marked in the details of a relation. */
  claim: parseAsString,
  view: parseAsStringLiteral(VIEWS).withDefault('canvas'),
  /** Actors held in a place by hand, and those moved by laying out again. */
  pin: parseAsPlaces.withDefault(new Map(NO_POSITIONS)),
  place: parseAsPlaces.withDefault(new Map(NO_POSITIONS)),
  cam: parseAsText(parseCamera, formatCamera),
  frozen: parseAsBoolean.withDefault(false),
  labels: parseAsStringLiteral(LABELLINGS).withDefault('some'),
  ties: parseAsStringLiteral(TIE_DRAWINGS),
  size: parseAsStringLiteral(SIZES).withDefault('relations'),
  colour: parseAsStringLiteral(COLOURINGS).withDefault('kind'),
  /** Whether camps that are coloured have hulls around them. */
  hulls: parseAsBoolean.withDefault(false),
  width: parseAsStringLiteral(WIDTHS).withDefault('none'),
  /** How many camps there may be, and what a relation weighs when they are found. */
  number: parseAsStringLiteral(CAMP_NUMBERS).withDefault('any'),
  weight: parseAsStringLiteral(WEIGHTING_NAMES).withDefault(DEFAULT_WEIGHTING),
  grain: parseAsStringLiteral(GRAINS).withDefault('year'),
  /** What of the time axis is in view; without it all of it, or what the grain needs. */
  axis: parseAsWindow,
  table: parseAsStringLiteral(TABLES).withDefault('relations'),
  sort: parseAsString,
  /** The publisher whose sources alone are in their table. */
  publisher: parseAsString,
  /** Ids of the actors that have lanes; of one alone, its ties. */
  lanes: parseAsIds.withDefault([]),
  /** The two actors between whom paths are sought, in which order of time, and which path is lit. */
  path: parseAsIds.withDefault([]),
  order: parseAsStringLiteral(PATH_ORDERS).withDefault('together'),
  nth: parseAsInteger.withDefault(0),
  /** The Cypher statements, the texts of their parameters and the types that were chosen for them. */
  q: parseAsString.withDefault(''),
  p: parseAsTexts.withDefault({}),
  pt: parseAsTypes.withDefault({}),
  /** Which of the statements was run, how long it may run (ms), whether it has been run and is shown on the canvas. */
  part: parseAsInteger.withDefault(0),
  timeout: parseAsInteger,
  run: parseAsBoolean.withDefault(false),
  show: parseAsBoolean.withDefault(false),
  /** What the result of the query is seen as. */
  result: parseAsStringLiteral(RESULT_TABS).withDefault('table'),
  /** Whether its values are written as they are stored, and not in words. */
  stored: parseAsBoolean.withDefault(false),
  /** Whether the query is run again when the timeline or the selection moves. */
  follow: parseAsBoolean.withDefault(false),
};

/** What the address says, each part read. */
export type UrlValues = ReturnType<typeof useViewerUrl>['values'];
/** Changes parts of the address; `null` takes one out. */
export type SetUrlValues = ReturnType<typeof useViewerUrl>['setValues'];

/** Which days the graph of the address is of. */
export function useGraphDays(): GraphDays {
  const { known, vsKnown, vs } = PARSERS;
  const [values] = useQueryStates({ known, vsKnown, vs });
  return graphDays(values);
}

/** The values in the address, and how to change them. A change makes an entry in the history unless it replaces the last one. */
export function useViewerUrl() {
  const [values, setValues] = useQueryStates(PARSERS, { history: 'push' });
  const key = FACETS.map((facet) => (values[facet] === null ? '' : formatChoice(values[facet]))).join('\n');
  const filter = useMemo(() => filterOfKey(key), [key]);
  return { values, setValues, filter };
}

/** All facets, those that are not set as `null`, as an update of the address. */
export function facetValues(filter: Filter): Record<Facet, FacetChoice | null> {
  return Object.fromEntries(FACETS.map((facet) => [facet, filter[facet] ?? null])) as Record<Facet, FacetChoice | null>;
}

/** For text that is being typed: no history, and not at each key. */
export const TYPING = { history: 'replace', limitUrlUpdates: debounce(300) } as const;

function filterOfKey(key: string): Filter {
  const texts = key.split('\n');
  return Object.fromEntries(
    FACETS.flatMap((facet, index) => {
      const choice = parseChoice(texts[index] ?? '');
      return choice === null ? [] : [[facet, choice]];
    }),
  );
}
