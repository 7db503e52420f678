import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { openDatabase, openDatabaseForWriting } from '../../server/database/open/open-database.ts';
import { describeNeo4j, failureOf } from './engines.ts';
import { SELF_SIGNED } from './self-signed.ts';
import { TestProxy } from './test-proxy.ts';
import { AMPLE } from './texts.ts';

describeNeo4j(
  'an address that is not right',
  (engine) => {
    const settingsOf = (uri: string, more = {}) => ({
      neo4j: { uri, username: 'somebody', password: 'a-secret', ...more },
      dataFolder: '',
    });
    const refusal = async (uri: string, more = {}) => {
      const [asked, loaded] = await Promise.all([
        failureOf(openDatabase(settingsOf(uri, more))),
        failureOf(openDatabaseForWriting(settingsOf(uri, more))),
      ]);
      expect(loaded.message).toBe(asked.message);
      expect(asked.message).not.toContain('a-secret');
      return [asked.failure, asked.message];
    };

    let secure: TestProxy;
    beforeAll(async () => {
      secure = await TestProxy.before(engine.settings.neo4j?.uri ?? '', SELF_SIGNED);
    });
    afterAll(() => secure.kill());

    it('is opened where it is right, encrypted too', async () => {
      for (const uri of [engine.settings.neo4j?.uri ?? '', `bolt+ssc://${secure.address}`]) {
        const database = await openDatabase(settingsOf(uri));
        expect((await database.read({ text: 'RETURN 1' }, AMPLE)).rows).toEqual([[1]]);
        await database.close();
      }
    });

    it('says which scheme to try', async () => {
      expect(await refusal(`neo4j://${secure.address}`)).toEqual([
        'unavailable',
        `Neo4j at ${secure.address} wants TLS: try NEO4J_URI=neo4j+s://${secure.address}, or neo4j+ssc://${secure.address} if its certificate is self-signed.`,
      ]);
      expect((await refusal(`bolt+s://${secure.address}`))[1]).toMatch(
        /certificate that is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\): try NEO4J_URI=bolt\+ssc:/,
      );
      const plain = new URL(engine.settings.neo4j?.uri ?? '').host;
      expect((await refusal(`bolt+s://${plain}`))[1]).toBe(`Neo4j at ${plain} does not use TLS: try NEO4J_URI=bolt://${plain}`);
      expect((await refusal(`neo4j+ssc://${plain}`))[1]).toMatch(/try NEO4J_URI=neo4j:\/\//);
    });

    it('says that a port is of HTTP', async () => {
      const web = createServer((_request, response) => response.end('Neo4j Browser')).listen(0, '127.0.0.1');
      await new Promise((resolve) => web.once('listening', resolve));
      const { port } = web.address() as AddressInfo;
      for (const scheme of ['bolt', 'neo4j+s']) {
        expect((await refusal(`${scheme}://127.0.0.1:${port}`))[1]).toMatch(/speaks HTTP.*7474 is HTTP, Bolt is 7687.*127\.0\.0\.1:7687$/);
      }
      web.close();
    });

    it('says that a port takes connections and nobody answers, as one that is passed on to a server that has stopped', async () => {
      const passedOn = createSocketServer((socket) => socket.end()).listen(0, '127.0.0.1');
      await new Promise((resolve) => passedOn.once('listening', resolve));
      const { port } = passedOn.address() as AddressInfo;
      expect((await refusal(`bolt://127.0.0.1:${port}`))[1]).toMatch(/closes them without an answer\. Check that it is running/);
      passedOn.close();
    });

    it('says that nothing is there, or no such host', async () => {
      expect(await refusal('bolt://127.0.0.1:1')).toEqual([
        'unavailable',
        expect.stringContaining('127.0.0.1:1 refuses connections. Check'),
      ]);
      expect((await refusal('neo4j://nowhere.invalid'))[1]).toContain('nowhere.invalid:7687 cannot be found: there is no host');
    });

    it('says that a database is not there, and how to see those that are', async () => {
      expect(await refusal(engine.settings.neo4j?.uri ?? '', { database: 'nope' })).toEqual([
        'denied',
        expect.stringMatching(/does not have a database "nope": check NEO4J_DATABASE\. SHOW DATABASES/),
      ]);
    });
  },
  'suite',
);
