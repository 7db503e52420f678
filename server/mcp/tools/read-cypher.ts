import { z } from 'zod';
import { type CypherAnswer, cypherAnswer } from '../../../model/api/cypher.ts';
import type { Window } from '../../../model/time/window.ts';
import type { CypherService } from '../../cypher/cypher-service.ts';
import { BufferedRows } from '../../cypher/query-api/buffered-rows.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { atArgument, limitArgument } from '../call/arguments.ts';
import { type Call, tool } from '../call/tool.ts';
import { relationRow, relationRows, rowWords, seenBy } from '../rows/relation-rows.ts';
import { viewerLink } from '../rows/viewer-link.ts';

/** How long an answer may be, characters of JSON: more is of no use to a model. */
const MOST_CHARACTERS = 40_000;
/** How many relations of an answer have their proof beside it. */
const MOST_PROVEN = 20;
/** A longer query makes an address too long to be opened. */
const LINKED_CHARACTERS = 2000;

const fields = z.array(z.string());
const rows = z.array(z.array(z.unknown()));

export const readCypher = tool({
  name: 'read_cypher',
  title: 'Ask in Cypher',
  description:
    'Runs one Cypher query that only reads. Actors are (:Actor {id, name, kind}); relations between actors carry their type, id, status, confidence and dates. The resources have the vocabulary and saved questions to begin with. Relations in the answer, as relationships or by their ids, come with their claims, and with their state where at is given.',
  input: z.strictObject({
    query: z.string().meta({ description: 'one statement, such as MATCH (a:Actor)-[r:FUNDS]->(b:Actor) RETURN a.name, r, b.name' }),
    parameters: z.record(z.string(), z.unknown()).default({}).meta({ description: 'the values of $names in the query' }),
    at: atArgument.meta({ description: 'a window, for the states of relations in the answer; the query itself does not see it' }),
    limit: limitArgument(50, 500),
  }),
  output: z.object({
    fields,
    rows: rows.meta({ description: 'each has a value for every field' }),
    truncated: z.boolean().meta({ description: 'whether there are more rows than are here' }),
    notes: z.array(z.string()).meta({ description: 'what the database has to say of the query' }),
    relations: z.array(relationRow).meta({ description: `the relations in the rows, at most ${MOST_PROVEN}, with their proof` }),
    relationCount: z.number().meta({ description: 'how many relations are in the rows' }),
    link: z.string().nullable().meta({ description: 'opens the query in the viewer; null where it is too long for an address' }),
  }),
  async run({ query, parameters, at, limit }, call) {
    // Before the rows: where the data change meanwhile, these may be newer than they say, and never older.
    const graph = await call.graphs.read();
    const { fields, values, truncated, notes } = await run(call, query, parameters, limit);
    const rows = fitting(values);
    const ids = relationsIn(rows, graph);
    const proven = ids.slice(0, MOST_PROVEN).flatMap((id) => graph.relations.get(id) ?? []);
    const relations = await relationRows(proven, seenBy(call, graph, at));
    const isCut = truncated || rows.length < values.length;
    const link = linkOf(call.base, query, parameters, at);
    const count = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}${isCut ? '; there are more: raise limit, or narrow the query' : ''}.`;
    const proof =
      relations.length === 0 ? [] : [`Relations in it (${relations.length} of ${ids.length}):`, ...relations.map((row) => rowWords(row))];
    const text = [
      `${count}${link === null ? '' : ` ${link}`}`,
      ...notes,
      fields.join(' | '),
      ...rows.map((row) => row.map(cellWords).join(' | ')),
      ...proof,
    ].join('\n');
    return { version: graph.version, answer: { fields, rows, truncated: isCut, notes, relations, relationCount: ids.length, link }, text };
  },
});

type RunAnswer = Pick<CypherAnswer, 'truncated'> & { fields: string[]; values: unknown[][]; notes: string[] };

/** Runs a query by the service behind `POST /api/cypher`: judged, in turn, within the limits. */
async function run(
  { cypher, settings, client, signal }: Pick<Call, 'settings' | 'client' | 'signal'> & { readonly cypher: CypherService },
  text: string,
  parameters: Readonly<Record<string, unknown>>,
  limit: number,
): Promise<RunAnswer> {
  const table = new BufferedRows();
  const limits = { timeoutMs: settings.cypherTimeoutMs, maxRows: Math.min(limit, settings.cypherMaxRows), signal, client };
  const { truncated, notifications } = await cypher.run({ text, parameters }, { ...limits, format: 'plain' }, table.push);
  const values = cypherAnswer.shape.data.shape.values.parse(JSON.parse(`[${Buffer.concat(table.pieces).toString('utf8')}]`));
  const notes = notifications.map(({ title, description }) => `${title}: ${description}`);
  return { fields: [...table.fields], values, truncated, notes };
}

/** The rows that fit into an answer, from the first. */
function fitting(values: unknown[][]): unknown[][] {
  let left = MOST_CHARACTERS;
  const tooMany = values.findIndex((row) => {
    left -= JSON.stringify(row).length;
    return left < 0;
  });
  return tooMany === -1 ? values : values.slice(0, tooMany);
}

const stored = z.object({ elementId: z.string(), properties: z.looseObject({ id: z.string(), name: z.string().optional() }) });
const relationship = stored.extend({ type: z.string() });

/** A value as a model reads it: what has an id by that, since it is stored with much that only the product reads. */
function cellWords(value: unknown): string {
  const link = relationship.safeParse(value).data;
  if (link !== undefined) return `[:${link.type} ${link.properties.id}]`;
  const node = stored.safeParse(value).data;
  if (node !== undefined) return `(${node.properties.name ?? ''} [${node.properties.id}])`;
  return Array.isArray(value) ? `[${value.map(cellWords).join(', ')}]` : JSON.stringify(value);
}

/** The ids of the relations in an answer, each once: relationships, and texts that are one's id. */
function relationsIn(values: readonly unknown[], { relations }: UnionGraph): string[] {
  const found = new Set<string>();
  const open: unknown[] = [...values].reverse();
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'string' && relations.has(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) open.push(...Object.values(value).reverse());
  }
  return [...found];
}

function linkOf(base: string, q: string, parameters: Readonly<Record<string, unknown>>, at: Window | undefined): string | null {
  if (q.length > LINKED_CHARACTERS) return null;
  const texts = Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  const more: Record<string, string> = { view: 'cypher', q, run: 'true' };
  if (texts.length > 0) more.p = JSON.stringify(Object.fromEntries(texts));
  return viewerLink(base, { at, more });
}
