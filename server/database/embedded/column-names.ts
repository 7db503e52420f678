/** What stands for a backtick in a name that the engine gets, which reads none there: a character that no text has. */
export const BACKTICK = '\ufdd0';

/** A column as it was named. */
export function columnName(field: string): string {
  return field.replaceAll(BACKTICK, '`');
}
