import type { SearchedKind } from '../../model/api/search.ts';
import { formatCount, formatNumber } from '../../model/format-count.ts';
import { type Found, HIT_KINDS, type Hit, type HitGroup, type HitKind, type Most } from './hit.ts';

/** The only kind that is shown, or every one of them, and how many of each; `null`: the first few of every kind. */
export type Shown = { readonly kind: HitKind | typeof EVERY; readonly most: number } | null;

const EVERY = 'every';

/** A line of the list: a hit, or one that shows more or fewer of them. */
export type Row = {
  readonly key: string;
  /** Said before the first of a kind: how many there are. */
  readonly count: string;
  /** Said above it, of all that follow. */
  readonly note?: string;
} & (
  | { readonly does: 'open'; readonly hit: Hit }
  /** @param at which line is the active one then */
  | { readonly does: 'show'; readonly label: string; readonly shows: Shown; readonly at: number }
);

const NOUNS: Readonly<Record<HitKind, string>> = {
  pair: 'history of two',
  comparison: 'comparison',
  actor: 'actor',
  type: 'relation type',
  claim: 'claim',
  publisher: 'publisher',
  source: 'source',
  description: 'description',
  question: 'saved question',
  command: 'command',
};

/** How many of a kind are shown beside others. */
const FEW: Readonly<Record<HitKind, number>> = {
  pair: 4,
  comparison: 1,
  actor: 6,
  type: 4,
  claim: 5,
  publisher: 3,
  source: 4,
  description: 4,
  question: 4,
  command: 4,
};
/** How many more are shown at a time, and how many at the most. */
const MORE = 100;
const MOST = 1000;

/** How many of each kind are wanted. */
export function shownMost(shown: Shown): Most {
  return (kind) => (shown === null ? FEW[kind] : shown.kind === kind || shown.kind === EVERY ? shown.most : 0);
}

/** The kind that alone is wanted, where it is one that the server searches. */
export function searchedKind(shown: Shown): SearchedKind | undefined {
  return shown?.kind === 'claim' || shown?.kind === 'source' || shown?.kind === 'description' ? shown.kind : undefined;
}

/**
 * The lines of the list: of every kind its number, the first few and a line that shows all, and at the end one that shows all
 * of every kind; or all of one kind, or of every. What has all
 * words of the query comes before what has some. A line that is there moves for none that comes later: texts stand below the
 * names, and what has only some of the words is listed when everything is known.
 * @param names nothing until they are read
 * @param texts nothing until the server has answered
 * @param isPending whether either is to come
 */
export function rowsOf(names: Found | undefined, texts: Found | undefined, isPending: boolean, shown: Shown): Row[] {
  if (names === undefined) return [];
  const found = [names, ...(texts === undefined ? [] : [texts])];
  const groupsOf = (hasAll: boolean) => found.filter((each) => each.hasAll === hasAll).flatMap(({ groups }) => groups);
  const all = groupRows(groupsOf(true), shown);
  const [first, ...others] = isPending ? [] : groupRows(groupsOf(false), shown);
  const rows = first === undefined ? all : [...all, { ...first, note: all.length === 0 ? NONE_HAS_ALL : SOME_HAVE }, ...others];
  if (shown !== null) return [BACK, ...rows];
  return isPending ? rows : [...rows, ...everyRow(found)];
}

const NONE_HAS_ALL = 'Nothing has all of these words; these have some.';
const SOME_HAVE = 'These have some of the words.';
const BACK: Row = { key: 'back', count: '', does: 'show', label: 'Back to all that was found', shows: null, at: 0 };

function groupRows(groups: readonly HitGroup[], shown: Shown): Row[] {
  const inOrder = HIT_KINDS.flatMap((kind) => groups.find((group) => group.kind === kind && group.total > 0) ?? []);
  if (shown === null) return inOrder.flatMap((group) => [...hitRows(group, FEW[group.kind]), ...allRow(group, FEW[group.kind])]);
  if (shown.kind === EVERY) return inOrder.flatMap((group) => [...hitRows(group, shown.most), ...allRow(group, shown.most)]);
  return inOrder.filter(({ kind }) => kind === shown.kind).flatMap((group) => [...hitRows(group, shown.most), ...moreRow(group, shown)]);
}

/**
 * Where the active row is, of which the key or, before there were rows, the place is known: the first, where it is not there.
 * -1 where nothing has all of the words and none was chosen: the best of what has some is no answer.
 */
export function activePlace(rows: readonly Row[], active: string | number): number {
  const place = typeof active === 'number' ? active : rows.findIndex(({ key }) => key === active);
  const isChosen = typeof active === 'string' && place !== -1;
  if (!isChosen && rows[0]?.note === NONE_HAS_ALL) return -1;
  return rows[place] === undefined ? 0 : place;
}

function hitRows({ kind, total, hits }: HitGroup, most: number): Row[] {
  const count = formatCount(total, NOUNS[kind]);
  return hits
    .slice(0, most)
    .map((hit, place) => ({ key: `${kind} ${hit.id} ${hit.target?.id ?? ''}`, count: place === 0 ? count : '', does: 'open', hit }));
}

/** @param most how many of it are shown */
function allRow({ kind, total }: HitGroup, most: number): Row[] {
  if (total <= most) return [];
  const label = `All ${formatCount(total, NOUNS[kind])}`;
  return [{ key: `all ${kind}`, count: '', does: 'show', label, shows: { kind, most: MORE }, at: 1 }];
}

/** The line that unfolds all kinds at once, where there are several and one of them is folded. */
function everyRow(found: readonly Found[]): Row[] {
  const groups = found.flatMap(({ groups }) => groups).filter(({ total }) => total > 0);
  if (groups.length < 2 || groups.every(({ kind, total }) => total <= FEW[kind])) return [];
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const shows = { kind: EVERY, most: MORE } as const;
  return [{ key: 'every', count: '', does: 'show', label: `Show all ${formatNumber(total)} that were found`, shows, at: 1 }];
}

function moreRow({ kind, total }: HitGroup, { most }: NonNullable<Shown>): Row[] {
  if (total <= most || most >= MOST) return [];
  const label = `${formatCount(Math.min(MORE, total - most), NOUNS[kind])} more of ${total.toLocaleString('en')}`;
  return [{ key: 'more', count: '', does: 'show', label, shows: { kind, most: Math.min(MOST, most + MORE) }, at: most + 1 }];
}
