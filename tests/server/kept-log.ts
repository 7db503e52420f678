import { type Logger, pino } from 'pino';

/** A log at its usual level, and the messages that it got. */
export function keptLog(): { readonly lines: string[]; readonly log: Logger } {
  const lines: string[] = [];
  return { lines, log: pino({ level: 'warn' }, { write: (line: string) => void lines.push(JSON.parse(line).msg) }) };
}
