import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { judgeQuery } from '../../server/grammar/judge-query.ts';
import { ANALYST_DAY } from './analyst-day.ts';
import { describeBoth } from './both-engines.ts';
import { LACKING, MISTAKEN } from './refusals.ts';
import { REPORTED } from './reported.ts';

const WORDS = [...'()[]{}|&!*+-<>=,.:$'].concat(
  '..',
  '->',
  'x',
  '1',
  "'a'",
  'null',
  'DISTINCT',
  'WHERE',
  'ORDER BY',
  'count(*)',
  'AS y',
  'NOT',
  'set',
);
const WRITTEN = [...ANALYST_DAY, ...REPORTED.map(([text]) => text), ...LACKING.map(([text]) => text), ...MISTAKEN];
const changed = fc
  .tuple(fc.constantFrom(...WRITTEN), fc.array(fc.tuple(fc.nat(), fc.constantFrom('', '', ...WORDS)), { minLength: 1, maxLength: 2 }))
  .map(([text, changes]) => {
    const parts = text.split(/(\s+|\b)/);
    for (const [at, word] of changes) parts[at % parts.length] = word;
    return parts.join('');
  });
describeBoth('zz', ({ fillWithShipped, ask, neo4j }) => {
  beforeAll(fillWithShipped, 600_000);
  it('collects', async () => {
    const out: unknown[] = [];
    for (const text of fc.sample(changed, 2500)) {
      const v = judgeQuery(text);
      if (v.kind === 'refused') continue;
      if (v.kind === 'unreadable') {
        const a = await neo4j(text, {});
        if (!('error' in a)) out.push({ kind: 'unread', text });
        continue;
      }
      const o = await ask({ text });
      if (o.kind === 'misjudged' || o.kind === 'silent') out.push({ kind: o.kind, text, e: o.embedded, n: o.neo4j });
    }
    writeFileSync('/tmp/wt/tmp-habits/mut.json', JSON.stringify(out, null, 1));
  }, 900_000);
});
