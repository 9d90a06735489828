/** The cell `options` of a list of subscriptions: `onlyIfChanged|paper=a4|csv=long`. */
import type { SubscriptionRequest } from './subscription.ts';

type Options = Omit<SubscriptionRequest, 'name' | 'roles' | 'formats' | 'location'>;

/** What each option sets. Its value is checked with the request, by the rules that hold for every report. */
const setters: Readonly<Record<string, (options: Options, value: string) => Options>> = {
  paper: (options, paper) => ({ ...options, paper }),
  locale: (options, locale) => ({ ...options, locale }),
  baseline: (options, baseline) => ({ ...options, baseline }),
  csv: (options, shape) => ({ ...options, csv: { ...options.csv, shape } }),
  'csv-profile': (options, profile) => ({ ...options, csv: { ...options.csv, profile } }),
  exclude: (options, name) => ({ ...options, exclude: [...(options.exclude ?? []), name] }),
};

const flag = 'onlyIfChanged';
const allowed = [flag, ...Object.keys(setters).map((name) => `${name}=…`)];

/** The options of these texts, and what is wrong with those that are none. */
export function readOptions(texts: readonly string[]): { options: Options; problems: string[] } {
  let options: Options = {};
  const problems: string[] = [];
  for (const text of texts) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/.exec(text) ?? [];
    const set = Object.hasOwn(setters, name.trim()) ? setters[name.trim()] : undefined;
    if (text === flag) options = { ...options, onlyIfChanged: true };
    else if (set !== undefined && value.trim() !== '') options = set(options, value.trim());
    else problems.push(`options: '${text}' is no option. Allowed: ${allowed.join(', ')}.`);
  }
  return { options, problems };
}
