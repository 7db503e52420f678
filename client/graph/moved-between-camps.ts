import type { CampsAnswer } from '../../model/camps/answer.ts';

/** Where an actor stands in one window, and after which other the camp is called; `null` without evidence of it. */
type Standing = { readonly id: string; readonly namesake: string; readonly isAlone: boolean } | null;

/** An actor that stands with others in two windows, or of which there is no evidence in one. */
export interface Move {
  readonly actor: string;
  readonly earlier: Standing;
  readonly later: Standing;
}

/** Who stands elsewhere in the later of two windows, and apart those of whom one of them has no evidence: that is not a change. */
export function movedBetween(
  earlier: CampsAnswer['camps'],
  later: CampsAnswer['camps'],
): { readonly moved: Move[]; readonly withoutEvidence: Move[] } {
  const [before, after] = [standings(earlier), standings(later)];
  const all = [...new Set([...before.keys(), ...after.keys()])].sort();
  const moves = all.map((actor): Move => ({ actor, earlier: before.get(actor) ?? null, later: after.get(actor) ?? null }));
  const isMove = ({ earlier, later }: Move) => earlier !== null && later !== null && placeOf(earlier) !== placeOf(later);
  return {
    moved: moves.filter(isMove),
    withoutEvidence: moves.filter(({ earlier, later }) => earlier === null || later === null),
  };
}

/** Who stands alone in both windows has not moved, whatever the two are called. */
function placeOf({ id, isAlone }: NonNullable<Standing>): string {
  return isAlone ? '' : id;
}

function standings(camps: CampsAnswer['camps']): ReadonlyMap<string, NonNullable<Standing>> {
  return new Map(
    camps.flatMap(({ id, namesakes, members }) =>
      members.map(({ actor }) => {
        // Nobody moves into a camp of its own name.
        const namesake = namesakes.find((each) => each !== actor) ?? actor;
        return [actor, { id, namesake, isAlone: members.length === 1 }] as const;
      }),
    ),
  );
}
