import { z } from 'zod';
import { CONFIDENCES, type Confidence } from '../../../model/coding/codes.ts';
import { CHANGE_WORDS } from '../../../model/comparison/change-words.ts';
import { CHANGES, type Change, chronological, MOST_TELLING } from '../../../model/comparison/compare-windows.ts';
import { changeShape } from '../../../model/filter/filter-query.ts';
import { formatWindow } from '../../../model/time/window-text.ts';
import { compareWindowsOf } from '../../comparison/select-comparison.ts';
import { requireKnownValues } from '../../graph/known-values.ts';
import { askedArguments, filterArguments, filterOf, knownArgument, limitArgument, windowArgument } from '../call/arguments.ts';
import { tool } from '../call/tool.ts';
import { countWords, shownOf } from '../rows/cut.ts';
import { relationRow, relationRows, rowWords, seenBy, stateInWindow, stateWords } from '../rows/relation-rows.ts';
import { viewerLink } from '../rows/viewer-link.ts';
import { answeredWindow } from '../rows/window-words.ts';

const change = z.enum(CHANGES).nullable().meta({ description: 'what became of it; null where nothing can be said' });
const changedRow = relationRow.omit({ state: true, absence: true, attestedElsewhere: true }).extend({
  states: z.object({ earlier: stateInWindow, later: stateInWindow }),
  change,
  olderTies: z
    .array(z.object({ id: z.string(), stands: z.boolean() }))
    .optional()
    .meta({ description: 'of one by which two turned: their ties of the opposite sign until then, and whether each still stands' }),
});

export const compareWindows = tool({
  name: 'compare_windows',
  title: 'What changed between two windows',
  description:
    'What began, ended, turned from ally to rival or back, or is newly or no longer attested between two windows, the most telling first; with its state in both and its claims. That no source spoke of something before does not mean that it began.',
  input: z.strictObject({
    at: windowArgument,
    vs: windowArgument.meta({ description: 'the window that it is compared with, written likewise; either may be the earlier' }),
    change: changeShape.change.meta({ description: `kinds of change to list, of ${CHANGES.join(', ')}, none` }),
    ...filterArguments,
    ...askedArguments,
    known: knownArgument,
    limit: limitArgument(30, 200),
  }),
  output: z.object({
    earlier: answeredWindow,
    later: answeredWindow,
    changes: z
      .record(z.string(), z.number())
      .meta({ description: 'how many relations of each change match, those too that are not listed' }),
    relations: z.array(changedRow),
    shown: shownOf,
    link: z.string().meta({ description: 'opens the comparison in the viewer' }),
  }),
  async run({ at, vs, change: changed, presumed, unknown, known, limit, ...facets }, call) {
    const graph = await call.graphs.read(known);
    const among = filterOf(facets);
    const relations = { ...among, filter: { ...among.filter, ...(changed != null && { change: changed }) } };
    requireKnownValues(relations, graph);
    const [earlier, later] = chronological(at, vs);
    const asked = { presumed, unknown };
    const compared = compareWindowsOf(graph, [earlier, later], { asked, ...relations, limit: undefined }).relations;
    const kept = compared.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, limit);
    const rows = await relationRows(
      kept.flatMap(({ id }) => graph.relations.get(id) ?? []),
      seenBy(call, graph, later),
      undefined,
      { vs: earlier },
    );
    const answered = rows.flatMap(({ state: _state, absence: _absence, attestedElsewhere: _elsewhere, ...row }, index) => {
      const own = kept[index];
      if (own === undefined) return [];
      const { states, change, olderTies } = own;
      return [{ ...row, states, change, ...(olderTies !== undefined && { olderTies }) }];
    });
    const changes = countChanges(compared);
    const shown = { shown: answered.length, of: compared.length };
    const link = viewerLink(call.base, { at: later, vs: earlier, known, relations });
    const counts = Object.entries(changes).map(([name, count]) => `${count} ${wordsOf(name === 'none' ? null : (name as Change))}`);
    const head = `${formatWindow(earlier)} against ${formatWindow(later)}${known === undefined ? '' : `, as it was known on ${known}`}: ${countWords(shown, 'relation')} (${counts.join(', ') || 'no change'}). ${link}`;
    const lines = answered.map((row) => {
      const older = row.olderTies?.map(({ id, stands }) => `${id}${stands ? ' (still stands)' : ''}`).join(', ');
      const states = `${stateWords(row.states.earlier)} → ${stateWords(row.states.later)}`;
      return `${rowWords({ ...row, state: null }, `${wordsOf(row.change)}: ${states}`)}${older === undefined ? '' : `\n  older ties: ${older}`}`;
    });
    return {
      version: graph.version,
      answer: { earlier, later, changes, relations: answered, shown, link },
      text: [head, ...lines].join('\n'),
    };
  },
});

/** The most telling changes come first, then what no change can be told of; of equal ones, what is surer. */
function rankOf({ change, confidence }: { readonly change: Change | null; readonly confidence: Confidence }): number {
  return (change === null ? CHANGES.length : MOST_TELLING.indexOf(change)) * 10 - CONFIDENCES.indexOf(confidence);
}

function wordsOf(change: Change | null): string {
  return change === null ? 'of which no change can be told' : CHANGE_WORDS[change].name;
}

function countChanges(relations: readonly { readonly change: Change | null }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { change } of relations) counts[change ?? 'none'] = (counts[change ?? 'none'] ?? 0) + 1;
  return counts;
}
