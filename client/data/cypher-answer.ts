import { useQuery } from '@tanstack/react-query';
import type { CypherAnswer } from '../../model/api/cypher.ts';
import { decodeTypedAnswer, TYPED_JSON } from '../../model/query-api/decode-typed.ts';
import { postQuery } from './api.ts';

interface Asked {
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The rows of a query that is run beside another; `null` runs nothing. @param version of the graph, with which they are kept */
export const useCypherAnswer = (asked: Asked | null, version: string | null) =>
  useQuery({
    queryKey: ['cypher', asked, version],
    queryFn: async ({ signal }) => decodeTypedAnswer(await postQuery<CypherAnswer>('cypher', asked ?? NOTHING, signal, TYPED_JSON)),
    enabled: asked !== null,
    retry: false,
  });

const NOTHING: Asked = { statement: '', parameters: {} };
