import { autocompletion, type Completion, type CompletionContext, type CompletionResult, startCompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { type ActorSearch, actorSearch } from '../../../model/actor-search.ts';
import type { UnionGraph } from '../../graph/union-graph.ts';
import { keyBindings } from './key-bindings.ts';
import type { LanguageClient } from './language-client.ts';
import { type Quoted, quotedAt } from './string-literals.ts';
import type { Suggestion } from './task.ts';

/** Completes the text at the cursor, and inside a string the ids of actors by their names. */
export function completion(client: LanguageClient, unionGraph: UnionGraph): Extension {
  let search: ActorSearch | undefined;
  const source = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const text = context.state.doc.toString();
    const quoted = quotedAt(text, context.pos);
    if (quoted === null) return offered(context, text, client, unionGraph);
    search ??= actorSearch(unionGraph.actors);
    return actorsIn(quoted, search, unionGraph);
  };
  return [
    autocompletion({ override: [source], icons: false, maxRenderedOptions: 60 }),
    keymap.of([...keyBindings('complete', startCompletion)]),
  ];
}

const MOST_ACTORS = 12;

function actorsIn({ from, text, before }: Quoted, search: ActorSearch, { actorById }: UnionGraph): CompletionResult | null {
  if (text.trim() === '' || actorById.has(text)) return null;
  // After `name: "` the name is completed, everywhere else the id.
  const isName = /\bname\s*(?::|=|<>|IN\s*\[(?:[^\]]*,)?)\s*$/i.test(before);
  const options = search(text)
    .slice(0, MOST_ACTORS)
    .flatMap((id): Completion[] => {
      const actor = actorById.get(id);
      if (actor === undefined) return [];
      return isName ? [{ label: actor.name, detail: id }] : [{ label: id, detail: actor.name }];
    });
  if (options.length === 0 || options.some(({ label }) => label === text)) return null;
  return { from, options, filter: false };
}

const WORD = /^[\p{L}\p{N}_]*$/u;
/** A name is expected after these. */
const OPENERS = ':.$|&!{';

async function offered(
  context: CompletionContext,
  text: string,
  client: LanguageClient,
  unionGraph: UnionGraph,
): Promise<CompletionResult | null> {
  const { pos, explicit } = context;
  const word = context.matchBefore(/[\p{L}\p{N}_]+/u);
  const isDue = word === null ? OPENERS.includes(text[pos - 1] ?? ' ') : !/^\d/.test(word.text);
  if (!explicit && !isDue) return null;
  const offers = await client.ask('complete', { text, offset: pos, manual: explicit });
  if (context.aborted || offers === null) return null;
  const isThere = (typed: string) => offers.some((offer) => isWritten(offer, typed));
  if (!explicit && word !== null && isThere(word.text)) return null;
  const types = new Map(unionGraph.types.map((info) => [info.type, info]));
  const options = offers.map((offer): Completion => {
    const info = offer.kind === 'name' ? types.get(offer.label) : undefined;
    return {
      label: offer.text,
      displayLabel: offer.label,
      boost: BOOSTS[offer.kind],
      ...(info !== undefined && { detail: info.label, info: info.definition }),
      ...(offer.detail !== undefined && { detail: offer.detail }),
    };
  });
  return { from: word?.from ?? pos, options, validFor: (typed) => WORD.test(typed) && !isThere(typed) };
}

/** Whether a word is complete. It is not offered then, so that Enter begins a new line. */
function isWritten({ text, kind }: Suggestion, typed: string): boolean {
  return text === typed || (kind === 'keyword' && text.toLowerCase() === typed.toLowerCase());
}

const BOOSTS: Readonly<Record<Suggestion['kind'], number>> = { name: 2, property: 2, variable: 1, function: 0, keyword: -1 };
