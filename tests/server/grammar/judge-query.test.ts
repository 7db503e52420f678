import { readdirSync, readFileSync } from 'node:fs';
import { judgeQuery } from '../../../server/grammar/judge-query.ts';
import { READS_OF_25 } from '../../calendar/cypher-25.ts';
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

  it.each(READS_OF_25.flatMap(({ text }) => [text, `CYPHER 25 ${text}`, `cypher /* */ 5\n${text}`]))('lets %s through', (text) => {
    expect(judgeQuery(text)).toEqual({ kind: 'allowed' });
  });

  it.each(['CRE/**/ATE (n)', 'RETURN 1 +', '$statement', 'RETURN'])('leaves it to the database to explain %j', (text) => {
    expect(judgeQuery(text)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    'RETURN 1 AS set, 2 AS `delete`',
    'MATCH (n:Merge)-[r:SET|CREATE]->(remove) WHERE n.create IS NULL AND remove.`merge` = $delete RETURN n {.set, .detach}',
    'UNWIND [{create: 1, load: 2}] AS insert RETURN [set IN [1] | set], reduce(merge = 0, drop IN [1] | merge + drop), insert.create',
    'CALL { RETURN 1 AS create } WITH create AS foreach RETURN foreach AS use',
    'MATCH (`CREATE (n)`:`SET x`) RETURN `CREATE (n)`',
  ])('lets names through that are words of the language: %s', (text) => {
    expect(judgeQuery(text)).toEqual({ kind: 'allowed' });
  });

  it.each(['MATCH (set) SET set.set = 1', 'MATCH (n:Merge) MERGE (n)', 'WITH 1 AS create CREATE (create)', 'MATCH (delete) DELETE delete'])(
    'and refuses what they are when they are no names: %s',
    (text) => {
      expect(judgeQuery(text)).toMatchObject({ kind: 'refused', refusal: { code: 'Entente.Statement.Updating' } });
    },
  );

  it.each([
    [':param x => 1', /a field.*"parameters"/],
    ['// before\n :PARAMS {x: 1}\nMATCH (n) RETURN n', /a field/],
    [':use neo4j', /one database/],
    [':help', /\/api\/docs/],
    [':clear', /next result/],
    [':begin', /transaction/],
    [':play movies', /Take it out/],
    [':param x => 1; MATCH (n) DELETE n', /a field/],
  ])('says of %j what to do here instead', (text, instead) => {
    expect(judgeQuery(text)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'Entente.Statement.Console', message: expect.stringMatching(instead) },
    });
  });

  it('says where the command stands', () => {
    expect(judgeQuery('// x\n :param x => 1')).toMatchObject({ refusal: { position: { line: 2, column: 2 } } });
  });

  it.each(['\ufeffRETURN 1 AS x', '\u200bRETURN 1 AS x'])('names the character before %j, which nobody sees', (text) => {
    const code = text.charCodeAt(0).toString(16).toUpperCase();
    expect(judgeQuery(text)).toMatchObject({
      refusal: { code: 'Entente.Statement.Character', message: expect.stringContaining(`U+${code}`), position: { line: 1, column: 1 } },
    });
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
