import type { UnionGraph } from '../../../client/graph/union-graph.ts';
import { buildUnionGraph } from '../../../client/graph/union-graph.ts';
import type { ActorNode } from '../../../model/api/actor-node.ts';
import type { RelationSummary } from '../../../model/api/relation-summary.ts';
import { actor, held, ONGOING, relation, VOCABULARY } from '../../client/council.ts';

const UNCERTAIN = held('2004-01-01', '2006-01-01', '2005-12-31', '2005-01-02');
const FORETOLD = { dating: 'foretold', attested: [], foretold: { from: '2004-01-01', to: '2006-01-01' } } as const;
const UNDATED = { dating: 'undated', attested: [], possibleFrom: undefined, possibleTo: undefined } as const;

/** What is drawn: each form of a line between two actors of its own, in rows of four. */
const LINES: readonly (readonly [name: string, more: Partial<RelationSummary>])[] = [
  ['supportive', {}],
  ['neutral', { type: 'MEETS_WITH' }],
  ['hostile', { type: 'OPPOSES' }],
  ['hostile both ways', { type: 'RIVALS' }],
  ['uncertain', UNCERTAIN],
  ['presumed', { ...held('2001-01-01', '2002-01-01'), ...ONGOING }],
  ['uncertain and hostile', { type: 'OPPOSES', ...UNCERTAIN }],
  ['disputed', { disputed: true }],
  ['alleged', { status: 'alleged' }],
  ['forecast', { ...FORETOLD, attested: [], status: 'forecast' }],
  ['announced', { ...FORETOLD, attested: [], status: 'announced' }],
  ['inferred', { status: 'inferred' }],
  ['ended', held('2004-01-01', '2005-01-01')],
  ['begun', held('2005-01-01', '2006-01-01')],
  ['newly attested', { ...held('2005-01-01', '2006-01-01'), startStatus: 'unknown', possibleFrom: undefined }],
  ['no longer attested', { ...held('2004-01-01', '2005-01-01'), endStatus: 'unknown', possibleTo: undefined }],
  ['undated', { ...UNDATED, attested: [] }],
  ['undated and hostile', { ...UNDATED, attested: [], type: 'OPPOSES' }],
];

const COLUMN = 100;
const ROW = 60;
const LENGTH = 68;

/** The fixed graph; the name of a line is its id. In 2004 all of it holds but "begun" and, as far as is known, "newly attested", in 2005 all but "ended" and "no longer attested". */
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
