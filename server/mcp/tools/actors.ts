import { z } from 'zod';
import { actorNode } from '../../../model/api/actor-node.ts';
import { actorAnswer, actorQuery } from '../../../model/api/actors.ts';
import { type RelationState, stateIn, VISIBLE_STATES } from '../../../model/time/relation-time.ts';
import { datasetsOfActor, relationsOfActor } from '../../actors/actor-of.ts';
import { findActors } from '../../actors/find-actors.ts';
import { requireActor } from '../../graph/require-actor.ts';
import type { StoredRelation } from '../../graph/stored-relation.ts';
import { atArgument, idArgument, knownArgument, limitArgument } from '../call/arguments.ts';
import { tool } from '../call/tool.ts';
import { countWords, shownOf } from '../rows/cut.ts';
import { relationRow, relationRows, rowWords, seenBy } from '../rows/relation-rows.ts';
import { viewerLink } from '../rows/viewer-link.ts';
import { answeredWindow, countStates, countsWords, stateCounts, windowWords } from '../rows/window-words.ts';

const link = z.string().meta({ description: 'opens the viewer there' });
const foundActor = actorNode.omit({ x: true, y: true }).extend({ link });

export const searchActors = tool({
  name: 'search_actors',
  title: 'Find actors by name',
  description:
    'Finds actors (persons, states, groups, institutions) by name or alias, whatever the spelling or transliteration. Begin here: every other tool takes the ids that this gives.',
  input: z.strictObject({
    q: z.string().max(200).optional().meta({ description: 'words of a name, the last may be incomplete; left out: all actors' }),
    kind: actorQuery.shape.kind,
    limit: limitArgument(20, 200),
  }),
  output: z.object({ actors: z.array(foundActor), shown: shownOf }),
  async run({ q, kind, limit }, { graphs, base }) {
    const graph = await graphs.read();
    const { actors, total } = findActors(graph, { q, kind, limit });
    const shown = { shown: actors.length, of: total };
    const found = actors.map(({ x: _x, y: _y, ...actor }) => ({
      ...actor,
      link: viewerLink(base, { select: { kind: 'actor', id: actor.id } }),
    }));
    const lines = found.map(({ id, name, kind, aliases, active, link }) => {
      const also = aliases.length === 0 ? '' : `; also ${aliases.join(', ')}`;
      return `- [${id}] ${name}; ${kind}${active === undefined ? '' : `; existed ${active}`}${also}\n  ${link}`;
    });
    const none = total === 0 ? ' No actor has all these words in a name: try fewer, or another name.' : '';
    return {
      version: graph.version,
      answer: { actors: found, shown },
      text: [`${countWords(shown, 'actor')}.${none}`, ...lines].join('\n'),
    };
  },
});

export const getActor = tool({
  name: 'get_actor',
  title: 'One actor with its relations',
  description:
    'All of one actor, and its relations: in a window with their states there (what is absent is only counted), or of all years. Each with claims, sources, places and a link.',
  input: z.strictObject({ id: idArgument('the actor'), at: atArgument, known: knownArgument, limit: limitArgument(30, 200) }),
  output: z.object({
    actor: actorAnswer.omit({ x: true, y: true, relations: true }).extend({ link }),
    window: answeredWindow,
    states: stateCounts,
    absent: z.number().meta({ description: 'how many of its relations are absent from the window' }),
    relations: z.array(relationRow),
    shown: shownOf,
  }),
  async run({ id, at, known, limit }, call) {
    const graph = await call.graphs.read(known);
    const { x: _x, y: _y, ...actor } = requireActor(graph, id);
    const datasets = await datasetsOfActor(call.connection.database, id);
    const all = relationsOfActor(graph, id);
    const states = new Map(all.map((relation) => [relation, at === undefined ? undefined : stateIn(relation, at)]));
    const present = all.filter((relation) => states.get(relation) !== 'absent').sort((a, b) => rank(states, a) - rank(states, b));
    const kept = present.slice(0, limit);
    const relations = await relationRows(kept, seenBy(call, graph, at));
    const shown = { shown: kept.length, of: present.length };
    const counts = at === undefined ? null : countStates(states.values());
    const absent = all.length - present.length;
    const link = viewerLink(call.base, { at, known, select: { kind: 'actor', id } });
    const answer = { actor: { ...actor, datasets, link }, window: at ?? null, states: counts, absent, relations, shown };
    const about = [`${actor.name} [${id}]; ${actor.kind}${actor.active === undefined ? '' : `; existed ${actor.active}`}`, link];
    if (actor.description !== undefined) about.push(actor.description);
    const summary = `${countWords(shown, 'relation')} ${windowWords(at, known)}${counts === null ? '' : `: ${countsWords(counts)}; ${absent} more absent`}.`;
    return { version: graph.version, answer, text: [...about, summary, ...relations.map((row) => rowWords(row))].join('\n') };
  },
});

/** The surest come first. */
function rank(states: ReadonlyMap<StoredRelation, RelationState | undefined>, relation: StoredRelation): number {
  const state = states.get(relation);
  return state === undefined || state === 'absent' ? 0 : VISIBLE_STATES.indexOf(state);
}
