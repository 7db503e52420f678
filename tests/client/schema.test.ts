import { BETWEEN_ACTORS, insertionOf, quotedName, type SchemaChoice } from '../../client/cypher/schema/insertion.ts';
import { relationCount, schemaRows } from '../../client/cypher/schema/schema-rows.ts';
import type { SchemaAnswer } from '../../model/api/schema.ts';

const label = (name: string): SchemaChoice => ({ kind: 'label', name, ofActors: true });
const type = (name: string, ofActors = true): SchemaChoice => ({ kind: 'type', name, ofActors });
const property = (name: string, owner: SchemaChoice): SchemaChoice => ({ kind: 'property', name, owner });

/** What a text becomes where `^` is the cursor, with the cursor after it. */
function written(choice: SchemaChoice, text: string): string {
  const offset = text.indexOf('^');
  const statement = text.replace('^', '');
  const { text: added, cursor } = insertionOf(choice, statement, offset);
  return `${statement.slice(0, offset)}${added.slice(0, cursor)}^${added.slice(cursor)}${statement.slice(offset)}`;
}

describe('a name of the schema', () => {
  it('is in backticks where Cypher would read it as something else', () => {
    expect(['Actor', 'FUNDS', 'Größe_2', '2nd', 'a name', 'a`b', 'a:B', ''].map(quotedName)).toEqual([
      ...['Actor', 'FUNDS', 'Größe_2', '`2nd`', '`a name`', '`a``b`', '`a:B`', '``'],
    ]);
  });

  it('makes a whole query of an empty text, ready for a property', () => {
    expect(written(label('Odd name'), ' ^\n')).toBe(' MATCH (n:`Odd name`) RETURN n^ LIMIT 25\n');
    expect(written(type('FUNDS'), '^')).toBe('MATCH (a:Actor)-[r:FUNDS]->(b:Actor) RETURN a, r^, b LIMIT 25');
    expect(written(type('STATES', false), '^')).toBe('MATCH (a)-[r:STATES]->(b) RETURN a, r^, b LIMIT 25');
    expect(written(property('name', label('Actor')), '^')).toBe('MATCH (n:Actor) RETURN n.name^ LIMIT 25');
    expect(written(property('a b', type('FUNDS')), '^')).toBe('MATCH (a:Actor)-[r:FUNDS]->(b:Actor) RETURN r.`a b`^ LIMIT 25');
    expect(written({ kind: 'pattern' }, '^')).toBe(`MATCH ${BETWEEN_ACTORS} RETURN a, r^, b LIMIT 25`);
  });

  it('is written with what is lacking where the cursor is', () => {
    expect(written(label('Actor'), 'MATCH (n^) RETURN n')).toBe('MATCH (n:Actor^) RETURN n');
    expect(written(label('Actor'), 'MATCH (^) RETURN 1')).toBe('MATCH (:Actor^) RETURN 1');
    expect(written(label('State'), 'MATCH (n:^) RETURN n')).toBe('MATCH (n:State^) RETURN n');
    expect(written(label('State'), 'MATCH (n:Person|^) RETURN n')).toBe('MATCH (n:Person|State^) RETURN n');
    expect(written(label('Actor'), 'MATCH (n ^) RETURN n')).toBe('MATCH (n :Actor^) RETURN n');
    expect(written(label('Actor'), 'MATCH ^')).toBe('MATCH (:Actor)^');
    expect(written(label('Actor'), "MATCH (n {name: '('}) ^")).toBe("MATCH (n {name: '('}) (:Actor)^");
    expect(written(type('FUNDS'), 'MATCH (a)-[r^]->(b)')).toBe('MATCH (a)-[r:FUNDS^]->(b)');
    expect(written(type('FUNDS'), 'MATCH (a)-[^]->(b)')).toBe('MATCH (a)-[:FUNDS^]->(b)');
    expect(written(type('FUNDS'), 'MATCH (a)^')).toBe('MATCH (a)-[:FUNDS]->^');
    expect(written(type('FUNDS'), 'MATCH (a)-^')).toBe('MATCH (a)-[:FUNDS]->^');
    expect(written({ kind: 'pattern' }, 'MATCH ^')).toBe(`MATCH ${BETWEEN_ACTORS}^`);
  });

  it('that is a property follows its variable, one that is written or one that the text has', () => {
    const name = property('name', label('Actor'));
    expect(written(name, 'MATCH (a:Actor) RETURN a^')).toBe('MATCH (a:Actor) RETURN a.name^');
    expect(written(name, 'MATCH (a:Actor) RETURN a.^')).toBe('MATCH (a:Actor) RETURN a.name^');
    expect(written(name, 'MATCH (a:Person:Actor) RETURN ^')).toBe('MATCH (a:Person:Actor) RETURN a.name^');
    expect(written(name, 'MATCH (a:Actors) RETURN ^')).toBe('MATCH (a:Actors) RETURN name^');
    expect(written(name, 'MATCH (a:Actor {^}) RETURN a')).toBe('MATCH (a:Actor {name^}) RETURN a');
    expect(written(property('a b', type('IS ODD')), 'MATCH ()-[r:`IS ODD`]->() RETURN ^')).toBe(
      'MATCH ()-[r:`IS ODD`]->() RETURN r.`a b`^',
    );
  });
});

const named = (name: string, count: number, ofActors: boolean, ...properties: string[]) => ({
  ...{ name, count, ofActors },
  properties: properties.map((each) => ({ name: each, count: count - 1, types: ['STRING'] })),
});
const SCHEMA: SchemaAnswer = {
  ...{ nodes: 20, relationships: 50 },
  labels: [named('Actor', 8, true, 'name', 'aliases'), named('Claim', 12, false, 'text'), named('State', 2, true, 'name')],
  relationshipTypes: [named('FUNDS', 5, true, 'from'), named('ARMS', 9, true, 'from'), named('STATES', 36, false)],
};
const shown = (words: string, ...toggled: string[]) =>
  schemaRows(SCHEMA, words, new Set(toggled)).map(({ level, label: name, count }) => `${' '.repeat(level - 1)}${name} ${count}`);

describe('the rows of the schema', () => {
  it('have actors and their relations open, the most first, and the rest closed', () => {
    expect(relationCount(SCHEMA)).toBe(14);
    expect(shown('')).toEqual([
      ...['Actors 8', ' Actor 8', ' State 2', 'Relations between actors 14', ' ARMS 9', ' FUNDS 5'],
      ...['Other nodes 12', 'Other relationships 36'],
    ]);
  });

  it('open and close', () => {
    expect(shown('', 'Actors', 'Relations between actors', 'Other nodes', 'Other nodes/Claim')).toEqual([
      ...['Actors 8', 'Relations between actors 14', 'Other nodes 12', ' Claim 12', '  text 11', 'Other relationships 36'],
    ]);
  });

  it('that have the words are open as far as they are', () => {
    expect(shown('FROM')).toEqual(['Relations between actors 14', ' ARMS 9', '  from 8', ' FUNDS 5', '  from 4']);
    expect(shown('stat')).toEqual(['Actors 8', ' State 2', 'Other relationships 36', ' STATES 36']);
    expect(shown('stat', 'Actors/State')).toContain('  name 1');
    expect(shown('nothing')).toEqual([]);
  });
});
