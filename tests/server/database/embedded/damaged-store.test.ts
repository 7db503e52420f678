import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { GrafeoDB } from '@grafeo-db/js';
import { openEmbedded, openEmbeddedForWriting } from '../../../../server/database/embedded/open-embedded.ts';
import { openFailure } from '../../../../server/database/embedded/open-failure.ts';

const COUNTER = fileURLToPath(new URL('./open-and-count.ts', import.meta.url));
/** Of the file's header: its version is at 4, and the checksum of what is before it at 72. */
const CHECKED_BYTES = 72;

describe('a store that does not open', () => {
  let folder = '';
  let good = Buffer.alloc(0);
  const path = () => join(folder, 'graph');
  const log = () => `${path()}.wal`;

  beforeAll(async () => {
    const made = mkdtempSync(join(tmpdir(), 'entente-made-'));
    const engine = GrafeoDB.create(join(made, 'graph'));
    await engine.executeCypher('UNWIND range(1, 1000) AS x CREATE (:Actor {id: x})');
    engine.close();
    good = readFileSync(join(made, 'graph'));
    rmSync(made, { recursive: true });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-wal-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What is said of a store, by the real engine; nothing where it opens. */
  const said = (): string | undefined => {
    try {
      GrafeoDB.openReadOnly(path()).close();
      return undefined;
    } catch (error) {
      // Errors of native code are of another realm than the tests.
      const native = new Error(String(error).replace(/^Error: /, ''));
      return openFailure(native, path(), statSync(path(), { throwIfNoEntry: false })).message;
    }
  };
  const header = (change: (bytes: Buffer) => void): Buffer => {
    const bytes = Buffer.from(good);
    change(bytes);
    bytes.writeUInt32LE(crc32(bytes.subarray(0, CHECKED_BYTES)), CHECKED_BYTES);
    return bytes;
  };
  const advice = (seems: string) =>
    expect.stringMatching(new RegExp(`^The store ${path()} ${seems}: move it away and seed again\\. \\([^\\n]+\\)$`));

  test('cut off at any length, it says so', () => {
    const lengths = [4, 40, 75, 76, 100, 4095, 4096, 8192, 12_288, 13_000, Math.floor(good.length / 2), good.length - 4096];
    for (const length of lengths) {
      writeFileSync(path(), good.subarray(0, length));
      expect([length, said()]).toEqual([length, advice('is cut off, or damaged at its beginning')]);
    }
  });

  test('damaged in any byte of its header, it has the same advice', () => {
    for (let byte = 0; byte < CHECKED_BYTES + 4; byte += 1) {
      const bytes = Buffer.from(good);
      bytes[byte] = (bytes[byte] ?? 0) ^ 0xff;
      writeFileSync(path(), bytes);
      expect([byte, said()]).toEqual([byte, advice(byte < 4 ? 'is no store' : 'is damaged')]);
    }
  });

  test.each([0, 2, 4, 99, 255])('of version %i of the format, it is of another Entente', (version) => {
    writeFileSync(
      path(),
      header((bytes) => bytes.writeUInt8(version, 4)),
    );
    expect(said()).toEqual(advice('was written by another version of Entente'));
  });

  test('what is no store at all is named', () => {
    writeFileSync(path(), '');
    expect(said()).toEqual(advice('is empty'));
    writeFileSync(path(), 'a letter to a friend');
    expect(said()).toEqual(advice('is no store'));
    rmSync(path());
    mkdirSync(path());
    expect(said()).toEqual(advice('is a folder, where a store is one file'));
  });

  test('a log without its store, or beside another, is told by whoever opens it; nothing is removed', async () => {
    const script = `const { GrafeoDB } = require('@grafeo-db/js');
      GrafeoDB.create(${JSON.stringify(path())}).executeCypher('CREATE (:Actor)').then(() => process.kill(process.pid, 'SIGKILL'));`;
    spawnSync(process.execPath, ['-e', script], { cwd: fileURLToPath(new URL('../../../..', import.meta.url)) });
    expect(readdirSync(log()).length).toBeGreaterThan(0);
    writeFileSync(path(), good);
    expect(said()).toEqual(advice('has the log of another store beside it \\(its name ends in .wal\\)'));
    rmSync(path());
    const missing = advice('is missing, but its log is there \\(its name ends in .wal\\)');
    await expect(openEmbedded(folder)).rejects.toMatchObject({ failure: 'unavailable', message: missing });
    await expect(openEmbeddedForWriting(folder)).rejects.toMatchObject({ failure: 'unavailable', message: missing });
    expect([existsSync(path()), readdirSync(log()).length > 0]).toEqual([false, true]);
  });
});

/** A process that permissions hold for: those of root hold for nobody, so it gives up the right to pass them over. */
function asOrdinaryUser(args: readonly string[]): string {
  const isRoot = process.getuid?.() === 0;
  const bound = ['--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-dac_override,-dac_read_search', process.execPath];
  const [command, before] = isRoot ? ['setpriv', bound] : [process.execPath, []];
  return execFileSync(command, [...before, '--import', 'tsx', COUNTER, ...args], { encoding: 'utf8' }).trim();
}

const CAN_GIVE_UP_RIGHTS = process.platform !== 'win32' && (process.getuid?.() !== 0 || spawnSync('setpriv', ['--version']).status === 0);

describe.skipIf(!CAN_GIVE_UP_RIGHTS)('a data folder that cannot be written', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-fixed-'));
    mkdirSync(join(folder, 'full'));
    mkdirSync(join(folder, 'empty'));
    mkdirSync(join(folder, 'broken'));
    const engine = GrafeoDB.create(join(folder, 'full', 'graph'));
    await engine.executeCypher('UNWIND range(1, 7) AS x CREATE (:Actor {id: x})');
    engine.close();
    cpSync(join(folder, 'full', 'graph'), join(folder, 'broken', 'graph'));
    writeFileSync(join(folder, 'broken', 'graph'), readFileSync(join(folder, 'full', 'graph')).subarray(0, 5000));
    for (const name of ['full', 'broken']) chmodSync(join(folder, name, 'graph'), 0o444);
    for (const name of ['full', 'empty', 'broken']) chmodSync(join(folder, name), 0o555);
  });
  afterAll(() => {
    for (const name of ['full', 'empty', 'broken']) chmodSync(join(folder, name), 0o755);
    rmSync(folder, { recursive: true });
  });

  test('its store is read, and everything else says what is needed', () => {
    const at = (name: string) => join(folder, name);
    expect(asOrdinaryUser([at('full'), 'read'])).toBe('7 nodes');
    expect(asOrdinaryUser([at('full'), 'write'])).toBe(
      `The data folder ${at('full')} cannot be written, and loading data writes. Set ENTENTE_DATA to a folder that can be read and written.`,
    );
    expect(asOrdinaryUser([at('empty'), 'read'])).toBe(
      `The data folder ${at('empty')} cannot be written, and there is no store in it to read. Set ENTENTE_DATA to a folder that can be written.`,
    );
    expect(asOrdinaryUser([at('broken'), 'read'])).toMatch(/broken\/graph is cut off, or damaged at its beginning: move it away/);
  });
});
