import { BUILT_IN_TYPES, type RelationType } from '../coding/vocabulary.ts';
import type { DataPackage } from '../dataset.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, type Field, type Fields, RELATION_FIELDS, SOURCE_FIELDS } from '../fields.ts';

/** The input of a dataset's descriptor. */
export interface PackageDescription extends DataPackage {
  readonly vocabulary: readonly RelationType[];
}

/** What is said of a column. */
interface Descriptor {
  readonly type: 'string' | 'integer' | 'number';
  readonly title: string;
  readonly format?: 'uri';
  readonly description?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

const REQUIRED = { required: true };

const VOCABULARY: Record<string, Descriptor> = {
  type: { type: 'string', title: 'Type', constraints: { ...REQUIRED, unique: true, pattern: '[A-Z][A-Z0-9_]*' } },
  label: {
    type: 'string',
    title: 'Label',
    description: 'Read from the first actor (source) to the second (target).',
    constraints: REQUIRED,
  },
  'inverse label': {
    type: 'string',
    title: 'Inverse label',
    description: 'Read from the second actor (target) to the first (source).',
    constraints: REQUIRED,
  },
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
export function dataPackageOf({ name, title, version, about, vocabulary }: PackageDescription): object {
  const types = [...BUILT_IN_TYPES, ...vocabulary].map(({ type }) => type);
  return {
    profile: 'tabular-data-package',
    name,
    title,
    version,
    ...about,
    resources: [
      resource('actors', 'Actors', 'Persons, states, groups and movements.', described(ACTOR_FIELDS, types)),
      resource('relations', 'Relations', 'One row for each spell of a relation between two actors.', described(RELATION_FIELDS, types), {
        source: 'actors',
        target: 'actors',
      }),
      // A table that refers to itself is named by an empty text.
      resource('sources', 'Sources', 'What the claims are taken from.', described(SOURCE_FIELDS, types), { via: '' }),
      resource(
        'evidence',
        'Evidence',
        'What each source says for or against a relation, or its dates.',
        described(EVIDENCE_FIELDS, types),
        {
          relation: 'relations',
          source: 'sources',
        },
      ),
      ...(vocabulary.length === 0
        ? []
        : [resource('vocabulary', 'Vocabulary', 'The types of relation that the dataset adds.', VOCABULARY)]),
    ],
  };
}

function described(fields: Fields, types: readonly string[]): Record<string, Descriptor> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, descriptor(field, types)]));
}

function descriptor(field: Field, types: readonly string[]): Descriptor {
  const { holds, title, description, required } = field;
  const constraints = {
    ...(required && REQUIRED),
    ...(holds === 'id' && { unique: true, pattern: '[a-z0-9]+(?:-[a-z0-9]+)*' }),
    ...(holds === 'type' && { enum: types }),
    ...('codes' in field && { enum: field.codes }),
  };
  return {
    type: holds !== 'number' ? 'string' : field.codes === undefined ? 'number' : 'integer',
    title,
    ...(holds === 'address' && { format: 'uri' }),
    ...(description !== undefined && { description }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

function resource(
  name: string,
  title: string,
  description: string,
  columns: Readonly<Record<string, Descriptor>>,
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
