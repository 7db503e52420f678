import type { OperatorProfile, QueryProfile } from '@grafeo-db/js';
import type { PlanOperator } from '../../../model/api/explain.ts';
import type { Explained, QueryPlan } from '../database.ts';
import { planText } from '../plan-text.ts';

/** Operators that change the graph, or that reach for files. */
const NOT_READING = /^(Create|Merge|Set|Delete|Detach|Remove|Insert|Add|Drop|Load|Foreach)/;

const LINE = /^(?<indent> *)(?<operator>[^(]*?)(?: \((?<details>.*)\)(?<more>[^)]*))?$/;

/** The engine prints a plan as one indented line an operator, its name first; text inside a query is escaped. */
export function readPlan(text: string): Explained {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return {
    notifications: [],
    readOnly: !lines.some((line) => NOT_READING.test(line.trim())),
    root: treeOf(lines.map(parsed)),
    text: text.trimEnd(),
  };
}

/** The plan of a query that was run. */
export function profiledPlan(profile: QueryProfile | null): QueryPlan {
  if (profile === null) throw new TypeError('The engine gave no profile.');
  const root = profiledOperator(profile.root);
  return { root, text: planText(root) };
}

interface Line {
  readonly depth: number;
  readonly operator: string;
  readonly details: string;
}

function parsed(line: string): Line {
  const { indent = '', operator = line.trim(), details = '', more = '' } = LINE.exec(line)?.groups ?? {};
  // The details of some operators are a pattern, which begins and ends with brackets of its own.
  const words = isWhole(details) ? [details, more.trim()] : [`(${details})${more}`];
  return { depth: indent.length, operator: operator.trim(), details: words.filter((part) => part !== '').join(' ') };
}

/** Whether every bracket that is closed in it is opened in it. */
function isWhole(text: string): boolean {
  let open = 0;
  for (const sign of text) {
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) return false;
  }
  return true;
}

/** Each operator stands below and to the right of the one that reads from it. */
function treeOf([root = { depth: 0, operator: '', details: '' }, ...below]: readonly Line[]): PlanOperator {
  const first = below[0]?.depth ?? 0;
  const starts = below.flatMap(({ depth }, index) => (depth <= first ? [index] : []));
  const children = starts.map((start, index) => treeOf(below.slice(start, starts[index + 1])));
  return { operator: root.operator, details: root.details, estimatedRows: null, rows: null, dbHits: null, children };
}

function profiledOperator({ operator, detail, rows, children }: OperatorProfile): PlanOperator {
  return { operator, details: detail, estimatedRows: null, rows, dbHits: null, children: children.map(profiledOperator) };
}
