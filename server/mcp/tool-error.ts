import type { CallToolResult } from '@modelcontextprotocol/server';
import type { Logger } from 'pino';
import { toProblem } from '../http/error-handler.ts';

/** What a tool says that cannot answer, in the words of the API: what is wrong, where, and what to do. What nobody expected is logged. */
export function toolError(error: unknown, log: Logger): CallToolResult {
  const { status, title, message, details } = toProblem(error);
  if (status === 500) log.error({ err: error }, message);
  const { code, position } = details;
  const where = position === undefined ? '' : ` (line ${position.line}, column ${position.column})`;
  const text = `${title}: ${message}${where}${code === undefined ? '' : ` [${code}]`}`;
  return { content: [{ type: 'text', text }], isError: true };
}
