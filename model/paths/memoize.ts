/** Caches the result of a function of one object, for as long as that object is in use. */
export function memoize<K extends object, V extends object>(find: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}
