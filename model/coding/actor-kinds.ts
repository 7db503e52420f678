/** The kinds of actor, as in `actors.csv`. */
export const ACTOR_KINDS = [
  'person',
  'state',
  'state_body',
  'security_force',
  'armed_group',
  'political_movement',
  'coalition',
  'protest_movement',
  'institution',
] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

/** The second label of an actor in the graph: `armed_group` is `ArmedGroup`. */
export function kindLabel(kind: ActorKind): string {
  return kind.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}

/** The kind in words: `armed_group` is "armed group". */
export function kindName(kind: ActorKind): string {
  return kind.replaceAll('_', ' ');
}
