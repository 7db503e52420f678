import { comparisonAnswer } from '../../model/api/comparison.ts';
import { graphAnswer } from '../../model/api/graph.ts';
import { libraryAnswer } from '../../model/api/library.ts';
import { timelineAnswer } from '../../model/api/timeline.ts';
import { type RelationState, VISIBLE_STATES } from '../../model/time/relation-time.ts';
import { STATE_TABLE, YEARS } from '../model/time/state-table.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { askCypher } from './ask-cypher.ts';
import { describeEngines } from './engines.ts';
import { funderOf, writeStateDataset } from './state-dataset.ts';

/** The saved question of each state that has one. */
const QUESTIONS = { attested: 'attested', presumed: 'only-presumed', unknown: 'not-known', foretold: 'foretold' } as const;

describeEngines(
  'the states of relations',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, [await writeStateDataset()]);
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const relationsIn = async (query: string) =>
      graphAnswer.parse((await app.request.get(`/api/graph?${query}`).expect(200)).body).relations;
    const surestOf = (states: readonly (RelationState | undefined)[]): RelationState =>
      VISIBLE_STATES.find((state) => states.includes(state)) ?? 'absent';

    it('are those of the table, year by year, in the API', async () => {
      const states = STATE_TABLE.map(({ name }) => ({ name, states: [] as RelationState[] }));
      for (const year of YEARS) {
        const relations = await relationsIn(`year=${year}&presumed=true&unknown=true`);
        for (const [index, { states: known }] of states.entries())
          known.push(surestOf(relations.filter(({ source }) => source === funderOf(index)).map(({ state }) => state)));
      }
      expect(states).toEqual(STATE_TABLE.map(({ name, states: expected }) => ({ name, states: expected })));
    });

    it('name the actor with which a relation ended', async () => {
      const ended = (await relationsIn('')).filter(({ endedWith }) => endedWith !== undefined);
      const limited = STATE_TABLE.flatMap(({ active }, index) => (active === undefined ? [] : [funderOf(index)]));
      expect(limited.length).toBeGreaterThan(1);
      expect(ended.map(({ endedWith }) => endedWith).sort()).toEqual(limited.sort());
    });

    it('come with how many claims speak of each, as its evidence has them', async () => {
      const relations = await relationsIn('');
      expect(relations.every(({ claims }) => claims > 0)).toBe(true);
      for (const { id, claims } of relations.slice(0, 3)) {
        const { evidence } = (await app.request.get(`/api/relations/${encodeURIComponent(id)}`).expect(200)).body;
        expect([id, claims]).toEqual([id, evidence.length]);
      }
    });

    it('that nothing attests are sent only where they are asked for', async () => {
      const statesIn = async (query: string) => [...new Set((await relationsIn(query)).map(({ state }) => state))].sort();
      expect(await statesIn('year=2012')).toEqual(['attested', 'foretold', 'undated']);
      expect(await statesIn('year=2012&presumed=true')).toEqual(['attested', 'foretold', 'presumed', 'undated']);
      expect(await statesIn('year=2012&unknown=true')).toEqual(['attested', 'foretold', 'undated', 'unknown']);
      for (const state of ['presumed', 'unknown', 'foretold', 'undated', 'attested'])
        expect(await statesIn(`year=2012&state=${state}`)).toEqual([state]);
      expect(await statesIn('year=2012&presumed=true&unknown=true&state=-foretold,-undated')).toEqual(['attested', 'presumed', 'unknown']);
    });

    it('are compared between two years in the API, whichever is named first', async () => {
      const compared = async (query: string) => {
        const { earlier, later, relations } = comparisonAnswer.parse((await app.request.get(`/api/comparison?${query}`).expect(200)).body);
        expect([earlier.window.from, later.window.from]).toEqual(['2004-01-01', '2012-01-01']);
        return STATE_TABLE.map(({ name }, index) => {
          const own = relations.filter(({ source }) => source === funderOf(index));
          return [name, own.map(({ states, change }) => `${states.earlier}, ${states.later}: ${change ?? 'no word'}`).join('; ')];
        }).filter(([, changes]) => changes !== '');
      };
      const changes = [
        ['a beginning, told much later', 'attested, unknown: no-longer-attested'],
        ['a beginning, and a claim that attests more', 'attested, unknown: no-longer-attested'],
        ['a beginning, said to go on', 'attested, attested: continued'],
        ['a table that covers less than its book', 'attested, presumed: no-longer-attested'],
        ['two years', 'absent, absent: between'],
        ['dated by nobody', 'undated, undated: no word'],
        ['an observation, and a later spell', 'attested, absent: continued; absent, attested: continued'],
        ['an actor that ended', 'attested, absent: ended'],
        ['an actor that ended within the year', 'attested, absent: ended'],
        ['a forecast of a time', 'absent, foretold: no word'],
        ['coarse dates', 'uncertain, absent: ended'],
      ];
      expect(await compared('year=2004&vs=2012')).toEqual(changes);
      expect(await compared('at=2012&vs=2004')).toEqual(changes);
      const ended = changes.filter(([, change = '']) => change.endsWith('ended'));
      expect(await compared('at=2012&vs=2004&change=ended')).toEqual(ended);
      const begun = ['said to go on, beginning not known', 'unknown, presumed: newly-presumed-or-uncertain'];
      expect(await compared('at=2012&vs=2004&presumed=true')).toEqual([begun, ...changes]);
    });

    it.each([
      ['year=2004', 'vs', 'give one of: vs'],
      ['year=2004&vs=2012&vsKnown=2010', 'vs', 'give one of: vs'],
      ['vs=2012', 'at', 'a comparison needs a window'],
      ['year=2004&vs=soon', 'vs', 'write 2008'],
      ['year=2004&vsKnown=all', 'vsKnown', 'the same as known'],
      ['year=2004&vs=2012&change=born', 'change', 'born'],
    ])('refuses to compare %s', async (query, where, message) => {
      const { body } = await app.request.get(`/api/comparison?${query}`).expect(400);
      expect(body.problems).toEqual([{ where, message: expect.stringContaining(message) }]);
    });

    it('are counted by the timeline, all six', async () => {
      const { years } = timelineAnswer.parse((await app.request.get('/api/timeline').expect(200)).body);
      expect(years.map(({ year }) => year)).toEqual(Array.from({ length: years.length }, (_, index) => 2004 + index));
      const counted = new Set<string>();
      for (const { year, ...counts } of years) {
        const relations = await relationsIn(`year=${year}&presumed=true&unknown=true`);
        for (const state of VISIBLE_STATES) {
          const sent = relations.filter((relation) => relation.state === state).length;
          if (sent > 0) counted.add(state);
          expect([year, state, counts[state].supportive]).toEqual([year, state, sent]);
        }
      }
      expect([...counted].sort()).toEqual([...VISIBLE_STATES].sort());
    });

    it('are those of the saved questions', async () => {
      const { questions } = libraryAnswer.parse((await app.request.get('/api/library').expect(200)).body);
      for (const [state, id] of Object.entries(QUESTIONS)) {
        const statement = questions.find((question) => question.id === id)?.statement;
        let found = 0;
        for (const year of YEARS) {
          const parameters = { from: `${year}-01-01`, to: `${year + 1}-01-01`, windowOnly: true };
          const { data } = await askCypher(app, { statement: `${statement}`, parameters });
          const at = data.fields.indexOf('relation');
          const ids = data.values.map((row) => idOf(row[at])).sort();
          const expected = (await relationsIn(`year=${year}&state=${state}`)).map((relation) => relation.id).sort();
          expect([id, year, ids]).toEqual([id, year, expected]);
          found += ids.length;
        }
        expect([id, found > 0]).toEqual([id, true]);
      }
    });
  },
  'suite',
);

function idOf(relation: unknown): string {
  if (typeof relation === 'object' && relation !== null && 'properties' in relation) {
    const { properties } = relation;
    if (typeof properties === 'object' && properties !== null && 'id' in properties) return String(properties.id);
  }
  throw new Error(`no relation: ${JSON.stringify(relation)}`);
}
