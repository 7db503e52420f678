import { formatCount } from '../model/format-count.ts';
import type { Dataset } from './check/dataset.ts';
import type { ChangeCounts } from './load/changes.ts';
import type { LoadReport } from './load/graph-changes.ts';
import type { Removal } from './load/remove-dataset.ts';
import { formatProblems } from './problems/problem-report.ts';

/** Describes what a load did, one line for each kind of row, and what of the folder was not read. */
export function formatReport(dataset: Dataset, report: LoadReport): string {
  const totals: Record<keyof LoadReport, number> = {
    actors: dataset.actors.length,
    relations: dataset.relations.length,
    sources: dataset.sources.length,
    claims: dataset.evidence.length,
  };
  const kinds = ['actors', 'relations', 'sources', 'claims'] as const;
  const wasLoaded = kinds.some((kind) => report[kind].added < totals[kind] || report[kind].removed > 0);
  const lines = kinds.map((kind) => `  ${kind.padEnd(10)}${String(totals[kind]).padStart(6)}   ${describe(report[kind])}`);
  const head = `${dataset.title} (${dataset.id}) ${wasLoaded ? 'was loaded before, and is brought up to date' : 'is loaded'}:`;
  return [head, ...lines, ...noticesOf(dataset)].join('\n');
}

/** Says that a dataset passed every check, what it contains, and under which id and title it would be loaded. */
export function formatCheck(dataset: Dataset): string {
  const { id, title, actors, relations, evidence, namedBy } = dataset;
  const counts = `${formatCount(actors.length, 'actor')}, ${formatCount(relations.length, 'relation')}, ${formatCount(evidence.length, 'claim')}`;
  const source = namedBy === 'folder' ? 'the name of its folder' : '`name` in datapackage.json';
  const named = `Its id is ${source}; where a dataset with the id ${id} is loaded, it is brought up to date.`;
  return [`${title} (${id}) can be loaded: ${counts}. ${named}`, ...noticesOf(dataset)].join('\n');
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

function noticesOf({ notices }: Dataset): string[] {
  return notices.length === 0 ? [] : ['', formatProblems(notices)];
}

function describe({ added, changed, removed }: ChangeCounts): string {
  const parts = [
    added > 0 ? `${added} added` : '',
    changed > 0 ? `${changed} changed` : '',
    removed > 0 ? `${removed} removed` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}
