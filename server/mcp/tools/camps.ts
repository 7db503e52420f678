import { z } from 'zod';
import { campsAnswer } from '../../../model/camps/answer.ts';
import { campShape } from '../../../model/camps/query.ts';
import { formatWindow } from '../../../model/time/window-text.ts';
import { windowAnswer } from '../../camps/window-answer.ts';
import { requireKnownValues } from '../../graph/known-values.ts';
import { askedArguments, filterArguments, filterOf, knownArgument, limitArgument, windowArgument } from '../call/arguments.ts';
import { tool } from '../call/tool.ts';
import { countWords, shownOf } from '../rows/cut.ts';
import { actorNamed, actorReference, relationRow, relationRows, rowWords, seenBy } from '../rows/relation-rows.ts';
import { viewerLink } from '../rows/viewer-link.ts';
import { answeredWindow } from '../rows/window-words.ts';

const member = actorReference.extend({
  firm: z.boolean().nullable().meta({ description: 'whether it is in this camp in every best division; null where that is not proven' }),
});

const { frustration, exact, optima } = campsAnswer.shape;

export const camps = tool({
  name: 'camps',
  title: 'The camps of a window',
  description:
    'Divides the actors of a window into camps: supportive ties within, hostile ones between, as few exceptions as can be. Says how firmly each belongs, how many other divisions are as good, and which relations do not fit. Camps follow from the relations; no source names them.',
  input: z.strictObject({
    at: windowArgument,
    ...campShape,
    ...filterArguments,
    ...askedArguments,
    known: knownArgument,
    limit: limitArgument(20, 100).meta({ description: 'the most relations listed that do not fit, 1 to 100' }),
  }),
  output: z.object({
    window: answeredWindow,
    camps: z
      .array(z.object({ id: z.string(), name: z.string(), members: z.array(member) }))
      .meta({ description: 'of two or more, the largest first' }),
    alone: z.array(actorReference).meta({ description: 'with hostile ties only' }),
    frustration,
    exact,
    optima,
    misfits: z.array(relationRow).meta({ description: 'supportive between camps, or hostile within one' }),
    shown: shownOf.meta({ description: 'how many of the misfits are here' }),
    link: z.string().meta({ description: 'opens the viewer coloured by camp' }),
  }),
  async run({ at, number, weight, presumed, unknown, known, limit, ...facets }, call) {
    const graph = await call.graphs.read(known);
    const relations = filterOf(facets);
    requireKnownValues(relations, graph);
    const query = { window: at, readings: false, number, weight, asked: { presumed, unknown }, known, ...relations };
    const answer = await windowAnswer(call.camps, graph, query, call.signal);
    const kept = answer.misfits.slice(0, limit).flatMap((id) => graph.relations.get(id) ?? []);
    const misfits = await relationRows(kept, seenBy(call, graph, at));
    const named = answer.camps.map(({ id, name, members }) => ({
      id,
      name,
      members: members.map(({ actor, firm }) => ({ ...actorNamed(graph, actor), firm })),
    }));
    const several = named.filter(({ members }) => members.length > 1);
    const alone = named.flatMap(({ members }) => (members.length > 1 ? [] : members.map(({ id, name }) => ({ id, name }))));
    const shown = { shown: misfits.length, of: answer.misfits.length };
    const link = viewerLink(call.base, {
      at,
      known,
      relations,
      unknown,
      more: { colour: 'camp', number, weight, presumed: String(presumed) },
    });
    const best =
      answer.optima === null ? 'others may be as good' : answer.optima === 1 ? 'no other is as good' : `${answer.optima} are as good`;
    const head = `${countWords({ shown: several.length, of: several.length }, 'camp')} in ${formatWindow(at)}; frustration ${answer.frustration} (${answer.exact ? 'proven least' : 'not proven least'}); ${best}. ${link}`;
    const lines = several.map(({ name, members }) => {
      const who = members.map(
        (each) => `${each.name} [${each.id}]${each.firm === true ? '' : each.firm === null ? ' (firm as far as known)' : ' (torn)'}`,
      );
      return `- Camp of ${name}: ${who.join(', ')}`;
    });
    if (alone.length > 0) lines.push(`- Alone: ${alone.map(({ id, name }) => `${name} [${id}]`).join(', ')}`);
    if (shown.of > 0) lines.push(`What does not fit (${countWords(shown, 'relation')}):`, ...misfits.map((row) => rowWords(row)));
    const { frustration, exact, optima } = answer;
    return {
      version: graph.version,
      answer: { window: at, camps: several, alone, frustration, exact, optima, misfits, shown, link },
      text: [head, ...lines].join('\n'),
    };
  },
});
