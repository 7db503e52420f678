import type { Line, Subgraph } from './subgraph.ts';
import { isVisible, type VisibleGraph } from './visible-graph.ts';

/** The ties of a picture that are open: each of their relations is a line of its own, and they are not drawn themselves. */
export interface OpenTies {
  readonly ties: ReadonlySet<Line>;
  /** One line for each of their relations. */
  readonly lines: readonly Line[];
}

export const NO_OPEN_TIES: OpenTies = { ties: new Set(), lines: [] };

/** Of more than these none is opened: they would be a knot again. */
const MOST_OPEN = 60;

/** Opens ties. @param ties lines of more than one relation */
export function openTies(ties: Iterable<Line>): OpenTies {
  const all = new Set(ties);
  if (all.size === 0 || all.size > MOST_OPEN) return NO_OPEN_TIES;
  return {
    ties: all,
    lines: [...all].flatMap(({ relations }) =>
      relations.map((relation): Line => ({ id: relation.id, source: relation.source, target: relation.target, relations: [relation] })),
    ),
  };
}

/** What is selected, by id. */
interface Selection {
  readonly selectedActors: ReadonlySet<string>;
  readonly selectedRelations: ReadonlySet<string>;
}

/** The ties that a selection opens: both of whose actors are selected, or one of whose relations is. */
export function selectedTies(
  visibleGraph: VisibleGraph,
  { lines, lineOf }: Subgraph,
  { selectedActors, selectedRelations }: Selection,
): Line[] {
  const { actorById, relationById, relationsOf, relations } = visibleGraph.unionGraph;
  const among = [...selectedActors].flatMap((id) =>
    (relationsOf[actorById.get(id)?.index ?? -1] ?? []).filter((index) => {
      const relation = relations[index];
      if (relation === undefined || !selectedActors.has(relation.source) || !selectedActors.has(relation.target)) return false;
      // A click on several relations of an actor to itself selects it alone.
      return relation.source !== relation.target || selectedActors.size === 1;
    }),
  );
  const chosen = [...selectedRelations].flatMap((id) => relationById.get(id)?.index ?? []);
  const found = new Set([...among, ...chosen].map((index) => lineOf[index] ?? -1));
  return [...found].flatMap((index) => {
    const line = lines[index];
    return line !== undefined && canOpen(visibleGraph, line) ? [line] : [];
  });
}

/** Whether a line stands for several relations that are shown: one alone stays where it is. */
export function canOpen(visibleGraph: VisibleGraph, { relations }: Line): boolean {
  return relations.length > 1 && relations.filter((relation) => isVisible(visibleGraph, relation)).length > 1;
}

/** Whether the same ties are open. */
export function isSameOpen(a: OpenTies, b: OpenTies): boolean {
  return a.ties.size === b.ties.size && [...a.ties].every((tie) => b.ties.has(tie));
}
