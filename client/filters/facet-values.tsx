import { CONFIDENCES, STATUSES } from '../../model/coding/codes.ts';
import { SIGN_NAMES } from '../../model/coding/sign.ts';
import { STATUS_WORDS } from '../../model/coding/status-words.ts';
import { DISPUTES, INDEPENDENT_SOURCES } from '../../model/filter/filter.ts';
import { VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_WORDS } from '../../model/time/state-words.ts';
import type { UnionGraph } from '../graph/union-graph.ts';
import { GLYPHS } from '../style/look.ts';
import { KindSwatch, LineSwatch, MarkSwatch } from '../ui/Swatch.tsx';
import { capitalize, stateName } from '../wording/state-in-words.ts';
import type { FacetValue } from './FacetGroup.tsx';

/** The values of facets that do not depend on the data. */

export const SIGN_VALUES: readonly FacetValue[] = SIGN_NAMES.map((sign) => ({
  value: sign,
  label: capitalize(sign),
  swatch: <LineSwatch sign={sign} state="attested" />,
}));

export const STATE_VALUES: readonly FacetValue[] = VISIBLE_STATES.map((state) => ({
  value: state,
  label: capitalize(stateName(state)),
  hint: STATE_WORDS[state].meaning,
  swatch: <LineSwatch sign="supportive" state={state} />,
}));

export const STATUS_VALUES: readonly FacetValue[] = STATUSES.map((status) => ({
  value: status,
  label: capitalize(STATUS_WORDS[status].name),
  hint: STATUS_WORDS[status].meaning,
  swatch: <MarkSwatch mark={GLYPHS[status]} />,
}));

export const CONFIDENCE_VALUES: readonly FacetValue[] = [...CONFIDENCES]
  .reverse()
  .map((confidence) => ({ value: confidence, label: capitalize(confidence), hint: 'the coder’s judgement' }));

export const DISPUTE_VALUES: readonly FacetValue[] = DISPUTES.map((value) => ({
  value,
  label: capitalize(value),
  swatch: <MarkSwatch mark={value === 'disputed' ? 'struck' : 'none'} />,
}));

const INDEPENDENT_HINT = 'sources that support it; one that repeats another, or is known through it alone, counts as one with it';

export const INDEPENDENT_VALUES: readonly FacetValue[] = [...INDEPENDENT_SOURCES]
  .reverse()
  .map((value) => ({ value, label: capitalize(value.replaceAll('-', ' ')), hint: INDEPENDENT_HINT }));

/** The types of relation under one category. */
export interface TypeGroup {
  readonly category: string;
  readonly values: readonly FacetValue[];
}

/** The kinds of actor in the data, and its types of relation by category. */
export function valuesInGraph(
  unionGraph: UnionGraph,
  areKindsColourless: boolean,
): { readonly kinds: readonly FacetValue[]; readonly types: readonly TypeGroup[] } {
  const present = {
    types: new Set(unionGraph.relations.map(({ type }) => type)),
    kinds: new Set(unionGraph.actors.map(({ kind }) => kind)),
  };
  const types = unionGraph.types.filter(({ type }) => present.types.has(type));
  return {
    kinds: unionGraph.kinds
      .filter(({ kind }) => present.kinds.has(kind))
      .map(({ kind, name }) => ({
        value: kind,
        label: capitalize(name),
        swatch: <KindSwatch kind={kind} colourless={areKindsColourless} />,
      })),
    types: [...new Set(types.map(({ category }) => category))].map((category) => ({
      category,
      values: types
        .filter((info) => info.category === category)
        .map(({ type, label, definition }) => ({ value: type, label, hint: definition })),
    })),
  };
}
