/** A relation as far as its two actors go. */
interface Ends {
  readonly source: string;
  readonly target: string;
}

/** The two actors of a relation in the order of their ids, whichever way it goes. */
export function pairOf({ source, target }: Ends): readonly [string, string] {
  return source < target ? [source, target] : [target, source];
}

/** A text that is the same for the relations of the same two actors, and for no others. */
export function pairKey(relation: Ends): string {
  const [first, second] = pairOf(relation);
  return `${first}\n${second}`;
}

/** Whether two relations are between the same two actors. */
export function isSamePair(a: Ends, b: Ends): boolean {
  return (a.source === b.source && a.target === b.target) || (a.source === b.target && a.target === b.source);
}
