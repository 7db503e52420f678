/** Why the server does not start, on one line that says what to do. */
export class StartError extends Error {
  override name = 'StartError';
}
