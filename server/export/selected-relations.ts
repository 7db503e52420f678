import type { RelationSummary } from '../../model/api/relation-summary.ts';
import type { RelationType } from '../../model/coding/vocabulary.ts';
import type { SelectedRelation } from '../../model/export/content.ts';
import { inSlices } from '../event-loop/slices.ts';
import type { StoredRelation } from '../graph/stored-relation.ts';
import type { UnionGraph } from '../graph/union-graph.ts';

/**
 * The relations of an export, each made as it is asked for: an export is held for as long as its client takes for it, and
 * copies of fifty thousand relations with all their fields take hundreds of megabytes.
 */
export class SelectedRelations {
  private constructor(
    /** As the graph has them. */
    readonly stored: readonly StoredRelation[],
    private readonly states: readonly RelationSummary['state'][],
    private readonly ends: ReadonlyMap<string, readonly string[]>,
    private readonly types: ReadonlyMap<string, RelationType>,
  ) {}

  /** Those of an answer, in its order. */
  static async of(shown: readonly RelationSummary[], graph: UnionGraph): Promise<SelectedRelations> {
    const stored: StoredRelation[] = [];
    const states: RelationSummary['state'][] = [];
    const ends = new Map<string, string[]>();
    await inSlices(shown, ({ id, state }) => {
      const relation = graph.relations.get(id);
      if (relation === undefined) return;
      stored.push(relation);
      states.push(state);
      // Without those that the query left out, so that the files are self-contained.
      if (relation.endedBy !== undefined) ends.set(relation.endedBy, [...(ends.get(relation.endedBy) ?? []), id]);
    });
    return new SelectedRelations(stored, states, ends, new Map(graph.types.map((type) => [type.type, type])));
  }

  get length(): number {
    return this.stored.length;
  }

  slice(start: number, end: number): SelectedRelation[] {
    return this.stored.slice(start, end).map((relation, index) => {
      const [type, state] = [this.types.get(relation.type), this.states[start + index]];
      return {
        ...relation,
        ...(state && { state }),
        label: type?.label ?? relation.type,
        symmetric: type?.symmetric ?? false,
        ends: this.ends.get(relation.id) ?? [],
      };
    });
  }
}
