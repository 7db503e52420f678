import type { Relation, UnionGraph } from '../graph/union-graph.ts';

/** A relation as a clause with one of its actors as the subject: "is funded by the council". */
export interface RelationClause {
  readonly subject: string;
  readonly verb: string;
  readonly object: string;
}

/** Phrases a relation with `from` as the subject; its source when left out. */
export function clauseOf(unionGraph: UnionGraph, relation: Relation, from: string = relation.source): RelationClause {
  const nameOf = (id: string) => unionGraph.actorById.get(id)?.name ?? id;
  if (from === relation.source) {
    return { subject: nameOf(relation.source), verb: relation.info.label, object: nameOf(relation.target) };
  }
  return { subject: nameOf(relation.target), verb: relation.info.inverseLabel, object: nameOf(relation.source) };
}

/** A relation as a sentence without a full stop: "the council funds the union". */
export function sentenceOf(unionGraph: UnionGraph, relation: Relation): string {
  const { subject, verb, object } = clauseOf(unionGraph, relation);
  return `${subject} ${verb} ${object}`;
}
