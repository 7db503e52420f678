import { countedOf } from '../../model/library/counted.ts';
import type { Parameter } from '../../model/library/parameter.ts';
import { COUNTED_WORDS } from './counted-in-words.ts';
import { PROPERTY_WORDS } from './property-in-words.ts';
import { capitalize } from './state-in-words.ts';

/** What a parameter is called in a form: what its question says that it is, else its name in the statement. */
export function parameterLabel({ name, description }: { readonly name: string; readonly description: string | undefined }): string {
  return description === undefined ? `$${name}` : capitalize(description.replace(/^(?:the|a|an) /, ''));
}

/** A value that a parameter may have, in words: by what the parameter is called, it is a code of a property, or what counts. */
export function choiceInWords({ name }: Pick<Parameter, 'name'>, choice: unknown): string {
  const counted = name === 'counted' ? countedOf(choice) : undefined;
  if (counted !== undefined) return COUNTED_WORDS[counted];
  const property = [name, name.replace(/s$/, ''), name.replace(/es$/, '')].find((each) => Object.hasOwn(PROPERTY_WORDS, each));
  const said = property === undefined ? undefined : PROPERTY_WORDS[property]?.say(choice);
  if (said !== undefined) return capitalize(said);
  return typeof choice === 'boolean' ? (choice ? 'Yes' : 'No') : String(choice);
}
