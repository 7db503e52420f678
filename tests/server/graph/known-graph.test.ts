import fc from 'fast-check';
import { BUILT_IN_TYPES } from '../../../model/coding/vocabulary.ts';
import { actorRow, evidenceRow, relationRow, sourceRow } from '../../../model/dataset.ts';
import { addDays, type Day } from '../../../model/time/day.ts';
import { parseDate } from '../../../model/time/edtf.ts';
import { endedWithFinder } from '../../../model/time/ended-with.ts';
import { type TimedClaim, timesOf } from '../../../model/time/relation-times.ts';
import { dateRelations, untimed } from '../../../seed/check/date-relations.ts';
import type { DatasetFiles } from '../../../seed/read/folder.ts';
import { graphKnownOn } from '../../../server/graph/known-graph.ts';
import type { StoredRelation } from '../../../server/graph/stored-relation.ts';
import type { UnionGraph } from '../../../server/graph/union-graph.ts';
import { edtfDate, untimed as generated } from '../../model/relations.ts';

/** The cells of the tables of a small dataset, by column. */
interface Cells {
  readonly actors: Record<string, string>[];
  readonly relations: Record<string, string>[];
  readonly sources: Record<string, string>[];
  readonly evidence: Record<string, string>[];
}

const TYPES = new Map(BUILT_IN_TYPES.map((type) => [type.type, type]));
const SOURCES = ['s0', 's1', 's2'];

/** A dataset whose claims may be retracted, whose sources may rest on each other, and whose rows are in any order; and a day. */
const datasetAndDay: fc.Arbitrary<readonly [Cells, Day]> = fc
  .record({
    dataset: generated,
    via: fc.tuple(fc.constantFrom('', ...SOURCES.slice(1)), fc.constantFrom('', 's2')),
    retracted: fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: edtfDate }), {
      minLength: 10,
      maxLength: 10,
    }),
    told: fc.array(fc.constantFrom(...SOURCES), { minLength: 4, maxLength: 4 }),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
    undatable: fc.nat(20),
    near: fc.nat(),
    apart: fc.constantFrom(-1, 0, 0, 1, 400),
  })
  .map(({ dataset, via, retracted, told, order, undatable, near, apart }) => {
    const name = (id: string) => `r${order[Number(id.slice(1))]}`;
    // The check lets one event end a relation.
    const ending = dataset.relations.find(({ ends }) => ends.length > 0);
    const cells: Cells = {
      actors: [...dataset.active].map(([id, active = '']) => ({ id, name: id, kind: 'person', aliases: '', description: '', active })),
      relations: dataset.relations.map(({ id, ends, dates = '', ...row }) => ({
        ...{ ...row, id: name(id), dates, confidence: 'high', channel: '', summary: 'So it is.' },
        ends: id === ending?.id ? ends.map(name).join(';') : '',
      })),
      sources: [...dataset.sources].map(([id, { published = '', covers = '' }], index) => ({
        ...{ id, title: id, author: '', publisher: '', url: '', reliability: 'B', covers, via: via[index] ?? '' },
        published: index === 0 && undatable === 0 ? '[2000..]' : published,
      })),
      evidence: [...dataset.claims, ...dataset.relations.map(({ id }, index) => supporting(id, told[index] ?? 's0'))]
        .filter(({ relation }) => dataset.relations.some(({ id }) => id === relation))
        .map(({ relation, source, stance, attests = '' }, index) => ({
          ...{
            id: `e${index}`,
            relation: name(relation),
            source,
            stance,
            attests,
            locator: 'para 1',
            claim: 'So it is.',
            credibility: '3',
          },
          retracted: retracted[index] ?? '',
        })),
    };
    const days = [
      ...cells.sources.map(({ published = '' }) => lastDay(published)),
      ...cells.evidence.map(({ retracted = '' }) => firstDay(retracted)),
    ];
    const dated = days.filter((day) => day !== undefined);
    return [cells, addDays(dated[near % dated.length] ?? '2000-06-15', apart)] as const;
  });

/** Without one that supports it a relation is not loaded. */
function supporting(relation: string, source: string): TimedClaim {
  return { relation, source, stance: 'supports' };
}

/** The last day that a date can mean; `undefined` where it is empty, or only says "not before". */
function lastDay(date: string): Day | undefined {
  return date === '' || date.endsWith('..]') ? undefined : addDays(parseDate(date).next, -1);
}

function firstDay(date: string): Day | undefined {
  return date === '' ? undefined : parseDate(date).earliest;
}

const isBy = (date: Day | undefined, day: Day) => date !== undefined && date <= day;

/** The rows that are left where only the sources count that were published by a day, and no claim that was retracted by then. */
function asOf({ actors, relations, sources, evidence }: Cells, day: Day): Cells {
  const known = sources.filter(({ published = '' }) => isBy(lastDay(published), day));
  const isKnown = (id = '') => known.some((source) => source.id === id);
  const claims = evidence.filter(({ source, retracted = '' }) => isKnown(source) && !isBy(firstDay(retracted), day));
  const isTold = (id = '') => claims.some(({ relation, stance }) => relation === id && stance === 'supports');
  return {
    actors,
    relations: relations.filter(({ id }) => isTold(id)).map((row) => ({ ...row, ends: isTold(row.ends) ? (row.ends ?? '') : '' })),
    sources: known.map((row) => ({ ...row, via: isKnown(row.via) ? (row.via ?? '') : '' })),
    evidence: claims.filter(({ relation }) => isTold(relation)).map((row) => ({ ...row, retracted: '' })),
  };
}

/** The relations that a store has of a dataset, by id, as the seed job works them out and the server counts their claims. */
function seeded({ actors, relations, sources, evidence }: Cells): ReadonlyMap<string, StoredRelation> {
  const rows = <Row>(cells: Record<string, string>[], schema: { parse(row: unknown): Row }) =>
    cells.map((row, index) => ({ line: index + 2, value: schema.parse(row) }));
  const files = {
    ...{ actors: rows(actors, actorRow), relations: rows(relations, relationRow) },
    ...{ sources: rows(sources, sourceRow), evidence: rows(evidence, evidenceRow) },
  } as DatasetFiles;
  const endedWith = endedWithFinder((id) => actors.find((actor) => actor.id === id)?.active);
  const made = dateRelations(files, TYPES, timesOf(untimed(files, TYPES))).map(
    ({ time, vocabulary, ends: _, channel: _channel, ...relation }): [string, StoredRelation] => {
      const claims = evidence.filter((claim) => claim.relation === relation.id && claim.retracted === '');
      return [
        relation.id,
        {
          ...{ ...relation, ...time, attested: [...time.attested], dataset: 'one', sign: vocabulary.sign, category: vocabulary.category },
          ...{ endedWith: endedWith(relation, time), claims: claims.length, disputed: claims.some(({ stance }) => stance !== 'supports') },
        },
      ];
    },
  );
  return new Map(made.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The graph of a day, from a store that has the whole dataset. */
function knownOn(day: Day, cells: Cells) {
  const actors = new Map(
    cells.actors.map(({ id = '', active = '' }) => [id, { id, name: id, kind: 'person' as const, aliases: [], x: 0, y: 0, active }]),
  );
  const relations = seeded(cells);
  const claims = cells.evidence.map((row) => {
    const { attests, retracted, ...claim } = evidenceRow.parse(row);
    return { ...claim, attests: attests || undefined, retracted: retracted || undefined };
  });
  const sources = cells.sources.map(({ id = '', title = '', published, covers, via }) => ({ id, title, published, covers, via }));
  const graph: UnionGraph = { version: 'v', datasets: [], claimCount: claims.length, actors, relations, types: BUILT_IN_TYPES };
  return graphKnownOn(day, graph, { claims, sources });
}

it('what was known on a day is what a store has that was loaded from the sources of that day alone', () => {
  const met = {
    ...{ undated: 0, later: 0, onTheDay: 0, retracted: 0, retractedOnTheDay: 0, retractedLater: 0 },
    ...{ untold: 0, viaLater: 0, via: 0, ended: 0, notYetEnded: 0, othersTimes: 0, mark: 0, spells: 0, disputed: 0 },
  };
  const count = (name: keyof typeof met, isSo: boolean) => {
    if (isSo) met[name] += 1;
  };
  fc.assert(
    fc.property(datasetAndDay, ([cells, day]) => {
      const [known, left] = [knownOn(day, cells), asOf(cells, day)];
      const alone = seeded(left);
      expect(plain(known.relations)).toEqual(plain(alone));
      const counted = cells.evidence.filter(({ source = '', retracted }) =>
        known.known.counts({ source, ...(retracted && { retracted }) }),
      );
      expect(left.evidence.filter(({ id }) => !counted.some((claim) => claim.id === id))).toEqual([]);
      const days = cells.sources.map(({ published = '' }) => lastDay(published));
      expect(known.known.sources).toEqual({
        counted: left.sources.length,
        later: days.filter((last) => last !== undefined && last > day).length,
        undated: days.filter((last) => last === undefined).length,
      });

      const all = seeded(cells);
      const told = [...known.relations.values()];
      const speaks = (id: string | undefined) => cells.evidence.some(({ source }) => source === id);
      count(
        'undated',
        cells.sources.some(({ id }, index) => days[index] === undefined && speaks(id)),
      );
      count(
        'later',
        cells.sources.some(({ id }, index) => (days[index] ?? '') > day && speaks(id)),
      );
      count(
        'onTheDay',
        cells.sources.some(({ id }, index) => days[index] === day && speaks(id)),
      );
      const taken = cells.evidence.filter(({ source, retracted }) => retracted !== '' && left.sources.some(({ id }) => id === source));
      count(
        'retracted',
        taken.some(({ retracted = '' }) => (firstDay(retracted) ?? '') < day),
      );
      count(
        'retractedOnTheDay',
        taken.some(({ retracted = '' }) => firstDay(retracted) === day),
      );
      count(
        'retractedLater',
        taken.some(({ retracted = '' }) => (firstDay(retracted) ?? '') > day),
      );
      count('untold', all.size > told.length);
      count(
        'viaLater',
        cells.sources.some(({ id, via }) => via !== '' && left.sources.some((source) => source.id === id && source.via === '')),
      );
      count(
        'via',
        told.some(({ sources, independentSources }) => independentSources < sources.length),
      );
      count(
        'ended',
        told.some(({ endedBy }) => endedBy !== undefined),
      );
      count(
        'notYetEnded',
        told.some(({ id, endedBy }) => endedBy === undefined && all.get(id)?.endedBy !== undefined),
      );
      const isOther = (relation: StoredRelation) =>
        JSON.stringify(timeOf(relation)) !== JSON.stringify(timeOf(all.get(relation.id) as StoredRelation));
      count('othersTimes', told.some(isOther));
      count(
        'mark',
        told.some((relation) => /[~?%]/.test(relation.dates ?? '') && isOther(relation)),
      );
      count('spells', told.length > 1 && told.some((relation) => relation.possibleTo !== all.get(relation.id)?.possibleTo));
      count(
        'disputed',
        told.some(({ disputed }) => disputed),
      );
    }),
    { numRuns: 2000 },
  );
  for (const [name, times] of Object.entries(met)) expect([name, times > 10]).toEqual([name, true]);
});

function timeOf({ dating, attested, foretold, startStatus, endStatus, possibleFrom, possibleTo }: StoredRelation) {
  return { dating, attested, foretold, startStatus, endStatus, possibleFrom, possibleTo };
}

/** Relations without what makes no difference: whether a field is `undefined` or left out, and the order of the sources. */
function plain(relations: ReadonlyMap<string, StoredRelation>): unknown {
  return JSON.parse(JSON.stringify([...relations.values()].map((relation) => ({ ...relation, sources: relation.sources.toSorted() }))));
}
