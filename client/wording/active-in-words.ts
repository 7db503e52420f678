import type { ActorNode } from '../../model/api/actor-node.ts';
import { dateInWords, isDate } from './date-in-words.ts';

/** When an actor existed, by its `active` dates: "active from 2003 to 2008", "active since June 2014", "active until 3 January 2020". */
export function activeInWords(active: string): string {
  const [start = '', end = start] = active.split('/');
  if (!isDate(start)) return isDate(end) ? activeUntilInWords({ active }) : 'active, when is not known';
  if (isDate(end)) return start === end ? `active ${dateInWords(start)}` : `active from ${dateInWords(start)} to ${dateInWords(end)}`;
  return `active since ${dateInWords(start)}${end === '' ? ', until when is not known' : ''}`;
}

/** "active until 3 January 2020" */
export function activeUntilInWords({ active = '' }: Pick<ActorNode, 'active'>): string {
  return `active until ${dateInWords(active.split('/').at(-1) ?? '')}`;
}
