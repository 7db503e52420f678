import type { Sign } from '../../model/coding/sign.ts';
import { BUILT_IN_TYPES, type RelationType } from '../../model/coding/vocabulary.ts';
import type { EVIDENCE_FIELDS, RELATION_FIELDS } from '../../model/fields.ts';
import { type Random, randomFrom } from '../../model/random.ts';
import type { Camp, GeneratedActor } from './actors.ts';
import { dayIn, type WrittenTime, writtenTime, type Years } from './dates.ts';
import { type DatasetPlan, FIRST_YEAR, LAST_YEAR } from './plan.ts';
import type { Sources } from './sources.ts';

export type RelationCells = Readonly<Record<keyof typeof RELATION_FIELDS, string>>;
export type ClaimCells = Readonly<Record<keyof typeof EVIDENCE_FIELDS, string>>;

/** A relation with the claims that speak of it. */
export interface GeneratedTie {
  readonly relation: RelationCells;
  readonly claims: readonly ClaimCells[];
}

const WITHIN_CAMP = 0.8;
/** The share of one's own camp that is friendly, and of other camps that is hostile. */
const LIKELY_SIGN = 0.9;
/** How unequal the degrees are: an actor is chosen by its rank in its camp, and a power of chance prefers the first ones. */
const PREFERENCE = 2.5;

const typesOf = (sign: Sign) => {
  const [first, ...rest] = BUILT_IN_TYPES.filter((type) => type.sign === sign && type.type !== 'KILLS' && type.type !== ENDING);
  if (first === undefined) throw new TypeError(`The vocabulary has no type of the sign ${sign}.`);
  return [first, ...rest] as const;
};
const ENDING = 'WITHDRAWS_SUPPORT';
const TYPES: Readonly<Record<Sign, readonly [RelationType, ...RelationType[]]>> = { 1: typesOf(1), 0: typesOf(0), [-1]: typesOf(-1) };

/**
 * The relations of a generated dataset, one after the other, each with its claims. Every actor has at least one, if there are
 * as many; most are friendly and within a camp, or hostile and between two; some are spells of one tie, or end the one before.
 */
export function* ties({ relations, seed }: DatasetPlan, camps: readonly Camp[], sources: Sources): Generator<GeneratedTie> {
  const random = randomFrom(seed + 2);
  const make = new TieMaker(random, sources);
  const everybody = camps.flatMap(({ members }) => members);
  for (let tied = 0; make.count < relations; tied += 1) {
    const source = everybody[tied] ?? chosen(random, camps[Math.floor(camps.length * random.next() ** 1.3)] ?? NO_CAMP);
    const target = partner(random, camps, source, tied < everybody.length);
    if (source === undefined || target === undefined) continue;
    const isWithin = source.camp === target.camp;
    const sign = random.happens(0.06) ? 0 : random.happens(LIKELY_SIGN) === isWithin ? 1 : -1;
    for (const tie of make.spells(source, target, random.of(TYPES[sign]))) {
      yield tie;
      if (make.count >= relations) return;
    }
  }
}

const NO_CAMP: Camp = { name: '', members: [] };

function chosen(random: Random, { members }: Camp): GeneratedActor | undefined {
  return members[Math.floor(members.length * random.next() ** PREFERENCE)];
}

/** @param isFirst whether it is the actor's first relation, which is within its camp */
function partner(random: Random, camps: readonly Camp[], source: GeneratedActor | undefined, isFirst: boolean): GeneratedActor | undefined {
  if (source === undefined) return undefined;
  const isWithin = isFirst || random.happens(WITHIN_CAMP);
  const target = chosen(random, camps[isWithin ? source.camp : random.below(camps.length)] ?? NO_CAMP);
  if (target !== source) return target;
  // The head of a camp is tied to its second, and a camp of one to itself.
  return camps[source.camp]?.members[1] ?? source;
}

class TieMaker {
  count = 0;

  constructor(
    private readonly random: Random,
    private readonly sources: Sources,
  ) {}

  /** One relation, or two where there is another spell, or an event that ends it; none where the two did not exist together. */
  *spells(source: GeneratedActor, target: GeneratedActor, type: RelationType): Generator<GeneratedTie> {
    const { random } = this;
    const years = yearsOfBoth(source, target);
    if (years.to - years.from < 1) return;
    const time = writtenTime(random, type.temporality, years);
    const tie = this.#tie(source, target, type, time, years);
    yield tie;
    const rest = { from: time.seen + 1, to: years.to };
    if (time.isOpen && random.happens(0.15)) yield this.#end(tie.relation, source, target, { from: time.seen, to: years.to });
    else if (rest.to - rest.from >= 1 && random.happens(0.15)) {
      yield this.#tie(source, target, type, writtenTime(random, type.temporality, rest), rest);
    }
  }

  #end({ id, status }: RelationCells, source: GeneratedActor, target: GeneratedActor, { from, to }: Years): GeneratedTie {
    const year = Math.min(to, from + 1);
    const ending = BUILT_IN_TYPES.find(({ type }) => type === ENDING) ?? TYPES[-1][0];
    const time = { dates: dayIn(this.random, year), seen: year, isOpen: false };
    const tie = this.#tie(source, target, ending, time, { from: year, to: year });
    const isActual = status === 'actual' || status === 'alleged' || status === 'inferred';
    return { ...tie, relation: { ...tie.relation, status: 'actual', ends: isActual ? id : '' } };
  }

  #tie(source: GeneratedActor, target: GeneratedActor, type: RelationType, time: WrittenTime, years: Years): GeneratedTie {
    const { random } = this;
    this.count += 1;
    const id = `r${String(this.count).padStart(6, '0')}`;
    const summary = `${source.name} ${type.label} ${target.name}.`;
    const relation: RelationCells = {
      id,
      type: type.type,
      source: source.id,
      target: target.id,
      dates: time.dates,
      status: random.happens(0.85) ? 'actual' : random.of(['announced', 'alleged', 'alleged', 'inferred', 'forecast']),
      confidence: random.of(['high', 'high', 'moderate', 'low']),
      channel: type.type === 'SUPPORTS' ? random.of(['verbal', 'financial', 'operational', '']) : '',
      ends: '',
      summary,
    };
    return { relation, claims: this.#claims(id, summary, time, years) };
  }

  /** One claim that supports it, at times another one, which may dispute it or be retracted. */
  #claims(relation: string, summary: string, { seen, dates }: WrittenTime, { to }: Years): ClaimCells[] {
    const { random } = this;
    const claim = (number: number, rest: Pick<ClaimCells, 'stance' | 'attests' | 'retracted' | 'claim'>): ClaimCells => ({
      id: `${relation}-${number}`,
      relation,
      source: this.sources.of(random, seen + random.below(to - seen + 1)),
      locator: `para ${1 + random.below(30)}`,
      credibility: String(1 + random.below(4)),
      ...rest,
    });
    const attests = random.happens(0.1) && /^\d{4}(?:-\d\d){0,2}\/(?:\.\.)?$/.test(dates) ? String(seen) : '';
    const first = claim(1, { stance: 'supports', attests, retracted: '', claim: summary });
    const other = random.next();
    if (other < 0.2) return [first, claim(2, { stance: 'supports', attests: '', retracted: '', claim: summary })];
    if (other < 0.24) return [first, claim(2, { stance: 'disputes', attests: '', retracted: '', claim: `It is not so: ${summary}` })];
    if (other < 0.26) return [first, claim(2, { stance: 'disputes-dates', attests: '', retracted: '', claim: 'It was at another time.' })];
    if (other < 0.27) return [first, claim(2, { stance: 'supports', attests: '', retracted: String(LAST_YEAR + 1), claim: summary })];
    return [first];
  }
}

function yearsOfBoth(a: GeneratedActor, b: GeneratedActor): Years {
  return { from: Math.max(a.from ?? FIRST_YEAR, b.from ?? FIRST_YEAR), to: Math.min(a.to ?? LAST_YEAR, b.to ?? LAST_YEAR) };
}
