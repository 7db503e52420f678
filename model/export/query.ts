import { z } from 'zod';
import { campShape } from '../camps/query.ts';
import { graphShape, toGraphQuery } from '../filter/filter-query.ts';

/** The query of exports: that of `GET /api/graph`, and how the camps of the actors are found. */
export const exportQuery = z
  .strictObject({ ...graphShape, ...campShape })
  .transform(({ number, weight, ...graph }, context) => ({ number, weight, ...toGraphQuery(graph, context) }));
export type ExportQuery = z.infer<typeof exportQuery>;
