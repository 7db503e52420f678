import { ACTOR_KINDS } from '../coding/actor-kinds.ts';
import { CHANNELS, CONFIDENCES, CREDIBILITY, RELIABILITY, STANCES, STATUSES } from '../coding/codes.ts';
import { BUILT_IN_TYPES, type RelationType } from '../coding/vocabulary.ts';
import type { ActorRow, DataPackage, EvidenceRow, RelationRow, SourceRow } from '../dataset.ts';

/** The input of a dataset's descriptor. */
export interface Description extends DataPackage {
  readonly vocabulary: readonly RelationType[];
}

interface Field {
  readonly type: 'string' | 'integer' | 'boolean';
  readonly title: string;
  readonly format?: 'uri';
  readonly description?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

const EDTF = 'EDTF (ISO 8601-2), levels 0 and 1.';
const REQUIRED = { required: true };
const ID: Field = { type: 'string', title: 'Id', constraints: { ...REQUIRED, unique: true, pattern: '[a-z0-9]+(?:-[a-z0-9]+)*' } };

const ACTORS: Record<keyof ActorRow, Field> = {
  id: ID,
  name: { type: 'string', title: 'Name', constraints: REQUIRED },
  kind: { type: 'string', title: 'Kind', constraints: { ...REQUIRED, enum: ACTOR_KINDS } },
  aliases: { type: 'string', title: 'Other names', description: 'Separated by semicolons.' },
  description: { type: 'string', title: 'Description' },
  active: { type: 'string', title: 'Existence', description: `Interval of the actor’s existence; may be empty. ${EDTF}` },
};

const relations = (types: readonly RelationType[]): Record<keyof RelationRow, Field> => ({
  id: ID,
  type: { type: 'string', title: 'Type', constraints: { ...REQUIRED, enum: types.map(({ type }) => type) } },
  source: { type: 'string', title: 'From actor', constraints: REQUIRED },
  target: { type: 'string', title: 'To actor', constraints: REQUIRED },
  dates: { type: 'string', title: 'Dates', description: `A date or an interval. ${EDTF}`, constraints: REQUIRED },
  status: { type: 'string', title: 'Status', constraints: { ...REQUIRED, enum: STATUSES } },
  confidence: { type: 'string', title: 'Confidence', constraints: { ...REQUIRED, enum: CONFIDENCES } },
  channel: { type: 'string', title: 'Channel of support', constraints: { enum: CHANNELS } },
  ends: {
    type: 'string',
    title: 'Ends',
    description: 'Ids of the relations that this event ends, separated by semicolons; they are between the same two actors.',
  },
  summary: { type: 'string', title: 'Summary', constraints: REQUIRED },
});

const SOURCES: Record<keyof SourceRow, Field> = {
  id: ID,
  title: { type: 'string', title: 'Title', constraints: REQUIRED },
  author: { type: 'string', title: 'Author' },
  publisher: { type: 'string', title: 'Publisher' },
  published: { type: 'string', title: 'Published', description: `A date. ${EDTF}` },
  url: { type: 'string', title: 'Address', format: 'uri' },
  reliability: {
    type: 'string',
    title: 'Reliability',
    description: 'Admiralty code; F: cannot be judged.',
    constraints: { ...REQUIRED, enum: Object.keys(RELIABILITY) },
  },
};

const EVIDENCE: Record<keyof EvidenceRow, Field> = {
  id: ID,
  relation: { type: 'string', title: 'Relation', constraints: REQUIRED },
  source: { type: 'string', title: 'Source', constraints: REQUIRED },
  locator: { type: 'string', title: 'Place in the source', constraints: REQUIRED },
  claim: { type: 'string', title: 'Claim', constraints: REQUIRED },
  credibility: {
    type: 'integer',
    title: 'Credibility',
    description: 'Admiralty code; 6: cannot be judged.',
    constraints: { ...REQUIRED, enum: Object.keys(CREDIBILITY).map(Number) },
  },
  stance: { type: 'string', title: 'Stance', constraints: { ...REQUIRED, enum: STANCES } },
};

const VOCABULARY: Record<string, Field> = {
  type: { type: 'string', title: 'Type', constraints: { ...REQUIRED, unique: true, pattern: '[A-Z][A-Z0-9_]*' } },
  label: { type: 'string', title: 'Label', description: 'Read from source to target.', constraints: REQUIRED },
  'inverse label': { type: 'string', title: 'Inverse label', description: 'Read from target to source.', constraints: REQUIRED },
  category: { type: 'string', title: 'Category', constraints: REQUIRED },
  sign: {
    type: 'integer',
    title: 'Sign',
    description: '1 supportive, 0 neutral, -1 hostile.',
    constraints: { ...REQUIRED, enum: [1, 0, -1] },
  },
  temporality: { type: 'string', title: 'Temporality', constraints: { ...REQUIRED, enum: ['state', 'event', 'either'] } },
  symmetric: { type: 'string', title: 'Symmetric', constraints: { enum: ['yes', 'no'] } },
  definition: { type: 'string', title: 'Definition', description: 'The coding rule.', constraints: REQUIRED },
};

/**
 * The descriptor of a dataset's folder (Frictionless Data Package v1, https://specs.frictionlessdata.io/):
 * what is said of the dataset, and the schema of each table with its keys.
 */
export function describedPackage({ name, title, version, about, vocabulary }: Description): object {
  return {
    profile: 'tabular-data-package',
    name,
    title,
    version,
    ...about,
    resources: [
      resource('actors', 'Actors', 'Persons, states, groups and movements.', ACTORS),
      resource(
        'relations',
        'Relations',
        'One row for each spell of a relation between two actors.',
        relations([...BUILT_IN_TYPES, ...vocabulary]),
        {
          source: 'actors',
          target: 'actors',
        },
      ),
      resource('sources', 'Sources', 'What the claims are taken from.', SOURCES),
      resource('evidence', 'Evidence', 'What each source says for or against a relation.', EVIDENCE, {
        relation: 'relations',
        source: 'sources',
      }),
      ...(vocabulary.length === 0
        ? []
        : [resource('vocabulary', 'Vocabulary', 'The types of relation that the dataset adds.', VOCABULARY)]),
    ],
  };
}

function resource(
  name: string,
  title: string,
  description: string,
  columns: Readonly<Record<string, Field>>,
  references: Readonly<Record<string, string>> = {},
): object {
  const fields = Object.entries(columns).map(([column, field]) => ({ name: column, ...field }));
  const foreignKeys = Object.entries(references).map(([column, table]) => ({
    fields: column,
    reference: { resource: table, fields: 'id' },
  }));
  return {
    name,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    title,
    description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields,
      primaryKey: fields[0]?.name,
      missingValues: [''],
      ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    },
  };
}
