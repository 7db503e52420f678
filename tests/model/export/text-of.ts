import type { ExportContent, ExportedRelation } from '../../../model/export/content.ts';
import type { ExportDocument } from '../../../model/export/document.ts';

/** What is exported with all of its claims, which the product reads as it writes. */
export type WholeContent = Omit<ExportContent, 'relations'> & { readonly relations: readonly ExportedRelation[] };

/** The whole text of a document. @param page how many relations are written at once */
export function textOf(
  write: (content: ExportContent) => ExportDocument,
  content: WholeContent,
  page = Math.max(1, content.relations.length),
): string {
  const { head, relations, tail } = write(content);
  const pages: string[] = [];
  for (let start = 0; start < content.relations.length; start += page)
    pages.push(relations(content.relations.slice(start, start + page), start + page >= content.relations.length));
  return [...head, ...pages, tail].join('');
}
