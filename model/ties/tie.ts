/** What makes two relations spells of one tie. */
interface Tied {
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

/** A text that two relations have in common if they are of one type, between the same two actors, and the same way unless that makes no difference. */
export function tieKey({ type, source, target }: Tied, isSymmetric: boolean): string {
  const [a, b] = isSymmetric && target < source ? [target, source] : [source, target];
  return `${type} ${a} ${b}`;
}
