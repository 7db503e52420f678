import { type RelationState, VISIBLE_STATES } from './relation-time.ts';

/** The states by their code, a small number: what goes over all relations of a large graph keeps these in an array of bytes. */
export const STATES = ['absent', ...VISIBLE_STATES] as const satisfies readonly RelationState[];

/** The code of each state. */
export const CODES = Object.fromEntries(STATES.map((state, code) => [state, code])) as Readonly<Record<RelationState, number>>;

/** The state of a code; `absent` for what is none. */
export function stateOfCode(code: number | undefined): RelationState {
  return STATES[code ?? 0] ?? 'absent';
}
