/** Keeps what was asked for last: a release never changes while it is open, and neither do the pages made of it. */
import type { Visitor } from '../../pages/views.ts';

export interface Kept<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** Room for so many values; the one that was asked for longest ago makes room for the next. */
export function keepLast<Value>(most: number): Kept<Value> {
  const values = new Map<string, Value>();
  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      values.set(key, value);
      const [oldest] = values.keys();
      if (values.size > most && oldest !== undefined) values.delete(oldest);
    },
  };
}

/** What is kept for a visitor: what has somebody's name on it is made for them alone, each time. */
export function keptFor<Value>(kept: Kept<Value>, visitor: Visitor | null): Kept<Value> {
  if (visitor === null || visitor.name === null) return kept;
  return { get: () => undefined, set: () => undefined };
}
