import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { type LoadOptions, type LoadReport, loadDataset } from '../../seed/load/load-dataset.ts';
import { removeDataset } from '../../seed/load/remove-dataset.ts';
import { DatasetError } from '../../seed/problems/problem.ts';
import { readClaims } from '../../server/claims/read-claims.ts';
import type { Database, WritableDatabase } from '../../server/database/database.ts';
import { queryText } from '../../server/database/query-text.ts';
import { cityCouncil, type FolderContent, writeDataset } from '../seed/dataset-folder.ts';
import { describeEngines } from './engines.ts';
import { AMPLE } from './texts.ts';

const loadInto = async (database: WritableDatabase, folder: string, options: LoadOptions = {}) =>
  loadDataset(database, await checkFolder(folder), options);
const askOf = async (database: Pick<Database, 'read'>, text: string) => (await database.read({ text }, AMPLE)).rows;
const total = ({ rows }: LoadReport) =>
  Object.values(rows).reduce(
    (sum, { added, changed, removed }) => ({ added: sum.added + added, changed: sum.changed + changed, removed: sum.removed + removed }),
    {
      added: 0,
      changed: 0,
      removed: 0,
    },
  );

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/** Everything that is stored, as text, to compare two states of the graph. */
async function everythingIn(database: WritableDatabase): Promise<string> {
  const nodes = await askOf(database, 'MATCH (n) RETURN labels(n), properties(n)');
  const relations = await askOf(database, 'MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)');
  const sorted = (rows: unknown[][]) =>
    rows.map((row) => JSON.stringify(row, (_, value) => (isMap(value) ? Object.fromEntries(Object.entries(value).sort()) : value))).sort();
  return [...sorted(nodes), ...sorted(relations)].join('\n');
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describeEngines('loading a dataset', (engine) => {
  engine.ownSchema();
  const itIn = (idea: string, test: (database: WritableDatabase) => Promise<void>) => it(idea, () => engine.writing(test));

  it('stores actors, relations, evidence and added types as the contract has them', async () => {
    await engine.writing(async (database) => loadInto(database, await writeDataset(cityCouncil())));
    const database = await engine.open();
    expect(
      await askOf(database, "MATCH (a:Actor:Person {id: 'member-abel'}) RETURN a.name, a.kind, a.x IS NOT NULL, a.aliases IS NULL"),
    ).toEqual([['Councillor Abel', 'person', true, true]]);
    expect(
      await askOf(
        database,
        "MATCH (a:Actor)-[r:SUPPORTS {id: 'backs-cohen'}]->(b:Actor) RETURN a.id, b.id, r.from, r.fromLatest, r.toEarliest, r.to, r.fromYear, r.toYear, r.startStatus, r.endStatus, r.endedBy, r.sign, r.category, r.status, r.confidence, r.channel, r.dates, r.sources, r.dataset",
      ),
    ).toEqual([
      [
        ...[
          'member-dubois',
          'member-cohen',
          '1993-02-01',
          '1993-02-28',
          '1994-05-04',
          '1994-05-04',
          1993,
          1994,
          'known',
          'ended',
          'drops-cohen',
        ],
        ...[1, 'cooperation', 'actual', 'moderate', 'verbal', '1993-02/..', ['minutes-1995'], 'port-council'],
      ],
    ]);
    expect(
      await askOf(
        database,
        "MATCH ()-[r:SUPPORTS {id: 'backs-cohen'}]->() RETURN r.dating, r.attestedFrom, r.attestedFromLatest, r.attestedToEarliest, r.attestedTo, r.possibleFrom, r.possibleTo, r.foretoldFrom",
      ),
    ).toEqual([['dated', ['1993-02-01'], ['1993-02-28'], ['1994-05-04'], ['1994-05-04'], '1993-02-01', '1994-05-04', null]]);
    expect(
      await askOf(
        database,
        "MATCH (s:Source)-[t:STATES]->(c:Claim {relation: 'backs-cohen'})-[:SUBJECT]->(a:Actor) MATCH (c)-[:OBJECT]->(b:Actor) RETURN s.id, t.locator, c.credibility, c.stance, a.id, b.id",
      ),
    ).toEqual([['minutes-1995', 'page 17', 2, 'supports', 'member-dubois', 'member-cohen']]);
    expect(
      await askOf(
        database,
        'MATCH (d:Dataset)-[:DEFINES]->(t:RelationType) RETURN d.id, d.title, d.actors, d.relations, d.claims, t.type, t.sign',
      ),
    ).toEqual([['port-council', 'The council of Port', 20, 19, 19, 'LOBBIES', 1]]);
  });

  itIn('changes nothing when the same files are loaded again', async (database) => {
    const folder = await writeDataset(cityCouncil());
    expect(total(await loadInto(database, folder))).toMatchObject({ changed: 0, removed: 0 });
    const before = await everythingIn(database);
    expect(total(await loadInto(database, folder))).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(await everythingIn(database)).toBe(before);
  });

  itIn('updates what changed and removes what is gone, and says so', async (database) => {
    const folder = await writeDataset(cityCouncil());
    await loadInto(database, folder);
    await edit(folder, 'relations.csv', (text) =>
      text
        .replace('rivals-abel-brandt,RIVALS', 'rivals-abel-brandt,OPPOSES')
        .replace('alleged,low', 'actual,high')
        .replace(/^drops-cohen.*\n/m, ''),
    );
    await edit(folder, 'evidence.csv', (text) => text.replace(/^.*,drops-cohen,.*\n/m, ''));
    const report = await loadInto(database, folder);
    // The state that the removed event had ended is open again.
    expect(report.rows.relations).toEqual({ added: 0, changed: 3, removed: 1 });
    expect(report.rows.claims).toEqual({ added: 0, changed: 0, removed: 1 });
    expect(await askOf(database, "MATCH ()-[r {id: 'rivals-abel-brandt'}]->() RETURN type(r)")).toEqual([['OPPOSES']]);
    expect(await askOf(database, "MATCH ()-[r {id: 'backs-cohen'}]->() RETURN r.endStatus, r.endedBy")).toEqual([['ongoing', null]]);
    const fresh = await everythingIn(database);
    await database.transaction((run) => run({ text: 'MATCH (n) DETACH DELETE n' }));
    await loadInto(database, folder);
    // Who has a place keeps it, whatever changes around it.
    const comparable = (graph: string) => graph.replace(/"loadedAt":"[^"]*"|"[xy]":[-.0-9]+/g, '');
    expect(comparable(fresh)).toBe(comparable(await everythingIn(database)));
  });

  itIn('keeps every place, puts newcomers beside their neighbours, and lays all out anew only when that is asked', async (database) => {
    const places = async () =>
      new Map((await askOf(database, 'MATCH (a:Actor) RETURN a.id, a.x, a.y')).map(([id, ...place]) => [id, place]));
    const folder = await writeDataset(cityCouncil());
    expect((await loadInto(database, folder)).layout).toEqual({ way: 'laid out', why: 'first', actors: 20 });
    const before = await places();
    await edit(folder, 'actors.csv', (text) => `${text.replace(/^member-novak.*\n/m, '')}\nmayor,The Mayor,person,,,`);
    await edit(folder, 'relations.csv', (text) =>
      text.replace(/^seat-novak.*\n/m, '').concat('\nmayor-backs-abel,SUPPORTS,mayor,member-abel,1993/,actual,high,,,The mayor backs him.'),
    );
    await edit(folder, 'evidence.csv', (text) =>
      text.replace(/^.*,seat-novak,.*\n/m, '').concat('\nm99,mayor-backs-abel,minutes-1995,page 99,So they say.,2,supports'),
    );
    const edited = await loadInto(database, folder);
    expect(edited.layout).toEqual({ way: 'kept', placed: 1, kept: 19 });
    expect(edited.rows.actors).toEqual({ added: 1, changed: 0, removed: 1 });
    const after = await places();
    const mayor = after.get('mayor');
    expect(mayor).toEqual([expect.any(Number), expect.any(Number)]);
    expect([...after].filter(([id]) => id !== 'mayor')).toEqual(
      expect.arrayContaining([...before].filter(([id]) => id !== 'member-novak')),
    );
    const anew = await loadInto(database, folder, { relayout: true });
    expect(anew.layout).toEqual({ way: 'laid out', why: 'asked', actors: 20 });
    expect(await places()).not.toEqual(after);
    const laidOut = await places();
    const press = await writeDataset({
      actors: ['newspaper,The Port Courier,institution,,,'],
      raw: { 'datapackage.json': '{"name": "press"}' },
    });
    expect((await loadInto(database, press)).layout).toEqual({ way: 'kept', placed: 1, kept: 20 });
    await removeDataset(database, 'press');
    expect(await places()).toEqual(laidOut);
  });

  itIn('loads nothing of a dataset with one bad row', async (database) => {
    const folder = await writeDataset(cityCouncil());
    await loadInto(database, folder);
    const before = await everythingIn(database);
    await edit(folder, 'relations.csv', (text) => `${text}\nbad,FUNDS,member-abel,nobody,1993,actual,high,,,No.`);
    await expect(loadInto(database, folder)).rejects.toThrow(DatasetError);
    expect(await everythingIn(database)).toBe(before);
  });

  itIn('lets two datasets meet in their actors, and keeps apart what each owns', async (database) => {
    const council = await writeDataset(cityCouncil());
    await loadInto(database, council);
    const second = await writeDataset({
      actors: ['member-abel,Councillor Abel,person,Abe,,', 'newspaper,The Port Courier,institution,,,'],
      relations: ['courier-backs-abel,SUPPORTS,newspaper,member-abel,1993/,actual,high,,,The paper backs him.'],
      sources: ['courier,Courier,,,1994,,C'],
      evidence: ['k1,courier-backs-abel,courier,front page,It backs him.,3,supports'],
      raw: { 'datapackage.json': '{"name": "press"}' },
    });
    await loadInto(database, second);
    expect(await askOf(database, "MATCH (a:Actor {id: 'member-abel'}) RETURN a.description, a.aliases")).toEqual([
      ['Sits on the council', ['Abe']],
    ]);
    const loadedAt = () => askOf(database, 'MATCH (d:Dataset) RETURN d.id, d.loadedAt ORDER BY d.id');
    const before = await loadedAt();
    await loadInto(database, council);
    await loadInto(database, second);
    expect(await loadedAt()).toEqual(before);
    expect(await askOf(database, "MATCH (d:Dataset)-[:INCLUDES]->(:Actor {id: 'member-abel'}) RETURN d.id ORDER BY d.id")).toEqual([
      ['port-council'],
      ['press'],
    ]);
    expect(await askOf(database, 'MATCH (a:Actor) RETURN count(a)')).toEqual([[21]]);

    const other = await writeDataset({
      actors: ['member-abel,Abel & Sons,institution,,,'],
      raw: { 'datapackage.json': '{"name": "firms"}' },
    });
    await expect(loadInto(database, other)).rejects.toMatchObject({
      problems: [expect.objectContaining({ file: 'actors.csv', message: expect.stringContaining('is Councillor Abel (person)') })],
    });

    await edit(second, 'relations.csv', (text) => text.replace('courier-backs-abel', 'backs-cohen'));
    await edit(second, 'evidence.csv', (text) => text.replace('courier-backs-abel', 'backs-cohen'));
    await expect(loadInto(database, second)).rejects.toMatchObject({
      problems: [expect.objectContaining({ message: expect.stringContaining('is a relation of the dataset "port-council"'), line: 2 })],
    });

    await edit(second, 'relations.csv', (text) => text.replace(/\nbacks-cohen.*/, ''));
    await edit(second, 'evidence.csv', (text) => text.replace(/\nk1.*/, ''));
    await edit(second, 'actors.csv', (text) => text.replace(/\nmember-abel.*/, '').replace(/\nnewspaper.*/, ''));
    await loadInto(database, second);
    expect(await askOf(database, "MATCH (a:Actor) WHERE a.id IN ['member-abel', 'newspaper'] RETURN a.id")).toEqual([['member-abel']]);
  });

  const press = (id: string, claim: string, extra: FolderContent = {}): Promise<string> =>
    writeDataset({
      actors: ['member-abel,Councillor Abel,person,,,', `${id}-paper,The ${id} paper,institution,,,`],
      relations: [`${id}-backs-abel,SUPPORTS,${id}-paper,member-abel,1993/,actual,high,,,The paper backs him.`],
      sources: ['archive,The archive,,,1994,,C'],
      evidence: [`e001,${id}-backs-abel,archive,page 1,${claim},3,supports`],
      ...extra,
      raw: { 'datapackage.json': JSON.stringify({ name: id, title: `The ${id}` }), ...extra.raw },
    });
  const claimsOf = async (
    database: WritableDatabase,
    query: 'evidence-of-relations' | 'source-claims',
    parameters: Record<string, unknown>,
  ) => {
    const claims = await readClaims(database, { text: queryText(`api/${query}`), parameters }, z.unknown(), AMPLE);
    return claims.map(({ relation, id, claim }) => [relation, id, claim]);
  };
  const evidenceIn = (database: WritableDatabase, relation: string) =>
    claimsOf(database, 'evidence-of-relations', { relations: [relation] });
  /** A test that opens its database once. */
  itIn('takes the id of a claim for one of its dataset: each relation keeps its own, also when a dataset goes', async (database) => {
    const morning = await press('morning', 'The morning says so.');
    await loadInto(database, morning);
    await loadInto(database, await press('evening', 'The evening says so.'));
    expect(await evidenceIn(database, 'morning-backs-abel')).toEqual([['morning-backs-abel', 'e001', 'The morning says so.']]);
    expect(await evidenceIn(database, 'evening-backs-abel')).toEqual([['evening-backs-abel', 'e001', 'The evening says so.']]);

    await edit(morning, 'evidence.csv', (text) => text.replace('The morning says so', 'The morning says more'));
    expect((await loadInto(database, morning)).rows.claims).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(await evidenceIn(database, 'evening-backs-abel')).toEqual([['evening-backs-abel', 'e001', 'The evening says so.']]);
    expect(await claimsOf(database, 'source-claims', { source: 'archive' })).toEqual([
      ['evening-backs-abel', 'e001', 'The evening says so.'],
      ['morning-backs-abel', 'e001', 'The morning says more.'],
    ]);

    expect(await removeDataset(database, 'morning')).toEqual({
      title: 'The morning',
      removed: { actors: 1, relations: 1, sources: 0, claims: 1 },
      shared: { actors: 1, sources: 1 },
      left: 1,
    });
    expect(await evidenceIn(database, 'morning-backs-abel')).toEqual([]);
    expect(await evidenceIn(database, 'evening-backs-abel')).toEqual([['evening-backs-abel', 'e001', 'The evening says so.']]);
    expect(await askOf(database, 'MATCH (a:Actor) RETURN a.id ORDER BY a.id')).toEqual([['evening-paper'], ['member-abel']]);
    await expect(removeDataset(database, 'morning')).rejects.toThrow('No dataset "morning" is loaded. Loaded: evening (The evening).');
  });

  itIn('takes a dataset out whole or not at all, and leaves the graph as if it had never been there', async (database) => {
    const withoutTime = async () => (await everythingIn(database)).replace(/"loadedAt":"[^"]*"/g, '');
    await loadInto(database, await writeDataset(cityCouncil()));
    const alone = await withoutTime();
    await loadInto(database, await press('press', 'It says so.'));
    const both = await withoutTime();
    expect(both).not.toBe(alone);
    const failing = removeDataset(
      {
        ...database,
        read: (statement, options) => database.read(statement, options),
        defineSchema: (statements) => database.defineSchema(statements),
        transaction: (work) =>
          database.transaction((run) =>
            work((statement) =>
              statement.text === queryText('load/remove-dataset') ? Promise.reject(new Error('cut off')) : run(statement),
            ),
          ),
      },
      'press',
    );
    await expect(failing).rejects.toThrow('cut off');
    expect(await withoutTime()).toBe(both);
    await removeDataset(database, 'press');
    expect(await withoutTime()).toBe(alone);
    expect(await removeDataset(database, 'port-council')).toMatchObject({
      removed: { actors: 20, relations: 19, sources: 1, claims: 19 },
      left: 0,
    });
    expect(await askOf(database, 'MATCH (n) RETURN count(n)')).toEqual([[0]]);
  });

  itIn('loads again over a graph of the version before, in which the id of a claim was unique', async (database) => {
    const morning = await press('morning', 'The morning says so.');
    await loadInto(database, morning);
    await database.transaction((run) => run({ text: 'MATCH (c:Claim) REMOVE c.key' }));
    await database.defineSchema([
      { kind: 'node', text: 'DROP CONSTRAINT claim_key_unique IF EXISTS' },
      { kind: 'node', text: 'CREATE CONSTRAINT claim_id_unique IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE' },
    ]);
    expect(total(await loadInto(database, morning))).toEqual({ added: 0, changed: 0, removed: 0 });
    await loadInto(database, await press('evening', 'The evening says so.'));
    expect(await askOf(database, 'MATCH (c:Claim) RETURN c.key ORDER BY c.key')).toEqual([['evening/e001'], ['morning/e001']]);
    await removeDataset(database, 'morning');
    expect(await askOf(database, 'MATCH (c:Claim) RETURN c.key')).toEqual([['evening/e001']]);
  });

  itIn('does not let another dataset take the place of a loaded one unasked', async (database) => {
    const council = await writeDataset(cityCouncil());
    await loadInto(database, council);
    const before = await everythingIn(database);
    const copy = await press('copy', 'It says so.', {
      raw: { 'datapackage.json': '{"name": "port-council", "title": "The council of Port"}' },
    });
    await expect(loadInto(database, copy)).rejects.toMatchObject({
      problems: [
        {
          ...{ file: 'datapackage.json', column: 'name', cause: 'other-dataset' },
          message:
            '"port-council" is the id of "The council of Port", which is loaded: of its 59 rows and the 5 of this folder, both have 1',
          fix: expect.stringMatching(/another `name` and `title` in datapackage.json.*--replace/),
        },
      ],
    });
    expect(await everythingIn(database)).toBe(before);
    // A dataset whose evidence was numbered anew is still the same.
    await edit(council, 'evidence.csv', (text) => text.replace(/^m(?=\d)/gm, 'n'));
    await loadInto(database, council);
    const replaced = await loadInto(database, copy, { replace: true });
    expect(replaced.rows.relations).toEqual({ added: 1, changed: 0, removed: 19 });
    const other = await press('other', 'It says so.');
    await loadInto(database, other, { replace: true });
    expect(await askOf(database, 'MATCH (d:Dataset) RETURN d.id ORDER BY d.id')).toEqual([['other'], ['port-council']]);
  });

  itIn('lets two datasets define a type in the same words, and tells in which line they disagree', async (database) => {
    const council = cityCouncil();
    const vocabulary = council.raw?.['vocabulary.csv'] ?? '';
    const lobby = (definition: string) =>
      press('press', 'It says so.', {
        relations: ['press-lobbies,LOBBIES,press-paper,member-abel,1993/,actual,high,,,It lobbies him.'],
        evidence: ['e001,press-lobbies,archive,page 1,It does.,3,supports'],
        raw: { 'vocabulary.csv': definition, 'datapackage.json': '{"name": "press"}' },
      });
    await loadInto(database, await writeDataset(council));
    await expect(loadInto(database, await lobby(vocabulary.replace('contact,+', 'contact,0')))).rejects.toMatchObject({
      problems: [
        { file: 'vocabulary.csv', line: 2, column: 'type', cause: 'owned-elsewhere', message: expect.stringContaining('"port-council"') },
      ],
    });
    await loadInto(database, await lobby(vocabulary));
    await removeDataset(database, 'port-council');
    expect(await askOf(database, 'MATCH (d:Dataset)-[:DEFINES]->(t:RelationType) RETURN d.id, t.type')).toEqual([['press', 'LOBBIES']]);
    await removeDataset(database, 'press');
    expect(await askOf(database, 'MATCH (t:RelationType) RETURN count(t)')).toEqual([[0]]);
  });

  itIn('takes no source of another title for the one that a loaded dataset has under its id', async (database) => {
    await loadInto(database, await press('morning', 'It says so.'));
    const other = await press('evening', 'It says so.', { sources: ['archive,Another archive,,,1994,,C'] });
    await expect(loadInto(database, other)).rejects.toMatchObject({
      problems: [
        {
          ...{ file: 'sources.csv', line: 2, column: 'title', cause: 'same-id' },
          message: '"archive" has "The archive" in this column in the dataset "morning"',
        },
      ],
    });
  });
});
