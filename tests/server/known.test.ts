import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { actorAnswer } from '../../model/api/actors.ts';
import { comparisonAnswer } from '../../model/api/comparison.ts';
import { dyadAnswer } from '../../model/api/dyad.ts';
import { graphAnswer } from '../../model/api/graph.ts';
import { singleRelationAnswer } from '../../model/api/relation.ts';
import { timelineAnswer } from '../../model/api/timeline.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

type Row = Record<string, string>;
type Tables = Record<'actors' | 'relations' | 'sources' | 'evidence', Row[]>;

async function read(folder: string): Promise<Tables> {
  const table = async (name: string): Promise<Row[]> =>
    parse(await readFile(join(folder, `${name}.csv`), 'utf8'), { columns: true, bom: true });
  return {
    actors: await table('actors'),
    relations: await table('relations'),
    sources: await table('sources'),
    evidence: await table('evidence'),
  };
}

/** The same folder with only the sources that were published by a day, by the letters of their dates alone. */
async function withoutLater(folder: string, day: string): Promise<string> {
  const { relations, sources, evidence } = await read(folder);
  const isKnown = ({ published = '' }: Row) => /^\d{4}(-\d\d){0,2}$/.test(published) && lastDay(published) <= day;
  const known = new Set(sources.filter(isKnown).map(({ id }) => id));
  const claims = evidence.filter(({ source }) => known.has(source));
  const supported = new Set(claims.filter(({ stance }) => stance === 'supports').map(({ relation }) => relation));
  const kept: Partial<Tables> = {
    relations: relations
      .filter(({ id }) => supported.has(id))
      .map((row) => ({
        ...row,
        ends: (row.ends ?? '')
          .split(';')
          .filter((id) => supported.has(id))
          .join(';'),
      })),
    // A source that is known only through a later one is known all the same.
    sources: sources.filter(({ id }) => known.has(id)).map((row) => ({ ...row, via: known.has(row.via) ? (row.via ?? '') : '' })),
    evidence: claims.filter(({ relation }) => supported.has(relation)),
  };
  const copy = join(await mkdtemp(join(tmpdir(), 'entente-known-')), basename(folder));
  await cp(folder, copy, { recursive: true });
  for (const [name, rows] of Object.entries(kept)) await writeFile(join(copy, `${name}.csv`), stringify(rows, { header: true }));
  return copy;
}

function lastDay(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  const next = month === undefined ? new Date(Date.UTC(Number(year) + 1, 0, 1)) : new Date(Date.UTC(Number(year), Number(month), 1));
  return new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10);
}

describe('as it was known on a day', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(await seededStore(await shippedFolders()));
  });
  afterAll(() => app.close());

  const graph = async (at: RunningApp, query: string) => graphAnswer.parse((await at.request.get(`/api/graph?${query}`).expect(200)).body);

  it.each(['2008-06-30', '2012-12-31'])('is what a store has that was loaded from the sources of %s alone', async (day) => {
    const folders = await Promise.all((await shippedFolders()).map((folder) => withoutLater(folder, day)));
    const then = await startApp(await seededStore(folders));
    try {
      for (const query of ['', 'year=2008&presumed=true&unknown=true', 'year=2004', 'at=2006..2012&state=presumed,unknown']) {
        const [known, alone] = [await graph(app, `${query}&known=${day}`), await graph(then, query)];
        expect(known.relations.length).toBeGreaterThan(query === '' ? 5 : -1);
        expect(known.relations).toEqual(alone.relations);
        expect(known.actors.map(({ id }) => id)).toEqual(alone.actors.map(({ id }) => id));
      }
      const years = async (at: RunningApp, query: string) => timelineAnswer.parse((await at.request.get(`/api/timeline${query}`)).body);
      expect(await years(app, `?known=${day}`)).toEqual(await years(then, ''));
      const both = async (at: RunningApp, path: string, query: string) => (await at.request.get(`/api/${path}${query}`).expect(200)).body;
      const [relation] = (await graph(then, '')).relations.filter(({ sources }) => sources.length > 0);
      for (const [path, answer] of [
        [`relations/${relation?.id}`, singleRelationAnswer],
        ['dyads/sadr/sadrist-movement', dyadAnswer.omit({ actors: true })],
        ['actors/sadr', actorAnswer.pick({ relations: true })],
      ] as const) {
        expect(answer.parse(await both(app, path, `?known=${day}`))).toEqual(answer.parse(await both(then, path, '')));
      }
    } finally {
      await then.close();
    }
  });

  it.each(['known=2008-06-30&vsKnown=2012-12-31', 'known=2012-12-31&vsKnown=2008-06-30', 'known=2008-06-30&vsKnown=all'])(
    'is compared with another day: %s',
    async (days) => {
      const query = 'year=2008&presumed=true&unknown=true';
      const answer = comparisonAnswer.parse((await app.request.get(`/api/comparison?${query}&${days}`).expect(200)).body);
      const { earlier, later, relations, actors } = answer;
      expect([earlier.known?.by, later.known?.by]).toEqual(['2008-06-30', days.endsWith('all') ? undefined : '2012-12-31']);
      const statesAt = async (known: string | undefined) =>
        new Map(
          (await graph(app, known === undefined ? query : `${query}&known=${known}`)).relations.map(
            ({ id, state }) => [id, state] as const,
          ),
        );
      const [then, since] = [await statesAt(earlier.known?.by), await statesAt(later.known?.by)];
      expect(new Map(relations.map(({ id, states }) => [id, states]))).toEqual(
        new Map(
          [...new Set([...then.keys(), ...since.keys()])]
            .sort()
            .map((id) => [id, { earlier: then.get(id) ?? 'absent', later: since.get(id) ?? 'absent' }]),
        ),
      );
      const counted = (change: string) => relations.filter((relation) => relation.change === change).length;
      expect(counted('newly-attested')).toBeGreaterThan(0);
      expect(counted('continued')).toBeGreaterThan(0);
      expect(counted('begun') + counted('ended') + counted('turned') + counted('between')).toBe(0);
      const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
      expect(new Set(actors.map(({ id }) => id))).toEqual(ends);
    },
  );

  it('is said with the day, and with how many sources came later or have no date', async () => {
    const sources = (await Promise.all((await shippedFolders()).map(read))).flatMap((tables) => tables.sources);
    const all = new Map(sources.map(({ id = '', published = '' }) => [id, published]));
    const undated = [...all.values()].filter((published) => published === '').length;
    const { known } = await graph(app, 'year=2008&known=2008');
    expect(known?.by).toBe('2008-12-31');
    expect(known?.sources.undated).toBe(undated);
    expect((known?.sources.counted ?? 0) + (known?.sources.later ?? 0) + undated).toBe(all.size);
    expect((await graph(app, 'year=2008')).known).toBeUndefined();
    const file = await app.request.get('/api/export/json?known=2008&year=2008').expect(200);
    expect(JSON.parse(file.text ?? file.body.toString()).attributes).toMatchObject({ known: '2008-12-31' });
  });

  it('has no relation that only a later source supports, and says so by its id', async () => {
    const later = (await graph(app, '')).relations.find(({ sources }) => sources.every((id) => /20(19|20)/.test(id)));
    await app.request.get(`/api/relations/${later?.id}?known=2008`).expect(404);
  });

  it('refuses a day that does not exist', async () => {
    await app.request.get('/api/graph?known=2019-02-29').expect(400);
  });
});

it('counts a claim until it is retracted', async () => {
  const content = cityCouncil();
  const folder = await writeDataset({
    ...content,
    raw: {
      ...content.raw,
      'evidence.csv': [
        'id,relation,source,locator,claim,credibility,stance,attests,retracted',
        ...(content.evidence ?? []).map((row) => `${row},,${row.includes('backs-cohen') ? '1996-05-02' : ''}`),
      ].join('\n'),
    },
  });
  const council = await startApp(await seededStore([folder]));
  try {
    const has = async (known: string) =>
      (await council.request.get(`/api/graph?known=${known}`)).body.relations.some(({ id }: Row) => id === 'backs-cohen');
    const { body } = await council.request.get('/api/comparison?year=1993&known=1996-05-01&vsKnown=1996-05-02').expect(200);
    const retracted = comparisonAnswer.parse(body).relations.find(({ id }) => id === 'backs-cohen');
    expect(retracted).toMatchObject({ states: { earlier: 'attested', later: 'absent' }, change: 'no-longer-attested' });
    expect([await has('1996-05-01'), await has('1996-05-02'), await has('1994')]).toEqual([true, false, false]);
  } finally {
    await council.close();
  }
});
