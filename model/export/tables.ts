import type { Evidence } from '../api.ts';
import type { RelationType } from '../coding/vocabulary.ts';
import { inOrderOfSources } from './claim-order.ts';
import { type ExportContent, type ExportedActor, type ExportedRelation, type ExportedSource, relationCounts } from './content.ts';
import { type Column, csv } from './csv.ts';
import { provenanceText } from './provenance-text.ts';

/**
 * The tables begin with the columns of the dataset format, so that what was exported can be read
 * in again; the columns after them are for people. The last column repeats the provenance in every row: a
 * CSV file has no other place for it, and people copy rows out of it.
 */

/** `actors.csv` */
export function actorsCsv({ actors, relations, provenance }: ExportContent): Generator<string> {
  const counts = relationCounts(relations);
  const columns: Column<ExportedActor>[] = [
    { name: 'id', of: ({ id }) => id },
    { name: 'name', of: ({ name }) => name },
    { name: 'kind', of: ({ kind }) => kind },
    { name: 'aliases', of: ({ aliases }) => aliases },
    { name: 'description', of: ({ description }) => description },
    { name: 'active', of: ({ active }) => active },
    { name: 'x', of: ({ x }) => x },
    { name: 'y', of: ({ y }) => y },
    { name: 'relations', of: ({ id }) => counts.get(id) ?? 0 },
    provenanceColumn(provenance),
  ];
  return csv(columns, actors);
}

/** `relations.csv` */
export function relationsCsv({ actors, relations, provenance }: ExportContent): Generator<string> {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const columns: Column<ExportedRelation>[] = [
    { name: 'id', of: ({ id }) => id },
    { name: 'type', of: ({ type }) => type },
    { name: 'source', of: ({ source }) => source },
    { name: 'target', of: ({ target }) => target },
    { name: 'dates', of: ({ dates }) => dates },
    { name: 'status', of: ({ status }) => status },
    { name: 'confidence', of: ({ confidence }) => confidence },
    { name: 'channel', of: ({ channel }) => channel },
    { name: 'ends', of: ({ ends }) => ends },
    { name: 'summary', of: ({ summary }) => summary },
    { name: 'source name', of: ({ source }) => names.get(source) },
    { name: 'target name', of: ({ target }) => names.get(target) },
    { name: 'sign', of: ({ sign }) => sign },
    { name: 'category', of: ({ category }) => category },
    { name: 'from', of: ({ from }) => from },
    { name: 'from latest', of: ({ fromLatest }) => fromLatest },
    { name: 'to earliest', of: ({ toEarliest }) => toEarliest },
    { name: 'to', of: ({ to }) => to },
    { name: 'start status', of: ({ startStatus }) => startStatus },
    { name: 'end status', of: ({ endStatus }) => endStatus },
    { name: 'ended by', of: ({ endedBy }) => endedBy },
    { name: 'state', of: ({ state }) => state },
    { name: 'sources', of: ({ sources }) => sources },
    { name: 'claims', of: ({ evidence }) => evidence.length },
    { name: 'disputed', of: ({ disputed }) => disputed },
    { name: 'dataset', of: ({ dataset }) => dataset },
    provenanceColumn(provenance),
  ];
  return csv(columns, relations);
}

/** `sources.csv` */
export function sourcesCsv({ sources, provenance }: ExportContent): Generator<string> {
  const columns: Column<ExportedSource>[] = [
    { name: 'id', of: ({ id }) => id },
    { name: 'title', of: ({ title }) => title },
    { name: 'author', of: ({ author }) => author },
    { name: 'publisher', of: ({ publisher }) => publisher },
    { name: 'published', of: ({ published }) => published },
    { name: 'url', of: ({ url }) => url },
    { name: 'reliability', of: ({ reliability }) => reliability },
    provenanceColumn(provenance),
  ];
  return csv(columns, sources);
}

/** `evidence.csv` */
export function evidenceCsv({ relations, provenance }: ExportContent): Generator<string> {
  const columns: Column<Evidence & { readonly relation: string }>[] = [
    { name: 'id', of: ({ id }) => id },
    { name: 'relation', of: ({ relation }) => relation },
    { name: 'source', of: ({ source }) => source.id },
    { name: 'locator', of: ({ locator }) => locator },
    { name: 'claim', of: ({ claim }) => claim },
    { name: 'credibility', of: ({ credibility }) => credibility },
    { name: 'stance', of: ({ stance }) => stance },
    provenanceColumn(provenance),
  ];
  const rows = relations.flatMap(({ id, sources, evidence }) =>
    inOrderOfSources(evidence, sources, ({ source }) => source.id).map((claim) => ({ ...claim, relation: id })),
  );
  return csv(columns, rows);
}

/** The columns of `vocabulary.csv` in the dataset format. The sign is a number, which no spreadsheet runs as a formula. */
export const VOCABULARY_COLUMNS: readonly Column<RelationType>[] = [
  { name: 'type', of: ({ type }) => type },
  { name: 'label', of: ({ label }) => label },
  { name: 'inverse label', of: ({ inverseLabel }) => inverseLabel },
  { name: 'category', of: ({ category }) => category },
  { name: 'sign', of: ({ sign }) => sign },
  { name: 'temporality', of: ({ temporality }) => temporality },
  { name: 'symmetric', of: ({ symmetric }) => (symmetric ? 'yes' : 'no') },
  { name: 'definition', of: ({ definition }) => definition },
];

/** `vocabulary.csv`: without the types that every dataset has, which a dataset must not define again. */
export function vocabularyCsv({ types, provenance }: ExportContent): Generator<string> {
  return csv([...VOCABULARY_COLUMNS, provenanceColumn(provenance)], types);
}

function provenanceColumn(provenance: ExportContent['provenance']): Column<unknown> {
  const text = provenanceText(provenance);
  return { name: 'provenance', of: () => text };
}
