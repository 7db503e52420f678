import type { CampsAnswer } from '../../model/camps/answer.ts';

type Camps = CampsAnswer['camps'];
type Camp = Camps[number];
type Member = Camp['members'][number];

/** Between which camps an actor is torn, each called after a member: "torn between the council and the guild". @param nameOf the name of an actor by its id */
export function tornInWords(member: Member, camp: Camp, all: Camps, nameOf: (id: string) => string | undefined): string {
  // Nobody is torn between itself and others.
  const namesake = camp.namesakes.find((id) => id !== member.actor) ?? '';
  const own = nameOf(namesake) ?? camp.name;
  const others = (member.torn?.camps ?? []).filter((id) => id !== camp.id);
  const names = others.map((id) => all.find((each) => each.id === id)?.name ?? 'a camp of its own');
  return `torn between ${[own, ...new Set(names.length > 0 ? names : ['standing alone'])].join(' and ')}`;
}
