import { readdirSync, readFileSync } from 'node:fs';
import { judgeQuery } from '../../../server/grammar/judge-query.ts';
import { attacks } from '../cypher/attacks.ts';

const QUERIES = new URL('../../../cypher/', import.meta.url);
const queriesIn = (folder: string) => readdirSync(new URL(`${folder}/`, QUERIES)).map((name) => `${folder}/${name}`);

describe('the grammar guard, alone', () => {
  const judged = attacks.refused.filter(({ kind }) => kind !== 'too long');

  it.each(judged.map((attack) => [attack.name, attack] as const))('refuses %s', (_, { statement, code }) => {
    const verdict = judgeQuery(statement);
    expect(verdict.kind).not.toBe('allowed');
    // Where the corpus names no code, the grammar cannot read the text, and it is left to the database to explain.
    if (code !== undefined) expect(verdict).toMatchObject({ kind: 'refused', refusal: { code } });
  });

  it.each([...queriesIn('library'), ...queriesIn('api')])('lets %s through', (name) => {
    expect(judgeQuery(readFileSync(new URL(name, QUERIES), 'utf8'))).toEqual({ kind: 'allowed' });
  });

  it.each([...queriesIn('load'), ...queriesIn('schema')].filter((name) => !name.includes('current-')))('refuses %s', (name) => {
    const text = readFileSync(new URL(name, QUERIES), 'utf8').replaceAll('RELATION_TYPE', 'FUNDS');
    expect(judgeQuery(text)).toMatchObject({ kind: 'refused', refusal: { code: expect.stringMatching(/Updating|Command/) } });
  });

  it.each([
    'RETURN toUPPER(\'a\'), `size`([1]), date.truncate("year", date())',
    'SHOW FUNCTIONS',
    'CALL db.labels YIELD label RETURN label',
  ])('lets %s through', (text) => {
    expect(judgeQuery(text)).toEqual({ kind: 'allowed' });
  });

  it.each(attacks.harmless.map((text) => [text.name, text] as const))('lets %s through', (_, { statement }) => {
    expect(judgeQuery(statement)).toEqual({ kind: 'allowed' });
  });

  it.each(['CRE/**/ATE (n)', 'RETURN 1 +', '$statement', 'RETURN', ':use system'])('leaves it to the database to explain %j', (text) => {
    expect(judgeQuery(text)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    'DEFINE FUNCTION abs(x) = x RETURN abs(1)',
    'DEFINE PROCEDURE db.labels() { RETURN 1 AS label } CALL db.labels() YIELD label RETURN label',
  ])('refuses what defines anything, though it bears the name of what is run: %s', (text) => {
    expect(judgeQuery(text)).toEqual({
      kind: 'refused',
      refusal: {
        code: 'Entente.Statement.Command',
        message: 'Definitions of procedures and functions are not run here.',
        position: { line: 1, column: 8 },
      },
    });
  });

  it.each([
    'CREATE DATABASE x OPTIONS {a: COUNT { MATCH (n) RETURN n }}',
    'CREATE USER x SET PASSWORD "y" SET STATUS ACTIVE',
    'ALTER DATABASE x SET OPTION a COUNT { MATCH (n) RETURN n }',
  ])('refuses a command, also with a query in it: %s', (text) => {
    expect(judgeQuery(text)).toEqual({
      kind: 'refused',
      refusal: {
        code: 'Entente.Statement.Command',
        message: 'Only queries that read are run here; this is an administration command.',
        position: { line: 1, column: 1 },
      },
    });
  });

  it('says what it refuses, and what it would run instead', () => {
    const said = (text: string) => {
      const verdict = judgeQuery(text);
      return verdict.kind === 'refused' ? verdict.refusal : undefined;
    };
    expect(said('CALL dbms.listConfig()')?.message).toMatch(/^The procedure dbms\.listConfig is not run here; these are: db\.labels, /);
    expect(said('MATCH (n) DETACH DELETE n')?.message).toMatch(/^DELETE changes the graph/);
    expect(said('CREATE DATABASE x')).toEqual({
      code: 'Entente.Statement.Command',
      message: 'Only queries that read are run here; this is an administration command.',
      position: { line: 1, column: 1 },
    });
    expect(said('')).not.toHaveProperty('position');
  });

  it('says where it found what it refuses', () => {
    expect(judgeQuery("RETURN 'C:\\\\users' AS x,\n  '\\u0061' AS y")).toMatchObject({ refusal: { position: { line: 2, column: 4 } } });
    expect(judgeQuery('MATCH (n)\nRETURN apoc.text.join([], "")')).toMatchObject({ refusal: { position: { line: 2, column: 8 } } });
    expect(judgeQuery('MATCH (n)\nCALL dbms.listConfig() YIELD name RETURN name')).toMatchObject({
      refusal: { position: { line: 2, column: 6 } },
    });
    expect(judgeQuery('MATCH (n)\n  SET n.x = 1')).toMatchObject({ refusal: { position: { line: 2, column: 3 } } });
  });
});
