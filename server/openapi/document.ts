import { z } from 'zod';
import * as api from '../../model/api.ts';
import { GRAPH_VERSION_HEADER } from '../../model/graph-version.ts';
import { allowed } from '../http/methods.ts';
import { ENDPOINTS, type Endpoint, type Method } from './endpoints.ts';

type JsonSchema = Record<string, unknown>;
/** The statuses that any request may be answered with: malformed, without a token, from another site, too often, or while the server stops. */
const PROBLEMS_OF_ALL = [400, 401, 403, 429, 503];
/** The statuses of a probe: 400 if it has a parameter. */
const PROBLEMS_OF_PROBES = [400];

const VERSION_HEADER: JsonSchema = {
  [GRAPH_VERSION_HEADER]: {
    description: 'The version of the graph: opaque, another one whenever the data are, and the same after a restart',
    schema: { type: 'string' },
  },
};

/** The endpoints whose answers carry the version of the graph. */
const OF_THE_GRAPH = /^\/api\/(?:info|vocabulary|graph|export|actors|relations|sources|dyads|paths|timeline|cypher$)/;

/** The OpenAPI 3.1 document of the API, generated from the schemas that check requests. */
export function openApiDocument(version: string): JsonSchema {
  const paths: Record<string, Partial<Record<Method, JsonSchema>> & { description?: string }> = {};
  for (const endpoint of ENDPOINTS) paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint) };
  for (const path of Object.values(paths)) path.description = `Any other method is answered with 405 and \`Allow: ${allowOf(path)}\`.`;
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description: 'Who stood with whom, when, and who says so.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: { Problem: schemaOf(api.problem, 'output'), ...namedIn(api.explainAnswer) } },
  };
}

function allowOf(path: Partial<Record<Method, unknown>>): string {
  return allowed(Object.keys(path).map((method) => method.toUpperCase()));
}

function operation(endpoint: Endpoint): JsonSchema {
  const {
    path,
    summary,
    description,
    choices = {},
    answer,
    mediaTypes = ['application/json'],
    status = 200,
    query,
    body,
    bodyTypes = ['application/json'],
    problems,
    isProbe = false,
  } = endpoint;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', enum: choices[name] },
  }));
  const problem = {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  return {
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: [...inPath, ...(query === undefined ? [] : queryParameters(query))],
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(bodyTypes, schemaOf(body, 'input')) } }),
    responses: {
      [status]: {
        description: 'The answer',
        ...(OF_THE_GRAPH.test(path) && { headers: VERSION_HEADER }),
        content: contentOf(mediaTypes, schemaOf(answer, 'output')),
      },
      ...Object.fromEntries([...(isProbe ? PROBLEMS_OF_PROBES : PROBLEMS_OF_ALL), ...problems].map((each) => [each, problem])),
    },
  };
}

function contentOf(mediaTypes: readonly string[], schema: JsonSchema): JsonSchema {
  return Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema }]));
}

function queryParameters(query: z.ZodType): JsonSchema[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { properties?: Record<string, JsonSchema>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, $defs: _named, ...document } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return withReferences(document);
}

/** The named parts of a schema, such as the plan, which is recursive. Each appears once in the document. */
function namedIn(schema: z.ZodType): JsonSchema {
  return withReferences(z.toJSONSchema(schema, { io: 'output' }).$defs ?? {});
}

function withReferences(document: object): JsonSchema {
  return JSON.parse(JSON.stringify(document).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
