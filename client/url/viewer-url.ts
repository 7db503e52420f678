import { createParser, debounce, parseAsBoolean, parseAsJson, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { Window } from '../../model/time/window.ts';
import { type Choice, FACETS, type Facet, type Filter } from '../graph/filter.ts';
import { parseChoice, parseSelection, parseWindow, type Selected, writeChoice, writeSelection, writeWindow } from './parsers.ts';

/** The state of the viewer is the address: everything that makes up the picture is read from it and written to it. */

export const VIEWS = ['canvas', 'list', 'cypher'] as const;
export type View = (typeof VIEWS)[number];

const parseAsChoice = createParser<Choice>({ parse: parseChoice, serialize: writeChoice, eq: (a, b) => writeChoice(a) === writeChoice(b) });
const parseAsWindow = createParser<Window>({ parse: parseWindow, serialize: writeWindow, eq: (a, b) => writeWindow(a) === writeWindow(b) });
const parseAsSelection = createParser<Selected[]>({
  parse: parseSelection,
  serialize: writeSelection,
  eq: (a, b) => writeSelection(a) === writeSelection(b),
});
const parseAsTexts = parseAsJson<Record<string, string>>((value) =>
  typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')
    ? (value as Record<string, string>)
    : null,
);

const FACET_PARSERS = Object.fromEntries(FACETS.map((facet) => [facet, parseAsChoice])) as Record<Facet, typeof parseAsChoice>;

const PARSERS = {
  at: parseAsWindow,
  presumed: parseAsBoolean.withDefault(true),
  sel: parseAsSelection.withDefault([]),
  view: parseAsStringLiteral(VIEWS).withDefault('canvas'),
  /** The Cypher statement, the texts of its parameters, whether it has been run and is shown on the canvas. */
  q: parseAsString.withDefault(''),
  p: parseAsTexts.withDefault({}),
  run: parseAsBoolean.withDefault(false),
  show: parseAsBoolean.withDefault(false),
  ...FACET_PARSERS,
};

export type UrlValues = ReturnType<typeof useViewerUrl>['values'];

/** The values in the address, and how to change them. A change makes an entry in the history unless it replaces the last one. */
export function useViewerUrl() {
  const [values, setValues] = useQueryStates(PARSERS, { history: 'push' });
  const key = FACETS.map((facet) => (values[facet] === null ? '' : writeChoice(values[facet]))).join('\n');
  const filter = useMemo(() => filterOfKey(key), [key]);
  return { values, setValues, filter };
}

/** All facets, those that are not set as `null`, as an update of the address. */
export function facetValues(filter: Filter): Record<Facet, Choice | null> {
  return Object.fromEntries(FACETS.map((facet) => [facet, filter[facet] ?? null])) as Record<Facet, Choice | null>;
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
