import type { FacetChoice } from '../../model/filter/facet-choice.ts';
import type { World } from '../graph/world.ts';
import type { ActorPositions } from '../url/parsers.ts';
import type { SetUrlValues, UrlValues } from '../url/viewer-url.ts';

type Named = Pick<UrlValues, 'sel' | 'hide' | 'only' | 'pin' | 'place' | 'path' | 'category' | 'type' | 'source' | 'dataset'>;
type Changes = Exclude<Parameters<SetUrlValues>[0], null | ((...values: never[]) => unknown)>;

/** What an address names and the data no longer has. */
interface Missing {
  /** The changes that remove it from the address; empty if nothing is missing. */
  readonly changes: Changes;
  /** Such as `2 selected actors`. */
  readonly words: readonly string[];
}

/** Finds what an address names and new data no longer has. */
export function missingFrom(values: Named, world: World): Missing {
  const changes: Changes = {};
  const words: string[] = [];
  const say = (count: number, one: string, several: string) => count > 0 && words.push(`${count} ${count === 1 ? one : several}`);
  const isActor = (id: string) => world.actorById.has(id);
  const has = { actor: isActor, relation: (id: string) => world.relationById.has(id), source: (id: string) => world.sourceIds.has(id) };

  const lost = values.sel.filter(({ kind, id }) => !has[kind](id));
  if (lost.length > 0) changes.sel = values.sel.filter(({ kind, id }) => has[kind](id));
  for (const each of ['actor', 'relation', 'source'] as const) {
    say(lost.filter(({ kind }) => kind === each).length, `selected ${each}`, `selected ${each}s`);
  }

  const [hide, only] = [values.hide.filter(isActor), values.only.filter(isActor)];
  if (hide.length < values.hide.length) changes.hide = hide;
  say(values.hide.length - hide.length, 'hidden actor', 'hidden actors');
  if (only.length < values.only.length) changes.only = only;
  say(values.only.length - only.length, 'of the only actors shown', 'of the only actors shown');

  const [pin, place] = [keepKnown(values.pin, isActor), keepKnown(values.place, isActor)];
  if (pin.size < values.pin.size) changes.pin = pin;
  if (place.size < values.place.size) changes.place = place;
  say(values.pin.size - pin.size, 'pinned actor', 'pinned actors');

  if (!values.path.every(isActor)) {
    Object.assign(changes, { path: null, nth: null, order: null });
    words.push('an end of the paths');
  }

  const known = {
    category: new Set(world.types.map(({ category }) => category)),
    type: new Set(world.types.map(({ type }) => type)),
    source: world.sourceIds,
    dataset: new Set(world.relations.map(({ dataset }) => dataset)),
  };
  let filtered = 0;
  for (const facet of ['category', 'type', 'source', 'dataset'] as const) {
    const choice = values[facet];
    const left = choice && choiceAmong(choice, known[facet]);
    if (choice === null || left === null || sizeOf(left) === sizeOf(choice)) continue;
    filtered += sizeOf(choice) - sizeOf(left);
    changes[facet] = sizeOf(left) === 0 ? null : left;
  }
  say(filtered, 'value of a filter', 'values of filters');
  return { changes, words };
}

function keepKnown(positions: ActorPositions, isActor: (id: string) => boolean): Map<string, { readonly x: number; readonly y: number }> {
  return new Map([...positions].filter(([id]) => isActor(id)));
}

function choiceAmong({ only, not }: FacetChoice, known: ReadonlySet<string>): FacetChoice {
  return { only: only.filter((value) => known.has(value)), not: not.filter((value) => known.has(value)) };
}

function sizeOf({ only, not }: FacetChoice): number {
  return only.length + not.length;
}
