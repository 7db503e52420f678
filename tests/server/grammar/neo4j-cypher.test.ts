import type { SerializedDatabaseError } from '../../../server/database/serialized-error.ts';
import { explainRefusal } from '../../../server/grammar/neo4j-cypher.ts';

const syntaxError = (column: number): SerializedDatabaseError => ({
  failure: 'refused',
  code: 'GRAFEO-Q001',
  message: 'Expected something else',
  position: { line: 1, column },
});

describe('what Neo4j makes of a query that the embedded engine refuses', () => {
  test.each([
    ['MATCH ((x)-->(y)){1,3} RETURN x', 8, 'quantified path patterns'],
    ['MATCH p = SHORTEST 1 (a)-[*]->(b) RETURN p', 11, 'path selectors'],
    ['MATCH (n:A|B) RETURN n', 11, 'label expressions'],
    ['MATCH (n:A|B)-[r]->{1,2}(m) RETURN n', 20, 'quantified path patterns'],
    ['CREATE FULLTEXT INDEX f FOR (n:A) ON EACH [n.name]', 8, 'full-text indexes'],
    ['CREATE INDEX i FOR ()-[r:R]-() ON (r.x)', 21, 'this kind of index'],
    ['SHOW TRANSACTIONS', 1, 'this SHOW command'],
  ])('%s: it has it, and its name is told', (text, column, name) => {
    const judged = explainRefusal(syntaxError(column), text);
    expect(judged).toMatchObject({ failure: 'unsupported', code: 'GRAFEO-Q001', position: { line: 1, column } });
    expect(judged.message).toContain(`does not have ${name}`);
  });

  test.each(['RETRN 1', 'MATCH (n RETURN n', 'RETURN 1; RETURN 2'])('%s: it refuses it too', (text) => {
    expect(explainRefusal(syntaxError(1), text)).toEqual(syntaxError(1));
  });

  test.each([
    ["Unknown function 'point'", 'unsupported'],
    ["Unknown function 'cosh'", 'unsupported'],
    ["Unknown function 'nobody'", 'refused'],
    ["Unknown function 'apoc.version'", 'refused'],
    ["Function 'round' takes 1 argument, got 2", 'unsupported'],
    ["Function 'size' takes 1 argument, got 2", 'refused'],
    ["unknown procedure 'db.schema.visualization'; CALL grafeo.procedures() lists the procedures", 'unsupported'],
  ])('%s: %s', (message, failure) => {
    expect(explainRefusal({ failure: 'refused', code: 'GRAFEO-Q002', message }, 'RETURN 1')).toMatchObject({ failure });
  });
});
