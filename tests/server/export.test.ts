import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import Graph from 'graphology';
import { z } from 'zod';
import { graphAnswer } from '../../model/api/graph.ts';
import { problemDetails } from '../../model/api/problem.ts';
import { relationAnswer } from '../../model/api/relation.ts';
import type { RelationSummary } from '../../model/api/relation-summary.ts';
import { infoAnswer } from '../../model/api/server-state.ts';
import { campHistoryAnswer } from '../../model/camps/answer.ts';
import { EXPORT_FORMATS, formatsFor } from '../../model/export/formats.ts';
import { addDays, later } from '../../model/time/day.ts';
import { extentOf } from '../../model/time/relation-time.ts';
import { checkFolder } from '../../seed/check/check-folder.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { readGexf } from '../model/export/read-xml.ts';
import { cityCouncil, writeDataset } from '../seed/dataset-folder.ts';
import { followedCamps } from './followed-camps.ts';
import { type RunningApp, seededStore, startApp } from './running-app.ts';

let app: RunningApp;
let folders: readonly string[];

beforeAll(async () => {
  folders = [...(await shippedFolders()), await writeDataset(cityCouncil())];
  app = await startApp(await seededStore(folders));
});
afterAll(() => app.close());

const answer = (path: string) => app.request.get(`/api/export/${path}`).responseType('arraybuffer');
const textOf = async (path: string): Promise<string> => Buffer.from((await answer(path).expect(200)).body).toString('utf8');
const graphOf = async (query: string) => graphAnswer.parse((await app.request.get(`/api/graph?${query}`).expect(200)).body);
const rowsOf = async (path: string): Promise<Record<string, string>[]> => parse(await textOf(path), { columns: true });
const relationOf = async (id: string) => relationAnswer.parse((await app.request.get(`/api/relations/${id}`).expect(200)).body);

const QUERIES = [
  '',
  'year=2008',
  'year=2020&presumed=true&unknown=true',
  'from=2004&to=2008&sign=supportive&limit=7',
  'type=RIVALS,MEETS_WITH',
];
const SLIM = [
  ...['dates', 'dating', 'from', 'fromLatest', 'toEarliest', 'to', 'startStatus', 'endStatus', 'possibleFrom', 'possibleTo'],
  ...['endedBy', 'status', 'confidence', 'state'],
];
/** What the exports say of a relation beside its attestations: where they begin and end as well. */
const slimOf = ({ attested, foretold, ...relation }: RelationSummary) => {
  const extent = extentOf({ attested, foretold, ...relation });
  const ends = {
    from: extent?.from,
    fromLatest: attested.map(({ fromLatest }) => fromLatest).sort()[0],
    toEarliest: attested
      .map(({ toEarliest }) => toEarliest)
      .sort()
      .at(-1),
    to: extent?.to,
  };
  const all: Record<string, unknown> = { ...relation, ...ends };
  return Object.fromEntries(SLIM.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
};
/** The days of each attestation, or those that are spoken of, of which adjoining ones are one spell. */
function spellsOf({ attested, foretold }: RelationSummary): { start: string; end: string }[] {
  const spells: { start: string; end: string }[] = [];
  for (const { from, to } of foretold === undefined ? attested : [foretold]) {
    const last = spells.at(-1);
    const end = addDays(to, -1);
    if (last === undefined || addDays(last.end, 1) < from) spells.push({ start: from, end });
    else last.end = later(last.end, end);
  }
  return spells;
}
const pick = (values: Record<string, unknown>) =>
  Object.fromEntries(SLIM.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));

describe.each(QUERIES)('GET /api/export of "%s"', (query) => {
  it('is in GEXF what /api/graph answers, with the spells for which it is attested or foretold', async () => {
    const { actors, relations } = await graphOf(query);
    const { nodes, edges } = readGexf(await textOf(`gexf?${query}`));
    expect(nodes.map(({ id, label, values }) => ({ id, name: label, kind: values.kind }))).toEqual(
      actors.map(({ id, name, kind }) => ({ id, name, kind })),
    );
    expect(
      edges.map(({ id, source, target, values, spells }) => ({ id, source, target, type: values.relationType, ...pick(values), spells })),
    ).toEqual(
      relations.map((relation) => {
        const { id, source, target, type } = relation;
        return { id, source, target, type, ...slimOf(relation), spells: spellsOf(relation) };
      }),
    );
  });

  it('is in JSON what /api/graph answers, as graphology takes it', async () => {
    const { actors, relations } = await graphOf(query);
    const graph = Graph.from(JSON.parse(await textOf(`json?${query}`)));
    expect(graph.nodes()).toEqual(actors.map(({ id }) => id));
    expect(graph.mapEdges((id, values, source, target) => ({ id, source, target, type: values.relationType, ...pick(values) }))).toEqual(
      relations.map((relation) => ({
        id: relation.id,
        source: relation.source,
        target: relation.target,
        type: relation.type,
        ...slimOf(relation),
      })),
    );
  });

  it('is in CSV what /api/graph answers', async () => {
    const { actors, relations } = await graphOf(query);
    expect((await rowsOf(`actors.csv?${query}`)).map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases }))).toEqual(
      actors.map(({ id, name, kind, aliases }) => ({ id, name, kind, aliases: aliases.join(';') })),
    );
    const rows = await rowsOf(`relations.csv?${query}`);
    expect(
      rows.map(({ id, type, source, target, from, to, state, dating }) => ({ id, type, source, target, from, to, state, dating })),
    ).toEqual(
      relations.map((relation) => {
        const { id, type, source, target, state = '', dating } = relation;
        const { from = '', to = '' } = extentOf(relation) ?? {};
        return { id, type, source, target, from, to, state, dating };
      }),
    );
    expect(rows.map(({ attested }) => attested)).toEqual(
      relations.map(({ attested }) => attested.map(({ from, to }) => `${from}/${addDays(to, -1)}`).join(';')),
    );
  });

  it('is in GraphML what /api/graph answers', async () => {
    const { relations } = await graphOf(query);
    const edge = /<edge id="([^"]+)" source="([^"]+)" target="([^"]+)">.*?<data key="edge-symmetric">(true|false)</g;
    const symmetric = new Set(['ALLIED_WITH', 'RIVALS', 'MEETS_WITH']);
    expect([...(await textOf(`graphml?${query}`)).matchAll(edge)].map(([, ...found]) => found)).toEqual(
      relations.map(({ id, source, target, type }) => [id, source, target, String(symmetric.has(type))]),
    );
  });
});

describe('the camps of an export', () => {
  const campsOf = (query: string) => followedCamps(app, query);

  it.each(['year=2008', 'from=2019&to=2020&presumed=true&weight=relations&number=two&dataset=iraq'])(
    'are those of /api/camps, with firmness and brokerage: %s',
    async (query) => {
      const expected = (await campsOf(query)).camps.flatMap(({ id, name, members }) =>
        members.map(({ actor, firm, price, role }) => ({ id: actor, camp: id, campName: name, firm, price, ...role?.brokerage })),
      );
      const { nodes, meta } = readGexf(await textOf(`gexf?${query}`));
      const found = nodes.flatMap(({ id, values: { camp, campName, firm, price, coordinator, consultant, gatekeeper, liaison } }) =>
        camp === undefined ? [] : [{ id, camp, campName, firm, price, coordinator, consultant, gatekeeper, liaison }],
      );
      const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
      expect(found.sort(byId)).toEqual(expected.sort(byId));
      expect(found.length).toBeGreaterThan(10);
      expect(meta.description).toMatch(/ Camps: number=(any|two), weight=(pairs|relations); frustration \d+(\.5)?, proven to be the least/);
    },
  );

  it('of all years are those of each year in GEXF, and left out elsewhere', async () => {
    const { years } = campHistoryAnswer.parse((await app.request.get('/api/camps/history?sign=-neutral').expect(200)).body);
    const { nodes } = readGexf(await textOf('gexf?sign=-neutral'));
    const found = nodes.flatMap(({ id, inTime }) =>
      inTime.filter((each) => each.id === 'camp').map(({ start, end, value }) => `${id} ${start}/${end} ${value}`),
    );
    const expected = years.flatMap(({ year, camps }) =>
      camps.flatMap(({ id, members }) => members.map(({ actor }) => `${actor} ${year}-01-01/${year}-12-31 ${id}`)),
    );
    expect(found.sort()).toEqual(expected.sort());
    const [row] = await rowsOf('actors.csv');
    expect(row).not.toHaveProperty('camp');
    expect(row?.provenance).toContain('Camps: left out, because they differ from year to year');
  });

  it('are not looked for in a format without actors', async () => {
    expect((await rowsOf('relations.csv?year=2008'))[0]?.provenance).not.toContain('Camps');
  });
});

describe('the evidence of an export', () => {
  it('is that of every relation, in GEXF and in JSON', async () => {
    const { edges } = readGexf(await textOf('gexf?year=2008'));
    const graph = Graph.from(JSON.parse(await textOf('json?year=2008')));
    const known = new Map(graph.getAttribute('sources').map((source: { id: string }) => [source.id, source]));
    for (const { id, values } of edges) {
      const { evidence } = await relationOf(id);
      expect(evidence.length).toBeGreaterThan(0);
      expect(values).toMatchObject({
        claims: evidence.map(({ claim }) => claim),
        claimSources: evidence.map(({ source }) => source.id),
        claimLocators: evidence.map(({ locator }) => locator),
        claimStances: evidence.map(({ stance }) => stance),
        claimCredibilities: evidence.map(({ credibility }) => String(credibility)),
      });
      expect(graph.getEdgeAttribute(id, 'evidence')).toEqual(evidence.map(({ source, ...claim }) => ({ ...claim, source: source.id })));
      for (const { source } of evidence) expect(known.get(source.id)).toEqual(source);
    }
  });

  it('says where the whole comes from, and what is not in it', async () => {
    const { datasets } = infoAnswer.parse((await app.request.get('/api/info').expect(200)).body);
    const { attributes } = JSON.parse(await textOf('json?year=2008&type=FUNDS,-ARMS&limit=1&dataset=port-council,iraq'));
    expect(attributes).toMatchObject({
      generator: 'Entente 0.0.0',
      datasets: datasets
        .filter(({ id }) => ['port-council', 'iraq'].includes(id))
        .map(({ id, title, version, hash }) => ({ id, title, version, hash })),
      window: { from: '2008-01-01', to: '2009-01-01' },
      filters: { type: 'FUNDS,-ARMS', dataset: 'port-council,iraq' },
      asked: { presumed: false, unknown: false },
      cut: { limit: 1, relations: expect.any(Number) },
    });
    expect(Date.now() - Date.parse(attributes.created)).toBeLessThan(60_000);
    expect(JSON.parse(await textOf('json?dataset=port-council')).attributes.datasets).toHaveLength(1);
  });
});

/** The ids of actors or sources that more than one dataset has: each gives what the others say of them too. */
async function sharedIds(): Promise<ReadonlySet<string>> {
  const datasets = await Promise.all(folders.map((folder) => checkFolder(folder)));
  const ids = datasets.flatMap(({ actors, sources }) => [...actors, ...sources].map(({ id }) => id));
  return new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
}

describe('a dataset that was exported as CSV', () => {
  it('is read in again as it was', async () => {
    const shared = await sharedIds();
    for (const folder of folders) {
      const before = await checkFolder(folder);
      const copy = await writeDataset({});
      for (const { format } of formatsFor('table')) await writeFile(join(copy, format), await textOf(`${format}?dataset=${before.id}`));
      const after = await checkFolder(copy);
      const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
        new Map(items.filter(({ id }) => !shared.has(id)).map((item) => [item.id, item]));
      const related = new Set(before.relations.flatMap(({ source, target }) => [source, target]));
      expect(byId(after.relations)).toEqual(byId(before.relations));
      expect(byId(after.sources)).toEqual(byId(before.sources));
      expect(byId(after.evidence)).toEqual(byId(before.evidence));
      expect(after.vocabulary).toEqual(before.vocabulary);
      expect(byId(after.actors.filter(({ id }) => related.has(id)))).toEqual(byId(before.actors.filter(({ id }) => related.has(id))));
    }
  });

  it('stands by itself when it is a part only', async () => {
    const copy = await writeDataset({});
    for (const table of ['actors.csv', 'relations.csv', 'sources.csv', 'evidence.csv']) {
      await writeFile(join(copy, table), await textOf(`${table}?year=2020&dataset=iraq`));
    }
    const { relations } = await graphOf('year=2020&dataset=iraq');
    expect((await checkFolder(copy)).relations.map(({ id }) => id)).toEqual(relations.map(({ id }) => id));
  });
});

describe('the dataset export', () => {
  const filesOf = async (query: string) => unzipSync((await answer(`dataset?${query}`).expect(200)).body);

  it('has a folder for each dataset, or for those that are chosen, and is whole whatever else is asked for', async () => {
    const files = await filesOf('');
    const tables = ['actors.csv', 'relations.csv', 'sources.csv', 'evidence.csv'];
    const folder = (id: string, ...more: string[]) => ['datapackage.json', ...tables, ...more].map((name) => `${id}/${name}`);
    const shipped = (await Promise.all((await shippedFolders()).map((folder) => checkFolder(folder)))).map(({ id }) => id);
    expect(shipped).toContain('iraq');
    expect(Object.keys(files)).toEqual([...shipped.flatMap((id) => folder(id)), ...folder('port-council', 'vocabulary.csv')]);
    const part = await filesOf('dataset=iraq&year=2008&sign=hostile&hide=sadr&limit=1');
    expect(part).toEqual(Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith('iraq/'))));
    const refusal = JSON.parse(Buffer.from((await answer('dataset?dataset=nothing').expect(400)).body).toString('utf8'));
    expect(refusal.detail).toContain('there is no "nothing"');
  });

  it('has the files that ship, and a descriptor that says of them what theirs says', async () => {
    const files = await filesOf('dataset=iraq');
    const shared = await sharedIds();
    const [folder = ''] = await shippedFolders();
    for (const table of ['actors.csv', 'relations.csv', 'sources.csv', 'evidence.csv']) {
      const shipped: Record<string, string>[] = parse(await readFile(join(folder, table)), { columns: true });
      const exported: Record<string, string>[] = parse(strFromU8(files[`iraq/${table}`] ?? new Uint8Array()), { columns: true });
      const sorted = (rows: Record<string, string>[]) => rows.toSorted((a, b) => String(a.id).localeCompare(String(b.id)));
      const own = (rows: Record<string, string>[]) => sorted(rows).filter(({ id = '' }) => !shared.has(id));
      expect(own(shipped).length).toBeGreaterThan(0);
      expect(own(exported)).toEqual(own(shipped));
      expect(sorted(exported).map(({ id }) => id)).toEqual(sorted(shipped).map(({ id }) => id));
    }
    // What ships says of some tables in its own words what they hold.
    const descriptor = z.looseObject({ description: z.string(), resources: z.array(z.looseObject({ description: z.string() })) });
    const inAnyWords = (text: string) => {
      const { resources, ...about } = descriptor.parse(JSON.parse(text));
      return { ...about, resources: resources.map(({ description: _description, ...resource }) => resource) };
    };
    expect(inAnyWords(strFromU8(files['iraq/datapackage.json'] ?? new Uint8Array()))).toEqual(
      inAnyWords(await readFile(join(folder, 'datapackage.json'), 'utf8')),
    );
  });

  it('is named in the document of the API with every other format', async () => {
    const { paths } = JSON.parse((await app.request.get('/api/openapi.json').expect(200)).text);
    const { parameters, description, responses } = paths['/api/export/{format}'].get;
    expect(parameters[0].schema.enum).toEqual(EXPORT_FORMATS);
    for (const format of EXPORT_FORMATS) expect(description).toContain(`\`${format}\``);
    expect(Object.keys(responses[200].content)).toContain('application/zip');
  });
});

describe('the answer', () => {
  it.each([
    ['gexf', 'application/gexf+xml', '-2008.gexf'],
    ['graphml', 'application/graphml+xml', '-2008.graphml'],
    ['json', 'application/json', '-2008.json'],
    ['actors.csv', 'text/csv; charset=utf-8; header=present', '-2008-actors.csv'],
    ['relations.csv', 'text/csv; charset=utf-8; header=present', '-2008-relations.csv'],
    ['sources.csv', 'text/csv; charset=utf-8; header=present', '-2008-sources.csv'],
    ['evidence.csv', 'text/csv; charset=utf-8; header=present', '-2008-evidence.csv'],
    ['vocabulary.csv', 'text/csv; charset=utf-8; header=present', '-2008-vocabulary.csv'],
    ['dataset', 'application/zip', '-dataset.zip'],
  ])('is a file with a name and a type: %s', async (format, mediaType, ending) => {
    const { headers } = await answer(`${format}?year=2008&dataset=iraq`).expect(200);
    expect(headers['content-type']).toBe(mediaType);
    expect(headers['content-disposition']).toBe(`attachment; filename=entente-iraq${ending}`);
    expect(headers['content-encoding']).toBe(format === 'dataset' ? undefined : 'gzip');
  });

  it('names the formats there are where there is none of that name', async () => {
    const response = await app.request
      .get('/api/export/xlsx')
      .expect(404)
      .expect('content-type', /application\/problem\+json/);
    expect(problemDetails.parse(response.body).detail).toBe(`There is no export format "xlsx"; there are: ${EXPORT_FORMATS.join(', ')}.`);
    await app.request.get('/api/export/toString').expect(404);
  });

  it('names everything that is wrong with a query', async () => {
    const response = await app.request.get('/api/export/gexf?year=20x&sign=evil').expect(400);
    expect(
      problemDetails
        .parse(response.body)
        .problems?.map(({ where }) => where)
        .sort(),
    ).toEqual(['sign', 'year']);
  });

  it('is a whole document when nothing is selected', async () => {
    const { nodes, edges, meta } = readGexf(await textOf('gexf?year=1400'));
    expect([nodes, edges]).toEqual([[], []]);
    expect(meta.description).toContain('Window: from 1400-01-01 to before 1401-01-01');
    expect(Graph.from(JSON.parse(await textOf('json?year=1400'))).order).toBe(0);
    expect(await rowsOf('relations.csv?year=1400')).toEqual([]);
    expect(await textOf('graphml?year=1400')).toMatch(/<\/graph>\n<\/graphml>\n$/);
  });
});
