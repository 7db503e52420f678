import { z } from 'zod';
import { PARSERS } from '../../../client/url/viewer-url.ts';
import { windowSchema } from '../../../model/api/window.ts';
import { stateIn } from '../../../model/time/relation-time.ts';
import { openDatabase } from '../../../server/database/open/open-database.ts';
import type { DatabaseSettings } from '../../../server/database/settings.ts';
import { type AllEvidence, readAllEvidence } from '../../../server/graph/known-graph.ts';
import { type UnionGraph, UnionGraphCache } from '../../../server/graph/union-graph.ts';
import { relationRow } from '../../../server/mcp/rows/relation-rows.ts';
import { explaining } from '../grammars.ts';
import type { ToolAnswer } from './assistant.ts';

/** What the database has, read past the server. */
export interface Stored {
  readonly graph: UnionGraph;
  readonly evidence: AllEvidence;
}

export async function readStored(settings: DatabaseSettings): Promise<Stored> {
  const database = await openDatabase(settings, true, explaining);
  try {
    const graph = await new UnionGraphCache().current(database);
    return { graph, evidence: await readAllEvidence(database, graph) };
  } finally {
    await database.close();
  }
}

const window = z.object({ window: windowSchema });

/**
 * Holds an answer against the database: it says which version of the graph that is, each relation is there, in the state that its row says, each claim is one of it with
 * its source and its place, and each link opens the viewer on it.
 * @returns how many relations and claims were named
 */
export function expectResolved(
  { answer, text }: ToolAnswer,
  { graph, evidence }: Stored,
  base: string,
): { relations: number; claims: number } {
  expect(answer.graphVersion).toBe(graph.version);
  expect(text).toContain(`version ${graph.version}`);
  const seen = window.safeParse(answer).data?.window;
  const titles = new Map(evidence.sources.map(({ id, title }) => [id, title]));
  let [relations, claims] = [0, 0];
  for (const item of objectsIn(answer)) {
    if (typeof item.link === 'string') expectOpens(item.link, base);
    const row = relationRow.partial({ state: true }).safeParse(item).data;
    if (row === undefined) continue;
    relations += 1;
    const relation = graph.relations.get(row.id);
    if (relation === undefined) throw new Error(`there is no relation ${row.id}`);
    expect([row.id, row.from.id, row.to.id, row.type, row.status]).toEqual([
      ...[relation.id, relation.source, relation.target, relation.type, relation.status],
    ]);
    if (seen !== undefined && row.state !== undefined) expect([row.id, row.state]).toEqual([row.id, stateIn(relation, seen)]);
    for (const other of row.attestedElsewhere ?? []) {
      const told = graph.relations.get(other);
      if (told === undefined) throw new Error(`there is no relation ${other}`);
      expect([told.type, told.dataset === relation.dataset]).toEqual([row.type, false]);
      if (seen !== undefined) expect(stateIn(told, seen)).toBe('attested');
      expect(row.state).not.toBe('attested');
      expect(text).toContain(`by [${other}]`);
    }
    expect(PARSERS.sel.parse(new URL(row.link).searchParams.get('sel') ?? '')).toEqual([{ kind: 'relation', id: row.id }]);
    expect(text).toContain(`[${row.id}]`);
    for (const named of row.claims) {
      claims += 1;
      const known = evidence.claims.filter(({ id, relation }) => id === named.id && relation === row.id);
      expect(known.map(({ source, locator, stance }) => [source, titles.get(source), locator, stance])).toEqual([
        [named.source, named.title, named.place, named.stance],
      ]);
      expect(text).toContain(named.id);
      expect(text).toContain(named.place);
    }
    expect([row.id, row.claims.length]).toEqual([row.id, Math.min(3, row.claimCount)]);
  }
  return { relations, claims };
}

/** Every parameter of the link is one of the viewer's address, and is read. */
function expectOpens(link: string, base: string): void {
  const { origin, pathname, searchParams } = new URL(link);
  expect([origin, pathname]).toEqual([base, '/']);
  for (const [name, value] of searchParams) {
    const parser = (PARSERS as Record<string, { parse(text: string): unknown }>)[name];
    expect([link, name, parser?.parse(value) ?? null]).not.toEqual([link, name, null]);
  }
}

function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const each of Object.values(value)) yield* objectsIn(each);
}
