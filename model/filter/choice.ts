/** The values chosen in a facet. With `only`, just these values match; values in `not` never match. */
export interface Choice {
  readonly only: readonly string[];
  readonly not: readonly string[];
}

/** Whether a single value matches a choice. Without a choice every value matches. */
export function lets(choice: Choice | null | undefined, value: string): boolean {
  if (choice == null) return true;
  return !choice.not.includes(value) && (choice.only.length === 0 || choice.only.includes(value));
}

/** `FUNDS,-TRAINS`: isolated values as they are, those left out with a minus. Commas and backslashes in a value are escaped. */
export function writeChoice({ only, not }: Choice): string {
  return [...only.map(escaped), ...not.map((value) => `-${escaped(value)}`)].join(',');
}

/** The choice that {@link writeChoice} wrote; `null` when the text names nothing. */
export function parseChoice(text: string): Choice | null {
  const items = itemsOf(text);
  const only = items.filter((item) => !item.startsWith('-')).map(unescaped);
  const not = items.filter((item) => item.startsWith('-') && item.length > 1).map((item) => unescaped(item.slice(1)));
  return only.length === 0 && not.length === 0 ? null : { only, not };
}

/** A list of ids as one text; {@link parseIds} reads it. */
export function writeIds(ids: readonly string[]): string {
  return ids.map(escaped).join(',');
}

/** The ids in a text, in its order and each once. */
export function parseIds(text: string): string[] {
  return [...new Set(itemsOf(text).map(unescaped))];
}

/** The items between the commas, still escaped. */
export function itemsOf(text: string): string[] {
  return text.match(/(?:\\.|[^,\\])+/g) ?? [];
}

/** A value with its commas, its backslashes and a minus at its head escaped. */
export function escaped(value: string): string {
  return value.replace(/[\\,]/g, '\\$&').replace(/^-/, '\\-');
}

/** The value that {@link escaped} wrote. */
export function unescaped(value: string): string {
  return value.replace(/\\(.)/g, '$1');
}
