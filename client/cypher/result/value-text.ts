import { type NodeValue, type PathValue, type RelationshipValue, typedValue } from '../../../model/query-api/values.ts';
import { relationIdOf } from '../../data/cypher-values.ts';
import type { Relation, UnionGraph } from '../../graph/union-graph.ts';
import { sentenceOf } from '../../wording/sentence.ts';

/** The display name of a node: its name, a source's title, a claim's text. */
export function nodeNameOf({ properties, labels }: NodeValue): string {
  const { name, title, text, id } = properties;
  const words = [name, title, text, id].find((value) => typeof value === 'string' && value !== '');
  return typeof words === 'string' ? words : labels.join(':');
}

/** The relation that a relationship of the answer stands for, if any. */
export function relationOf(relationship: RelationshipValue, unionGraph: UnionGraph): Relation | undefined {
  return unionGraph.relationById.get(relationIdOf(relationship) ?? '');
}

/** The digits of a number that JavaScript or JSON cannot hold: beyond 2^53, or not finite. */
export function digitsOf(value: unknown): string | undefined {
  const typed = typedValue(value);
  return typed?.$type === 'Integer' || typed?.$type === 'Float' ? typed.value : undefined;
}

/** The steps of a path: each relationship, phrased in the direction of the path. */
export function stepsOf({ nodes, relationships }: PathValue, unionGraph: UnionGraph) {
  return relationships.map((relationship, index) => {
    const relation = relationOf(relationship, unionGraph);
    const along = relationship.source === nodes[index]?.id;
    const verb = relation === undefined ? relationship.type : along ? relation.info.label : relation.info.inverseLabel;
    return { relation, verb, to: nodes[index + 1] };
  });
}

/** The text of a value in a table, without links: actors by name, relations as sentences, nothing for null. */
export function valueText(value: unknown, unionGraph: UnionGraph): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const typed = typedValue(value);
  switch (typed?.$type) {
    case 'Node':
      return nodeNameOf(typed);
    case 'Relationship': {
      const relation = relationOf(typed, unionGraph);
      return relation === undefined ? typed.type : sentenceOf(unionGraph, relation);
    }
    case 'Path': {
      const [first] = typed.nodes;
      const rest = stepsOf(typed, unionGraph).map(({ verb, to }) => `${verb} ${to === undefined ? '' : nodeNameOf(to)}`);
      return [first === undefined ? '' : nodeNameOf(first), ...rest].join(' ');
    }
    default:
      break;
  }
  if (Array.isArray(value)) return value.map((item) => valueText(item, unionGraph)).join(', ');
  return (
    digitsOf(value) ??
    Object.entries(value)
      .map(([key, item]) => `${key}: ${valueText(item, unionGraph)}`)
      .join(', ')
  );
}
