import { z } from 'zod';
import { type Evidence, evidence, sourceSchema } from '../../../model/api/sources.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { notFound } from '../../http/http-problem.ts';
import { badRequest } from '../../http/validate.ts';
import { evidenceOf } from '../../relations/evidence.ts';
import { sourceOf } from '../../sources/source-of.ts';
import { atArgument, idArgument, knownArgument, limitArgument } from '../call/arguments.ts';
import { type Call, tool } from '../call/tool.ts';
import { claimReference, claimReferenceOf, claimWords } from '../rows/claim-rows.ts';
import { countWords, shownOf } from '../rows/cut.ts';
import { actorNamed, type Seen, seenBy } from '../rows/relation-rows.ts';
import { viewerLink } from '../rows/viewer-link.ts';

const { claim, credibility, attests } = evidence.shape;
const { reliability, url } = sourceSchema.shape;

const claimRow = claimReference.extend({
  relation: z.string().meta({ description: 'relation id' }),
  says: z.string().meta({ description: 'the relation as a sentence' }),
  text: claim.meta({ description: 'what the source says, paraphrased' }),
  reliability,
  credibility,
  attests,
  url,
  link: z.string().meta({ description: 'opens the viewer with this claim marked' }),
});
type ClaimRow = z.infer<typeof claimRow>;

export const claimsOf = tool({
  name: 'claims_of',
  title: 'The claims about a relation, or of a source',
  description:
    'Every claim for or against a relation (those that support it first), or all that one source claims: what it says, where in the source, how reliable the source and how credible the claim (Admiralty code).',
  input: z.strictObject({
    relation: idArgument('a relation').optional(),
    source: idArgument('a source').optional(),
    at: atArgument.meta({ description: 'the window that the links open; all claims are listed' }),
    known: knownArgument,
    limit: limitArgument(30, 200),
  }),
  output: z.object({ claims: z.array(claimRow), shown: shownOf }),
  async run({ relation, source, at, known, limit }, call) {
    if ((relation === undefined) === (source === undefined))
      throw badRequest([{ where: 'relation', message: 'give one of: relation; source' }]);
    const graph = await call.graphs.read(known);
    const found = relation === undefined ? await ofSource(source ?? '', graph, call) : await ofRelation(relation, graph, call);
    const claims = found.slice(0, limit).map(({ relation, claim }) => rowOf(relation, claim, seenBy(call, graph, at)));
    const shown = { shown: claims.length, of: found.length };
    const lines = claims.map(
      (row) =>
        `- ${claimWords(row)}; source ${row.reliability}, claim ${row.credibility}${row.attests === undefined ? '' : `; attests ${row.attests}`}\n  of [${row.relation}] ${row.says}\n  "${row.text}"\n  ${row.link}`,
    );
    return { version: graph.version, answer: { claims, shown }, text: [`${countWords(shown, 'claim')}.`, ...lines].join('\n') };
  },
});

interface Found {
  readonly relation: string;
  readonly claim: Evidence;
}

async function ofRelation(id: string, graph: UnionGraph, { connection }: Call): Promise<Found[]> {
  if (!graph.relations.has(id)) throw notFound('relation', id);
  const claims = (await evidenceOf(connection.database, [id], graph.known)).get(id) ?? [];
  return claims.map((claim) => ({ relation: id, claim }));
}

async function ofSource(id: string, graph: UnionGraph, { connection }: Call): Promise<Found[]> {
  const { claims, ...source } = await sourceOf(connection.database, id);
  return claims
    .filter(({ retracted }) => graph.known?.counts({ source: id, retracted }) ?? true)
    .map(({ relation, ...claim }) => ({ relation, claim: { ...claim, source, reliability: source.reliability } }));
}

function rowOf(id: string, claim: Evidence, { graph, base, window, known }: Seen): ClaimRow {
  const relation = graph.relations.get(id);
  const verb = graph.types.find(({ type }) => type === relation?.type)?.label ?? relation?.type ?? '';
  const says =
    relation === undefined ? id : `${actorNamed(graph, relation.source).name} ${verb} ${actorNamed(graph, relation.target).name}`;
  const { credibility, attests, reliability } = claim;
  const { url } = claim.source;
  return {
    ...claimReferenceOf(claim),
    ...{ relation: id, says, text: claim.claim, reliability, credibility },
    ...(attests !== undefined && { attests }),
    ...(url !== undefined && { url }),
    link: viewerLink(base, { at: window, known, select: { kind: 'relation', id }, claim: claim.id }),
  };
}
