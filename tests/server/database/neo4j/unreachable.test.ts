import neo4j from 'neo4j-driver';
import { accessProblem, brokenProblem, routingProblem } from '../../../../server/database/neo4j/unreachable.ts';

const settings = { uri: 'neo4j+s://graph.example', username: 'me', password: 'a-secret' };
const driverError = (code: string) => new neo4j.Neo4jError('a-secret was refused', code, '50N42', 'error');

describe('what a server says that cannot be used', () => {
  test.each([
    ['Neo.ClientError.Security.Unauthorized', 'denied', /refuses the account "me": check NEO4J_USERNAME and NEO4J_PASSWORD/],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'denied', /too many wrong passwords/],
    ['Neo.ClientError.Security.CredentialsExpired', 'denied', /a new password for "me"/],
    ['Neo.ClientError.Security.Forbidden', 'denied', /does not let "me" read/],
    ['Neo.ClientError.Database.DatabaseNotFound', 'denied', /home database of this account.*NEO4J_DATABASE.*SHOW DATABASES/],
    ['Neo.TransientError.General.DatabaseUnavailable', 'unavailable', /answers, but its database does not.*logs.*start it again/],
    ['Neo.DatabaseError.Transaction.TransactionStartFailed', 'unavailable', /answers, but its database does not.*logs.*start it again/],
    ['ServiceUnavailable', 'unavailable', /does not answer.*running.*NEO4J_URI.*firewall/],
  ])('%s', (code, failure, message) => {
    const error = accessProblem(driverError(code), settings);
    expect([error.failure, error.message]).toEqual([failure, expect.stringMatching(message)]);
    expect(error.message).toMatch(/^Neo4j at graph\.example:7687 /);
    expect(error.message).not.toContain('a-secret');
  });

  test('while data are loaded, a database that cannot go on is told from a statement that it refuses', () => {
    expect(brokenProblem(driverError('Neo.DatabaseError.Transaction.TransactionLogError'), settings)?.failure).toBe('unavailable');
    expect(brokenProblem(driverError('Neo.DatabaseError.Statement.ExecutionFailed'), settings)).toBeUndefined();
    expect(brokenProblem(driverError('ServiceUnavailable'), settings)).toBeUndefined();
  });

  test('a server that names an address which does not answer is asked for directly', () => {
    expect(routingProblem(driverError('ServiceUnavailable'), settings)?.message).toContain('try NEO4J_URI=bolt+s://graph.example:7687 if');
    expect(routingProblem(driverError('ServiceUnavailable'), { ...settings, uri: 'bolt://graph.example' })).toBeUndefined();
    expect(routingProblem(driverError('Neo.ClientError.Security.Unauthorized'), settings)).toBeUndefined();
  });
});
