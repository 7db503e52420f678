import fc from 'fast-check';
import { flipIndex } from '../../client/graph/flip-index.ts';
import { changeOf, differenceOf, isShown, sceneOf, shownRelations, stateOf, stepScene } from '../../client/graph/scene.ts';
import { tallyOf } from '../../client/graph/tally.ts';
import { buildWorld } from '../../client/graph/world.ts';
import { CHANGES } from '../../model/comparison.ts';
import { exclude, isolate, NO_FILTER } from '../../model/filter/filter.ts';
import { addDays, type Day } from '../../model/time/day.ts';
import { stateIn, yearWindow } from '../../model/time/window.ts';
import { actor, council, lens, relation, VOCABULARY } from './world.ts';

const ids = (scene: ReturnType<typeof sceneOf>) => shownRelations(scene).map(({ id }) => id);

describe('a scene', () => {
  it('shows the relations of its window, each in its state', () => {
    const scene = sceneOf(council(), lens(2003));
    expect(ids(scene)).toEqual(['leads', 'funds', 'opposes', 'vague']);
    const states = Object.fromEntries(scene.world.relations.map((item) => [item.id, stateOf(scene, item)]));
    expect(states).toEqual({
      leads: 'attested',
      funds: 'presumed',
      opposes: 'attested',
      rivals: 'absent',
      vague: 'uncertain',
      itself: 'absent',
    });
  });

  it('leaves presumed relations out when they are switched off, and says how many', () => {
    const scene = sceneOf(council(), lens(2003, { presumed: false }));
    expect(ids(scene)).not.toContain('funds');
    expect(tallyOf(scene)).toEqual({
      ...{ attested: 2, uncertain: 1, presumed: 1, relations: 3, actors: 4 },
      ...{ filtered: 0, setAside: 0, inWindow: 3, changes: null },
    });
  });

  it('counts what the filters hide', () => {
    const scene = sceneOf(council(), lens(2003, { filter: isolate(NO_FILTER, 'sign', 'hostile') }));
    expect(ids(scene)).toEqual(['opposes']);
    expect(tallyOf(scene)).toMatchObject({ relations: 1, filtered: 3, inWindow: 4, actors: 2 });
  });

  it('counts a relation of an actor with itself once', () => {
    const scene = sceneOf(council(), lens(2004));
    const index = scene.world.actorById.get('council')?.index ?? -1;
    expect(scene.degrees[index]).toBe(3);
  });

  it('names what a step changes, and only that', () => {
    const before = sceneOf(council(), lens(2005));
    const after = stepScene(before, lens(2006));
    const changed = differenceOf(before, after).relations.map((index) => after.world.relations[index]?.id);
    expect(changed).toEqual(['opposes', 'vague']);
  });
});

describe('actors set aside', () => {
  it('take their relations with them, which are counted apart from what filters hide', () => {
    const scene = sceneOf(council(), lens(2003, { hidden: new Set(['union']), filter: isolate(NO_FILTER, 'type', 'FUNDS') }));
    expect(ids(scene)).toEqual([]);
    expect(tallyOf(scene)).toMatchObject({ relations: 0, inWindow: 4, setAside: 3, filtered: 1 });
  });

  it('are all but those that are to be shown alone', () => {
    expect(ids(sceneOf(council(), lens(2003, { only: new Set(['mayor', 'council']) })))).toEqual(['leads']);
  });
});

describe('two windows compared', () => {
  const scene = sceneOf(council(), lens(2001, { versus: yearWindow(2005) }));
  const changes = Object.fromEntries(scene.world.relations.map((item) => [item.id, changeOf(scene, item)]));

  it('show what either has, each with what became of it', () => {
    expect(changes).toEqual({ leads: 'ended', funds: 'begun', opposes: 'begun', rivals: null, vague: 'begun', itself: null });
    expect(ids(scene)).toEqual(['leads', 'funds', 'opposes', 'vague']);
    expect(tallyOf(scene).changes).toEqual({ begun: 3, ended: 1, turned: 0, unchanged: 0 });
  });

  it('say the same whichever of the two one began with', () => {
    const other = sceneOf(council(), lens(2005, { versus: yearWindow(2001) }));
    expect(other.versus?.changes).toEqual(scene.versus?.changes);
    expect(other.shown).toEqual(scene.shown);
  });

  it('can be filtered by what became of a relation', () => {
    for (const change of CHANGES) {
      const filtered = sceneOf(council(), lens(2001, { versus: yearWindow(2005), filter: isolate(NO_FILTER, 'change', change) }));
      expect([change, ids(filtered)]).toEqual([change, ids(scene).filter((id) => changes[id] === change)]);
    }
  });

  it('do not filter by it when the comparison has ended', () => {
    expect(ids(sceneOf(council(), lens(2003, { filter: isolate(NO_FILTER, 'change', 'ended') })))).toHaveLength(4);
  });
});

const day: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2000-01-01', offset));
const bounds = fc
  .tuple(day, fc.nat(900), fc.nat(900), fc.nat(900), fc.constantFrom('ended', 'ongoing', 'unknown'))
  .map(([from, a, b, c, endStatus]) => {
    const to = addDays(from, 1 + a + b + c);
    return { from, fromLatest: addDays(from, a), toEarliest: addDays(from, 1 + b), to, startStatus: 'known', endStatus } as const;
  });
const window = fc.tuple(day, fc.integer({ min: 1, max: 1500 })).map(([from, length]) => ({ from, to: addDays(from, length) }));

describe('the index of what flips', () => {
  it('has every relation whose state differs between any two windows', () => {
    fc.assert(
      fc.property(fc.array(bounds, { maxLength: 12 }), window, window, (relations, before, after) => {
        const found = new Set(flipIndex(relations).candidates(before, after));
        return relations.every((item, index) => found.has(index) || stateIn(item, before) === stateIn(item, after));
      }),
    );
  });

  it('looks at no more than what the edges of the window pass', () => {
    const relations = Array.from({ length: 100 }, (_, index) => relation(`r${index}`, 'a', 'b', 1900 + index, 1900 + index));
    expect(flipIndex(relations).candidates(yearWindow(1950), yearWindow(1951)).length).toBeLessThan(8);
  });
});

describe('stepping', () => {
  it('gives the same scene as building it from the beginning, through any windows and filters', () => {
    const filters = [NO_FILTER, isolate(NO_FILTER, 'state', 'presumed'), exclude(NO_FILTER, 'state', 'uncertain')];
    const lenses = fc.array(
      fc.record({
        ...{ window, presumed: fc.boolean(), filter: fc.constantFrom(...filters) },
        versus: fc.option(window),
        hidden: fc.constantFrom(new Set<string>(), new Set(['a'])),
        only: fc.constant(null),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(fc.array(bounds, { maxLength: 10 }), lenses, (spells, path) => {
        const relations = spells.map((spell, index) => ({ ...relation(`r${index}`, index % 2 ? 'a' : 'b', 'b', 2000, 2001), ...spell }));
        const world = buildWorld({ actors: [actor('a'), actor('b')], relations }, VOCABULARY);
        const stepped = path.slice(1).reduce((scene, next) => stepScene(scene, next), sceneOf(world, path[0] ?? lens(2000)));
        const fresh = sceneOf(world, stepped.lens);
        expect([stepped.states, stepped.shown, stepped.degrees, stepped.versus]).toEqual([
          ...[fresh.states, fresh.shown, fresh.degrees, fresh.versus],
        ]);
        expect(world.relations.filter((item) => isShown(stepped, item))).toEqual(shownRelations(fresh));
      }),
    );
  });
});
