import { BUILT_IN_TYPES, type RelationType } from '../../../model/coding/vocabulary.ts';
import { dataPackageOf } from '../../../model/export/data-package.ts';
import { datasetFiles, type WholeDataset } from '../../../model/export/dataset-files.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, type Fields, RELATION_FIELDS, SOURCE_FIELDS } from '../../../model/fields.ts';

const LOBBIES: RelationType = {
  ...{ type: 'LOBBIES', label: 'lobbies', inverseLabel: 'is lobbied by', category: 'contact', definition: 'It asks.' },
  ...{ sign: -1, temporality: 'state', symmetric: false, weak: false },
};
const MEETS: RelationType = { ...LOBBIES, type: 'MEETS', symmetric: true };
const dataset = (vocabulary: readonly RelationType[]): WholeDataset => ({
  ...{ name: 'council', title: 'The council', version: '1.2.0', about: { licenses: [{ name: 'CC0-1.0' }] }, vocabulary },
  ...{ actors: [{ id: 'mayor', name: 'Mayor', aliases: ['M', 'The chair'] }], relations: [], sources: [], evidence: [] },
});

/** The descriptor, as far as these tests read it. */
interface Descriptor {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly Record<string, unknown>[]; readonly primaryKey: string; readonly foreignKeys?: unknown };
  }[];
}
const describedBy = (vocabulary: readonly RelationType[]) => JSON.parse(JSON.stringify(dataPackageOf(dataset(vocabulary)))) as Descriptor;

describe('the files of a dataset', () => {
  const textsOf = (vocabulary: readonly RelationType[]) =>
    Object.fromEntries(datasetFiles(dataset(vocabulary)).map(({ name, pieces }) => [name, [...pieces].join('')]));

  it('are its tables and their descriptor, and a vocabulary where it has one', () => {
    const names = ['datapackage.json', 'actors.csv', 'relations.csv', 'sources.csv', 'evidence.csv'];
    expect(Object.keys(textsOf([]))).toEqual(names);
    expect(Object.keys(textsOf([LOBBIES]))).toEqual([...names, 'vocabulary.csv']);
  });

  it('have the columns of the dataset format, an empty cell where a row has none, and the same bytes each time', () => {
    const texts = textsOf([LOBBIES, MEETS]);
    expect(texts['actors.csv']).toBe('id,name,kind,aliases,description,active\r\nmayor,Mayor,,M;The chair,,\r\n');
    expect(texts['evidence.csv']).toBe('id,relation,source,locator,claim,credibility,stance,attests,retracted\r\n');
    expect(texts['vocabulary.csv']).toBe(
      'type,label,inverse label,category,sign,temporality,symmetric,definition\r\n' +
        'LOBBIES,lobbies,is lobbied by,contact,-1,state,no,It asks.\r\nMEETS,lobbies,is lobbied by,contact,-1,state,yes,It asks.\r\n',
    );
    expect(texts['datapackage.json']).toMatch(/^\{\n {2}"profile": "tabular-data-package",\n/);
    expect(textsOf([LOBBIES, MEETS])).toEqual(texts);
  });
});

describe('the descriptor of a dataset', () => {
  it('says what the dataset is, and of each table how to read it and what its keys are', () => {
    const described = describedBy([LOBBIES]);
    expect(described).toMatchObject({
      ...{ profile: 'tabular-data-package', name: 'council', title: 'The council', version: '1.2.0' },
      licenses: [{ name: 'CC0-1.0' }],
    });
    const keyTo = (fields: string, resource: string) => ({ fields, reference: { resource, fields: 'id' } });
    expect(described.resources.map(({ path, schema: { primaryKey, foreignKeys } }) => [path, primaryKey, foreignKeys])).toEqual([
      ['actors.csv', 'id', undefined],
      ['relations.csv', 'id', [keyTo('source', 'actors'), keyTo('target', 'actors')]],
      // A table that refers to itself names no other.
      ['sources.csv', 'id', [keyTo('via', '')]],
      ['evidence.csv', 'id', [keyTo('relation', 'relations'), keyTo('source', 'sources')]],
      ['vocabulary.csv', 'type', undefined],
    ]);
    for (const each of described.resources) {
      expect(each).toMatchObject({
        ...{ profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
        dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, header: true },
        schema: { missingValues: [''] },
      });
    }
    expect(describedBy([]).resources.map(({ name }) => name)).toEqual(['actors', 'relations', 'sources', 'evidence']);
  });

  it.each<[string, Fields]>([
    ['actors', ACTOR_FIELDS],
    ['relations', RELATION_FIELDS],
    ['sources', SOURCE_FIELDS],
    ['evidence', EVIDENCE_FIELDS],
  ])('has every column of %s in its order, under its title, and says which must be filled', (name, fields) => {
    const columns = describedBy([]).resources.find((each) => each.name === name)?.schema.fields ?? [];
    expect(columns.map((column) => [column.name, column.title, column.description])).toEqual(
      Object.entries(fields).map(([column, { title, description }]) => [column, title, description]),
    );
    const isRequired = ({ constraints }: Record<string, unknown>) => (constraints as { required?: boolean } | undefined)?.required;
    expect(columns.map(isRequired)).toEqual(Object.values(fields).map(({ required }) => required));
  });

  it('says of a column what its cells may be', () => {
    const column = (table: string, name: string) =>
      describedBy([LOBBIES])
        .resources.find((each) => each.name === table)
        ?.schema.fields.find((field) => field.name === name);
    expect(column('actors', 'id')).toEqual({
      ...{ name: 'id', type: 'string', title: 'Id' },
      constraints: { required: true, unique: true, pattern: '[a-z0-9]+(?:-[a-z0-9]+)*' },
    });
    expect(column('actors', 'description')).toEqual({ name: 'description', type: 'string', title: 'Description' });
    expect(column('relations', 'type')).toMatchObject({ constraints: { enum: [...BUILT_IN_TYPES.map(({ type }) => type), 'LOBBIES'] } });
    expect(column('relations', 'confidence')).toMatchObject({ type: 'string', constraints: { enum: ['low', 'moderate', 'high'] } });
    expect(column('sources', 'url')).toEqual({ name: 'url', type: 'string', title: 'Address', format: 'uri' });
    expect(column('evidence', 'credibility')).toMatchObject({ type: 'integer', constraints: { enum: [1, 2, 3, 4, 5, 6] } });
    expect(column('vocabulary', 'type')).toMatchObject({ constraints: { required: true, unique: true, pattern: '[A-Z][A-Z0-9_]*' } });
    expect(column('vocabulary', 'sign')).toMatchObject({ type: 'integer', constraints: { required: true, enum: [1, 0, -1] } });
    expect(column('vocabulary', 'temporality')).toMatchObject({ constraints: { required: true, enum: ['state', 'event', 'either'] } });
    expect(column('vocabulary', 'symmetric')).toEqual({
      ...{ name: 'symmetric', type: 'string', title: 'Symmetric', constraints: { enum: ['yes', 'no'] } },
    });
    for (const name of ['label', 'inverse label', 'category', 'definition']) {
      expect(column('vocabulary', name)).toMatchObject({ type: 'string', constraints: { required: true } });
    }
  });
});
