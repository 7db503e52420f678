import { Router } from 'express';
import type { GraphAnswer } from '../../model/api.ts';
import { graphQuery } from '../../model/filter/filter-query.ts';
import { validate } from '../http/validate.ts';
import type { Graphs } from './graphs.ts';
import { demandKnown } from './known-values.ts';
import { selectGraph } from './select-graph.ts';

/** `GET /api/graph`: the relations in a window, or the union of all years. */
export function graphRoutes(graphs: Graphs): Router {
  return Router().get('/graph', async (request, response) => {
    const query = validate(graphQuery, request.query);
    const graph = await graphs.current(response);
    demandKnown(query, graph);
    response.json(selectGraph(graph, query) satisfies GraphAnswer);
  });
}
