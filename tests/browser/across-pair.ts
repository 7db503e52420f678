/** A place of the page, in its pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The two actors, where they are and where the canvas begins, and the relations between them. */
interface Pair {
  readonly ends: readonly [Place, Place];
  readonly corner: Place;
  readonly actors: readonly string[];
  readonly relations: readonly string[];
}

/** What the pointer finds of a pair: its one tie, whose id is `tie`, or a relation of theirs. */
interface Hit extends Place {
  readonly id: string;
  readonly kind: string;
}

/** What a pointer finds that goes across the middle between two actors, by id. Runs in the page, so it uses nothing of this module. */
export function acrossPair({ ends: [a, b], corner, actors, relations }: Pair): Hit[] {
  const hits = new Map<string, Hit>();
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  for (let aside = -length / 2; aside <= length / 2; aside += 1) {
    const x = (a.x + b.x) / 2 - ((b.y - a.y) / length) * aside;
    const y = (a.y + b.y) / 2 + ((b.x - a.x) / length) * aside;
    const hit = window.__entente?.under({ x: x - corner.x, y: y - corner.y });
    const isOfPair = hit?.kind === 'tie' ? hit.actors.every((id) => actors.includes(id)) : relations.includes(hit?.id ?? '');
    if (!hit || !isOfPair) continue;
    const id = hit.kind === 'tie' ? 'tie' : hit.id;
    hits.set(id, { id, kind: hit.kind, x, y });
  }
  return [...hits.values()].sort((p, q) => (p.id < q.id ? -1 : 1));
}
