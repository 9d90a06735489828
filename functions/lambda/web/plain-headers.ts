/** Headers in plain JavaScript, as the Fetch Standard has them, without the cookies' and the guards' finer points. */

/** What is known without headers: any number of pairs, or an object. */
export type HeadersGiven = Iterable<readonly [string, string]> | Readonly<Record<string, string>>;

const NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** What no value may have: an end of the line, and what is not a byte a character (Fetch Standard, header value). */
const FORBIDDEN = /[\0\n\r]|[^\0-\xFF]/u;

function checkedName(name: string): string {
  if (NAME.test(name)) return name.toLowerCase();
  throw new TypeError(`'${name}' is not the name of a header.`);
}

function checkedValue(name: string, value: unknown): string {
  const text = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  if (!FORBIDDEN.test(text)) return text;
  throw new TypeError(`The value of the header '${name}' has a character that no header may have.`);
}

export class PlainHeaders {
  /** By lower-case names; several of one name are several only for cookies. */
  readonly #values = new Map<string, string[]>();

  constructor(given: HeadersGiven = []) {
    const pairs = Symbol.iterator in given ? given : Object.entries(given);
    for (const [name, value] of pairs) this.append(name, value);
  }

  append(name: string, value: string): void {
    const key = checkedName(name);
    const text = checkedValue(name, value);
    const before = this.#values.get(key);
    if (before === undefined) this.#values.set(key, [text]);
    else before.push(text);
  }

  set(name: string, value: string): void {
    this.#values.set(checkedName(name), [checkedValue(name, value)]);
  }

  delete(name: string): void {
    this.#values.delete(checkedName(name));
  }

  has(name: string): boolean {
    return this.#values.has(checkedName(name));
  }

  get(name: string): string | null {
    return this.#values.get(checkedName(name))?.join(', ') ?? null;
  }

  getSetCookie(): string[] {
    return [...(this.#values.get('set-cookie') ?? [])];
  }

  /** The pairs by name; a cookie each by itself. */
  *entries(): IterableIterator<[string, string]> {
    const sorted = [...this.#values].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, values] of sorted) {
      if (name === 'set-cookie') for (const value of values) yield [name, value];
      else yield [name, values.join(', ')];
    }
  }

  *keys(): IterableIterator<string> {
    for (const [name] of this.entries()) yield name;
  }

  *values(): IterableIterator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  forEach(call: (value: string, name: string, headers: PlainHeaders) => void): void {
    for (const [name, value] of this.entries()) call(value, name, this);
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }

  get [Symbol.toStringTag](): string {
    return 'Headers';
  }
}
