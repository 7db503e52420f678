import { child, childrenOf, hasWord, is, nameOf, quoted, type Syntax, within } from '../../parser/syntax-tree.ts';
import type { CypherType } from '../../types/cypher-type.ts';
import type { Scope } from '../../types/infer-type.ts';
import type { DifferenceId } from '../differences.ts';
import type { Rewriting } from '../rewriting.ts';
import { checkCondition } from './operands.ts';

/** A clause as the embedded engine gets it, and the variables that it leaves. */
interface Rewritten {
  readonly text: string;
  readonly scope: Scope;
}

/** `CYPHER 25` becomes the space that it takes, so that all behind it keeps its place. */
export function languageInFront(node: Syntax, rewriting: Rewriting): string {
  rewriting.rewritten('language-in-front');
  return node.text.replace(/[^\n]/g, ' ');
}

/** `FILTER condition` is `WITH * WHERE condition`. */
export function filterClause(clause: Syntax, rewriting: Rewriting): Rewritten {
  rewriting.rewritten('filter');
  const condition = clause.children.at(-1);
  if (condition !== undefined) checkCondition(condition, rewriting);
  const kept = passedOn(rewriting);
  // A WITH passes on something.
  const items = kept.length > 0 ? kept : [`true AS ${quoted(rewriting.freshName())}`];
  return { text: `WITH ${items.join(', ')} WHERE ${condition === undefined ? '' : rewriting.render(condition)}`, scope: rewriting.scope };
}

/** `LET x = value` is `WITH *, value AS x`. */
export function letClause(clause: Syntax, rewriting: Rewriting): Rewritten {
  rewriting.rewritten('let');
  const types = new Map<string, CypherType>(rewriting.scope);
  const items = lettings(clause).map(([variable, value]) => {
    types.set(nameOf(variable), rewriting.typeOf(value));
    return `${rewriting.render(value)} AS ${quoted(nameOf(variable))}`;
  });
  return { text: `WITH ${[...passedOn(rewriting), ...items].join(', ')}`, scope: types };
}

function lettings(clause: Syntax): [Syntax, Syntax][] {
  return childrenOf(clause, 'letItem').flatMap((item): [Syntax, Syntax][] => {
    const variable = child(item, 'variable');
    const value = item.children.at(-1);
    return variable === undefined || value === undefined ? [] : [[variable, value]];
  });
}

/** The variables that a query has named, each under its own name. */
function passedOn({ scope }: Rewriting): string[] {
  return [...scope.keys()].filter((name) => !name.startsWith(' ')).map((name) => `${quoted(name)} AS ${quoted(name)}`);
}

/** Refuses the first part of a query that the engine has nothing for. */
export function refuseLacking(query: Syntax, rewriting: Rewriting): void {
  for (const node of within(query)) {
    const id = lackingIn(node);
    if (id !== undefined) rewriting.refuse(id, node);
  }
}

/** By the rule of the grammar. A rewriting that does not know a part would leave it out. */
const LACKING: ReadonlyMap<string, DifferenceId> = new Map<string, DifferenceId>([
  ['when', 'when'],
  ['dynamicExpression', 'dynamic-label'],
  ['dynamicAnyAllExpression', 'dynamic-label'],
  ['pathPatternPrefix', 'path-selector'],
  ['finishClause', 'finish'],
  ['allReduceExpression', 'all-reduce'],
  ['searchClause', 'search'],
  ['groupBy', 'group-by'],
]);

function lackingIn(node: Syntax): DifferenceId | undefined {
  if (node.rule === 'nextStatement' && hasWord(node, 'NEXT')) return 'next';
  if (node.rule === 'singleQuery' && hasWord(node, '{')) return 'braces';
  if (is(node, 'matchMode') && hasWord(node, 'REPEATABLE')) return 'repeatable-elements';
  const rule = node.rules.find((each) => LACKING.has(each));
  return rule === undefined ? undefined : LACKING.get(rule);
}
