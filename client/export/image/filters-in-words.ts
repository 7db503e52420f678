import { STATUSES } from '../../../model/coding/codes.ts';
import { STATUS_WORDS } from '../../../model/coding/status-words.ts';
import { CHANGE_WORDS } from '../../../model/comparison/change-words.ts';
import { CHANGES } from '../../../model/comparison/compare-windows.ts';
import { FACETS, type Facet, type Filter } from '../../../model/filter/filter.ts';
import { VISIBLE_STATES } from '../../../model/time/relation-time.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { stateName } from '../../wording/state-in-words.ts';

/** The titles of values that are ids. */
export interface Titles {
  readonly sources: ReadonlyMap<string, string>;
  readonly datasets: ReadonlyMap<string, string>;
}

const FACET_NAMES: Readonly<Record<Facet, string>> = {
  category: 'category',
  type: 'type of relation',
  sign: 'sign',
  state: 'state',
  change: 'in the comparison',
  kind: 'kind of both actors',
  touches: 'kind of one actor',
  status: 'status of the claim',
  confidence: 'confidence',
  dispute: 'dispute',
  independent: 'independent sources',
  source: 'source',
  dataset: 'dataset',
};
const MOST_NAMED = 8;

/** The filters that are set, each as a phrase: "tie: only hostile", "source: without Minutes". */
export function filtersInWords(filter: Filter, unionGraph: Pick<UnionGraph, 'types'>, titles: Titles): string[] {
  return FACETS.flatMap((facet) => {
    const choice = filter[facet];
    if (choice === undefined) return [];
    const list = (values: readonly string[]) => listed(values.map((value) => valueInWords(facet, value, unionGraph, titles)));
    const parts = [
      ...(choice.only.length > 0 ? [`only ${list(choice.only)}`] : []),
      ...(choice.not.length > 0 ? [`without ${list(choice.not)}`] : []),
    ];
    return [`${FACET_NAMES[facet]}: ${parts.join(', ')}`];
  });
}

/** "a, b, c and 4 more" */
export function listed(words: readonly string[], most: number = MOST_NAMED): string {
  const rest = words.length - most;
  return rest > 0 ? `${words.slice(0, most).join(', ')} and ${rest} more` : words.join(', ');
}

function valueInWords(facet: Facet, value: string, { types }: Pick<UnionGraph, 'types'>, { sources, datasets }: Titles): string {
  switch (facet) {
    case 'type':
      return types.find(({ type }) => type === value)?.label ?? value;
    case 'state':
      return stateName(VISIBLE_STATES.find((state) => state === value) ?? 'absent');
    case 'change': {
      const change = CHANGES.find((each) => each === value);
      return change === undefined ? value : CHANGE_WORDS[change].name;
    }
    case 'status': {
      const status = STATUSES.find((each) => each === value);
      return status === undefined ? value : STATUS_WORDS[status].name;
    }
    case 'source':
      return sources.get(value) ?? value;
    case 'dataset':
      return datasets.get(value) ?? value;
    case 'kind':
    case 'touches':
      return value.replaceAll('_', ' ');
    case 'independent':
      return value.replaceAll('-', ' ');
    default:
      return value;
  }
}
