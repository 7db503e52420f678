import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

const LISTED = ['node', 'edge', 'attributes', 'attribute', 'attvalue', 'spell', 'key', 'data'];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  isArray: (name) => LISTED.includes(name),
});

function parseXml(text: string): unknown {
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text);
}

const attvalues = z.object({
  attvalue: z.array(z.object({ for: z.string(), value: z.string(), start: z.iso.date().optional(), end: z.iso.date().optional() })),
});
const spells = z.object({ spell: z.array(z.object({ start: z.string(), end: z.string() })) });
const declared = z.object({
  class: z.enum(['node', 'edge']),
  mode: z.enum(['static', 'dynamic']),
  attribute: z.array(
    z.object({ id: z.string(), title: z.string(), type: z.enum(['string', 'integer', 'double', 'boolean', 'liststring']) }),
  ),
});
const gexfNode = z.object({
  id: z.string(),
  label: z.string(),
  attvalues,
  spells: spells.optional(),
  'viz:position': z.object({ x: z.string(), y: z.string() }).optional(),
});
const gexfEdge = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  type: z.literal('directed'),
  kind: z.string(),
  label: z.string(),
  attvalues,
  spells: spells.optional(),
});
/** An element without content is read as a text. */
const listOf = <T extends z.ZodType>(name: string, item: T) =>
  z
    .object({ count: z.string(), [name]: z.array(item).optional() })
    .transform((found) => ({ count: Number(found.count), items: (found[name] ?? []) as z.infer<T>[] }));
const gexfFile = z.object({
  gexf: z.object({
    xmlns: z.literal('http://gexf.net/1.3'),
    'xmlns:viz': z.literal('http://gexf.net/1.3/viz'),
    version: z.literal('1.3'),
    meta: z.object({ lastmodifieddate: z.iso.date(), creator: z.string(), description: z.string(), keywords: z.string() }),
    graph: z.object({
      mode: z.literal('dynamic'),
      defaultedgetype: z.literal('directed'),
      timeformat: z.literal('date'),
      timerepresentation: z.literal('interval'),
      attributes: z.array(declared).min(2).max(3),
      nodes: listOf('node', gexfNode),
      edges: listOf('edge', gexfEdge),
    }),
  }),
});

/** A GEXF document, with the values of each element by the id of their attribute, lists as lists. */
export function readGexf(text: string) {
  const { meta, graph } = gexfFile.parse(parseXml(text)).gexf;
  const typesOf = (of: 'node' | 'edge') =>
    new Map(graph.attributes.filter((each) => each.class === of).flatMap(({ attribute }) => attribute.map(({ id, type }) => [id, type])));
  const types = { node: typesOf('node'), edge: typesOf('edge') };
  const valueIn = (of: 'node' | 'edge', { for: id, value }: z.infer<typeof attvalues>['attvalue'][number]) =>
    types[of].get(id) === 'liststring' ? listItems(value) : typed(types[of].get(id), value);
  const values = (of: 'node' | 'edge', { attvalue }: z.infer<typeof attvalues>) =>
    Object.fromEntries(attvalue.filter(({ start }) => start === undefined).map((each) => [each.for, valueIn(of, each)]));
  /** What holds for a time only. */
  const inTime = ({ attvalue }: z.infer<typeof attvalues>) =>
    attvalue.flatMap((each) =>
      each.start === undefined ? [] : [{ id: each.for, value: valueIn('node', each), start: each.start, end: each.end }],
    );
  const { nodes, edges } = graph;
  expect([nodes.count, edges.count]).toEqual([nodes.items.length, edges.items.length]);
  return {
    meta,
    nodes: nodes.items.map((node) => ({
      ...node,
      values: values('node', node.attvalues),
      inTime: inTime(node.attvalues),
      spells: node.spells?.spell ?? [],
    })),
    edges: edges.items.map((edge) => ({ ...edge, values: values('edge', edge.attvalues), spells: edge.spells?.spell ?? [] })),
  };
}

function typed(type: string | undefined, value: string): string | number | boolean {
  if (type === undefined) throw new Error('an attribute that is not declared');
  if (type === 'boolean') return value === 'true';
  return type === 'string' ? value : Number(value);
}

/** Reads a list as Gephi does: quoted items, in which a backslash keeps the next character as it is. */
function listItems(list: string): string[] {
  expect(list).toMatch(/^\[.*\]$/s);
  return [...list.slice(1, -1).matchAll(/"((?:\\.|[^"\\])*)"/gs)].map(([, item = '']) => item.replace(/\\(.)/gs, '$1'));
}

/** A text as XML can carry it. */
export function inXml(text: string): string {
  return [...text]
    .map((character) => (/^[\t\n\r -\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]$/u.test(character) ? character : '\u{FFFD}'))
    .join('');
}
