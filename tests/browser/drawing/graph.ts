import type { UnionGraph } from '../../../client/graph/union-graph.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import type { ActorNode, RelationSummary } from '../../../model/api.ts';
import { actor, relation, VOCABULARY } from '../../client/council.ts';

const UNCERTAIN = { fromLatest: '2005-12-31', toEarliest: '2005-01-02' };

/** What is drawn: each form of a line between two actors of its own, in rows of four. */
const LINES: readonly (readonly [name: string, more: Partial<RelationSummary>])[] = [
  ['supportive', {}],
  ['neutral', { type: 'MEETS_WITH' }],
  ['hostile', { type: 'OPPOSES' }],
  ['hostile both ways', { type: 'RIVALS' }],
  ['uncertain', UNCERTAIN],
  ['presumed', { from: '2001-01-01', fromLatest: '2001-01-01', toEarliest: '2002-01-01', to: '2002-01-01', endStatus: 'unknown' }],
  ['uncertain and hostile', { type: 'OPPOSES', ...UNCERTAIN }],
  ['disputed', { disputed: true }],
  ['alleged', { status: 'alleged' }],
  ['forecast', { status: 'forecast' }],
  ['announced', { status: 'announced' }],
  ['inferred', { status: 'inferred' }],
  ['ended', { to: '2005-01-01', toEarliest: '2005-01-01' }],
  ['begun', { from: '2005-01-01', fromLatest: '2005-01-01' }],
];

const COLUMN = 100;
const ROW = 60;
const LENGTH = 68;

/** The fixed graph; the name of a line is its id. In 2004 all of it holds but "begun", in 2005 all but "ended". */
export function drawnGraph(): UnionGraph {
  const actors: ActorNode[] = [];
  const relations: RelationSummary[] = [];
  const place = (id: string, x: number, y: number) => actors.push(actor(id, { x, y }));
  const line = (id: string, source: string, target: string, more: Partial<RelationSummary>) =>
    relations.push(relation(id, source, target, 2004, 2005, more));
  const corner = (index: number) => ({ x: (index % 4) * COLUMN, y: -Math.floor(index / 4) * ROW });
  LINES.forEach(([name, more], index) => {
    const { x, y } = corner(index);
    place(`${name} a`, x, y);
    place(`${name} b`, x + LENGTH, y - 8);
    line(name, `${name} a`, `${name} b`, more);
  });
  const parallel = corner(LINES.length);
  place('parallel a', parallel.x, parallel.y);
  place('parallel b', parallel.x + LENGTH, parallel.y - 8);
  line('parallel', 'parallel a', 'parallel b', {});
  line('parallel back', 'parallel b', 'parallel a', { type: 'OPPOSES' });
  line('parallel too', 'parallel a', 'parallel b', { type: 'MEETS_WITH' });
  const loop = corner(LINES.length + 1);
  place('loop', loop.x + LENGTH / 2, loop.y - 8);
  line('to itself', 'loop', 'loop', { type: 'OPPOSES' });
  line('to itself too', 'loop', 'loop', UNCERTAIN);
  return buildUnionGraph({ actors, relations }, VOCABULARY);
}
