import { graphAnswer } from '../../model/api/graph.ts';
import { relationsStatement } from '../../model/cypher/relations-statement.ts';
import { graphQuery } from '../../model/filter/filter-query.ts';
import { shippedFolders } from '../../seed/shipped.ts';
import { type RunningApp, seedInto, startApp } from '../server/running-app.ts';
import { askCypher } from './ask-cypher.ts';
import { describeEngines } from './engines.ts';
import { writeStateDataset } from './state-dataset.ts';

/** Windows before, in and after what is dated, of a day, a month, a year and many. */
const WINDOWS = ['1999', '2003', '2006', '2008', '2008-06', '2012', '2020', '2020-01-03', '2004..2019'];

/** Each value of a facet that the shipped data have something of, alone, left out, and with others. */
const FILTERS = [
  '',
  'presumed=true',
  'presumed=true&unknown=true',
  'state=unknown,foretold',
  'presumed=true&state=-attested',
  'presumed=true&sign=hostile',
  'presumed=true&sign=-supportive&category=-authority',
  'presumed=true&type=FUNDS,ATTACKS,LEADS',
  'presumed=true&kind=person,state',
  'presumed=true&kind=-armed_group',
  'presumed=true&touches=state',
  'presumed=true&touches=-state,-person',
  'presumed=true&status=alleged,inferred&confidence=-low',
  'presumed=true&dispute=disputed',
  'presumed=true&dispute=undisputed&independent=two-or-more',
  'presumed=true&independent=one,none',
  'presumed=true&independent=-three-or-more',
  'presumed=true&source=resistance-cells-2008,sadr-rally-2020',
  'presumed=true&source=-sadr-rally-2020&dataset=iraq',
  'presumed=true&hide=iran,sadr',
  'presumed=true&only=sadr,iran,special-groups,qods-force&sign=supportive',
];

describeEngines(
  'the statement of a view',
  (engine) => {
    let app: RunningApp;
    beforeAll(async () => {
      await seedInto(engine.settings, [...(await shippedFolders()), await writeStateDataset()]);
      app = await startApp(engine.settings);
    });
    afterAll(() => app.close());

    const shownIn = async (query: string) => {
      const { relations } = graphAnswer.parse((await app.request.get(`/api/graph?${query}`).expect(200)).body);
      return relations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    };
    const answered = async (query: string, more: { of?: readonly string[]; relations?: readonly string[] } = {}) => {
      const { window, asked, filter, hide, only } = graphQuery.parse(Object.fromEntries(new URLSearchParams(query)));
      const statement = relationsStatement({ filter, asked, hide, only, of: [], ...more });
      const { data } = await askCypher(app, { statement, parameters: { from: window?.from, to: window?.to } });
      expect(data.fields).toEqual(['actor', 'relation', 'other', 'state']);
      return data.values.map(([, relation, , state]) => [(relation as { properties: { id: string } }).properties.id, state]);
    };

    it.each(FILTERS)('gives what the interface gives, with its states, in any window: %s', async (filter) => {
      let count = 0;
      for (const at of WINDOWS) {
        const query = `at=${at}${filter === '' ? '' : `&${filter}`}`;
        const expected = (await shownIn(query)).map(({ id, state }) => [id, state]);
        expect([at, await answered(query)]).toEqual([at, expected]);
        count += expected.length;
      }
      expect(count).toBeGreaterThan(0);
    });

    it('gives the neighbourhood of an actor, what is between several, and the relations of a path', async () => {
      const query = 'at=2008&presumed=true';
      const shown = await shownIn(query);
      const ids = (relations: typeof shown) => relations.map(({ id, state }) => [id, state]);
      const around = shown.filter(({ source, target }) => [source, target].includes('iran'));
      expect(around.length).toBeGreaterThan(2);
      expect(await answered(query, { of: ['iran'] })).toEqual(ids(around));
      const several = ['iran', 'sadr', 'special-groups', 'qods-force'];
      const among = shown.filter(({ source, target }) => several.includes(source) && several.includes(target));
      expect(among.length).toBeGreaterThan(2);
      expect(await answered(query, { of: several })).toEqual(ids(among));
      expect(await answered(query, { relations: among.slice(0, 2).map(({ id }) => id) })).toEqual(ids(among.slice(0, 2)));
    });

    it('takes any text as an id', async () => {
      expect(await answered("at=2008&hide=o'neill\\\\,\\\\", { of: ['it\'s \\ "here"'] })).toEqual([]);
      // Neo4j reads escapes of letters also outside of texts.
      expect(await answered('at=2008', { of: ['\\u0027 OR true //'] })).toEqual([]);
    });
  },
  'suite',
);
