import neo4j from 'neo4j-driver';
import { toDatabaseError } from '../../../../server/database/neo4j/errors.ts';

const driverError = (code: string, message = 'no') => new neo4j.Neo4jError(message, code, '50N42', 'error');

describe('errors of the Neo4j driver', () => {
  test.each([
    ['Neo.ClientError.Statement.SyntaxError', 'refused'],
    ['Neo.ClientError.Statement.AccessMode', 'refused'],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'refused'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'timeout'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'timeout'],
    ['Neo.TransientError.Transaction.Terminated', 'cancelled'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'refused'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'unavailable'],
    ['Neo.ClientError.Security.Unauthorized', 'unavailable'],
    ['ServiceUnavailable', 'unavailable'],
  ])('%s is %s', (code, failure) => {
    expect(toDatabaseError(driverError(code))).toMatchObject({ failure, details: { code } });
  });

  test('the position is taken out of the message, less the lines before the query', () => {
    const message = 'Invalid input \'RETRN\' (line 3, column 5 (offset: 20))\n"RETRN"\n ^';
    expect(toDatabaseError(driverError('Neo.ClientError.Statement.SyntaxError', message), 1)).toMatchObject({
      message: "Invalid input 'RETRN'",
      details: { position: { line: 2, column: 5 } },
    });
  });

  test('a language that the server does not have is told as that', () => {
    const message = '25 is not a valid option for cypher version. Valid options are: 5';
    expect(toDatabaseError(driverError('Neo.ClientError.Statement.ArgumentError', message))).toMatchObject({
      failure: 'unsupported',
      message: `This Neo4j does not have Cypher 25, but 5; a later release may have it. (${message})`,
    });
  });

  test('a position that is none is left out', () => {
    const error = toDatabaseError(
      driverError('Neo.ClientError.Statement.SyntaxError', 'Two statements (line 0, column 0 (offset: 0))\n""'),
    );
    expect(error).not.toHaveProperty('details.position');
  });

  test('an error of another kind passes', () => {
    const error = new Error('mine');
    expect(toDatabaseError(error)).toBe(error);
  });
});
