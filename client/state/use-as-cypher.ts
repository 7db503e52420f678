import { relationsStatement, type ShownRelations } from '../../model/cypher/relations-statement.ts';
import { useViewer } from './viewer-context.ts';

/** Above a statement, where the picture shows what no statement can ask for. */
const ALL_SOURCES =
  '// The database has what all sources say: a day by which they were published, and a comparison, cannot be asked for.\n';

/** Opens the Cypher view with the statement that gives what the picture shows in its window, of some actors or relations or of all, and runs it. */
export function useAsCypher(): (of?: Partial<Pick<ShownRelations, 'of' | 'relations'>>) => void {
  const { visibleGraph, setValues } = useViewer();
  return ({ of = [], relations } = {}) => {
    const { filter, asked, hidden, only, known = null, compared } = visibleGraph.criteria;
    const shown = { filter, asked, hide: [...hidden], only: [...(only ?? [])], of, relations };
    const note = known === null && compared === null ? '' : ALL_SOURCES;
    setValues({
      ...{ q: note + relationsStatement(shown), p: null, pt: null, part: null, run: true },
      ...{ show: false, result: null, view: 'cypher' },
    });
  };
}
