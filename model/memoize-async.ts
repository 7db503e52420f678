/**
 * Keeps the last answer of an asynchronous function: while the key is the same, everybody gets the same promise, also
 * before it settles. Another key is asked anew, and the answer to the old one is dropped.
 *
 * A rejection reaches everybody who waits for it and is not kept: whoever comes next asks again.
 * @param isSame whether the answer to a key is also that to the next one
 */
export function memoizeLatest<Key, Value>(
  ask: (key: Key) => Promise<Value>,
  isSame: (known: Key, next: Key) => boolean = Object.is,
): (key: Key) => Promise<Value> {
  let known: { readonly key: Key; readonly answer: Promise<Value> } | undefined;
  return (key) => {
    if (known !== undefined && isSame(known.key, key)) return known.answer;
    const asked = { key, answer: ask(key) };
    known = asked;
    asked.answer.catch(() => {
      if (known === asked) known = undefined;
    });
    return asked.answer;
  };
}

/**
 * Joins everybody who asks while an answer is pending; all get that one, also when it is a rejection. Nothing is kept:
 * whoever comes after it asks again.
 */
export function joinPending<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let pending: Promise<Value> | undefined;
  return () => {
    pending ??= ask().finally(() => {
      pending = undefined;
    });
    return pending;
  };
}
