import { z } from 'zod';
import { explainAnswer } from '../../model/api/explain.ts';
import { problemDetails } from '../../model/api/problem.ts';
import { GRAPH_VERSION_HEADER } from '../../model/graph-version.ts';
import { allowedBy } from '../http/methods.ts';
import { byPath, type Route } from '../http/route.ts';

type JsonSchema = Record<string, unknown>;

/** The statuses that any request may be answered with: malformed, without a token, from another site, too often, or while the server stops. */
const PROBLEMS_OF_ALL = [400, 401, 403, 429, 503];
/** The statuses of a probe: 400 if it has a parameter. */
const PROBLEMS_OF_PROBES = [400];
const JSON_TYPE = ['application/json'];

const VERSION_HEADER: JsonSchema = {
  [GRAPH_VERSION_HEADER]: {
    description: 'The version of the graph: opaque, another one whenever the data are, and the same after a restart',
    schema: { type: 'string' },
  },
};

const PROBLEM_CONTENT = contentOf(['application/problem+json'], { $ref: '#/components/schemas/Problem' });

/** The OpenAPI 3.1 document of routes, generated from the schemas that check their requests. */
export function openApiDocument(routes: readonly Route[], version: string): JsonSchema {
  const paths = [...byPath(routes)].map(([path, ofPath]) => [
    `/api${path}`,
    {
      description: `Any other method is answered with 405 and \`Allow: ${allowedBy(ofPath)}\`.`,
      ...Object.fromEntries(ofPath.map((route) => [route.method, operation(route)])),
    },
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entente',
      version,
      description: 'Who stood with whom, when, and who says so.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'The server that gives this document' }],
    // Without ENTENTE_TOKEN everybody on its machine is answered.
    security: [{ bearer: [] }, { password: [] }, {}],
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Problem: schemaOf(problemDetails, 'output'), ...namedIn(explainAnswer) },
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'The token of the server, where it has one.' },
        password: { type: 'http', scheme: 'basic', description: 'The same as the password, under any name: for a browser.' },
      },
    },
  };
}

function operation(route: Route): JsonSchema {
  const { name, path, summary, description, choices = {}, query, body, isProbe } = route;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, part = '']) => ({
    name: part,
    in: 'path',
    required: true,
    schema: { type: 'string', enum: choices[part] },
  }));
  return {
    operationId: name,
    summary,
    description,
    ...(isProbe && { security: [] }),
    parameters: [...inPath, ...(query === undefined ? [] : queryParameters(query))],
    requestBody: body && { required: true, content: contentOf(body.mediaTypes, schemaOf(body.schema, 'input')) },
    responses: responsesOf(route),
  };
}

/** By status; one that is an answer and a problem as well has the content of both. */
function responsesOf({ answer, mediaTypes = JSON_TYPE, statuses = [200], hasVersion, problems = [], isProbe }: Route): JsonSchema {
  const content = contentOf(mediaTypes, schemaOf(answer, 'output'));
  const headers = hasVersion ? VERSION_HEADER : undefined;
  const answers = statuses.map((status) => [status, { description: 'The answer', headers, content }] as const);
  const refusals = [...(isProbe ? PROBLEMS_OF_PROBES : PROBLEMS_OF_ALL), ...problems].map((status) => {
    const both = statuses.includes(status) ? { ...content, ...PROBLEM_CONTENT } : PROBLEM_CONTENT;
    return [status, { description: 'A problem (RFC 9457)', content: both }] as const;
  });
  return Object.fromEntries([...answers, ...refusals]);
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
