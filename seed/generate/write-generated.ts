import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csv } from '../../model/export/csv.ts';
import { ACTOR_FIELDS, EVIDENCE_FIELDS, type Fields, RELATION_FIELDS, SOURCE_FIELDS } from '../../model/fields.ts';
import { makeNewFolder } from '../write/new-folder.ts';
import { type Camp, campsOf } from './actors.ts';
import { type DatasetPlan, FIRST_YEAR, LAST_YEAR } from './plan.ts';
import { Sources } from './sources.ts';
import { ties } from './ties.ts';

/**
 * Writes a generated dataset into a new or empty folder. Relations and claims go out as they are made, so that their number
 * takes no memory; actors and sources do. The same plan gives the same bytes.
 * @throws FolderInUseError when the folder holds anything
 */
export async function writeGenerated(folder: string, plan: DatasetPlan): Promise<void> {
  await makeNewFolder(folder);
  const camps = campsOf(plan);
  const sources = new Sources(plan);
  const write = (file: string, pieces: Iterable<string>) => pipeline(Readable.from(pieces), createWriteStream(join(folder, file)));
  await writeFile(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor(plan), null, 2)}\n`);
  await write('actors.csv', table(ACTOR_FIELDS, actorCells(camps)));
  await write('sources.csv', table(SOURCE_FIELDS, sources.rows));
  await write(
    'relations.csv',
    table(
      RELATION_FIELDS,
      map(ties(plan, camps, sources), ({ relation }) => [relation]),
    ),
  );
  await write(
    'evidence.csv',
    table(
      EVIDENCE_FIELDS,
      map(ties(plan, camps, sources), ({ claims }) => claims),
    ),
  );
}

function descriptor({ actors, relations, camps, seed }: DatasetPlan) {
  const count = (number: number) => number.toLocaleString('en');
  return {
    name: `generated-${actors}-${relations}-${camps}-${seed}`,
    title: `Generated: ${count(actors)} actors, ${count(relations)} relations`,
    description: `Made up by a program, ${FIRST_YEAR} to ${LAST_YEAR}, in ${camps} camps: npm run generate -- FOLDER --actors ${actors} --relations ${relations} --camps ${camps} --seed ${seed}`,
  };
}

function* actorCells(camps: readonly Camp[]): Generator<Readonly<Record<keyof typeof ACTOR_FIELDS, string>>> {
  for (const { name: camp, members } of camps) {
    for (const { id, name, kind, aliases, from, to } of members) {
      const active = from === undefined && to === undefined ? '' : `${from ?? ''}/${to ?? (from === undefined ? '' : '..')}`;
      const description = name === camp ? `The camp of ${members.length.toLocaleString('en')} actors.` : `Of the ${camp}.`;
      yield { id, name, kind, aliases: aliases.join(';'), description, active };
    }
  }
}

/** Rows that are written at a time. */
const BATCH = 200;

/** A table whose columns are those fields, in pieces. */
function* table<F extends Fields>(fields: F, rows: Iterable<Readonly<Record<keyof F, string>>>): Generator<string> {
  const columns = Object.keys(fields).map((name: keyof F & string) => ({
    name,
    of: (row: Readonly<Record<keyof F, string>>) => row[name],
  }));
  const [header = ''] = csv(columns, []);
  yield header;
  let batch: Readonly<Record<keyof F, string>>[] = [];
  for (const row of rows) {
    if (batch.push(row) < BATCH) continue;
    yield* [...csv(columns, batch)].slice(1);
    batch = [];
  }
  yield* [...csv(columns, batch)].slice(1);
}

function* map<T, U>(values: Iterable<T>, each: (value: T) => Iterable<U>): Generator<U> {
  for (const value of values) yield* each(value);
}
