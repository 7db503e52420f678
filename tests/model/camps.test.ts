import { layOut } from '../../model/layout/layout.ts';
import { campGraph } from '../camps/camp-graph.ts';
import { campRecovery, hostileAcross, recoveryByChance } from '../camps/camp-measures.ts';

/** What `npm run bench -- layout` measures at larger sizes, on a graph that is laid out in a second. */
describe('the layout of a graph with twenty camps', () => {
  const graph = campGraph(1000);
  const positions = layOut(graph.actors, graph.ties);

  it('shows the camps: most of the ten nearest are of the own one, and hostile ties cross from one side to the other', () => {
    expect(campRecovery(graph, positions)).toBeGreaterThan(0.9);
    expect(hostileAcross(graph, positions)).toBeGreaterThan(0.9);
  });

  it('is told from noise by these measures', () => {
    const places = [...positions.values()];
    const strewn = new Map([...positions.keys()].map((id, index) => [id, places[(index * 619) % places.length] ?? { x: 0, y: 0 }]));
    expect(campRecovery(graph, strewn)).toBeCloseTo(recoveryByChance(graph), 1);
    expect(hostileAcross(graph, strewn)).toBeLessThan(0.4);
  });
});
