/** What may have been meant where something was asked for in vain: the close matches of an error as links. */
import type { CodedError, ErrorCode } from '../errors.ts';
import type { Choice } from './views.ts';

/** Errors about a choice of a comparison, and where it stands in the query. */
const parameters: Partial<Record<ErrorCode, string>> = {
  'unknown-location': 'location',
  'ambiguous-location': 'location',
  'unknown-baseline': 'baseline',
  'unknown-locale': 'locale',
  'unknown-exclusion': 'exclude',
};

/** The candidates of a place read `CA (California)`: what is asked for, and its name. */
const candidate = /^(?<id>\S+) \((?<name>.*)\)$/;

function withParameter(url: URL, parameter: string, value: string): string {
  const query = new URLSearchParams(url.search);
  if (parameter === 'location') query.delete('area');
  query.set(parameter, value);
  return `${url.pathname}?${query.toString()}`;
}

/** The choices that an error leaves at an address. */
export function choicesOf({ code, details }: CodedError, url: URL): Choice[] {
  const parameter = parameters[code];
  if (parameter === undefined)
    return (details.closest ?? []).map((title) => ({
      text: title,
      href: `/?${new URLSearchParams({ role: title }).toString()}`,
    }));
  const texts = parameter === 'location' ? (details.closest ?? []) : (details.allowed ?? []);
  return texts.map((text) => {
    const { id = text, name = text } = candidate.exec(text)?.groups ?? {};
    return { text: name, href: withParameter(url, parameter, id) };
  });
}
