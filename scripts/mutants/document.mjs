import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = new URL('../../docs/mutants.md', import.meta.url);
const UNKNOWN = 'not looked at yet';

const HEAD = `# Mutants

\`npm run test:mutants\` changes the code of the pure rooms in small ways, one at a time, and runs the suites of the room. What no test notices survives and is listed here. The numbers and the lists are written by that command; what stands behind the colon of a mutant is written by hand and kept. Sentences are not changed, nor what needs an engine, a server or a browser: other suites are for those.
`;

/**
 * Writes docs/mutants.md anew for the rooms that were tried; the others stay as they are.
 * @param {{ name: string, mutants: object[] }[]} results what Stryker says of each mutant
 * @returns {Promise<{ score: number, table: string }>} the share that was killed, in per cent
 */
export async function writeMutants(results) {
  const { rooms, reasons } = read();
  for (const { name, mutants } of results) {
    const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    rooms.set(name, {
      killed,
      all: killed + alive.length,
      lines: [...new Set(alive.map(described))].map((each) => `- ${each}: ${reasons.get(each) ?? UNKNOWN}`),
    });
  }
  const table = ['| room | killed | of | % |', '|---|--:|--:|--:|', ...[...rooms].map(([name, { killed, all }]) => row(name, killed, all))];
  const lists = [...rooms].flatMap(([name, { lines }]) => (lines.length === 0 ? [] : [`## ${name}`, '', ...lines, '']));
  writeFileSync(FILE, [HEAD, ...table, '', ...lists].join('\n'));
  const total = results.map(({ name }) => rooms.get(name)).reduce((sum, { killed, all }) => [sum[0] + killed, sum[1] + all], [0, 0]);
  return { score: (100 * total[0]) / Math.max(1, total[1]), table: table.join('\n') };
}

function row(name, killed, all) {
  return `| ${name} | ${killed} | ${all} | ${((100 * killed) / Math.max(1, all)).toFixed(1)} |`;
}

/** A mutant by its place in the text, without the line, which moves. */
function described({ fileName, location, replacement }) {
  const lines = readFileSync(fileName, 'utf8').split('\n');
  const { start, end } = location;
  const last = start.line === end.line ? end.column : undefined;
  const more = start.line === end.line ? '' : ' …';
  return `${relative(ROOT, fileName)} ${code(lines[start.line]?.slice(start.column, last) + more)} → ${code(replacement ?? '')}`;
}

function code(text) {
  const short = text.replace(/\s+/g, ' ').trim();
  return `\`${(short.length > 80 ? `${short.slice(0, 79)}…` : short).replaceAll('`', '´')}\``;
}

/** What the document says now: the rooms, and the reasons of what survived. */
function read() {
  const rooms = new Map();
  const reasons = new Map();
  let text = '';
  try {
    text = readFileSync(FILE, 'utf8');
  } catch {}
  for (const [, name, killed, all] of text.matchAll(/^\| (\S+\/\S+) \| (\d+) \| (\d+) \|/gm)) {
    rooms.set(name, { killed: Number(killed), all: Number(all), lines: [] });
  }
  let room;
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) room = rooms.get(line.slice(3));
    const [, mutant, reason] = /^- (\S+ `.*?` → `.*?`): (.*)$/.exec(line) ?? [];
    if (mutant === undefined) continue;
    reasons.set(mutant, reason);
    room?.lines.push(line);
  }
  return { rooms, reasons };
}
