import { child, childrenOf, hasWord, type Syntax } from '../../parser/syntax-tree.ts';
import { itemScope } from '../../types/infer-type.ts';
import type { Rewriting } from '../rewriting.ts';
import { checkCondition } from './operands.ts';

/**
 * `any`, `all`, `none` and `single` in three-valued logic, as openCypher has it: what is not known of an item can make the
 * answer unknown. The engine takes it for false.
 */
export function listPredicate(node: Syntax, rewriting: Rewriting): string | undefined {
  const [list, where] = childrenOf(node, 'expression');
  const variable = child(node, 'variable');
  if (list === undefined || variable === undefined || where === undefined || !hasWord(node, 'WHERE')) return undefined;
  const inner = itemScope(node, rewriting.scope, rewriting.known);
  checkCondition(where, rewriting, inner);
  const over = `${rewriting.render(variable)} IN ${rewriting.render(list)}`;
  const holds = rewriting.render(where, inner);
  rewriting.rewritten('predicate-over-null');
  const some = `any(${over} WHERE ${holds})`;
  const someNot = `any(${over} WHERE NOT (${holds}))`;
  const someUnknown = `any(${over} WHERE (${holds}) IS NULL)`;
  const isNothing = `(${rewriting.render(list)}) IS NULL`;
  switch (node.children[0]?.text.toLowerCase()) {
    case 'any':
      return `CASE WHEN ${isNothing} THEN null WHEN ${some} THEN true WHEN ${someUnknown} THEN null ELSE false END`;
    case 'all':
      return `CASE WHEN ${isNothing} THEN null WHEN ${someNot} THEN false WHEN ${someUnknown} THEN null ELSE true END`;
    case 'none':
      return `CASE WHEN ${isNothing} THEN null WHEN ${some} THEN false WHEN ${someUnknown} THEN null ELSE true END`;
    default: {
      const many = `size([${over} WHERE ${holds}])`;
      return `CASE WHEN ${isNothing} THEN null WHEN ${many} > 1 THEN false WHEN ${someUnknown} THEN null ELSE ${many} = 1 END`;
    }
  }
}
