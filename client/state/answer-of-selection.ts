import { namesBound } from './query-parameters.ts';
import type { QueryRun, SentQuery } from './query-run.ts';
import { selectedActors, type Viewer } from './viewer-context.ts';

/** Those whom a query that was sent asks about because they were selected; empty where it asks for no selection. */
export function selectionAskedAbout({ statement, bound }: Pick<SentQuery, 'statement' | 'bound'>): readonly string[] {
  return namesBound(statement, 'selected') ? bound.selected : [];
}

/** Whether the answer on the canvas is to a question about just those who are selected: it is shown then, and not what is told of them. */
export function isAnswerOfSelection(
  { onCanvas, outcome }: Pick<QueryRun, 'onCanvas' | 'outcome'>,
  selection: Viewer['selection'],
): boolean {
  if (!onCanvas || outcome.kind === 'none' || selection.length === 0) return false;
  const asked = selectionAskedAbout(outcome.ran);
  return asked.length === selection.length && asked.join('\n') === selectedActors(selection).join('\n');
}
