import { formatCount } from '../../../model/format-count.ts';
import type { SentQuery } from '../../state/query-run.ts';
import { maskNonCode } from '../../style/non-code.ts';
import { windowInWords } from '../../wording/date-in-words.ts';
import type { ResultTab } from './result-tabs.ts';

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** What the tab of a result says: the question or the statement, and with what, how many rows and when. */
export interface ResultLabel {
  readonly title: string;
  readonly detail: string;
}

export function resultLabel({ outcome }: Pick<ResultTab, 'outcome'>): ResultLabel {
  const { ran } = outcome;
  const parts = [...parametersInWords(ran), stateInWords(outcome), TIME.format(ran.at)];
  return { title: ran.question?.title ?? firstWords(ran.statement), detail: parts.join(' · ') };
}

/** The values that tell two results of one statement apart: those of the parameters that it names. */
export function parametersInWords({ statement, texts, bound }: SentQuery): string[] {
  const code = maskNonCode(statement);
  const names = (...wanted: readonly string[]) => wanted.some((name) => new RegExp(`\\$${name}(?![\\p{L}\\p{N}_])`, 'u').test(code));
  return [
    ...Object.values(texts).filter((text) => text.trim() !== ''),
    ...(names('from', 'to') ? [windowInWords(bound)] : names('year') ? [String(bound.year)] : []),
    ...(names('selected') ? [`${bound.selected.length} selected`] : []),
    ...(names('known') ? [`known on ${bound.known}`] : []),
  ];
}

function stateInWords(outcome: ResultTab['outcome']): string {
  switch (outcome.kind) {
    case 'running':
      return 'running';
    case 'stopped':
      return 'stopped';
    case 'planned':
      return 'plan';
    case 'failed':
      return 'failed';
    case 'done':
      return formatCount(outcome.answer.data.values.length, 'row') + (outcome.answer.truncated ? ', cut' : '');
  }
}

/** A statement in one line, without its comments. */
function firstWords(statement: string): string {
  const isComment = /\/\*[\s\S]*?(?:\*\/|$)|\/\/.*|("(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`[^`]*`)/g;
  return statement
    .replace(isComment, (_, text: string | undefined) => text ?? ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
