import { Router } from 'express';
import type { TimelineAnswer } from '../../model/api.ts';
import { NO_FILTER } from '../../model/filter/filter.ts';
import { filterQuery } from '../../model/filter/filter-query.ts';
import { extentOf, timelineOf } from '../../model/timeline.ts';
import type { Graphs } from '../graph/graphs.ts';
import { demandKnown } from '../graph/known-values.ts';
import { filterable, meant } from '../graph/select-graph.ts';
import { validate } from '../http/validate.ts';

/** `GET /api/timeline`: for each year how many relations are active in it, by sign and state. */
export function timelineRoutes(graphs: Graphs): Router {
  return Router().get('/timeline', async (request, response) => {
    const query = validate(filterQuery, request.query);
    const graph = await graphs.current(response);
    demandKnown(query, graph);
    const all = [...graph.relations.values()];
    const isAdmitted = meant({ ...query, filter: NO_FILTER }, graph);
    const relations = all.filter((relation) => isAdmitted(relation)).map((relation) => ({ ...relation, ...filterable(relation, graph) }));
    response.json({ years: timelineOf(relations, query.filter, extentOf(all)) } satisfies TimelineAnswer);
  });
}
