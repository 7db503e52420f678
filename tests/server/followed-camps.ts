import { campsAnswer } from '../../model/camps/answer.ts';
import type { RunningApp } from './running-app.ts';

/**
 * The camps of a window as `GET /api/camps` gives them once those of all years are there. Until then, on a busy machine, it gives
 * names of the window's own, and of several best divisions perhaps another.
 */
export async function followedCamps({ request }: RunningApp, query: string) {
  for (;;) {
    const answer = campsAnswer.parse((await request.get(`/api/camps?${query}`).expect(200)).body);
    if (answer.followed) return answer;
  }
}
