import { CypherLanguageService, type DbSchema, formatQuery } from '@neo4j-cypher/language-support';
import type { ProcedureInfo } from '../../../model/api/procedures.ts';
import { consoleCommandIn } from '../../../model/cypher/console-command.ts';
import { type CypherFunction, FUNCTIONS } from '../../../model/cypher/functions.ts';
import { type BOUND_NAMES, namesIn } from '../../state/query-parameters.ts';
import { statementsIn } from './statements.ts';
import type { GraphNames, LanguageAnswers, LanguageRequest, LanguageTasks, LintProblem, Suggestion, Token, TokenRole } from './task.ts';

/** Parses Cypher with Neo4j's language support. A hostile text may take minutes, so that only a worker may call this. */
export class CypherAnalyzer {
  private readonly service = new CypherLanguageService({ consoleCommandsEnabled: false });
  private readonly functions = OFFERED;
  private readonly schema: DbSchema;
  private readonly procedures: Readonly<Record<string, Procedure>>;

  constructor(names: GraphNames) {
    this.schema = { labels: [...names.labels], relationshipTypes: [...names.relationTypes], propertyKeys: [...names.properties] };
    this.procedures = Object.fromEntries(names.procedures.map((info) => [info.name, registered(info)]));
  }

  answer(request: Exclude<LanguageRequest, { names: unknown }>): LanguageAnswers[keyof LanguageAnswers] {
    if (request.kind === 'colour') return this.colour(request.task);
    if (request.kind === 'lint') return this.lint(request.task);
    if (request.kind === 'complete') return this.complete(request.task);
    if (request.kind === 'signature') return this.signature(request.task);
    return this.format(request.task);
  }

  colour({ text }: LanguageTasks['colour']): Token[] {
    const at = offsetsOf(text);
    return this.service.highlightSyntax(text).flatMap(({ position, token, tokenType }): Token[] => {
      const role = ROLES[tokenType];
      const from = at(position.startOffset);
      return role === undefined || token === '' ? [] : [{ from, to: Math.min(from + token.length, text.length), role }];
    });
  }

  lint({ text }: LanguageTasks['lint']): LintProblem[] {
    if (text.trim() === '') return [];
    const commands = statementsIn(text).flatMap((part): LintProblem[] => {
      const command = consoleCommandIn(text.slice(part.from, part.to));
      if (command === undefined) return [];
      return [{ from: part.from + command.from, to: part.from + command.to, severity: 'error', message: command.help }];
    });
    // What the linter says of the colon and of all behind it would only hide that.
    if (commands.length > 0) return commands;
    const problems = this.problemsIn(text, 'CYPHER 5');
    const first = problems.find(({ severity }) => severity === 'error');
    if (first === undefined || this.problemsIn(text, 'CYPHER 25').some(({ severity }) => severity === 'error')) return problems;
    // Which language a database reads by itself is not known here.
    return [{ ...first, severity: 'warning', message: ONLY_IN_25 }];
  }

  /** What the linter says of a text, that is in a language unless it says otherwise. */
  private problemsIn(text: string, defaultLanguage: 'CYPHER 5' | 'CYPHER 25'): LintProblem[] {
    // Without functions: those of a plugin would be reported as unknown.
    const schema = { ...this.schema, parameters: parametersOf(text), defaultLanguage };
    return this.service.lint(text, schema).diagnostics.map(({ offsets, severity, message }) => {
      const from = Math.min(Math.max(offsets.start, 0), text.length);
      const to = Math.min(Math.max(offsets.end, from), text.length);
      return {
        from,
        to,
        severity: severity === 1 ? 'error' : severity === 2 ? 'warning' : 'info',
        message: typeof message === 'string' ? message : message.value,
      };
    });
  }

  complete({ text, offset, manual }: LanguageTasks['complete']): Suggestion[] {
    // The word that is being typed must not complete itself.
    const rest = `${text.slice(0, offset).replace(/\w+$/, '')} ${text.slice(offset).replace(/^\w+/, '')}`;
    const items = this.service.autocomplete(text, this.withFunctions(rest), { caretPosition: offset, manual });
    return items.flatMap(({ label, insertText, kind, signature }): Suggestion[] => {
      const offer = { label, text: insertText ?? label, kind: KINDS[kind ?? 0] ?? 'variable' };
      // After a variable the library returns the rest of a function's name.
      if (offer.kind === 'function' && !Object.hasOwn(this.functions, label) && !Object.hasOwn(this.procedures, label)) return [];
      return [signature === undefined ? offer : { ...offer, detail: signature.slice(label.length) }];
    });
  }

  signature({ text, offset }: LanguageTasks['signature']): LanguageAnswers['signature'] {
    const { signatures, activeSignature, activeParameter } = this.service.getSignatureHelp(text, this.withFunctions(text), {
      caretPosition: offset,
    });
    const signature = signatures[activeSignature ?? 0];
    if (signature === undefined) return null;
    const active = signature.parameters?.[activeParameter ?? 0]?.label;
    return { label: signature.label, active: typeof active === 'string' ? active : '' };
  }

  format({ text, offset }: LanguageTasks['format']): LanguageAnswers['format'] {
    const { formattedQuery, newCursorPos } = formatQuery(text, { cursorPosition: offset });
    return { text: formattedQuery, offset: Math.min(newCursorPos ?? offset, formattedQuery.length) };
  }

  private withFunctions(naming: string): DbSchema {
    const functions = { 'CYPHER 5': this.functions, 'CYPHER 25': this.functions };
    const procedures = { 'CYPHER 5': this.procedures, 'CYPHER 25': this.procedures };
    return { ...this.schema, parameters: parametersOf(naming), functions, procedures };
  }
}

const ONLY_IN_25 = 'This is Cypher 25: write CYPHER 25 in front, unless it is the default language of the database.';

type FunctionOfSchema = NonNullable<NonNullable<DbSchema['functions']>[string]>[string];

/** Neo4j advises against `id`, so nobody is to come upon it here. */
const OFFERED: Readonly<Record<string, FunctionOfSchema>> = Object.fromEntries(
  FUNCTIONS.filter(({ name }) => name !== 'id').map((known) => [known.name, registeredFunction(known)]),
);

/** As the language support wants a function. */
function registeredFunction({ name, signature, parameters, returns }: CypherFunction): FunctionOfSchema {
  return {
    ...{ name, signature, category: '', description: '', isBuiltIn: true, aggregating: false, isDeprecated: false },
    argumentDescription: parameters.map((parameter) => ({ ...parameter, description: '', isDeprecated: false })),
    returnDescription: returns,
  };
}

type Procedure = NonNullable<NonNullable<DbSchema['procedures']>[string]>[string];

/** A procedure in the form that the language support needs. */
function registered({ name, signature, description, arguments: given, returns }: ProcedureInfo): Procedure {
  const described = (values: ProcedureInfo['arguments']) => values.map((value) => ({ ...value, isDeprecated: false }));
  return {
    ...{ name, signature, description, mode: 'READ', worksOnSystem: false, admin: false, option: { deprecated: false } },
    argumentDescription: described(given),
    returnDescription: described(returns),
  };
}

/** The bound parameters and all others in the text, which get fields. Their values do not matter here. */
function parametersOf(text: string): Record<string, unknown> {
  const bound = { year: 2000, from: '', to: '', selected: [''], known: '' } satisfies Record<(typeof BOUND_NAMES)[number], unknown>;
  return { ...bound, ...Object.fromEntries(namesIn(text).map((name) => [name, ''])) };
}

/** Converts offsets: the parser counts code points, the editor UTF-16 code units. */
function offsetsOf(text: string): (offset: number) => number {
  const starts: number[] = [];
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  let unit = 0;
  for (const character of text) {
    starts.push(unit);
    unit += character.length;
  }
  return (offset) => starts[offset] ?? text.length;
}

const ROLES: Readonly<Partial<Record<string, TokenRole>>> = {
  ...{ keyword: 'keyword', label: 'label', comment: 'comment', stringLiteral: 'string' },
  ...{ function: 'function', predicateFunction: 'function', procedure: 'function', namespace: 'function' },
  ...{ numberLiteral: 'literal', booleanLiteral: 'literal', keywordLiteral: 'literal' },
  ...{ paramDollar: 'parameter', paramValue: 'parameter' },
};

/** The kinds of completion of the language server protocol. */
const KINDS: Readonly<Partial<Record<number, Suggestion['kind']>>> = {
  3: 'function',
  2: 'function',
  10: 'property',
  14: 'keyword',
  25: 'name',
};
