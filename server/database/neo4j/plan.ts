import neo4j, { type Plan, type ProfiledPlan } from 'neo4j-driver';
import type { PlanOperator } from '../../../model/api/explain.ts';
import type { Explained, Notification, QueryPlan, Statement } from '../database.ts';
import { planText } from '../plan-text.ts';
import { notificationsOf, runStatement } from './collect.ts';
import type { Runnable } from './connection.ts';

/** Put before a query on a line of its own, so that positions in the query keep their columns. */
export const PLAN_LINES = 1;
const EXPLAIN = 'EXPLAIN\n';

/** The server's plan of a statement that is not run. */
export async function explain(tx: Runnable, { text, parameters }: Statement): Promise<Explained> {
  const summary = await runStatement(tx, { text: `${EXPLAIN}${text}`, ...(parameters ? { parameters } : {}) }).summary();
  const plan = planOf(summary.plan);
  const readOnly = summary.queryType === 'r' && !readsFiles(plan.root);
  return { ...plan, readOnly, notifications: notificationsOf(summary).map(inQuery) };
}

/** Whether it has LOAD CSV, which Neo4j counts as reading. */
function readsFiles({ operator, children }: PlanOperator): boolean {
  return operator === 'LoadCSV' || children.some(readsFiles);
}

/** A notification with its place in the query, without the line before it. */
function inQuery({ position, ...notification }: Notification): Notification {
  if (position === undefined) return notification;
  const { offset, line, column } = position;
  return { ...notification, position: { offset: offset - EXPLAIN.length, line: line - PLAN_LINES, column } };
}

/** Runs a statement to its end, row by row so that none is kept, for what each operator did. */
export async function profile(tx: Runnable, { text, parameters }: Statement): Promise<QueryPlan> {
  const result = runStatement(tx, { text: `PROFILE\n${text}`, ...(parameters ? { parameters } : {}) });
  for await (const _ of result);
  return planOf((await result.summary()).profile);
}

/** A command such as SHOW INDEXES may have no plan. */
function planOf(plan: Plan | ProfiledPlan | false): QueryPlan {
  const root = plan ? operatorOf(plan) : { operator: 'Command', details: '', estimatedRows: null, rows: null, dbHits: null, children: [] };
  return { root, text: planText(root) };
}

function operatorOf(plan: Plan | ProfiledPlan): PlanOperator {
  const { Details: details = '', EstimatedRows: estimate } = plan.arguments;
  const isProfiled = 'rows' in plan;
  return {
    operator: plan.operatorType.replace(/@\w+$/, ''),
    details: String(details),
    estimatedRows: typeof estimate === 'number' ? estimate : null,
    rows: isProfiled ? count(plan.rows) : null,
    dbHits: isProfiled ? count(plan.dbHits) : null,
    children: plan.children.map(operatorOf),
  };
}

/** Counts are integers of the driver, whatever its types say. */
function count(value: unknown): number {
  return neo4j.isInt(value) ? value.toNumber() : Number(value);
}
