const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const NODE_IDS = new Set(['startNodeElementId', 'endNodeElementId', '_start_node_element_id', '_end_node_element_id']);

/**
 * An answer's JSON in a form in which two databases give the same: numbers as they are written, keys and labels in
 * order, and in the place of the ids, which every database makes up, how many others came before.
 */
export function comparable(json: string): unknown {
  const places = new Map<string, string>();
  const placeOf = (kind: string, id: unknown) => {
    const key = `${kind} ${id}`;
    places.set(key, places.get(key) ?? `${kind} ${places.size}`);
    return places.get(key);
  };
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const kind = 'type' in value || '_type' in value ? 'relationship' : 'node';
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.map(([key, item]) => {
      if (NODE_IDS.has(key)) return [key, placeOf('node', item)];
      if (key === 'elementId' || key === '_element_id') return [key, placeOf(kind, item)];
      return [key, Array.isArray(item) && /^_?labels$/.test(key) ? item.toSorted() : walk(item)];
    });
  };
  return walk(JSON.parse(json.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"number ${token}"`))));
}
