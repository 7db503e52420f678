/** A text that a spreadsheet treats as a formula, in ASCII and in full width; apostrophes may precede it. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula, as OWASP advises
 * (https://owasp.org/www-community/attacks/CSV_Injection). Nothing is lost: a text that begins with
 * apostrophes before such a character gets one more.
 */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that {@link escapeFormula} made this of. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
