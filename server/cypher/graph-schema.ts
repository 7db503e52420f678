import { z } from 'zod';
import type { SchemaAnswer, SchemaName } from '../../model/api/schema.ts';
import { compareCodeUnits } from '../../model/compare-code-units.ts';
import { groupBy } from '../../model/tables/group-by.ts';
import { queryText } from '../database/query-text.ts';
import type { CypherService, QueryOptions } from './cypher-service.ts';
import { BufferedRows } from './query-api/buffered-rows.ts';

/** Nodes or relationships that have the same names and the same properties. */
interface Shape {
  readonly isNode: boolean;
  /** Its labels, or its type. */
  readonly names: readonly string[];
  readonly ofActors: boolean;
  readonly count: number;
  /** The properties of one of them, with the types of their values. */
  readonly types: Readonly<Record<string, string>>;
}

/**
 * The labels, relationship types and properties of the graph, each with how many have it. It is asked for as the queries of
 * users are: in turn, on data that are whole, and apart from the project's own queries, since it reads all of the graph.
 * @throws HttpProblem, DatabaseError as {@link CypherService.run} does
 */
export async function readGraphSchema(service: CypherService, options: QueryOptions): Promise<SchemaAnswer> {
  const rows = new BufferedRows();
  await service.run({ text: queryText('api/graph-schema') }, { ...options, format: 'typed' }, rows.push);
  const shapes = z.array(shapeRow).parse(JSON.parse(`[${Buffer.concat(rows.pieces).toString()}]`));
  const nodes = shapes.filter(({ isNode }) => isNode);
  const relationships = shapes.filter(({ isNode }) => !isNode);
  return {
    nodes: total(nodes),
    relationships: total(relationships),
    labels: namesOf(nodes),
    relationshipTypes: namesOf(relationships),
  };
}

const typed = z.object({ $type: z.string(), _value: z.unknown() });
const text = z.object({ _value: z.string() }).transform(({ _value: value }) => value);
const texts = z.object({ _value: z.array(text) }).transform(({ _value: value }) => value);
const truth = z.object({ _value: z.boolean() }).transform(({ _value: value }) => value);
const entity = z.object({ _value: z.object({ _properties: z.record(z.string(), typed) }) });

/** A row of `cypher/api/graph-schema.cypher` in the typed format of the Query API. */
const shapeRow = z.tuple([text, texts, truth, texts, text, entity]).transform(
  ([kind, names, ofActors, , count, { _value: example }]): Shape => ({
    ...{ isNode: kind === 'node', names, ofActors, count: Number(count) },
    types: Object.fromEntries(Object.entries(example._properties).map(([name, value]) => [name, typeName(value)])),
  }),
);

/** The names that differ between the Query API and Cypher's `valueType()`; the others are the same but for their case. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  Time: 'ZONED TIME',
  LocalTime: 'LOCAL TIME',
  OffsetDateTime: 'ZONED DATETIME',
  ZonedDateTime: 'ZONED DATETIME',
  LocalDateTime: 'LOCAL DATETIME',
  Base64: 'BYTES',
};

function typeName({ $type: type, _value: value }: z.infer<typeof typed>): string {
  if (type !== 'List') return TYPE_NAMES[type] ?? type.toUpperCase();
  const inner = z.array(typed).parse(value).map(typeName);
  return inner.length === 0 ? 'LIST' : `LIST<${[...new Set(inner)].join(' | ')}>`;
}

function namesOf(shapes: readonly Shape[]): SchemaName[] {
  const named = shapes.flatMap((shape) => shape.names.map((name) => ({ name, shape })));
  const groups = groupBy(named, ({ name, shape }) => JSON.stringify([name, shape.ofActors]));
  return [...groups.values()]
    .map((members): SchemaName => {
      const [{ name, shape } = { name: '', shape: undefined }] = members;
      const ofName = members.map((member) => member.shape);
      return { name, count: total(ofName), ofActors: shape?.ofActors ?? false, properties: propertiesOf(ofName) };
    })
    .sort((a, b) => compareCodeUnits(a.name, b.name) || Number(b.ofActors) - Number(a.ofActors));
}

function propertiesOf(shapes: readonly Shape[]): SchemaName['properties'] {
  const owned = shapes.flatMap(({ count, types }) => Object.entries(types).map(([name, type]) => ({ name, type, count })));
  return [...groupBy(owned, ({ name }) => name)]
    .map(([name, members]) => ({
      name,
      count: total(members),
      types: [...new Set(members.map(({ type }) => type))].sort(compareCodeUnits),
    }))
    .sort((a, b) => compareCodeUnits(a.name, b.name));
}

function total(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}
