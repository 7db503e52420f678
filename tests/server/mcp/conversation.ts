import { z } from 'zod';
import { question } from '../../../model/library/question.ts';
import { actorReference, relationRow } from '../../../server/mcp/rows/relation-rows.ts';
import type { Assistant, ToolAnswer } from './assistant.ts';
import { expectResolved, type Stored } from './resolve.ts';

const found = z.object({ actors: z.array(actorReference) });
const listed = z.object({ relations: z.array(relationRow) });
const compared = z.object({ changes: z.record(z.string(), z.number()), relations: z.array(relationRow.omit({ state: true })) });
const connected = z.object({ shortest: z.number(), paths: z.array(z.object({ steps: z.array(relationRow) })) });
const divided = z.object({ camps: z.array(z.object({ members: z.array(actorReference) })) });
const claimed = z.object({ claims: z.array(z.object({ id: z.string(), stance: z.string(), text: z.string() })) });
const read = z.object({ fields: z.array(z.string()), rows: z.array(z.array(z.unknown())), relationCount: z.number() });
const checked = z.object({ sentences: z.array(z.object({ marks: z.array(z.string()) })), supported: z.number() });

/**
 * Ten questions about what ships, each answered by a tool with the ids that an answer before it gave; each answer's ids are
 * held against the database.
 * @returns how many relations and claims were held
 */
export async function converse({ client, ask }: Assistant, stored: Stored, base: string): Promise<{ relations: number; claims: number }> {
  const held = { relations: 0, claims: 0 };
  const resolved = (answer: ToolAnswer) => {
    const { relations, claims } = expectResolved(answer, stored, base);
    held.relations += relations;
    held.claims += claims;
    return answer.answer;
  };
  const actorNamed = async (q: string) => {
    const { actors } = found.parse(resolved(await ask('search_actors', { q, limit: 5 })));
    return (actors.find(({ name }) => name.toLowerCase() === q) ?? actors[0])?.id ?? '';
  };

  // 1. Who is meant?
  const [sadr, iran] = [await actorNamed('muqtada'), await actorNamed('iran')];
  expect([sadr, iran]).toEqual(['sadr', 'iran']);
  // 2. Who was he, in 2008?
  listed.parse(resolved(await ask('get_actor', { id: sadr, at: '2008' })));
  // 3. Who was hostile to him then?
  const hostile = listed.parse(resolved(await ask('graph_in_window', { at: '2008', around: sadr, sign: 'hostile' })));
  expect(hostile.relations.every(({ sign, from, to }) => sign === -1 && [from.id, to.id].includes(sadr))).toBe(true);
  // 4. What was between the two, and what of it in 2010?
  const history = listed.parse(resolved(await ask('history_of_two', { a: sadr, b: iran, at: '2010' })));
  expect(new Set(history.relations.map(({ state }) => state))).toContain('absent');
  const attested = history.relations.find(({ state, disputed }) => state === 'attested' && disputed);
  // 5. Who disputes that?
  const { claims } = claimed.parse(resolved(await ask('claims_of', { relation: attested?.id })));
  expect(claims.map(({ stance }) => stance)).toContain('disputes');
  // 6. By whom were they connected?
  const { shortest } = connected.parse(resolved(await ask('paths', { from: iran, to: sadr, at: '2008', limit: 3 })));
  expect(shortest).toBe(1);
  // 7. What had changed by 2020?
  const { changes, relations: turned } = compared.parse(
    resolved(await ask('compare_windows', { at: '2008', vs: '2020', change: 'turned' })),
  );
  expect(changes).toEqual({ turned: turned.length });
  // 8. Who stood with whom?
  const { camps } = divided.parse(resolved(await ask('camps', { at: '2008' })));
  expect(camps.some(({ members }) => members.some(({ id }) => id === sadr))).toBe(true);
  // 9. A saved question.
  const [saved] = (await client.readResource({ uri: 'entente://questions/events-in-order' })).contents;
  const { statement, parameters } = question.parse(JSON.parse(saved !== undefined && 'text' in saved ? saved.text : ''));
  const defaults = Object.fromEntries(parameters.map(({ name, default: value }) => [name, value]));
  const events = read.parse(resolved(await ask('read_cypher', { query: statement, parameters: defaults, at: '2008', limit: 10 })));
  expect(events.rows.length).toBeGreaterThan(0);
  const ids = 'MATCH (:Actor)-[r:FUNDS|ARMS]->(:Actor) RETURN r.id, r ORDER BY r.id LIMIT 5';
  expect(read.parse(resolved(await ask('read_cypher', { query: ids, at: '2008' }))).relationCount).toBe(5);
  // 10. What of that can be said?
  const presumed = listed.parse(resolved(await ask('graph_in_window', { at: '2012', state: 'presumed', limit: 1 })));
  const foretold = listed.parse(resolved(await ask('graph_in_window', { at: '2008', state: 'foretold', limit: 1 })));
  const absent = history.relations.find(({ state }) => state === 'absent');
  const supporting = claims.find(({ stance }) => stance === 'supports');
  const sentences = [
    { text: 'He lived there, though one disputes it.', restsOn: [attested?.id, `claim:${supporting?.id}`, sadr], at: '2010' },
    { text: 'This still held.', restsOn: [presumed.relations[0]?.id], at: '2012' },
    { text: 'This was to be.', restsOn: [foretold.relations[0]?.id], at: '2008' },
    { text: 'This was otherwise.', restsOn: [absent?.id], at: '2010' },
    { text: 'Somebody told me.', restsOn: ['no-such-relation'] },
  ];
  const { sentences: judged, supported } = checked.parse(resolved(await ask('check_answer', { sentences })));
  expect(judged.map(({ marks }) => marks).map(([first]) => first)).toEqual([
    ...['supported', 'only-presumed', 'foretold', expect.any(String), 'unknown-id'],
  ]);
  expect(judged[0]?.marks).toContain('disputed');
  expect(judged[3]?.marks).toContain('out-of-window');
  expect(supported).toBe(1);
  return held;
}
