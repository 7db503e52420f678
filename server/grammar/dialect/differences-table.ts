import { DIFFERENCES, type Difference, type DifferenceId } from './differences.ts';

const TITLES: Readonly<Record<Difference['handling'], string>> = {
  rewritten: 'Rewritten: the answer is that of Neo4j',
  refused: 'Refused, with the construct named',
  noted: 'Answered, with a word beside the rows',
};

/** The tables of docs/embedded-engine.md: what differs, by what is done about it. */
export function differencesTables(): string {
  return (Object.keys(TITLES) as Difference['handling'][]).map(tableOf).join('\n\n');
}

function tableOf(handling: Difference['handling']): string {
  const rows = (Object.entries(DIFFERENCES) as [DifferenceId, Difference][]).filter(([, each]) => each.handling === handling);
  const lines = rows.map(
    ([id, { construct, differs, instead, example }]) =>
      `| \`${id}\` | ${cell(construct)} | ${cell(`${differs}${instead === undefined ? '' : ` ${instead}`}`)} | \`${cell(example)}\` |`,
  );
  return [`### ${TITLES[handling]}`, '', '| code | construct | the engine alone | example |', '|---|---|---|---|', ...lines].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
