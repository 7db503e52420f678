import { z } from 'zod';
import { type RelationAnswer, relationAnswer } from '../../model/api/relation.ts';
import { storedOf } from '../../model/field-schemas.ts';
import { RELATION_FIELDS } from '../../model/fields.ts';
import { sameTexts } from '../../model/same-texts.ts';
import type { endedWithFinder } from '../../model/time/ended-with.ts';
import { storedTime } from '../../model/time/stored-time.ts';

/** All that is known of a relation, but for the claims. */
export type StoredRelation = Omit<RelationAnswer, 'evidence'>;

/** The properties of a relation: its type and its two actors are none. */
const properties = relationAnswer
  .extend({ ...storedOf(RELATION_FIELDS), sources: z.array(z.string()).default([]) })
  .omit({ type: true, source: true, target: true, ends: true, claims: true, disputed: true, endedWith: true, evidence: true })
  .omit({ dating: true, attested: true, foretold: true, startStatus: true, endStatus: true, possibleFrom: true, possibleTo: true });

/** What the properties of a relationship say; when it held is stored in a form of its own. */
export const relationProperties = z.unknown().transform((stored, context) => {
  const [known, time] = [properties.safeParse(stored), storedTime.safeParse(stored)];
  if (known.success && time.success) return { known: known.data, time: time.data };
  for (const { message, path } of [...(known.error?.issues ?? []), ...(time.error?.issues ?? [])])
    context.addIssue({ code: 'custom', message, path });
  return z.NEVER;
});

type Properties = z.infer<typeof relationProperties>;
/** Those too that a relation has no value for. */
type EveryField = { readonly [Name in keyof Required<StoredRelation>]: StoredRelation[Name] };

/** What is known of relations beside what each says. */
interface Context {
  /** By id, how many claims speak of each that has any. */
  readonly claimsOf: ReadonlyMap<string, number>;
  /** The ids of those that a claim disputes. */
  readonly disputed: ReadonlySet<string>;
  readonly endedWith: ReturnType<typeof endedWithFinder>;
}

/**
 * Makes relations as the union graph keeps them. They are written out field by field, because objects that are made so share
 * one shape: joined by `...`, each has a shape of its own, which takes V8 as much memory as all that is in them.
 */
export function relationMaker({
  claimsOf,
  disputed,
  endedWith,
}: Context): (type: string, source: string, target: string, properties: Properties) => StoredRelation {
  const [actorText, sourceText, codeText] = [sameTexts(), sameTexts(), sameTexts()];
  return (type, source, target, { known, time }): EveryField => ({
    type: codeText(type),
    source: actorText(source),
    target: actorText(target),
    claims: claimsOf.get(known.id) ?? 0,
    disputed: disputed.has(known.id),
    endedWith: endedWith({ source, target }, time),
    id: known.id,
    dates: known.dates,
    status: known.status,
    confidence: known.confidence,
    channel: known.channel,
    sources: known.sources.map(sourceText),
    dataset: codeText(known.dataset),
    independentSources: known.independentSources,
    endedBy: known.endedBy,
    summary: known.summary,
    sign: known.sign,
    category: known.category,
    dating: time.dating,
    attested: time.attested,
    foretold: time.foretold,
    startStatus: time.startStatus,
    endStatus: time.endStatus,
    possibleFrom: time.possibleFrom,
    possibleTo: time.possibleTo,
  });
}
