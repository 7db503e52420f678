import { is, quoted, type Syntax } from '../parser/syntax-tree.ts';
import type { Rewriting } from './rewriting.ts';

/** A variable, and the expression that it has. */
export type Named = readonly [name: string, value: string];

/** An expression with variables that have values, each of which may name those before it. */
export function givenAll(values: readonly Named[], expression: string): string {
  return values.reduceRight((inner, [name, value]) => `[${name} IN [${value}] | ${inner}][0]`, expression);
}

/** What is written with a value more than once: a value that takes more than a look is worked out once. */
export function given(value: Syntax, written: (value: string) => string, rewriting: Rewriting): string {
  const text = rewriting.render(value);
  if (is(value, 'variable') || is(value, 'literal') || is(value, 'parameter') || /^\w+\.\w+$/.test(text)) return written(text);
  const name = quoted(rewriting.freshName());
  return givenAll([[name, text]], written(name));
}
