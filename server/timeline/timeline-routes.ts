import { Router } from 'express';
import { filterQuery, type TimelineAnswer } from '../../model/api.ts';
import { extentOf, timelineOf } from '../../model/timeline.ts';
import { signName } from '../../model/vocabulary.ts';
import { passes } from '../graph/select-graph.ts';
import type { Graphs } from '../graphs.ts';
import { validate } from '../http/validate.ts';

/** `GET /api/timeline`: for each year how many relations are active in it, by sign and state. */
export function timelineRoutes(graphs: Graphs): Router {
  return Router().get('/timeline', async (request, response) => {
    const filter = validate(filterQuery, request.query);
    const graph = await graphs.current();
    const all = [...graph.relations.values()];
    const timed = all.filter(passes(filter, graph)).map((relation) => ({ ...relation, sign: signName(relation.sign) }));
    response.json({ years: timelineOf(timed, extentOf(all)) } satisfies TimelineAnswer);
  });
}
