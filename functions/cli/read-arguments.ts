/** Reads what stands after a command, and says in our own words what it does not take. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CodedError } from '../../src/errors.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of a command, and whether words stand beside them. */
interface Arguments<Own extends Options> {
  readonly options: Own;
  readonly allowPositionals: boolean;
}

/** What an option takes, in words, by its name: `letter or a4`. */
type Values = Readonly<Record<string, string>>;

/**
 * The options and the words of this process. Fails with `invalid-request` for an option that is unknown, that lacks
 * its value or has one too many, and for a word where none is taken; the message names what is allowed.
 */
export function readArguments<Own extends Options>(
  { options, allowPositionals }: Arguments<Own>,
  values: Values,
) {
  refuseUnusable(options, allowPositionals, values);
  return parseArgs({ options, allowPositionals });
}

/** Looks at each argument by itself; Node's own parser, when it is not strict, tells them apart and refuses none. */
function refuseUnusable(options: Options, allowPositionals: boolean, values: Values): void {
  const { tokens } = parseArgs({ options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option') refuseOption(token, options, values);
    if (token.kind === 'positional' && !allowPositionals)
      throw refusal(`'${token.value}' is not taken.`, token.value, options);
  }
}

interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function refuseOption(
  { name, rawName, value, inlineValue }: GivenOption,
  options: Options,
  values: Values,
): void {
  const type = Object.hasOwn(options, name) ? options[name]?.type : undefined;
  if (type === undefined) throw refusal(`No option '${rawName}'.`, rawName, options);
  if (type === 'boolean' && value !== undefined) {
    const message = `The option ${rawName} takes no value, and '${value}' was given.`;
    throw new CodedError('invalid-request', message, { value });
  }
  // What begins with a hyphen is the next option, unless it stands behind an equals sign.
  if (type === 'boolean' || (value !== undefined && (inlineValue === true || !/^-./.test(value)))) return;
  const allowed = values[name] ?? 'a value';
  const message = `The option ${rawName} needs a value. Allowed: ${allowed}.`;
  throw new CodedError('invalid-request', message, { value: rawName, allowed: [allowed] });
}

function refusal(what: string, value: string, options: Options): CodedError {
  const allowed = Object.keys(options).map((name) => `--${name}`);
  return new CodedError('invalid-request', `${what} Allowed: ${allowed.join(', ')}.`, { value, allowed });
}
