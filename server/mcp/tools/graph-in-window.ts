import { z } from 'zod';
import { isStateShown } from '../../../model/filter/shown-states.ts';
import { ASKED_STATES, type AskedState, type VisibleState } from '../../../model/time/relation-time.ts';
import { relationsOfActor } from '../../actors/actor-of.ts';
import { requireKnownValues } from '../../graph/known-values.ts';
import { requireActor } from '../../graph/require-actor.ts';
import { rankOf, selectGraph } from '../../graph/select-graph.ts';
import {
  askedArguments,
  atArgument,
  filterOf,
  idArgument,
  knownArgument,
  limitArgument,
  windowFilterArguments,
} from '../call/arguments.ts';
import { tool } from '../call/tool.ts';
import { countWords, shownOf } from '../rows/cut.ts';
import { relationRow, relationRows, rowWords, seenBy } from '../rows/relation-rows.ts';
import { viewerLink } from '../rows/viewer-link.ts';
import { answeredWindow, countStates, countsWords, stateCounts, windowWords } from '../rows/window-words.ts';

export const graphInWindow = tool({
  name: 'graph_in_window',
  title: 'Who stood how with whom in a window',
  description:
    'The relations of a window of time, the surest first, filtered by type, sign, kind of actor, status and the like, or those around one actor. What is only presumed or not known is counted, and listed when asked for.',
  input: z.strictObject({
    at: atArgument,
    around: idArgument('an actor whose relations alone are meant').optional(),
    ...windowFilterArguments,
    ...askedArguments,
    known: knownArgument,
    limit: limitArgument(30, 200),
  }),
  output: z.object({
    window: answeredWindow,
    states: stateCounts,
    relations: z.array(relationRow),
    shown: shownOf,
    link: z.string().meta({ description: 'opens the viewer on this window' }),
  }),
  async run({ at, around, presumed, unknown, known, limit, ...facets }, call) {
    const graph = await call.graphs.read(known);
    const query = { window: at ?? null, known, limit: undefined, asked: { presumed, unknown }, ...filterOf(facets) };
    requireKnownValues(query, graph);
    const among = around === undefined ? undefined : relationsOfActor(graph, requireActor(graph, around).id);
    // What is asked for is chosen here, since what is not is counted.
    const every = await selectGraph(graph, { ...query, asked: { presumed: true, unknown: true } }, among);
    const isShown = (state: VisibleState) => isStateShown(state, query.asked, query.filter);
    const listed = every.relations.filter(({ state }) => state === undefined || isShown(state)).sort((a, b) => rankOf(a) - rankOf(b));
    const states = at === undefined ? null : countStates(every.relations.map(({ state }) => state));
    const kept = listed.slice(0, limit).flatMap(({ id }) => graph.relations.get(id) ?? []);
    const relations = await relationRows(kept, seenBy(call, graph, at));
    const shown = { shown: kept.length, of: listed.length };
    const select = around === undefined ? undefined : ({ kind: 'actor', id: around } as const);
    const link = viewerLink(call.base, { at, known, select, unknown, relations: query });
    const left = states === null ? [] : ASKED_STATES.filter((state) => states[state] > 0 && !isShown(state)).map(leftOut(states));
    const head = `${countWords(shown, 'relation')} ${windowWords(at, known)}${states === null ? '' : ` (${countsWords(states)})`}. ${link}`;
    const text = [head, ...left, ...relations.map((row) => rowWords(row))].join('\n');
    return { version: graph.version, answer: { window: at ?? null, states, relations, shown, link }, text };
  },
});

const LEFT_OUT: Readonly<Record<AskedState, string>> = {
  presumed: 'only presumed to continue',
  unknown: 'not known to have held',
};

function leftOut(states: Readonly<Record<AskedState, number>>): (state: AskedState) => string {
  return (state) => `Not listed: ${states[state]} ${LEFT_OUT[state]}; ${state}=true lists them.`;
}
