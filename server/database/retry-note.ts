/** A verdict of that age may be over: a database that comes back opens its port seconds before it answers, milliseconds. */
const OLD_MS = 2000;

/**
 * What follows the reason why there is no database: that it need not be asked for again.
 * @param ageMs how long ago the reason was found, milliseconds; left out for one found just now
 */
export function retryNote(ageMs = 0): string {
  const found = ageMs < OLD_MS ? '' : ` This was found ${Math.round(ageMs / 1000)} s ago.`;
  return `${found} Entente goes on trying.`;
}
