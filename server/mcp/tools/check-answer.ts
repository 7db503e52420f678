import { z } from 'zod';
import { checkSentence } from '../../../model/answer-check/check-sentence.ts';
import type { CheckedClaim, Grounds } from '../../../model/answer-check/grounds.ts';
import { MARK_WORDS, MARKS } from '../../../model/answer-check/marks.ts';
import { nearestWord } from '../../../model/spelling/nearest-word.ts';
import { groupBy } from '../../../model/tables/group-by.ts';
import type { Window } from '../../../model/time/window.ts';
import { formatWindow } from '../../../model/time/window-text.ts';
import type { AllEvidence } from '../../graph/known-graph.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { atArgument, idArgument, knownArgument } from '../call/arguments.ts';
import { tool } from '../call/tool.ts';
import { viewerLink } from '../rows/viewer-link.ts';
import { answeredWindow } from '../rows/window-words.ts';

const sentence = z.strictObject({
  text: z.string().min(1).max(2000),
  restsOn: z
    .array(idArgument('a relation, a claim or an actor'))
    .max(30)
    .meta({ description: 'ids of relations, claims and actors; relation:ID, claim:ID or actor:ID where one id names several' }),
  at: atArgument.meta({ description: 'the window that this sentence speaks of, where it is not that of all' }),
});

const mark = z.enum(MARKS);

export const checkAnswer = tool({
  name: 'check_answer',
  title: 'Check sentences against what they rest on',
  description: `Judges each sentence of an answer by the ids that it rests on, before it is given. A sentence is as good as the worst of these. It does not judge whether the sentence says what its claims say. Marks: ${MARKS.map((name) => `${name} (${MARK_WORDS[name]})`).join('; ')}.`,
  input: z.strictObject({
    sentences: z.array(sentence).min(1, 'give at least one sentence').max(50),
    at: atArgument.meta({ description: 'the window that the sentences speak of; without it only whether anything supports them' }),
    known: knownArgument,
  }),
  output: z.object({
    sentences: z.array(
      z.object({
        text: z.string(),
        window: answeredWindow,
        marks: z.array(mark),
        findings: z
          .array(z.object({ id: z.string(), mark, why: z.string(), link: z.string().optional() }))
          .meta({ description: 'what was found of each id; an empty id is about the sentence' }),
      }),
    ),
    supported: z.number().meta({ description: 'how many sentences are supported, with or without reservations' }),
  }),
  async run({ sentences, at, known }, { graphs, base }) {
    const [all, graph] = await graphs.readOnDays([undefined, known] as const);
    const grounds = groundsOf(all, graph, await graphs.evidence(all));
    const checked = sentences.map(({ text, restsOn, at: own }) => {
      const window = own ?? at;
      const { marks, findings } = checkSentence(restsOn, window, grounds);
      return {
        text,
        window: window ?? null,
        marks: [...marks],
        findings: findings.map((each) => ({ ...each, ...linkOf(each.id, window) })),
      };
    });
    const supported = checked.filter(({ marks }) => marks.includes('supported')).length;
    const lines = checked.map(({ text, window, marks, findings }, index) => {
      const why = findings.map(({ id, mark, why }) => `   ${id === '' ? 'the sentence' : id}: ${mark}: ${why}`);
      return [`${index + 1}. ${marks.join(', ')}${window === null ? '' : ` (in ${formatWindow(window)})`}: ${text}`, ...why].join('\n');
    });
    return {
      version: all.version,
      answer: { sentences: checked, supported },
      text: [`${supported} of ${checked.length} supported.`, ...lines].join('\n'),
    };

    function linkOf(written: string, window: Window | undefined) {
      const id = written.replace(/^(relation|claim|actor):/, '');
      const claim = grounds.relations.has(id) ? undefined : grounds.claims(id)[0];
      const relation = claim?.relation ?? id;
      const shown = { at: window, known, claim: claim?.id };
      if (grounds.relations.has(relation)) return { link: viewerLink(base, { ...shown, select: { kind: 'relation', id: relation } }) };
      return grounds.actors.has(id) ? { link: viewerLink(base, { ...shown, select: { kind: 'actor', id } }) } : {};
    }
  },
});

/** Every id is compared with one that is not there, so that is done for a few, and not in a large graph. */
const MOST_HINTS = 5;
const SEARCHED_IDS = 20_000;

const indexes = new WeakMap<AllEvidence, Pick<Grounds, 'claims' | 'claimsAbout' | 'sources'>>();

/** What sentences may rest on, as it is known in one graph of those of all sources. */
function groundsOf(all: UnionGraph, graph: UnionGraph, evidence: AllEvidence): Grounds {
  const index = indexes.get(evidence) ?? indexOf(evidence);
  indexes.set(evidence, index);
  const counted = (claims: readonly CheckedClaim[]) =>
    graph.known === undefined ? claims : claims.filter((claim) => graph.known?.counts(claim)).map(({ retracted: _, ...claim }) => claim);
  let hints = MOST_HINTS;
  return {
    relations: graph.relations,
    claims: (id) => counted(index.claims(id)),
    claimsAbout: (relation) => counted(index.claimsAbout(relation)),
    actors: graph.actors,
    sources: index.sources,
    types: new Map(graph.types.map((type) => [type.type, type])),
    isKnownLater: (id) => all.relations.has(id) || index.claims(id).length > 0,
    meantBy: (id) => {
      if (hints === 0 || all.relations.size > SEARCHED_IDS) return undefined;
      hints -= 1;
      return nearestWord(id, [...all.relations.keys(), ...all.actors.keys()]);
    },
  };
}

function indexOf({ claims, sources }: AllEvidence): Pick<Grounds, 'claims' | 'claimsAbout' | 'sources'> {
  const [byId, byRelation] = [groupBy(claims, ({ id }) => id), groupBy(claims, ({ relation }) => relation)];
  return {
    claims: (id) => byId.get(id) ?? [],
    claimsAbout: (relation) => byRelation.get(relation) ?? [],
    sources: new Map(sources.map((source) => [source.id, source])),
  };
}
