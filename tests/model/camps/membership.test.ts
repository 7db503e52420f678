import type { CampNumber, NetTie } from '../../../model/camps/bad-cycle.ts';
import { type Membership, membershipsOf } from '../../../model/camps/membership.ts';
import { centralOptimumSteps, nearestOptima, nearestToSteps } from '../../../model/camps/nearest-optimum.ts';
import { optimaOf } from '../../../model/camps/optima.ts';
import { rolesOf } from '../../../model/camps/roles.ts';
import { solveBlocks } from '../../../model/camps/solve-blocks.ts';
import { finish } from '../../../model/steps.ts';

/** Ties such as `0+1 1-2`. */
function ties(text: string): NetTie[] {
  return text.split(' ').map((tie) => ({ a: Number(tie[0]), b: Number(tie[2]), weight: tie[1] === '+' ? 1 : -1 }));
}

function solved(text: string, number: CampNumber = 'any') {
  const all = ties(text);
  const actorCount = 1 + Math.max(...all.map(({ b }) => b));
  return { all, actorCount, ...optimaOf(actorCount, all, number, solveBlocks(actorCount, all, number)) };
}

function memberships(text: string, number?: CampNumber): Membership[] {
  const { all, partitions } = solved(text, number);
  return membershipsOf(partitions[0], partitions, all, number ?? 'any');
}

/** Two triangles, hostile to each other, and an actor that both support. */
const BETWEEN = '0+1 1+2 0+2 3+4 4+5 3+5 0-3 1-4 2-5 0+6 3+6';

describe('a membership', () => {
  it('is firm where every best partition has it, and torn between the camps that have the actor elsewhere', () => {
    const { count, partitions } = solved(BETWEEN);
    expect(count).toBe(2);
    const all = memberships(BETWEEN);
    expect(all.map(({ isFirm }) => isFirm)).toEqual([true, true, true, true, true, true, false]);
    const other = partitions[0][6] === partitions[0][0] ? partitions[0][3] : partitions[0][0];
    expect(all[6]?.tornTo).toEqual([other]);
    expect(all[6]?.torn).toEqual([9, 10]);
  });

  it('has the price of taking the actor out alone', () => {
    const { partitions } = solved(BETWEEN);
    const withFirst = partitions[0][6] === partitions[0][0];
    // Who has the actor between on its side loses one more by leaving it.
    expect(memberships(BETWEEN).map(({ price }) => price)).toEqual([withFirst ? 3 : 2, 2, 2, withFirst ? 2 : 3, 2, 2, 0]);
    // Of two sides the other is the only place there is.
    expect(memberships('0+1 1+2 0+2 2-3', 'two').map(({ price }) => price)).toEqual([2, 2, 3, 1]);
  });
});

describe('one of several best partitions', () => {
  const candidates = () => {
    const { actorCount, partitions } = solved(BETWEEN);
    return { actors: Array.from({ length: actorCount }, (_, actor) => `actor-${actor}`), partitions };
  };
  const sideOf = (partition: readonly number[]) => (partition[6] === partition[0] ? 'first' : 'second');
  /** A window in which the actor is firmly with one side. */
  const firmly = (side: 'first' | 'second') => {
    const { actorCount, partitions } = solved(BETWEEN.replace(side === 'first' ? ' 3+6' : ' 0+6', ''));
    return { actors: Array.from({ length: actorCount }, (_, actor) => `actor-${actor}`), partitions };
  };

  it.each(['first', 'second'] as const)('is the one nearest to the windows around it, however far these are: %s', (side) => {
    const windows = [firmly(side), candidates(), candidates(), candidates(), firmly(side)];
    const sides = nearestOptima(windows).map((chosen, at) => sideOf(windows[at]?.partitions[chosen] ?? []));
    expect(sides).toEqual(windows.map(() => side));
    const [{ actors, partitions }, own] = [firmly(side), candidates()];
    expect(sideOf(own.partitions[finish(nearestToSteps(own, { actors, partition: partitions[0] }))] ?? [])).toBe(side);
  });

  it('lets one turn be where there has to be one', () => {
    const windows = [firmly('first'), candidates(), candidates(), firmly('second')];
    const sides = nearestOptima(windows).map((chosen, at) => sideOf(windows[at]?.partitions[chosen] ?? []));
    expect(sides.filter((side, at) => at > 0 && side !== sides[at - 1])).toEqual(['second']);
  });

  it('is, for itself, the one that has most in common with the others', () => {
    const three = [
      [0, 0, 0, 1],
      [0, 0, 1, 1],
      [0, 0, 1, 0],
    ] as const;
    expect(finish(centralOptimumSteps({ actors: ['a', 'b', 'c', 'd'], partitions: [three[0], three[1], three[2]] }))).toBe(1);
  });
});

describe('a role', () => {
  it('is that of a broker by whose camps the two are between whom it stands', () => {
    const graph = {
      actors: ['own-1', 'broker', 'own-2', 'other-1', 'other-2', 'third', 'foe'],
      ties: [
        ...(
          [
            [0, 1],
            [1, 2],
            [1, 3],
            [1, 4],
            [1, 5],
          ] as const
        ).map(([a, b]) => ({ a, b, support: 1, hostility: 0, relations: [] })),
        { a: 1, b: 6, support: 0, hostility: 1, relations: [] },
      ],
    };
    const [own, broker] = rolesOf(graph, [0, 0, 0, 1, 1, 2, 3]);
    expect(broker).toEqual({
      supporters: 5,
      opponents: 1,
      betweenness: 10,
      isCut: true,
      // Own and own; other and other; own with each of the three others, twice; the third with each of the two others.
      brokerage: { coordinator: 1, consultant: 1, gatekeeper: 6, liaison: 2 },
    });
    expect(own).toMatchObject({ supporters: 1, opponents: 0, betweenness: 0, isCut: false });
  });

  it('is none between two that support each other', () => {
    const triangle = {
      actors: ['a', 'b', 'c'],
      ties: [
        [0, 1],
        [0, 2],
        [1, 2],
      ].map(([a = 0, b = 0]) => ({ a, b, support: 1, hostility: 0, relations: [] })),
    };
    for (const { brokerage, isCut } of rolesOf(triangle, [0, 0, 0]))
      expect([Object.values(brokerage), isCut]).toEqual([[0, 0, 0, 0], false]);
  });
});
