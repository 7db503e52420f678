import { z } from 'zod';
import { PATH_ORDERS } from '../../../model/paths/find-paths.ts';
import { MAX_PATH_STEPS, PATH_STATES } from '../../../model/paths/path-relation.ts';
import { badRequest } from '../../http/validate.ts';
import { pathsOf } from '../../paths/paths-of.ts';
import { atArgument, filterArguments, filterOf, idArgument, knownArgument, limitArgument } from '../call/arguments.ts';
import { tool } from '../call/tool.ts';
import { actorReference, relationRow, relationRows, rowWords, seenBy } from '../rows/relation-rows.ts';
import { viewerLink } from '../rows/viewer-link.ts';
import { answeredWindow, windowWords } from '../rows/window-words.ts';

const step = relationRow.extend({ along: z.boolean().meta({ description: 'walked from its first actor to its second' }) });
const foundPath = z.object({
  state: z.enum(PATH_STATES).meta({ description: 'how sure it is that the whole path holds' }),
  sign: z.number().meta({ description: 'the product of the signs of its steps: the enemy of an enemy is 1' }),
  steps: z.array(step).meta({ description: 'in walking order' }),
  link: z.string().meta({ description: 'opens the viewer with this path lit' }),
});

export const paths = tool({
  name: 'paths',
  title: 'How two actors are connected',
  description:
    'The shortest paths between two actors by relations that held at the same time (order together) or began one after the other (order sequence), with the evidence of every step.',
  input: z.strictObject({
    from: idArgument('the actor to start from'),
    to: idArgument('the actor to arrive at'),
    at: atArgument,
    order: z.enum(PATH_ORDERS, `write ${PATH_ORDERS.join(' or ')}`).default('together'),
    presumed: z.boolean().default(false).meta({ description: 'also over what is only presumed to continue' }),
    directed: z.boolean().default(false).meta({ description: 'only from the first actor of a relation to its second' }),
    maxLength: z.number().int().min(1).max(MAX_PATH_STEPS).default(4),
    ...filterArguments,
    known: knownArgument,
    limit: limitArgument(5, 20),
  }),
  output: z.object({
    from: actorReference,
    to: actorReference,
    window: answeredWindow,
    shortest: z.number().nullable().meta({ description: 'steps of the shortest path; null when none was found' }),
    paths: z.array(foundPath),
    more: z.string().nullable().meta({ description: 'what of the paths is not here' }),
  }),
  async run({ from, to, at, order, presumed, directed, maxLength, known, limit, ...facets }, call) {
    if (from === to) throw badRequest([{ where: 'to', message: 'the same actor as from; a path needs two' }]);
    const graph = await call.graphs.read(known);
    const relations = filterOf(facets);
    const window = at ?? null;
    const query = { from, to, order, window, known, presumed, directed, limit, maxLength, relations };
    const found = await pathsOf(call.connection.database, graph, query);
    const seen = seenBy(call, graph, at);
    const answered = await Promise.all(
      found.paths.map(async ({ state, sign, steps }, nth) => {
        const evidence = new Map(steps.map((each) => [each.relation.id, each.evidence]));
        const rows = await relationRows(
          steps.flatMap((each) => graph.relations.get(each.relation.id) ?? []),
          seen,
          evidence,
        );
        const link = viewerLink(call.base, {
          at,
          known,
          relations,
          more: { path: `${from},${to}`, order, nth: String(nth), presumed: String(presumed) },
        });
        return { state, sign, steps: rows.map((row, index) => ({ ...row, along: steps[index]?.along ?? true })), link };
      }),
    );
    const more = found.cut === null ? null : cutWords(found.cut);
    const head = `${found.paths.length} ${found.paths.length === 1 ? 'path' : 'paths'} from ${found.from.name} to ${found.to.name} ${windowWords(at, known)} (${order}, at most ${maxLength} steps).`;
    const lines = answered.flatMap(({ state, steps, link }, index) => [
      `Path ${index + 1}: ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}, ${state}. ${link}`,
      ...steps.map((row) => rowWords(row, row.along ? undefined : 'walked backwards')),
    ]);
    const ends = { from: { id: from, name: found.from.name }, to: { id: to, name: found.to.name } };
    return {
      version: graph.version,
      answer: { ...ends, window, shortest: found.shortest, paths: answered, more },
      text: [head, ...(more === null ? [] : [more]), ...lines].join('\n'),
    };
  },
});

function cutWords({ limit, paths: left, reason }: { limit: number; paths: number | null; reason: 'limit' | 'work' }): string {
  if (reason === 'work') return 'The search was stopped as too much work: filter, or lower maxLength.';
  return `${limit} of ${left === null ? 'more' : limit + left} paths; raise limit for others.`;
}
