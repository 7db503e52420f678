import type { RelationSummary } from '../../model/api/relation-summary.ts';
import { datesInBrief } from './dates-in-brief.ts';
import type { DatedRelation } from './dates-in-words.ts';

/** How the sources speak of a relation, where they do not tell it flatly: "alleged". */
export function doubtedInBrief({ status }: Pick<RelationSummary, 'status'>): readonly string[] {
  return status === 'actual' ? [] : [status];
}

/** How the sources speak of a relation and when it held, short, for a row: "alleged · 2003–08, end not known". */
export function relationInBrief(relation: DatedRelation & Pick<RelationSummary, 'status'>): string {
  return [...doubtedInBrief(relation), datesInBrief(relation)].join(' · ');
}
