import type { FacetChoice } from '../../model/filter/facet-choice.ts';
import type { Facet } from '../../model/filter/filter.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import type { ActorPositions } from '../url/parsers.ts';
import type { SetUrlValues } from '../url/viewer-url.ts';
import { missingIds, type NamedInAddress, type OtherIds } from './missing-ids.ts';

type Changes = Exclude<Parameters<SetUrlValues>[0], null | ((...values: never[]) => unknown)>;

/** What an address names and the data no longer has. */
interface Missing {
  /** The changes that remove it from the address; empty if nothing is missing. */
  readonly changes: Changes;
  /** Such as `2 selected actors`. */
  readonly words: readonly string[];
}

/** The facets whose values come from the data. */
const FACETS_OF_DATA = ['category', 'type', 'source', 'dataset'] as const satisfies readonly Facet[];

/** Says what an address names and new data no longer has, and how to take it out. */
export function missingFrom(values: NamedInAddress, unionGraph: UnionGraph, others: OtherIds): Missing {
  const missing = missingIds(values, unionGraph, others);
  const changes: Changes = {};
  const words: string[] = [];
  const say = (count: number, one: string, several: string) => count > 0 && words.push(`${count} ${count === 1 ? one : several}`);

  if (missing.sel.length > 0) changes.sel = values.sel.filter((each) => !missing.sel.includes(each));
  for (const each of ['actor', 'relation', 'source'] as const) {
    say(missing.sel.filter(({ kind }) => kind === each).length, `selected ${each}`, `selected ${each}s`);
  }

  if (missing.hide.length > 0) changes.hide = without(values.hide, missing.hide);
  say(missing.hide.length, 'hidden actor', 'hidden actors');
  if (missing.only.length > 0) changes.only = without(values.only, missing.only);
  say(missing.only.length, 'of the only actors shown', 'of the only actors shown');

  if (missing.also.length > 0) changes.also = without(values.also, missing.also);
  say(missing.also.length, 'actor brought in', 'actors brought in');

  if (missing.pin.length > 0) changes.pin = positionsWithout(values.pin, missing.pin);
  if (missing.place.length > 0) changes.place = positionsWithout(values.place, missing.place);
  say(missing.pin.length, 'pinned actor', 'pinned actors');

  if (missing.path.length > 0) {
    Object.assign(changes, { path: null, nth: null, order: null });
    words.push('an end of the paths');
  }

  let filtered = 0;
  for (const facet of FACETS_OF_DATA) {
    const gone = missing.values[facet];
    const choice = values[facet];
    if (choice === null || gone.length === 0) continue;
    filtered += gone.length;
    changes[facet] = choiceWithout(choice, gone);
  }
  say(filtered, 'value of a filter', 'values of filters');
  return { changes, words };
}

function without(ids: readonly string[], gone: readonly string[]): string[] {
  return ids.filter((id) => !gone.includes(id));
}

function positionsWithout(positions: ActorPositions, gone: readonly string[]): Map<string, { readonly x: number; readonly y: number }> {
  return new Map([...positions].filter(([id]) => !gone.includes(id)));
}

/** What is left of a choice; `null` when nothing is. */
function choiceWithout({ only, not }: FacetChoice, gone: readonly string[]): FacetChoice | null {
  const left = { only: without(only, gone), not: without(not, gone) };
  return left.only.length + left.not.length === 0 ? null : left;
}
