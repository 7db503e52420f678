import { Slices } from '../event-loop/slices.ts';

/** Large enough that a piece is worth the call that sends it, characters. */
const PIECE = 64 * 1024;

/**
 * An answer as JSON, in pieces and in slices: together what `JSON.stringify` gives. The lists that are members of the answer
 * are written item by item, and each item at once.
 */
export async function* jsonPieces(answer: unknown): AsyncGenerator<string> {
  const slices = new Slices();
  let piece = '';
  for (const part of parts(answer)) {
    piece += part;
    if (piece.length >= PIECE) {
      yield piece;
      piece = '';
    }
    if (slices.isOver) await slices.next();
  }
  yield piece;
}

function* parts(answer: unknown): Generator<string> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) {
    yield JSON.stringify(answer);
    return;
  }
  yield '{';
  let separator = '';
  for (const [name, value] of Object.entries(answer)) {
    // What JSON has no form for is left out of an object, and is null in a list.
    const text = Array.isArray(value) ? '' : JSON.stringify(value);
    if (text === undefined) continue;
    yield `${separator}${JSON.stringify(name)}:${text}`;
    separator = ',';
    if (Array.isArray(value)) yield* items(value);
  }
  yield '}';
}

function* items(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [index, item] of list.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(item) ?? 'null'}`;
  yield ']';
}
