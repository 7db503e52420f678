import type { NetTie } from '../../../model/camps/bad-cycle.ts';
import { solveBlocks } from '../../../model/camps/solve-blocks.ts';
import { randomFrom } from '../../../model/random.ts';
import { CampSolver } from '../../../server/camps/camp-solver.ts';
import type { CampProblem } from '../../../server/camps/camp-worker.ts';

/** A graph with ties here and there, of which some are hostile. */
function tangle(actorCount: number, tieCount: number, hostileShare: number, seed = 1): CampProblem {
  const random = randomFrom(seed);
  const ties = new Map<string, NetTie>();
  while (ties.size < tieCount) {
    const [a, b] = [random.below(actorCount), random.below(actorCount)].sort((one, other) => one - other) as [number, number];
    if (a !== b) ties.set(`${a} ${b}`, { a, b, weight: random.happens(hostileShare) ? -1 : 1 });
  }
  return { actorCount, ties: [...ties.values()], number: 'any' };
}

const NEVER = new AbortController().signal;

describe('the solver of camps', () => {
  const solver = new CampSolver();
  afterAll(() => solver.close());

  it('has HiGHS prove what the search does not finish', async () => {
    const problem = tangle(60, 190, 0.3);
    const searched = solveBlocks(problem.actorCount, problem.ties, problem.number);
    expect(searched.some(({ isComplete }) => isComplete)).toBe(false);
    const patient = new CampSolver(60_000);
    const { cost, lowerBound } = await patient.solve(problem, NEVER).finally(() => patient.close());
    expect(lowerBound).toBe(cost);
    expect(cost).toBeLessThanOrEqual(searched.reduce((sum, block) => sum + block.cost, 0));
  });

  it('says of a large graph how good at least an answer is', async () => {
    const { cost, lowerBound, count } = await solver.solve(tangle(10_000, 50_000, 0.3), NEVER);
    expect(count).toBeNull();
    expect(lowerBound).toBeGreaterThan(0);
    expect(lowerBound).toBeLessThan(cost);
  });

  it('stops when nobody waits any more, and answers others', async () => {
    const gone = new AbortController();
    const [abandoned, waited] = [tangle(90, 700, 0.5, 2), tangle(90, 700, 0.5, 3)];
    const rejected = expect(solver.solve(abandoned, gone.signal)).rejects.toThrow('nobody waits');
    const kept = solver.solve(waited, NEVER);
    const left = new AbortController();
    // Another who asks for the same and leaves does not take it from the first.
    const second = expect(solver.solve(waited, left.signal)).rejects.toThrow('left');
    setTimeout(() => {
      gone.abort(new Error('nobody waits'));
      left.abort(new Error('left'));
    }, 150);
    await Promise.all([rejected, second]);
    expect((await kept).cost).toBeGreaterThan(0);
  });

  it('solves a window before what has a budget, and proves no more of that than this allows', async () => {
    const own = new CampSolver();
    const budget = { leftMs: 600 };
    const years = [5, 6, 7, 8, 9].map((seed) => tangle(90, 700, 0.5, seed));
    const order: string[] = [];
    const solving = years.map(async (year, index) => {
      const optima = await own.solve(year, NEVER, budget);
      order.push(`year ${index}`);
      return optima;
    });
    // The window has all the time that a proof may take, though others wait before it.
    const window = own.solve(tangle(60, 190, 0.3), NEVER).then((optima) => {
      order.push('window');
      return optima;
    });
    const found = await Promise.all(solving);
    expect((await window).cost).toBeGreaterThan(0);
    expect(order.indexOf('window')).toBeLessThan(2);
    expect(budget.leftMs).toBeLessThan(100);
    for (const { lowerBound, cost } of found) expect(lowerBound).toBeLessThanOrEqual(cost);
    await own.close();
  }, 30_000);

  it('proves for a window what was left open for want of time', async () => {
    const own = new CampSolver(60_000);
    const problem = tangle(60, 190, 0.3);
    const hurried = await own.solve(problem, NEVER, { leftMs: 0 });
    expect(hurried.lowerBound).toBeLessThan(hurried.cost);
    const proven = await own.solve(problem, NEVER);
    expect(proven.lowerBound).toBe(proven.cost);
    expect(await own.solve(problem, NEVER, { leftMs: 0 })).toBe(proven);
    await own.close();
  });

  it('gives the best division that was found where HiGHS takes too long', async () => {
    const problem = tangle(120, 1500, 0.5, 4);
    const { cost, lowerBound, count, partitions } = await solver.solve(problem, NEVER);
    expect(count).toBeNull();
    expect(lowerBound).toBeLessThan(cost);
    expect(partitions).toHaveLength(1);
  });
});
