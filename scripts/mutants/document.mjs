import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOMS } from './rooms.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = fileURLToPath(new URL('../../docs/mutants.md', import.meta.url));
const UNKNOWN = 'not looked at yet';

/** A test fails, goes on for too long, or cannot even be loaded. */
const NOTICED = new Set(['Killed', 'Timeout', 'RuntimeError']);

const HEAD = `# Mutants

\`npm run test:mutants\` changes the code of the pure rooms in small ways, one at a time, and runs the suites of the room. It is killed by a test that fails or goes on for too long, and by a suite that cannot be loaded. What no test notices survives and is listed here. The numbers and the lists are written by that command; the reason behind the colon is written by hand and kept. Sentences are not changed, nor what needs an engine, a server or a browser: other suites are for those.
`;

/** One mutant, \`before\` → \`after\`; several with the same reason stand in one line. */
const MUTANT = /`[^`]*` → `[^`]*`/g;
const LINE = /^- (`[^`]*` → `[^`]*`(?:; `[^`]*` → `[^`]*`)*): (.*)$/;

/**
 * Writes docs/mutants.md anew for the rooms that were tried; the others stay as they are.
 * @param {{ name: string, mutants: object[] }[]} results what Stryker says of each mutant
 * @returns {Promise<{ score: number, table: string }>} the share that was killed in these rooms, in per cent
 */
export async function writeMutants(results) {
  const { rooms, reasons } = read();
  for (const { name, mutants } of results) {
    const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    const killed = mutants.filter(({ status }) => NOTICED.has(status)).length;
    rooms.set(name, { killed, all: killed + alive.length, lines: listed(alive, reasons) });
  }
  const known = ROOMS.map(({ name }) => name).filter((name) => rooms.has(name));
  const all = sum(known.map((name) => rooms.get(name)));
  const rows = [...known.map((name) => row(name, rooms.get(name))), row('all', all)];
  const table = ['| room | killed | of | % |', '|---|--:|--:|--:|', ...rows];
  const lists = known.flatMap((name) => (rooms.get(name).lines.length === 0 ? [] : [`## ${name}`, '', ...rooms.get(name).lines]));
  writeFileSync(FILE, [HEAD, ...table, '', ...lists].join('\n'));
  return { score: percent(sum(results.map(({ name }) => rooms.get(name)))), table: table.join('\n') };
}

function sum(rooms) {
  return rooms.reduce((total, { killed, all }) => ({ killed: total.killed + killed, all: total.all + all }), { killed: 0, all: 0 });
}

function percent({ killed, all }) {
  return (100 * killed) / Math.max(1, all);
}

function row(name, room) {
  return `| ${name} | ${room.killed} | ${room.all} | ${percent(room).toFixed(1)} |`;
}

/** The lines of a room: for each file a heading and, for each reason, the mutants that share it. */
function listed(alive, reasons) {
  const files = grouped(alive, ({ fileName }) => relative(ROOT, fileName));
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, mutants]) => {
      const texts = [...new Set(mutants.sort(inOrder).map(described))];
      const groups = grouped(texts, (text) => reasons.get(`${file} ${text}`) ?? UNKNOWN);
      return [`### ${file}`, '', ...[...groups].map(([reason, group]) => `- ${group.join('; ')}: ${reason}`), ''];
    });
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function inOrder({ location: { start: a } }, { location: { start: b } }) {
  return a.line - b.line || a.column - b.column;
}

/** A mutant by its text, without its place, which moves. Lines and columns count from 1. */
function described({ fileName, location: { start, end }, replacement }) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  lines[0] = lines[0].slice(start.column - 1);
  return `${code(lines.join('\n'))} → ${code(replacement ?? '')}`;
}

function code(text) {
  const short = text.replace(/\s+/g, ' ').trim();
  return `\`${(short.length > 80 ? `${short.slice(0, 79)}…` : short).replaceAll('`', '´')}\``;
}

/** What the document says now: the rooms, and the reasons of what survived. */
function read() {
  const rooms = new Map();
  const reasons = new Map();
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  for (const [, name, killed, all] of text.matchAll(/^\| (\S+\/\S+) \| (\d+) \| (\d+) \|/gm)) {
    rooms.set(name, { killed: Number(killed), all: Number(all), lines: [] });
  }
  let room;
  let file = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) room = rooms.get(line.slice(3));
    if (line.startsWith('### ')) {
      file = line.slice(4);
      room?.lines.push(line, '');
    }
    if (line.startsWith('- ')) room?.lines.push(line);
    if (line === '' && room?.lines.at(-1)?.startsWith('- ')) room.lines.push('');
    const [, mutants, reason] = LINE.exec(line) ?? [];
    for (const mutant of mutants?.match(MUTANT) ?? []) reasons.set(`${file} ${mutant}`, reason);
  }
  return { rooms, reasons };
}
