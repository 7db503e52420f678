import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findCompose } from '../../scripts/compose.mjs';
import { describeWith } from '../needs/describe-with.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SECRETS = { NEO4J_PASSWORD: 'of-the-writer', ENTENTE_TOKEN: 'a-token-of-a-team', NEO4J_READER_PASSWORD: 'of-the-reader' };
const { programs, lacks } = findCompose();
/** In the place of a .env that lies in the folder of who runs this. */
const EMPTY = join(mkdtempSync(join(tmpdir(), 'entente-compose-')), 'empty');
writeFileSync(EMPTY, '');

describeWith({ name: 'compose', title: 'docker-compose', lacks }, 'docker-compose.yml', () => {
  describe.each(programs)('as $title reads it', ({ command, args }) => {
    const config = (files: readonly string[], secrets: Partial<typeof SECRETS> = SECRETS, settings: Record<string, string> = {}) => {
      const named = files.flatMap((file) => ['-f', file]);
      const without = Object.fromEntries(Object.keys(SECRETS).map((name) => [name, undefined]));
      const call = [...args, '--env-file', EMPTY, ...named, 'config'];
      return spawnSync(command, call, { cwd: ROOT, encoding: 'utf8', env: { ...process.env, ...without, ...secrets, ...settings } });
    };

    it('is accepted, and each of its services has limits and no privileges', () => {
      const { status, stdout, stderr } = config(['docker-compose.yml']);
      expect([status, stderr]).toEqual([0, '']);
      const services = servicesIn(stdout);
      expect([...services.keys()].sort()).toEqual(['app', 'neo4j', 'seed']);
      for (const [name, text] of services) {
        expect(text, name).toMatch(/cap_drop:\n\s*- ALL\n/);
        expect(text, name).toMatch(/no-new-privileges:true/);
        expect(text, name).toMatch(/mem_limit:/);
        expect(text, name).toMatch(/pids_limit: \d+/);
        if (name === 'neo4j') expect(text).toMatch(/user: '?7474:7474/);
        else expect(text, name).toMatch(/read_only: true/);
      }
    });

    it('hands Entente the settings that are set around it, such as the proxies in front, and no empty ones', () => {
      const { stdout } = config(['docker-compose.yml'], SECRETS, { TRUST_PROXY: '1', LOG_LEVEL: 'info' });
      const app = servicesIn(stdout).get('app') ?? '';
      expect(app).toMatch(/TRUST_PROXY: ["']1["']/);
      expect(app).toContain('LOG_LEVEL: info');
      expect(app).not.toMatch(/ENTENTE_ADDRESS: ["']{2}/);
    });

    it('is refused without a secret, which is named', () => {
      const { status, stderr } = config(['docker-compose.yml'], { NEO4J_PASSWORD: SECRETS.NEO4J_PASSWORD });
      expect(status).not.toBe(0);
      expect(stderr).toContain('ENTENTE_TOKEN');
    });

    it('with docker-compose.reader.yml asks by an account of its own, and does not hold the password of the one that loads', () => {
      const { status, stdout } = config(['docker-compose.yml', 'docker-compose.reader.yml']);
      expect(status).toBe(0);
      const [app = '', seed = ''] = ['app', 'seed'].map((name) => servicesIn(stdout).get(name));
      expect(app).toContain('NEO4J_USERNAME: entente_reader');
      expect(app).toContain(SECRETS.NEO4J_READER_PASSWORD);
      expect(app).not.toContain(SECRETS.NEO4J_PASSWORD);
      expect(seed).toContain(SECRETS.NEO4J_PASSWORD);
    });
  });
});

/** The services of what `config` prints, each with the lines of it. */
function servicesIn(printed: string): Map<string, string> {
  const [, services = ''] = /^services:\n((?: .*\n)+)/m.exec(printed) ?? [];
  return new Map(services.split(/^(?= {2}\S)/m).map((text) => [/^ {2}([^:]+):/.exec(text)?.[1] ?? '', text]));
}
