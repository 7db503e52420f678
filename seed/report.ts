import { counted } from '../model/counted.ts';
import type { Dataset } from './check/dataset.ts';
import type { ChangeCounts } from './load/changes.ts';
import type { LoadReport } from './load/write-graph.ts';

/** What a load did, in words, a line a kind of row. */
export function formatReport(dataset: Dataset, report: LoadReport): string {
  const totals: Record<keyof LoadReport, number> = {
    actors: dataset.actors.length,
    relations: dataset.relations.length,
    sources: dataset.sources.length,
    claims: dataset.evidence.length,
  };
  const kinds = ['actors', 'relations', 'sources', 'claims'] as const;
  const lines = kinds.map((kind) => `  ${kind.padEnd(10)}${String(totals[kind]).padStart(6)}   ${describe(report[kind])}`);
  return [`${dataset.title} (${dataset.id}) is loaded:`, ...lines].join('\n');
}

/** That a dataset passed every check, and what is in it. */
export function formatCheck({ id, title, actors, relations, evidence }: Dataset): string {
  return `${title} (${id}) can be loaded: ${counted(actors.length, 'actor')}, ${counted(relations.length, 'relation')}, ${counted(evidence.length, 'claim')}.`;
}

function describe({ added, changed, removed }: ChangeCounts): string {
  const parts = [
    added > 0 ? `${added} added` : '',
    changed > 0 ? `${changed} changed` : '',
    removed > 0 ? `${removed} removed` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}
