import type { CampsAnswer } from '../../model/camps/answer.ts';

/** An actor that others reach each other through. */
export interface Broker {
  readonly actor: string;
  readonly betweenness: number;
  /** Between how many pairs of different camps, or of another camp than its own, that do not support each other. */
  readonly between: number;
  /** Whether support would fall into more pieces without it. */
  readonly cut: boolean;
}

/** Those who broker most, the first by pairs between camps, then by betweenness. @param most how many */
export function brokersOf(camps: CampsAnswer['camps'], most: number): Broker[] {
  return camps
    .flatMap(({ members }) => members)
    .flatMap(({ actor, role }): Broker[] => {
      if (role === null) return [];
      const { consultant, gatekeeper, liaison } = role.brokerage;
      const between = consultant + gatekeeper + liaison;
      return between + role.betweenness > 0 ? [{ actor, betweenness: role.betweenness, between, cut: role.cut }] : [];
    })
    .sort((a, b) => b.between - a.between || b.betweenness - a.betweenness || (a.actor < b.actor ? -1 : 1))
    .slice(0, most);
}
