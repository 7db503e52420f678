import { McpServer } from '@modelcontextprotocol/server';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Question } from '../../model/library/question.ts';
import { validate } from '../http/validate.ts';
import type { Caller, Services } from './call/tool.ts';
import { registerResources } from './resources.ts';
import { INSTRUCTIONS, STATES_OF_TIME } from './states-prompt.ts';
import { toolError } from './tool-error.ts';
import { TOOLS } from './tools/tools.ts';

/** All that a server of the protocol is made of. */
export interface McpParts {
  readonly services: Services;
  readonly questions: readonly Question[];
  readonly version: string;
  readonly log: Logger;
}

/** A server of the Model Context Protocol for one connection, or one request where there are no sessions. */
export function ententeServer({ services, questions, version, log }: McpParts, caller: Caller): McpServer {
  // What there is to list is the same as long as the server runs, so that nobody need listen for changes.
  const listed = { listChanged: false };
  const capabilities = { tools: listed, resources: listed, prompts: listed };
  const server = new McpServer({ name: 'entente', title: 'Entente', version }, { instructions: INSTRUCTIONS, capabilities });
  for (const { name, title, description, input, output, run } of TOOLS) {
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    server.registerTool(
      name,
      { title, description, inputSchema: advertised(input), outputSchema: output, annotations },
      async (given, { mcpReq: { signal } }) => {
        try {
          const { answer, text } = await run(validate(input, given, 'argument'), { ...services, ...caller, signal });
          return { content: [{ type: 'text', text }], structuredContent: answer };
        } catch (error) {
          return toolError(error, log);
        }
      },
    );
  }
  registerResources(server, services.graphs, questions);
  server.registerPrompt(
    'states_of_time',
    {
      title: 'The states of time',
      description:
        'How to speak of relations that are attested, uncertain, presumed, foretold, undated, not known or absent, and how to check an answer',
      argsSchema: z.object({ question: z.string().optional().meta({ description: 'what is to be answered in this way' }) }),
    },
    ({ question }) => {
      const text = question === undefined ? STATES_OF_TIME : `${STATES_OF_TIME}\n\nAnswer in this way: ${question}`;
      return { messages: [{ role: 'user', content: { type: 'text', text } }] };
    },
  );
  return server;
}

/** A schema as it is told to clients, which reads anything: what is wrong with arguments is said in the words of the API. */
function advertised(schema: z.ZodType) {
  return { '~standard': { ...schema['~standard'], validate: (value: unknown) => ({ value }) } };
}
