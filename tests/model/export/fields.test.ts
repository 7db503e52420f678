import { z } from 'zod';
import { graphNames } from '../../../client/cypher/language/graph-names.ts';
import { furtherFacts } from '../../../client/details/further-facts.ts';
import { actorAnswer } from '../../../model/api/actors.ts';
import { relationAnswer } from '../../../model/api/relation.ts';
import { evidence, sourceClaim, sourceSchema } from '../../../model/api/sources.ts';
import { actorRow, evidenceRow, relationRow, sourceRow } from '../../../model/dataset.ts';
import { gexf } from '../../../model/export/gexf.ts';
import { graphml } from '../../../model/export/graphml.ts';
import { graphologyJson } from '../../../model/export/graphology.ts';
import { actorsCsv, evidenceCsv, relationsCsv, sourcesCsv } from '../../../model/export/tables.ts';
import { cellsOf, storedOf, valuesOf } from '../../../model/field-schemas.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, type Fields, RELATION_FIELDS, SOURCE_FIELDS } from '../../../model/fields.ts';
import { contentWith } from './sample.ts';
import { textOf } from './text-of.ts';

const TABLES = {
  actors: { fields: ACTOR_FIELDS, row: actorRow, answer: actorAnswer, csv: actorsCsv },
  relations: { fields: RELATION_FIELDS, row: relationRow, answer: relationAnswer, csv: relationsCsv },
  sources: { fields: SOURCE_FIELDS, row: sourceRow, answer: sourceSchema, csv: sourcesCsv },
  evidence: { fields: EVIDENCE_FIELDS, row: evidenceRow, answer: z.object({ ...sourceClaim.shape, ...evidence.shape }), csv: evidenceCsv },
};

describe.each(Object.entries(TABLES))('every column of %s', (name, { fields, row, answer, csv }) => {
  const columns = Object.keys(fields);
  /** What a relation ends is for the API and the graph said by what is ended. */
  const answered = columns.filter((column) => column !== 'ends');

  it('is read from its row, and written at the head of its table', () => {
    expect(Object.keys(row.shape)).toEqual(columns);
    expect(textOf(csv, contentWith('plain')).split('\r\n')[0]?.split(',').slice(0, columns.length)).toEqual(columns);
  });

  it('is in the answer of the API and in its document, under its title', () => {
    const { properties = {} } = z.toJSONSchema(answer, { io: 'output' });
    for (const column of answered) {
      const title = (fields as Fields)[column]?.title;
      if (name === 'evidence' && column === 'source')
        expect(properties.source).toHaveProperty('properties.reliability.title', 'Reliability');
      else expect(properties[column]).toHaveProperty('title', title);
    }
  });

  it('is a property that the Cypher editor completes, or a relationship says it', () => {
    const { properties } = graphNames({ types: [], kinds: [], relations: [] });
    expect(columns.filter((column) => !properties.includes(column))).toEqual(
      columns.filter((column) => ['source', 'target', 'ends', 'claim'].includes(column)),
    );
  });
});

it('is in every graph format, where the format has no place of its own for it', () => {
  const content = contentWith('plain');
  const claimsOf = {
    id: 'claimIds',
    source: 'claimSources',
    locator: 'claimLocators',
    claim: 'claims',
    stance: 'claimStances',
    attests: 'claimAttests',
    retracted: 'claimRetractions',
  };
  const ofClaims = Object.keys(EVIDENCE_FIELDS).filter((column) => column !== 'relation' && column !== 'credibility');
  const attributes = [
    ...Object.keys(ACTOR_FIELDS).filter((column) => !['id', 'name'].includes(column)),
    ...Object.keys(RELATION_FIELDS).filter((column) => !['id', 'type', 'source', 'target'].includes(column)),
  ];
  const claims = ofClaims.map((column) => Object.entries(claimsOf).find(([name]) => name === column)?.[1] ?? column);
  for (const attribute of [...attributes, ...claims, 'claimCredibilities', 'relationType']) {
    expect(textOf(gexf, content)).toContain(`title="${attribute}"`);
    expect(textOf(graphml, content)).toContain(`attr.name="${attribute}"`);
  }
  const { nodes, edges, attributes: whole } = JSON.parse(textOf(graphologyJson, contentWith('plain', { channel: 'verbal', ends: ['x'] })));
  const filled = (columns: readonly string[]) =>
    columns.filter((column) => !['id', 'name', 'active', 'source', 'target', 'type'].includes(column));
  expect(Object.keys(nodes[0].attributes)).toEqual(expect.arrayContaining(filled(Object.keys(ACTOR_FIELDS))));
  expect(Object.keys(edges[0].attributes)).toEqual(expect.arrayContaining(filled(Object.keys(RELATION_FIELDS))));
  expect(Object.keys(edges[0].attributes.evidence[0])).toEqual(expect.arrayContaining(ofClaims));
  expect(Object.keys(whole.sources[0])).toEqual(expect.arrayContaining(['id', 'title', 'author', 'reliability']));
});

it('is among the details with its title, where the panel has no place of its own for it', () => {
  expect(furtherFacts('relation', { status: 'actual', channel: 'financial', summary: 'It pays.' })).toEqual([
    { title: 'Channel of support', text: 'Financial' },
  ]);
  expect(furtherFacts('relation', { channel: undefined })).toEqual([]);
  expect(furtherFacts('actor', { name: 'A', aliases: ['B'] })).toEqual([]);
});

describe('a column of another kind', () => {
  const FIELDS = {
    weight: { holds: 'number', title: 'Weight' },
    share: { holds: 'number', title: 'Share', required: true },
    tags: { holds: 'ids', title: 'Tags' },
    grade: { holds: 'number', codes: [1, 2], title: 'Grade' },
  } as const satisfies Fields;
  const row = z.object(cellsOf(FIELDS));

  it('has its number read, and nothing where an empty cell may stand', () => {
    expect(row.parse({ weight: '', share: '-.5', tags: 'a; b', grade: '' })).toEqual({
      ...{ weight: undefined, share: -0.5, tags: ['a', 'b'], grade: undefined },
    });
    expect(row.parse({ weight: '2.50', share: '3', tags: '', grade: '2' })).toEqual({ weight: 2.5, share: 3, tags: [], grade: 2 });
  });

  it('says what is wrong with a number, and how to write it', () => {
    const issues = row.safeParse({ weight: '1,5', share: '', tags: '', grade: '3' }).error?.issues;
    expect(issues?.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
      'weight: write a number, such as 0.5',
      'share: the share is missing',
      'grade: a grade is empty or one of 1, 2',
    ]);
    expect(row.safeParse({ weight: 'Infinity', share: '1e3', tags: '', grade: '' }).success).toBe(false);
  });

  it('may be missing from an answer, but for what is required and for lists; the graph stores no empty list', () => {
    expect(z.object(valuesOf(FIELDS)).parse({ share: 1, tags: [] })).toEqual({ share: 1, tags: [] });
    expect(z.object(valuesOf(FIELDS)).safeParse({ share: 1 }).success).toBe(false);
    expect(z.object(storedOf(FIELDS)).parse({ share: 1, grade: 2 })).toEqual({ share: 1, grade: 2, tags: [] });
  });
});
