import type { Window } from '../../model/time/window.ts';
import { prepositioned, windowInWords } from './date-in-words.ts';

/** That relations of other datasets are attested in a window, as the beginning of a sentence that names them: "In another dataset it is attested in 2010". */
export function elsewhereInWords(relations: readonly { readonly dataset: string }[], window: Window): string {
  const datasets = new Set(relations.map(({ dataset }) => dataset)).size;
  return `In ${datasets === 1 ? 'another dataset' : 'other datasets'} it is attested ${prepositioned(windowInWords(window))}`;
}
