/** Where subscriptions and editions stand in the store. */

/** Every subscription. */
export const subscriptionsPrefix = 'subscriptions/';

export function subscriptionKey(id: string): string {
  return `${subscriptionsPrefix}${id}.json`;
}

/** The months that were begun: one small object each, so that they are found without reading all that they hold. */
export const monthsPrefix = 'editions/months/';

/** What an edition is made from; written first. */
export function pinKey(month: string): string {
  return `${monthsPrefix}${month}.json`;
}

/** The items of an edition, one a line. */
export function planKey(month: string): string {
  return `editions/${month}/plan.jsonl`;
}

/** What became of the items of an edition. */
export function resultsPrefix(month: string): string {
  return `editions/${month}/items/`;
}

export function resultKey(month: string, subscription: string): string {
  return `${resultsPrefix(month)}${subscription}.json`;
}

/** The figures of a subscription's comparison in an edition, which the next one is compared with. */
export function figuresKey(month: string, subscription: string): string {
  return `editions/${month}/figures/${subscription}.json`;
}

/** The formats of an edition's index. */
export const indexFormats = ['xlsx', 'pdf'] as const;
export type IndexFormat = (typeof indexFormats)[number];

export function indexKey(month: string, format: IndexFormat): string {
  return `editions/${month}/index.${format}`;
}

/** The manifest of an edition; with it the edition is published. */
export function manifestKey(month: string): string {
  return `editions/${month}/manifest.json`;
}

export const feedKey = 'editions/feed.xml';
