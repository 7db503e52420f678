import { destination, type Logger, pino } from 'pino';

/** So much of the log is kept while it cannot be written, bytes. */
const KEPT_BYTES = 256 * 1024;

/**
 * Opens the log, which goes to standard error. Where that cannot be written, as on a full disk, its lines are kept and written
 * when there is room again, the first of them at least; without a word, since there is nobody else to tell, and nobody's answer
 * is the worse for it.
 */
export function openLog(level: string): Logger {
  const standardError = destination({ dest: 2, sync: true, maxLength: KEPT_BYTES });
  standardError.on('error', () => undefined);
  return pino({ level, redact: ['req.headers.authorization', 'req.headers.cookie'] }, standardError);
}
