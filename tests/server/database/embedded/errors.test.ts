import { engineErrorOf, isLocked } from '../../../../server/database/embedded/errors.ts';
import { openFailure } from '../../../../server/database/embedded/open-failure.ts';

describe('errors of the embedded engine', () => {
  test('code, message and position are taken from its text', () => {
    const text = 'Query error: GRAFEO-Q001: syntax error: [Cypher] Expected expression\n  --> query:2:7\n   |\n 2 | RETURN\n   | ';
    expect(engineErrorOf(new Error(text))).toEqual({
      failure: 'refused',
      code: 'GRAFEO-Q001',
      message: 'Expected expression',
      position: { line: 2, column: 7 },
    });
  });

  test('its help is kept', () => {
    const text = "Query error: GRAFEO-Q002: semantic error: Undefined variable 'm'\n   |\n  help: Did you mean 'n'?";
    expect(engineErrorOf(new Error(text)).message).toBe("Undefined variable 'm'. Did you mean 'n'?");
  });

  test('a panic is a query too big for this engine', () => {
    expect(engineErrorOf(new Error('task 75 panicked with message "assertion failed"'))).toMatchObject({ failure: 'unsupported' });
  });

  test.each(['File too large (os error 27)', 'No space left on device (os error 28)', 'Disk quota exceeded (os error 122)'])(
    'a store that cannot grow says what to do: %s',
    (reason) => {
      const text = `Transaction error: GRAFEO-T001: the commit could not be written to the write-ahead log: I/O error on the WAL at /a: ${reason}`;
      expect(engineErrorOf(new Error(text))).toEqual({
        failure: 'unavailable',
        message: `The store cannot grow, since its disk is full or has a limit, and nothing of this was kept: make room and run it again. (${reason})`,
      });
    },
  );

  test('anything else is kept as it is', () => {
    expect(engineErrorOf(new Error('odd'))).toEqual({ failure: 'refused', message: 'odd' });
  });

  test('a lock, in both of its wordings', () => {
    for (const text of ['database file is locked by another process: s', 'database file cannot be locked for reading: s']) {
      const error = new Error(`Database error: GRAFEO-X001: Internal error: ${text}`);
      expect(isLocked(error)).toBe(true);
      expect(openFailure(error, 's')).toMatchObject({ failure: 'locked' });
    }
  });
});
