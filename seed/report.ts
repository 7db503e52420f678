import { formatCount } from '../model/format-count.ts';
import type { Dataset } from './check/dataset.ts';
import type { ChangeCounts } from './load/changes.ts';
import type { RowCounts } from './load/graph-changes.ts';
import type { LoadReport } from './load/load-dataset.ts';
import type { Removal } from './load/remove-dataset.ts';
import type { LayoutReport } from './load/union-layout.ts';
import type { WrittenImport } from './neo4j-admin/write-import.ts';
import { formatEveryProblem, formatProblems } from './problems/problem-report.ts';

/**
 * Describes what a load did, one line for each kind of row, where the actors are, and what of the folder was not read.
 * @param listsAll whether every remark on the dataset is listed, and not three of each kind
 * @param done what is said of a dataset that was not there before
 */
export function formatReport(dataset: Dataset, { rows, layout }: LoadReport, listsAll: boolean, done = 'is loaded'): string {
  const totals: Record<keyof RowCounts, number> = {
    actors: dataset.actors.length,
    relations: dataset.relations.length,
    sources: dataset.sources.length,
    claims: dataset.evidence.length,
  };
  const kinds = ['actors', 'relations', 'sources', 'claims'] as const;
  const wasLoaded = kinds.some((kind) => rows[kind].added < totals[kind] || rows[kind].removed > 0);
  const lines = kinds.map((kind) => `  ${kind.padEnd(10)}${String(totals[kind]).padStart(6)}   ${describe(rows[kind])}`);
  const head = `${dataset.title} (${dataset.id}) ${wasLoaded ? 'was loaded before, and is brought up to date' : done}:`;
  return [head, ...lines, `  ${formatLayout(layout)}`, ...noticesOf(dataset, listsAll)].join('\n');
}

/**
 * Says that a dataset passed every check, what it contains, and under which id and title it would be loaded.
 * @param listsAll whether every remark on the dataset is listed, and not three of each kind
 */
export function formatCheck(dataset: Dataset, listsAll: boolean): string {
  const { id, title, actors, relations, evidence, namedBy } = dataset;
  const counts = `${formatCount(actors.length, 'actor')}, ${formatCount(relations.length, 'relation')}, ${formatCount(evidence.length, 'claim')}`;
  const source = namedBy === 'folder' ? 'the name of its folder' : '`name` in datapackage.json';
  const named = `Its id is ${source}; where a dataset with the id ${id} is loaded, it is brought up to date.`;
  return [`${title} (${id}) can be loaded: ${counts}. ${named}`, ...noticesOf(dataset, listsAll)].join('\n');
}

/** Describes what was removed with a dataset, and what `npm start` does if no dataset is left. */
export function formatRemoval(id: string, { title, removed, shared, left }: Removal, isEmbedded: boolean): string {
  const { actors, relations, sources, claims } = removed;
  const stays = shared.actors + shared.sources > 0;
  const lines = [
    `${title} (${id}) is taken out: ${formatCount(actors, 'actor')}, ${formatCount(relations, 'relation')}, ${formatCount(sources, 'source')} and ${formatCount(claims, 'claim')}.`,
    ...(stays
      ? [`${formatCount(shared.actors, 'actor')} and ${formatCount(shared.sources, 'source')} stay, since other datasets include them.`]
      : []),
  ];
  if (left > 0) return lines.join('\n');
  const next = isEmbedded
    ? 'No dataset is left. `npm start` loads what ships into an empty store: to start without that, load your own first.'
    : 'No dataset is left. Load one with `npm run seed -- folder`.';
  return [...lines, next].join('\n');
}

/** Says what to do with what was written for an import, in the order in which it is done. */
export function formatImport(folder: string, { command, schema }: WrittenImport): string {
  return [
    '',
    `What neo4j-admin imports is in ${folder}. On the machine of the Neo4j:`,
    '1. Stop the server, or on Enterprise the database.',
    `2. In a copy of this folder: neo4j-admin ${command.join(' ')}`,
    `3. Start it, and make the constraints and indexes: cypher-shell --file ${schema}`,
    'A database that is there, even an empty one, is replaced only with --overwrite-destination in step 2, which deletes what it has.',
    'In step 2, neo4j is the name of the database; one that is not there is made with CREATE DATABASE before step 3.',
  ].join('\n');
}

/** Says who got which place, of the actors of all datasets. */
function formatLayout(layout: LayoutReport): string {
  if (layout.way === 'kept') {
    const kept = `${formatCount(layout.kept, 'actor')} kept their places`;
    return layout.placed === 0 ? `${kept}.` : `${formatCount(layout.placed, 'actor')} placed beside their neighbours; ${kept}.`;
  }
  const reasons = {
    first: '',
    asked: ' anew, as asked',
    actors: ' anew, since more than a quarter of them are new',
    relations: ' anew, since more than a quarter of the pairs with relations are new',
  };
  return `${formatCount(layout.actors, 'actor')} laid out${reasons[layout.why]}.`;
}

function noticesOf({ notices }: Dataset, listsAll: boolean): string[] {
  return notices.length === 0 ? [] : ['', listsAll ? formatEveryProblem(notices) : formatProblems(notices)];
}

function describe({ added, changed, removed }: ChangeCounts): string {
  const parts = [
    added > 0 ? `${added} added` : '',
    changed > 0 ? `${changed} changed` : '',
    removed > 0 ? `${removed} removed` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}
