import type { Plan } from 'neo4j-driver';

/** A plan of the server as indented text, an operator a line. */
export function planText(plan: Plan, depth = 0): string {
  const details = plan.arguments.Details ? ` (${plan.arguments.Details})` : '';
  const name = plan.operatorType.replace(/@\w+$/, '');
  return [`${'  '.repeat(depth)}${name}${details}`, ...plan.children.map((child) => planText(child, depth + 1))].join('\n');
}
