import { PARSERS } from './viewer-url.ts';

interface Words {
  readonly says: string;
  /** A value as it is written in the address. */
  readonly example: string;
}

/** What each parameter of the address says; one that is added to the parsers without words does not compile. */
const WORDS: Readonly<Record<keyof typeof PARSERS, Words>> = {
  at: { says: 'the window of time; without it the year with most attested relations', example: '2004..2008' },
  vs: { says: 'the window that it is compared with', example: '2020' },
  presumed: { says: 'whether relations that are presumed to continue are shown', example: 'false' },
  unknown: { says: 'whether relations are shown of which it is not known that they held', example: 'true' },
  known: { says: 'the day by which sources have to be published to count; without it all do', example: '2008-12-31' },
  vsKnown: {
    says: 'instead of `vs`: the other day, or `all` sources, with which what was known of the window is compared',
    example: 'all',
  },
  category: { says: 'filter: categories of relations', example: 'authority' },
  type: { says: 'filter: types of relations; `-` leaves one out', example: '-FUNDS' },
  sign: { says: 'filter: signs', example: 'hostile' },
  state: { says: 'filter: states in the window', example: 'attested,uncertain' },
  change: {
    says: 'filter: changes in a comparison; `unchanged`, `newly-known` and `no-longer-known` of older links are read as what they are called now',
    example: 'begun,ended',
  },
  kind: { says: 'filter: kinds of both actors of a relation', example: 'person' },
  touches: { says: 'filter: kinds of which one actor at least is', example: 'state' },
  status: { says: 'filter: statuses', example: '-alleged' },
  confidence: { says: 'filter: confidences', example: 'high' },
  dispute: { says: 'filter: whether sources dispute it', example: 'disputed' },
  independent: {
    says: 'filter: how many independent sources support it: none, one, two, three-or-more, two-or-more',
    example: 'two-or-more',
  },
  source: { says: 'filter: ids of sources', example: 'report-2008' },
  dataset: { says: 'filter: ids of datasets', example: 'council' },
  hide: { says: 'ids of actors that are hidden', example: 'alpha,beta' },
  only: { says: 'ids of the only actors that are shown', example: 'alpha,beta' },
  isolated: { says: 'whether actors without a relation in any year are shown', example: 'false' },
  draw: {
    says: 'how many of the best connected actors of a large graph the canvas draws, or `all`; without it as many as the server says',
    example: 'all',
  },
  also: { says: 'ids of actors that are drawn beside these, with their neighbours', example: 'alpha,beta' },
  sel: { says: 'what is selected, the last with its details open', example: 'actor:alpha,relation:alpha-beta' },
  claim: { says: 'id of the claim that is marked in the details of the selected relation', example: 'alpha-beta-1' },
  view: { says: 'the view', example: 'list' },
  pin: { says: 'actors that are held in a place by hand', example: 'alpha:12.5:-3' },
  place: { says: 'actors that were moved by laying out again', example: 'alpha:12.5:-3' },
  cam: { says: 'where the camera looks: x, y and how much is in view; without it at everything', example: '0.5:0.42:1.2' },
  frozen: { says: 'whether dragging moves nothing', example: 'true' },
  labels: { says: 'which names are written', example: 'all' },
  ties: {
    says: 'whether the relations of two actors are one line, `together`, or each its own, `apart`; without it by how many there are',
    example: 'together',
  },
  size: {
    says: 'by what actors are larger: `relations` that are shown, or of all years `all-relations`, `claims`, `betweenness`; `none`',
    example: 'claims',
  },
  colour: {
    says: 'what the colour of an actor says: its `kind`, the `dataset` that its relations are from, or its `camp` in the window',
    example: 'dataset',
  },
  hulls: { says: 'whether each camp has a hull around its actors, where `colour` is `camp`', example: 'true' },
  width: { says: 'by what lines are wider: `claims`, `sources`, or `none`', example: 'sources' },
  number: { says: 'how many camps there may be: `any`, or `two`', example: 'two' },
  weight: {
    says: 'what counts when camps are found: `pairs`, each sign between two actors once; `relations`, each; `net`, the sign of which two have more',
    example: 'relations',
  },
  grain: { says: 'the step of the timeline', example: 'month' },
  axis: { says: 'what of the time axis is in view; without it all of it, or as much as the step needs', example: '2019-01..2020-03' },
  table: { says: 'the table of the list', example: 'actors' },
  sort: { says: 'the column a table is sorted by; `-` reverses it; of lanes `last`, `name` or `relations`', example: '-degree' },
  publisher: { says: 'the publisher whose sources alone are in the table of the sources', example: 'Daily' },
  lanes: { says: 'ids of the actors that have lanes, without it all; of one alone its ties, by the other actor', example: 'alpha,beta' },
  path: { says: 'ids of the two actors between whom paths are sought', example: 'alpha,beta' },
  order: { says: 'whether the steps of a path hold together or one after the other', example: 'sequence' },
  nth: { says: 'which of the paths is lit, from 0', example: '2' },
  q: { says: 'the Cypher statements', example: 'RETURN 1' },
  p: { says: 'the texts of their parameters, as JSON', example: '{"year":"2008"}' },
  pt: { says: 'the types that were chosen for their parameters, as JSON', example: '{"year":"integer"}' },
  part: { says: 'which of the statements was run, from 0', example: '1' },
  timeout: { says: 'how long it may run, in milliseconds', example: '5000' },
  run: { says: 'whether it is run when the address is opened', example: 'true' },
  show: { says: 'whether its result is shown on the canvas', example: 'true' },
  result: { says: 'what its result is seen as', example: 'graph' },
  stored: { says: 'whether its values are written as they are stored, and not in words', example: 'true' },
  follow: { says: 'whether it is run again when the timeline or the selection moves', example: 'true' },
};

/** A parameter of the address, as the document lists it. */
interface Row extends Words {
  readonly name: string;
  /** As it would be written; empty where there is none. */
  readonly initial: string;
  /** The example, read and written again; `null` when it cannot be read. */
  readonly readAs: string | null;
}

/** The parameters in the order of their definitions. */
export function urlRows(): readonly Row[] {
  return (Object.keys(WORDS) as (keyof typeof PARSERS)[]).map((name) => {
    const parser: Parser = PARSERS[name];
    const read = parser.parse(WORDS[name].example);
    return { ...WORDS[name], name, initial: written(parser, parser.defaultValue), readAs: read === null ? null : written(parser, read) };
  });
}

/** The table of docs/url.md, in Markdown. */
export function urlTable(): string {
  const lines = urlRows().map(
    ({ name, says, initial, example }) => `| \`${name}\` | ${says} | ${code(initial)} | ${code(`${name}=${example}`)} |`,
  );
  return ['| parameter | what it says | without it | example |', '|---|---|---|---|', ...lines].join('\n');
}

interface Parser {
  parse(text: string): unknown;
  serialize?: (value: never) => string;
  readonly defaultValue?: unknown;
}

function written(parser: Parser, value: unknown): string {
  return value === undefined || value === null ? '' : (parser.serialize?.(value as never) ?? String(value));
}

function code(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}
