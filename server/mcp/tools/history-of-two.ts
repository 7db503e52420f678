import { z } from 'zod';
import { stateIn } from '../../../model/time/relation-time.ts';
import { dyadOf } from '../../dyads/dyad-of.ts';
import { badRequest } from '../../http/validate.ts';
import { atArgument, idArgument, knownArgument, limitArgument } from '../call/arguments.ts';
import { tool } from '../call/tool.ts';
import { countWords, shownOf } from '../rows/cut.ts';
import { actorReference, relationRow, relationRows, rowWords, seenBy } from '../rows/relation-rows.ts';
import { viewerLink } from '../rows/viewer-link.ts';
import { answeredWindow, windowWords } from '../rows/window-words.ts';

const eventRow = relationRow.extend({
  summary: z.string(),
  isEvent: z.boolean().meta({ description: 'a moment, not a state' }),
  ends: z.array(z.string()).meta({ description: 'ids of the relations between the two that it ended' }),
});

export const historyOfTwo = tool({
  name: 'history_of_two',
  title: 'The history of two actors',
  description:
    'Every relation between two actors in either direction, in order of time, with what ended what. With a window each has its state there, also those that are absent from it: not yet begun, or over.',
  input: z.strictObject({
    a: idArgument('one actor'),
    b: idArgument('the other actor'),
    at: atArgument,
    known: knownArgument,
    limit: limitArgument(50, 200),
  }),
  output: z.object({
    actors: z.tuple([actorReference, actorReference]),
    window: answeredWindow,
    relations: z.array(eventRow),
    shown: shownOf,
    link: z.string().meta({ description: 'opens the viewer on the lanes of the two' }),
  }),
  async run({ a, b, at, known, limit }, call) {
    if (a === b) throw badRequest([{ where: 'b', message: 'the same actor as a; a history needs two' }]);
    const graph = await call.graphs.read(known);
    const { answer: dyad, evidence } = await dyadOf(call.connection.database, graph, [a, b]);
    const kept = dyad.relations.slice(0, limit);
    const stored = kept.flatMap(({ id }) => graph.relations.get(id) ?? []);
    const rows = await relationRows(stored, seenBy(call, graph, at), evidence);
    const relations = rows.map((row, index) => {
      const { summary = '', isEvent = false, ends = [] } = kept[index] ?? {};
      return { ...row, summary, isEvent, ends };
    });
    const shown = { shown: rows.length, of: dyad.relations.length };
    const [one, other] = dyad.actors;
    const link = viewerLink(call.base, { at, known, more: { sel: `actor:${a},actor:${b}`, view: 'lanes', lanes: `${a},${b}` } });
    const present =
      at === undefined ? '' : `; ${stored.filter((relation) => stateIn(relation, at) !== 'absent').length} not absent from the window`;
    const head = `${one.name} and ${other.name}, ${windowWords(at, known)}: ${countWords(shown, 'relation')}${present}. ${link}`;
    const lines = relations.map((row) => {
      const ended = row.ends.length === 0 ? '' : `\n  ended: ${row.ends.join(', ')}`;
      const by = row.endedBy === undefined ? '' : `\n  ended by: ${row.endedBy}`;
      return `${rowWords(row)}\n  ${row.summary}${ended}${by}`;
    });
    const actors: [{ id: string; name: string }, { id: string; name: string }] = [
      { id: one.id, name: one.name },
      { id: other.id, name: other.name },
    ];
    return { version: graph.version, answer: { actors, window: at ?? null, relations, shown, link }, text: [head, ...lines].join('\n') };
  },
});
