import type { RelationType } from '../coding/vocabulary.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, RELATION_FIELDS, SOURCE_FIELDS } from '../fields.ts';
import { campAttributes, TIME_ATTRIBUTES } from './attributes.ts';
import { sortBySourceOrder } from './claim-order.ts';
import { type ExportContent, type ExportedActor, type ExportedRelation, relationCounts } from './content.ts';
import { type CsvColumn, csv, csvHeader, csvRows } from './csv.ts';
import type { ExportDocument } from './document.ts';
import { fieldColumns } from './field-columns.ts';
import { provenanceText } from './provenance-text.ts';

/**
 * The tables begin with the columns of the dataset format, so that what was exported can be read
 * in again; the columns after them are for people. The last column repeats the provenance in every row: a
 * CSV file has no other place for it, and people copy rows out of it.
 */

/** `actors.csv` */
export function actorsCsv({ actors, relations, provenance }: ExportContent): ExportDocument {
  const counts = relationCounts(relations);
  const columns: CsvColumn<ExportedActor>[] = [
    ...fieldColumns(ACTOR_FIELDS),
    { name: 'x', of: ({ x }) => x },
    { name: 'y', of: ({ y }) => y },
    { name: 'relations', of: ({ id }) => counts.get(id) ?? 0 },
    ...campAttributes(provenance).ofActors.map(({ id, of }) => ({ name: columnName(id), of })),
    provenanceColumn(provenance),
  ];
  return table(csv(columns, actors));
}

/** `relations.csv` */
export function relationsCsv({ actors, provenance }: ExportContent): ExportDocument {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const columns: CsvColumn<ExportedRelation>[] = [
    ...fieldColumns(RELATION_FIELDS),
    { name: 'source name', of: ({ source }) => names.get(source) },
    { name: 'target name', of: ({ target }) => names.get(target) },
    { name: 'sign', of: ({ sign }) => sign },
    { name: 'category', of: ({ category }) => category },
    ...TIME_ATTRIBUTES.map(({ id, of }) => ({ name: columnName(id), of })),
    { name: 'ended by', of: ({ endedBy }) => endedBy },
    { name: 'state', of: ({ state }) => state },
    { name: 'sources', of: ({ sources }) => sources },
    { name: 'claims', of: ({ evidence }) => evidence.length },
    { name: 'independent sources', of: ({ independentSources }) => independentSources },
    { name: 'disputed', of: ({ disputed }) => disputed },
    { name: 'dataset', of: ({ dataset }) => dataset },
    provenanceColumn(provenance),
  ];
  return { head: [csvHeader(columns)], relations: (some) => csvRows(columns, some), tail: '' };
}

/** `sources.csv` */
export function sourcesCsv({ sources, provenance }: ExportContent): ExportDocument {
  return table(csv([...fieldColumns(SOURCE_FIELDS), provenanceColumn(provenance)], sources));
}

/** `evidence.csv` */
export function evidenceCsv({ provenance }: ExportContent): ExportDocument {
  const columns = [...fieldColumns(EVIDENCE_FIELDS), provenanceColumn(provenance)];
  return { head: [csvHeader(columns)], relations: (some) => csvRows(columns, some.flatMap(claimRows)), tail: '' };
}

function claimRows({ id, sources, evidence }: ExportedRelation) {
  return sortBySourceOrder(evidence, sources, ({ source }) => source.id).map((claim) => ({
    ...claim,
    relation: id,
    source: claim.source.id,
  }));
}

/** The columns of `vocabulary.csv` in the dataset format. The sign is a number, which no spreadsheet runs as a formula. */
export const VOCABULARY_COLUMNS: readonly CsvColumn<RelationType>[] = [
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
export function vocabularyCsv({ types, provenance }: ExportContent): ExportDocument {
  return table(csv([...VOCABULARY_COLUMNS, provenanceColumn(provenance)], types));
}

/** A table that has no row of a relation. */
function table(head: Iterable<string>): ExportDocument {
  return { head, relations: () => '', tail: '' };
}

function provenanceColumn(provenance: ExportContent['provenance']): CsvColumn<unknown> {
  const text = provenanceText(provenance);
  return { name: 'provenance', of: () => text };
}

/** `fromLatest` is the column "from latest". */
function columnName(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
