/** The values chosen in a facet. With `only`, just these values match; values in `not` never match. */
export interface FacetChoice {
  readonly only: readonly string[];
  readonly not: readonly string[];
}

/** Whether a single value matches a choice. Without a choice every value matches. */
export function matchesChoice(choice: FacetChoice | null | undefined, value: string): boolean {
  if (choice == null) return true;
  return !choice.not.includes(value) && (choice.only.length === 0 || choice.only.includes(value));
}

/** `FUNDS,-TRAINS`: isolated values as they are, those left out with a minus. Commas and backslashes in a value are escaped. */
export function formatChoice({ only, not }: FacetChoice): string {
  return [...only.map(escapeItem), ...not.map((value) => `-${escapeItem(value)}`)].join(',');
}

/** The choice that {@link formatChoice} wrote; `null` when the text names nothing. */
export function parseChoice(text: string): FacetChoice | null {
  const items = splitItems(text);
  const only = items.filter((item) => !item.startsWith('-')).map(unescapeItem);
  const not = items.filter((item) => item.startsWith('-') && item.length > 1).map((item) => unescapeItem(item.slice(1)));
  return only.length === 0 && not.length === 0 ? null : { only, not };
}

/** A list of ids as one text; {@link parseIds} reads it. */
export function formatIds(ids: readonly string[]): string {
  return ids.map(escapeItem).join(',');
}

/** The ids in a text, in its order and each once. */
export function parseIds(text: string): string[] {
  return [...new Set(splitItems(text).map(unescapeItem))];
}

/** The items between the commas, still escaped. */
export function splitItems(text: string): string[] {
  return text.match(/(?:\\.|[^,\\])+/g) ?? [];
}

/** A value with its commas, its backslashes and a minus at its head escaped. */
export function escapeItem(value: string): string {
  return value.replace(/[\\,]/g, '\\$&').replace(/^-/, '\\-');
}

/** The value that {@link escapeItem} wrote. */
export function unescapeItem(value: string): string {
  return value.replace(/\\(.)/g, '$1');
}
