import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { MARKS } from '../../../model/answer-check/marks.ts';
import { type Change, MOST_TELLING } from '../../../model/comparison/compare-windows.ts';
import { VISIBLE_STATES, type VisibleState } from '../../../model/time/relation-time.ts';
import { shippedFolders } from '../../../seed/shipped.ts';
import type { DatabaseSettings } from '../../../server/database/settings.ts';
import { shownOf } from '../../../server/mcp/rows/cut.ts';
import { relationRow } from '../../../server/mcp/rows/relation-rows.ts';
import { type RunningApp, seededStore, startApp } from '../running-app.ts';
import { type Assistant, overHttp } from './assistant.ts';
import { converse } from './conversation.ts';
import { expectResolved, readStored, type Stored } from './resolve.ts';

const TOKEN = 'a-token-of-some-length';
const TOOL_NAMES = [
  ...['search_actors', 'get_actor', 'graph_in_window', 'history_of_two', 'paths'],
  ...['compare_windows', 'camps', 'claims_of', 'read_cypher', 'check_answer'],
];
const LIST = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };

let settings: DatabaseSettings;
let app: RunningApp;
let guarded: RunningApp;
let stored: Stored;
let asking: Assistant;

beforeAll(async () => {
  settings = await seededStore(await shippedFolders());
  stored = await readStored(settings);
  app = await startApp(settings);
  guarded = await startApp(await seededStore([]), { token: TOKEN, address: 'https://graph.example' });
  asking = await overHttp(app.address);
});
afterAll(async () => {
  await asking.close();
  await Promise.all([app.close(), guarded.close()]);
});

const post = (to: RunningApp) => to.request.post('/mcp').set('accept', 'application/json, text/event-stream');

describe('/mcp', () => {
  it('is for those whom the API answers', async () => {
    await post(app).set('origin', 'http://evil.example').send(LIST).expect(403);
    await post(app).set('sec-fetch-site', 'cross-site').send(LIST).expect(403);
    await post(app).set('host', 'evil.example').send(LIST).expect(403);
    const refused = await post(guarded).send(LIST).expect(401);
    expect(refused.headers['www-authenticate']).toContain('Basic');
    await post(guarded).set('authorization', 'Bearer wrong').send(LIST).expect(401);
    await post(guarded).set('authorization', `Bearer ${TOKEN}`).send(LIST).expect(200);
    await expect(overHttp(guarded.address)).rejects.toThrow();
    const known = await overHttp(guarded.address, { authorization: `Bearer ${TOKEN}` });
    expect((await known.client.listTools()).tools.map(({ name }) => name)).toEqual(TOOL_NAMES);
    await known.close();
  });

  it('takes one message at a time, by POST, of a size that a person writes', async () => {
    for (const method of ['get', 'delete', 'put'] as const) expect((await app.request[method]('/mcp')).headers.allow).toBe('POST');
    await app.request.get('/mcp').expect(405);
    await post(app).send([LIST, LIST]).expect(400);
    await post(app).set('content-type', 'application/json').send('{').expect(400);
    await post(app).set('content-type', 'text/plain').send(JSON.stringify(LIST)).expect(415);
    await post(app)
      .send({ ...LIST, params: { padding: 'x'.repeat(2_000_000) } })
      .expect(413);
  });

  it('counts with the requests and the queries of the API', async () => {
    const left = (headers: Record<string, unknown>) =>
      [...String(headers.ratelimit).matchAll(/r=(\d+)/g)].map(([, count]) => Number(count));
    const before = left((await post(app).send(LIST)).headers);
    expect(before).toHaveLength(2);
    const after = left((await app.request.post('/api/cypher').send({ statement: '' })).headers);
    expect(after).toEqual(before.map((count) => count - 1));
  });
});

describe('an assistant over HTTP', () => {
  it('is told of ten tools with schemas of what they take and give, three resources, one template and a prompt', async () => {
    const { tools } = await asking.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOL_NAMES);
    for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
      expect([name, inputSchema.type, outputSchema?.type, annotations?.readOnlyHint]).toEqual([name, 'object', 'object', true]);
      expect(description?.length).toBeGreaterThan(80);
    }
    const { resources } = await asking.client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['entente://vocabulary', 'entente://datasets', 'entente://questions']);
    for (const { uri } of resources) {
      const [content] = (await asking.client.readResource({ uri })).contents;
      expect(JSON.parse(content !== undefined && 'text' in content ? content.text : '')).toBeTypeOf('object');
    }
    expect((await asking.client.listResourceTemplates()).resourceTemplates).toHaveLength(1);
    await expect(asking.client.readResource({ uri: 'entente://questions/events-in-ordre' })).rejects.toThrow(
      'did you mean events-in-order?',
    );
    const { messages } = await asking.client.getPrompt({ name: 'states_of_time', arguments: { question: 'Who led whom?' } });
    const [message] = messages;
    const text = message?.content.type === 'text' ? message.content.text : '';
    for (const word of ['attested', 'uncertain', 'presumed', 'foretold', 'undated', 'unknown', 'absent', 'Who led whom?'])
      expect(text).toContain(word);
    expect(asking.client.getInstructions()).toContain('check_answer');
  });

  it('is described in the documentation, every tool and every mark', () => {
    const page = readFileSync(new URL('../../../docs/mcp.md', import.meta.url), 'utf8');
    for (const name of [...TOOL_NAMES, ...MARKS]) expect(page).toContain(`\`${name}\``);
  });

  it('asks ten questions, and every id and link of the answers resolves', async () => {
    const { relations, claims } = await converse(asking, stored, app.address);
    expect(relations).toBeGreaterThan(40);
    expect(claims).toBeGreaterThan(50);
    expect(asking.faults).toEqual([]);
  });

  it('is answered alike in the protocol of today and in that before it', async () => {
    const modern = await overHttp(app.address, {}, { versionNegotiation: { mode: 'auto' } });
    const question = { at: '2008', around: 'sadr', limit: 5 };
    expect(await modern.ask('graph_in_window', question)).toEqual(await asking.ask('graph_in_window', question));
    await modern.close();
  });

  it('is told how much was left out, by a limit or because it was not asked for', async () => {
    const { answer, text } = await asking.ask('graph_in_window', { at: '2012', limit: 2 });
    expect(answer.shown).toEqual({ shown: 2, of: expect.any(Number) });
    const { states } = answer as { states: Record<string, number> };
    expect(text).toMatch(/^2 of \d+ relations in 2012/);
    expect(text).toContain(`Not listed: ${states.presumed} only presumed to continue; presumed=true lists them.`);
    const rows = await asking.ask('read_cypher', { query: 'UNWIND range(1, 100) AS n RETURN n', limit: 3 });
    expect(rows.answer).toMatchObject({ truncated: true, rows: [[1], [2], [3]] });
    const long = await asking.ask('read_cypher', { query: 'UNWIND range(1, 50) AS n RETURN range(1, 1000) AS many' });
    expect(long.answer).toMatchObject({ truncated: true });
    expect(long.text.length).toBeLessThan(60_000);
  });

  it('has the surest first, and the most telling, also where nothing is left out', async () => {
    const { answer } = await asking.ask('graph_in_window', {
      at: '2008',
      around: 'sadr',
      state: 'attested,uncertain,presumed',
      limit: 200,
    });
    const { relations, shown } = z.object({ relations: z.array(relationRow), shown: shownOf }).parse(answer);
    expect(shown.shown).toBe(shown.of);
    const ranks = relations.map(({ state }) => VISIBLE_STATES.indexOf(state as VisibleState));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(new Set(ranks).size).toBeGreaterThan(1);
    const compared = await asking.ask('compare_windows', { at: '2019', vs: '2020', touches: 'state', limit: 200 });
    const changes = (compared.answer.relations as { change: Change | null }[]).flatMap(({ change }) => change ?? []);
    expect(changes).toEqual(changes.toSorted((a, b) => MOST_TELLING.indexOf(a) - MOST_TELLING.indexOf(b)));
    expect(new Set(changes).size).toBeGreaterThan(2);
  });

  it('is told of another dataset that attests what a row does not', async () => {
    const asked = await asking.ask('history_of_two', { a: 'sadr', b: 'mahdi-army', at: '2005' });
    expectResolved(asked, stored, app.address);
    const { relations } = z.object({ relations: z.array(relationRow) }).parse(asked.answer);
    expect(relations.find(({ id }) => id === 'sadr-leads-mahdi-army')).toMatchObject({
      state: 'unknown',
      attestedElsewhere: ['sadr-leads-mahdi-army-2003'],
    });
    expect(relations.find(({ id }) => id === 'sadr-leads-mahdi-army-2003')?.attestedElsewhere).toBeUndefined();
  });

  it('is not told that something is left out which is listed', async () => {
    const { text } = await asking.ask('graph_in_window', { at: '2012', state: 'presumed', limit: 1 });
    expect(text).toMatch(/^1 of \d+ relations in 2012/);
    expect(text).not.toContain('Not listed');
  });

  it('sees what was known on a day', async () => {
    const asked = { at: '2008', limit: 1 };
    const now = await asking.ask('graph_in_window', asked);
    const then = await asking.ask('graph_in_window', { ...asked, known: '2009' });
    const of = ({ answer }: typeof now) => (answer.shown as { of: number }).of;
    expect(of(then)).toBeLessThan(of(now));
    expect(then.text).toContain('as it was known on 2009-12-31');
    const [later] = stored.graph.relations.keys();
    const sentences = [{ text: 'This was said.', restsOn: [later] }];
    expect((await asking.ask('check_answer', { sentences, known: '2003' })).answer.sentences).toMatchObject([
      { marks: ['not-known-by-then'] },
    ]);
  });

  it.each([
    ['get_actor', { id: 'nobody' }, 'There is no actor with the id "nobody".'],
    ['get_actor', {}, 'id: '],
    ['get_actor', { id: 7 }, 'id: '],
    ['graph_in_window', { at: 'twenty' }, 'at: "twenty" is no window; write 2008'],
    ['graph_in_window', { att: '2008' }, 'att: is no argument of this tool; did you mean at?'],
    ['graph_in_window', { type: 'FUNDZ' }, 'did you mean FUNDS?'],
    ['graph_in_window', { at: '2008', limit: 100_000 }, 'limit: '],
    ['history_of_two', { a: 'iran', b: 'iran' }, 'b: the same actor as a'],
    ['paths', { from: 'iran', to: 'nobody' }, 'There is no actor with the id "nobody".'],
    ['compare_windows', { at: '2008' }, 'vs: is missing'],
    ['camps', {}, 'at: is missing'],
    ['claims_of', {}, 'relation: give one of: relation; source'],
    ['claims_of', { source: 'nothing' }, 'There is no source with the id "nothing".'],
    ['read_cypher', { query: 'MATCH (a RETURN a' }, '(line 1, column'],
    ['read_cypher', { query: 'MATCH (n) DELETE n' }, 'only queries that read are run here'],
    ['read_cypher', { query: '' }, 'No statement'],
    ['check_answer', { sentences: [] }, 'give at least one sentence'],
    ['check_answer', { sentences: [{ text: 'x' }] }, 'sentences.0.restsOn: is missing'],
  ])('%s %j is refused with what is wrong, and where', async (name, args, said) => {
    expect(await asking.refusal(name, args)).toContain(said);
  });
});
