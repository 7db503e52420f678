import { createContext, useContext, useMemo } from 'react';
import type { Stance } from '../../../model/coding/codes.ts';
import { DISPUTES_STATEMENT } from '../../../model/cypher/disputes-statement.ts';
import { groupBy } from '../../../model/tables/group-by.ts';
import { useCypherAnswer } from '../../data/cypher-answer.ts';
import { useViewer } from '../../state/viewer-context.ts';

/** A claim that disputes a relation, or its dates. */
export interface Dispute {
  readonly relation: string;
  readonly stance: Stance;
  readonly text: string;
  /** The id of its source. */
  readonly source: string;
}

/** By the id of a relation, the claims that dispute it. */
export type Disputes = ReadonlyMap<string, readonly Dispute[]>;

const NONE: Disputes = new Map();

/** What a row says of its relations besides: who disputes them. */
export const RowDisputes = createContext<Disputes>(NONE);

export function useDisputesOf(relation: string): readonly Dispute[] {
  return useContext(RowDisputes).get(relation) ?? [];
}

/**
 * The claims that dispute relations. Where all sources count, the graph tells which relations have any, and nothing is asked
 * of the others. @param version of the graph that the relations are of
 */
export function useDisputes(relations: readonly string[], version: string | null): Disputes {
  const { unionGraph, visibleGraph } = useViewer();
  const isOfAll = (visibleGraph.criteria.known ?? null) === null;
  const asked = useMemo(() => {
    const ids = relations.filter((id) => !isOfAll || unionGraph.relationById.get(id)?.disputed === true);
    return ids.length === 0 ? null : { statement: DISPUTES_STATEMENT, parameters: { relations: ids } };
  }, [relations, unionGraph, isOfAll]);
  const { data } = useCypherAnswer(asked, version);
  return useMemo(() => {
    if (data === undefined) return NONE;
    const rows = data.data.values.map(
      ([relation, stance, text, source]): Dispute => ({
        ...{ relation: String(relation), text: String(text), source: String(source) },
        stance: stance === 'disputes-dates' ? stance : 'disputes',
      }),
    );
    return groupBy(rows, ({ relation }) => relation);
  }, [data]);
}

/** Those that a row does not tell itself. */
export function untoldIn(row: readonly unknown[], disputes: Disputes): Disputes {
  return new Map([...disputes].map(([relation, claims]) => [relation, claims.filter(({ text }) => !row.includes(text))]));
}
