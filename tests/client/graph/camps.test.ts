import { campsCsv } from '../../../client/data/camps-csv.ts';
import { brokersOf } from '../../../client/graph/brokers.ts';
import {
  campsInWindow,
  campsOfActors,
  campsOfYear,
  emphasisOfCamp,
  IN_NO_CAMP,
  yearOfWindow,
} from '../../../client/graph/camps-of-actors.ts';
import { movedBetween } from '../../../client/graph/moved-between-camps.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import { PALETTES } from '../../../client/style/palette.ts';
import { actorColour, isDrawnTorn, PLAIN, type Styling } from '../../../client/style/styling.ts';
import { frustrationInWords, optimaInWords, priceInWords, readingsInWords } from '../../../client/wording/camps-in-words.ts';
import type { CampsAnswer } from '../../../model/camps/answer.ts';
import { yearWindow } from '../../../model/time/window.ts';
import { actor, VOCABULARY } from '../council.ts';

const unionGraph = buildUnionGraph({ actors: ['a', 'b', 'c', 'd', 'hermit'].map((id) => actor(id)), relations: [] }, VOCABULARY);

type Camp = CampsAnswer['camps'][number];
const member = (id: string, more: Partial<Camp['members'][number]> = {}) =>
  ({ actor: id, firm: true, price: 1, readings: null, role: null, ...more }) satisfies Camp['members'][number];
const camp = (id: string, ...members: readonly Camp['members'][number][]): Camp => ({
  ...{ id, name: `Camp ${id}`, namesakes: members.map(({ actor }) => actor) },
  members: [...members],
});

describe('the camps of actors', () => {
  const found = [camp('alone-d', member('d')), camp('red', member('a'), member('b'), member('c', { firm: false }), member('gone'))];
  const camps = campsOfActors(unionGraph, yearWindow(2005), found, new Map([['red', 1]]));
  const styling: Styling = { ...PLAIN, colour: 'camp', camps };
  const of = (id: string) => unionGraph.actorById.get(id) ?? expect.fail(id);

  it('are those of more than one; who stands alone, and who is tied to nobody, is in none', () => {
    expect(camps.camps.map(({ id }) => id)).toEqual(['red']);
    expect(unionGraph.actors.map(({ id, index }) => [id, camps.of[index]])).toEqual(
      [...unionGraph.actors].map(({ id }) => [id, ['a', 'b', 'c'].includes(id) ? 0 : IN_NO_CAMP]),
    );
    expect([...(emphasisOfCamp(camps, 'red')?.actors ?? [])]).toEqual(['a', 'b', 'c', 'gone']);
    expect(emphasisOfCamp(camps, 'blue')).toBeNull();
  });

  it('colour their members by the place of the camp in all years, and mark who is torn', () => {
    const colour = (id: string) => actorColour(styling, of(id), PALETTES.light);
    expect(colour('a')).toBe(PALETTES.light.datasets[1]);
    expect(colour('d')).toBe(colour('hermit'));
    expect(colour('d')).not.toBe(colour('a'));
    expect(['a', 'c', 'd'].map((id) => isDrawnTorn(styling, of(id)))).toEqual([false, true, false]);
    expect(isDrawnTorn({ ...styling, colour: 'kind' }, of('c'))).toBe(false);
    // Until they are known nobody has the colour of a kind, which would look like that of a camp.
    expect(actorColour({ ...styling, camps: null }, of('a'), PALETTES.light)).toBe(colour('hermit'));
  });

  it('of a calendar year are among those of all years; a year without evidence has none', () => {
    const history = { number: 'any', weight: 'pairs', events: [], years: [{ year: 2005, camps: found }] } as never;
    expect(campsOfYear(history, yearWindow(2005))).toBe(found);
    expect(campsOfYear(history, yearWindow(2006))).toEqual([]);
    expect(campsOfYear(history, { from: '2005-01-01', to: '2007-01-01' })).toBeNull();
    const shown = campsOfActors(unionGraph, yearWindow(2004), [], new Map([['red', 2]]), history);
    expect(campsInWindow(shown, unionGraph, yearWindow(2005))?.camps.map(({ id, place }) => [id, place])).toEqual([['red', 2]]);
    expect(campsInWindow(shown, unionGraph, yearWindow(2004))).toBe(shown);
    expect(campsInWindow(shown, unionGraph, { from: '2005-01-01', to: '2007-01-01' })).toBeNull();
    expect([yearOfWindow(yearWindow(2005)), yearOfWindow({ from: '2005-01-01', to: '2005-07-01' })]).toEqual([2005, null]);
  });

  it('are a file with one row for each actor', () => {
    const lines = [...campsCsv({ camps: found }, unionGraph)].join('').trim().split(/\r?\n/);
    expect(lines).toHaveLength(6);
    expect(lines[1]).toMatch(/^d,D,,,true,1/);
    expect(lines[4]).toMatch(/^c,C,red,Camp red,false,1/);
  });
});

describe('who moved between two windows', () => {
  it('is who stands elsewhere; without evidence in one nobody moved, and alone is alone under any name', () => {
    const earlier = [camp('red', member('a'), member('b')), camp('alone-c', member('c')), camp('x', member('d'))];
    const later = [camp('blue', member('a'), member('e')), camp('red', member('b'), member('f')), camp('other', member('c'))];
    const { moved, withoutEvidence } = movedBetween(earlier, later);
    expect(moved.map(({ actor }) => actor)).toEqual(['a']);
    expect(moved[0]).toMatchObject({ earlier: { id: 'red' }, later: { id: 'blue' } });
    expect(withoutEvidence.map(({ actor }) => actor)).toEqual(['d', 'e', 'f']);
  });
});

describe('brokers', () => {
  it('are who links others, first across camps, then by betweenness; who links nobody is none', () => {
    const role = (betweenness: number, gatekeeper: number) => ({
      ...{ supporters: 1, opponents: 0, betweenness, cut: false },
      brokerage: { coordinator: 3, consultant: 0, gatekeeper, liaison: 0 },
    });
    const camps = [camp('red', member('a', { role: role(9, 0) }), member('b', { role: role(1, 2) }), member('c', { role: role(0, 0) }))];
    expect(brokersOf(camps, 5).map(({ actor, between }) => [actor, between])).toEqual([
      ['b', 2],
      ['a', 0],
    ]);
    expect(brokersOf(camps, 1)).toHaveLength(1);
  });
});

describe('camps in words', () => {
  it('say what is proven and what is the best found', () => {
    expect(frustrationInWords({ frustration: 0, lowerBound: 0, exact: true })).toContain('Everything fits');
    expect(frustrationInWords({ frustration: 4.5, lowerBound: 4.5, exact: true })).toMatch(/4\.5.*proven/);
    const found = frustrationInWords({ frustration: 41, lowerBound: 38, exact: false });
    expect(found).toMatch(/41.*best division found.*at least 38/);
    expect(found).not.toContain('proven');
    expect([null, 1, 3].map(optimaInWords).map((words) => words.slice(0, 8))).toEqual(['Not all ', 'No other', '3 divisi']);
    expect([priceInWords(0), priceInWords(2)]).toEqual(['could as well stand elsewhere', 'elsewhere 2 more would not fit']);
    expect([readingsInWords(null), readingsInWords({ held: 8, of: 8 }), readingsInWords({ held: 3, of: 8 })]).toEqual([
      null,
      'in every reading of the evidence',
      'in 3 of 8 readings of the evidence',
    ]);
  });
});
