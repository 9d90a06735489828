/** What every storage driver must do, whichever medium is below it. */

import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ObjectInfo, ObjectStore } from '../../src/storage/object-store.ts';
import { legalKeys, refusedKeys } from './keys.ts';

/** Bytes of a readable text. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every object that a listing yields. */
export async function listed(store: ObjectStore, prefix = ''): Promise<ObjectInfo[]> {
  const found: ObjectInfo[] = [];
  for await (const info of store.list(prefix)) found.push(info);
  return found;
}

/** A stream of these chunks. */
export async function* chunks(...all: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* all;
}

/** All that a stream yields; null where there is none. */
export async function drained(stream: AsyncIterable<Uint8Array> | null): Promise<Uint8Array | null> {
  if (stream === null) return null;
  const all: Uint8Array[] = [];
  for await (const chunk of stream) all.push(chunk);
  return new Uint8Array(Buffer.concat(all));
}

/** For what takes a server of one thread its time. */
const slow = { timeout: 60_000 };

const forAMinute = { seconds: 60, fileName: 'report.csv', contentType: 'text/csv' };

const keysOf = async (store: ObjectStore, prefix = '') => (await listed(store, prefix)).map(({ key }) => key);

/**
 * Declares the tests of the port.
 * @param openEmpty opens a store with nothing in it; the driver's own test removes it afterwards.
 */
export function objectStoreContract(openEmpty: () => Promise<ObjectStore>): void {
  let store: ObjectStore;
  beforeEach(async () => {
    store = await openEmpty();
  });

  describe('put and get', () => readsAndWrites(() => store));
  describe('getRange', () => ranges(() => store));
  describe('put with ifAbsent', () => conditionalWrites(() => store));
  describe('putStream and getStream', () => streams(() => store));
  describe('signedUrl', () => refusedSignedUrls(() => store));
  describe('delete', () => deletes(() => store));
  describe('list', () => lists(() => store));
  describe('keys', () => keys(() => store));
  describe('many at once', () => concurrency(() => store));
}

function readsAndWrites(store: () => ObjectStore): void {
  test('an empty store has no object', async () => {
    expect(await store().get('a')).toBeNull();
    expect(await store().head('a')).toBeNull();
    expect(await store().getRange('a', 0, 1)).toBeNull();
    expect(await listed(store())).toEqual([]);
  });

  test('get answers the bytes that were put', async () => {
    expect(await store().put('reports/1/report.csv', bytes('role,salary'))).toBe(true);
    expect(await store().get('reports/1/report.csv')).toEqual(bytes('role,salary'));
  });

  test('get answers a plain Uint8Array, not a Buffer whose methods differ', async () => {
    await store().put('a', bytes('text'));
    expect(Object.getPrototypeOf(await store().get('a'))).toBe(Uint8Array.prototype);
    expect(Object.getPrototypeOf(await store().getRange('a', 1, 2))).toBe(Uint8Array.prototype);
  });

  test('any bytes come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (body) => {
        await store().put('any.bin', body);
        expect(await store().get('any.bin')).toEqual(body);
      }),
      { numRuns: 30 },
    );
  });

  test('an empty object is an object', async () => {
    await store().put('empty', new Uint8Array());
    expect(await store().get('empty')).toEqual(new Uint8Array());
    expect(await store().head('empty')).toEqual({ key: 'empty', bytes: 0 });
  });

  test('a megabyte comes back whole', async () => {
    const body = Uint8Array.from({ length: 1_048_576 }, (_, at) => (at * 31 + (at >> 8)) % 256);
    await store().put('large.bin', body, { contentType: 'application/octet-stream' });
    const answer = await store().get('large.bin');
    expect(Buffer.compare(answer ?? bytes(''), body)).toBe(0);
  });

  test('only the part of a buffer that the array shows is written', async () => {
    await store().put('part', bytes('[inside]').subarray(1, 7));
    expect(await store().get('part')).toEqual(bytes('inside'));
  });

  test('put replaces what was there', async () => {
    await store().put('current.json', bytes('a longer first version'));
    expect(await store().put('current.json', bytes('second'))).toBe(true);
    expect(await store().get('current.json')).toEqual(bytes('second'));
  });

  test('head answers the size in bytes', async () => {
    await store().put('reports/é.txt', bytes('é'));
    expect(await store().head('reports/é.txt')).toEqual({ key: 'reports/é.txt', bytes: 2 });
  });
}

function ranges(store: () => ObjectStore): void {
  beforeEach(async () => {
    await store().put('digits', bytes('0123456789'));
  });

  const cases: [what: string, offset: number, length: number, expected: string][] = [
    ['the beginning', 0, 4, '0123'],
    ['the middle', 3, 4, '3456'],
    ['the last byte', 9, 1, '9'],
    ['the whole object', 0, 10, '0123456789'],
    ['what is left, where the object ends before the range', 8, 100, '89'],
    ['what is left of the largest range', 8, Number.MAX_SAFE_INTEGER, '89'],
    ['nothing, right after the end', 10, 1, ''],
    ['nothing, far beyond the end', 1_000_000, 5, ''],
    ['nothing, where the length is 0', 3, 0, ''],
  ];
  test.each(cases)('answers %s', async (_what, offset, length, expected) => {
    expect(await store().getRange('digits', offset, length)).toEqual(bytes(expected));
  });

  test('of an empty object is empty', async () => {
    await store().put('empty', new Uint8Array());
    expect(await store().getRange('empty', 0, 10)).toEqual(new Uint8Array());
  });

  test.each([
    [-1, 1],
    [0, -1],
    [0.5, 1],
    [0, Number.NaN],
    [Number.POSITIVE_INFINITY, 1],
  ])('refuses the range from %d of length %d', async (offset, length) => {
    await expect(store().getRange('digits', offset, length)).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });
}

function conditionalWrites(store: () => ObjectStore): void {
  test('writes where no object has the key', async () => {
    expect(await store().put('editions/2026-11/manifest.json', bytes('first'), { ifAbsent: true })).toBe(
      true,
    );
    expect(await store().get('editions/2026-11/manifest.json')).toEqual(bytes('first'));
  });

  test('answers false where the key is taken, and leaves the object as it is', async () => {
    await store().put('taken', bytes('first'));
    expect(await store().put('taken', bytes('second'), { ifAbsent: true })).toBe(false);
    expect(await store().get('taken')).toEqual(bytes('first'));
  });

  test('writes again after the object was deleted', async () => {
    await store().put('again', bytes('first'), { ifAbsent: true });
    await store().delete('again');
    expect(await store().put('again', bytes('second'), { ifAbsent: true })).toBe(true);
  });
}

/** Chunks that differ from each other, of 700 kB each, so that none ends where a part of an upload does. */
const pieceOf = (at: number) => new Uint8Array(700_000).fill(at % 251);

async function* pieces(count: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < count; at += 1) yield pieceOf(at);
}

/** Chunks, and then a failure of whoever makes them. */
async function* failingAfter(count: number): AsyncGenerator<Uint8Array> {
  yield* pieces(count);
  throw new RangeError('the maker failed');
}

function streams(store: () => ObjectStore): void {
  test('a stream of more than 16 MB becomes one object, byte by byte', slow, async () => {
    expect(await store().putStream('exports/all.csv', pieces(30), { contentType: 'text/csv' })).toBe(true);
    expect(await store().head('exports/all.csv')).toEqual({ key: 'exports/all.csv', bytes: 21_000_000 });
    const found = (await store().get('exports/all.csv')) ?? bytes('');
    expect(Buffer.compare(found, Buffer.concat(Array.from({ length: 30 }, (_, at) => pieceOf(at))))).toBe(0);
    expect(await store().getRange('exports/all.csv', 699_999, 2)).toEqual(Uint8Array.of(0, 1));
    expect(
      Buffer.compare((await drained(await store().getStream('exports/all.csv'))) ?? bytes(''), found),
    ).toBe(0);
  });

  test.each([
    ['no chunk', []],
    ['an empty chunk', ['']],
    ['one chunk', ['role,salary']],
    ['some chunks', ['role', '', ',', 'salary']],
  ])('a stream of %s becomes an object', async (_what, texts) => {
    expect(await store().putStream('small', chunks(...texts.map(bytes)))).toBe(true);
    expect(await store().get('small')).toEqual(bytes(texts.join('')));
    expect(await drained(await store().getStream('small'))).toEqual(bytes(texts.join('')));
  });

  test('a stream replaces what was there, and with ifAbsent leaves it', async () => {
    await store().put('current', bytes('first'));
    expect(await store().putStream('current', chunks(bytes('second')))).toBe(true);
    expect(await store().putStream('current', chunks(bytes('third')), { ifAbsent: true })).toBe(false);
    expect(await store().get('current')).toEqual(bytes('second'));
  });

  test('a large stream with ifAbsent is written where the key is free', slow, async () => {
    expect(await store().putStream('large', pieces(13), { ifAbsent: true })).toBe(true);
    expect(await store().putStream('large', pieces(14), { ifAbsent: true })).toBe(false);
    expect(await store().head('large')).toEqual({ key: 'large', bytes: 9_100_000 });
  });

  test.each([0, 1, 30])(
    'a stream that fails after %d chunks leaves what was there, and its own error is thrown',
    slow,
    async (count) => {
      await store().put('current', bytes('first'));
      await expect(store().putStream('current', failingAfter(count))).rejects.toThrow(
        new RangeError('the maker failed'),
      );
      await expect(store().putStream('new', failingAfter(count))).rejects.toThrow(RangeError);
      expect(await listed(store())).toEqual([{ key: 'current', bytes: 5 }]);
      expect(await store().get('current')).toEqual(bytes('first'));
    },
  );

  test('of 20 streams with ifAbsent one is told true, and its bytes are the object', async () => {
    const writers = Array.from({ length: 20 }, (_, writer) => writer);
    const answers = await Promise.all(
      writers.map((writer) => store().putStream('claim', chunks(bodyOf(writer)), { ifAbsent: true })),
    );
    const winners = writers.filter((writer) => answers[writer]);
    expect(winners).toHaveLength(1);
    expect(await store().get('claim')).toEqual(bodyOf(winners[0] ?? -1));
  });

  test('there is no stream of what is not there', async () => {
    expect(await store().getStream('nothing')).toBeNull();
  });

  test('a stream may be left before its end', slow, async () => {
    await store().putStream('large', pieces(13));
    for await (const chunk of (await store().getStream('large')) ?? []) {
      expect(chunk[0]).toBe(0);
      break;
    }
    expect(await store().head('large')).toEqual({ key: 'large', bytes: 9_100_000 });
  });
}

function refusedSignedUrls(store: () => ObjectStore): void {
  test.each([0, -1, 901, 1.5, Number.NaN])('is not made for %d seconds', async (seconds) => {
    const refused = { code: 'invalid-request', details: { value: seconds } };
    await expect(store().signedUrl('a', { ...forAMinute, seconds })).rejects.toMatchObject(refused);
  });

  test.each(['', 'csv', 'text/csv\r\nSet-Cookie: a=b', 'text/csv;\n', 'text/"csv"'])(
    'is not made for the media type %j',
    async (contentType) => {
      const refused = { code: 'invalid-request', details: { value: contentType } };
      await expect(store().signedUrl('a', { ...forAMinute, contentType })).rejects.toMatchObject(refused);
    },
  );
}

function deletes(store: () => ObjectStore): void {
  test('removes the object, and doing so twice is no error', async () => {
    await store().put('subscriptions/1.json', bytes('{}'));
    await store().delete('subscriptions/1.json');
    await store().delete('subscriptions/1.json');
    expect(await store().get('subscriptions/1.json')).toBeNull();
    expect(await listed(store())).toEqual([]);
  });

  test('leaves the objects beside it', async () => {
    await store().put('a/b/1', bytes('1'));
    await store().put('a/2', bytes('2'));
    await store().delete('a/b/1');
    expect(await keysOf(store())).toEqual(['a/2']);
  });

  test('of a folder’s name removes nothing', async () => {
    await store().put('a/1', bytes('1'));
    await store().delete('a');
    expect(await keysOf(store())).toEqual(['a/1']);
  });

  test('frees the name of a folder that it leaves empty', async () => {
    await store().put('a/b/c', bytes('below'));
    await store().delete('a/b/c');
    expect(await store().put('a', bytes('above'))).toBe(true);
  });
}

function lists(store: () => ObjectStore): void {
  const unsorted = [
    'b',
    'a/b',
    'a-b',
    'a.json',
    'a0',
    'a/b.c',
    'a/B',
    'ab/c',
    'é',
    'z',
    '\u{1F4C8}',
    '\uFB01',
    '10',
    '9',
  ];
  const putAll = (names: readonly string[]) =>
    Promise.all(names.map((key) => store().put(key, bytes(key)))).then(() => undefined);

  test('goes in the order of the keys’ UTF-8 bytes, across folders', async () => {
    await putAll(unsorted);
    const inOrder = unsorted.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(await keysOf(store())).toEqual(inOrder);
  });

  test('answers each object’s size', async () => {
    await putAll(['a/one', 'a/three']);
    expect(await listed(store(), 'a/')).toEqual([
      { key: 'a/one', bytes: 5 },
      { key: 'a/three', bytes: 7 },
    ]);
  });

  test.each([
    ['a', ['a-b', 'a.json', 'a/B', 'a/b', 'a/b.c', 'a0', 'ab/c']],
    ['a/', ['a/B', 'a/b', 'a/b.c']],
    ['a/b', ['a/b', 'a/b.c']],
    ['a/b.c', ['a/b.c']],
    ['a/b/', []],
    ['nothing/here', []],
    ['..', []],
  ])('with the prefix "%s" answers the keys that begin with it', async (prefix, expected) => {
    await putAll(unsorted);
    expect(await keysOf(store(), prefix)).toEqual(expected);
  });

  test.each(['/', '../', 'a/../', 'a//', './', 'a\\', 'a\u0000'])('refuses the prefix %j', async (prefix) => {
    await expect(listed(store(), prefix)).rejects.toMatchObject({ code: 'invalid-request' });
  });

  test('goes on after a thousand keys, where S3 begins a second page', async () => {
    const names = Array.from(
      { length: 1_050 },
      (_, at) => `subscriptions/${String(at).padStart(4, '0')}.json`,
    );
    await putAll(names);
    expect(await keysOf(store(), 'subscriptions/')).toEqual(names);
  });

  test('may be left before its end', async () => {
    await putAll(['1', '2', '3']);
    for await (const { key } of store().list('')) {
      expect(key).toBe('1');
      break;
    }
  });
}

function keys(store: () => ObjectStore): void {
  test.each(legalKeys)('%j is a key like any other', async (key) => {
    await store().put(key, bytes('value'));
    expect(await store().get(key)).toEqual(bytes('value'));
    expect(await store().getRange(key, 1, 2)).toEqual(bytes('al'));
    expect(await listed(store())).toEqual([{ key, bytes: 5 }]);
    await store().delete(key);
    expect(await store().head(key)).toBeNull();
  });

  test.each(refusedKeys)('refuses a key that is %s', async (_what, key) => {
    const refused = { code: 'invalid-request', details: { value: key } };
    await expect(store().get(key)).rejects.toMatchObject(refused);
    await expect(store().getRange(key, 0, 1)).rejects.toMatchObject(refused);
    await expect(store().getRange(key, 0, 0)).rejects.toMatchObject(refused);
    await expect(store().head(key)).rejects.toMatchObject(refused);
    await expect(store().put(key, bytes('x'))).rejects.toMatchObject(refused);
    await expect(store().putStream(key, chunks(bytes('x')))).rejects.toMatchObject(refused);
    await expect(store().getStream(key)).rejects.toMatchObject(refused);
    await expect(store().signedUrl(key, forAMinute)).rejects.toMatchObject(refused);
    await expect(store().delete(key)).rejects.toMatchObject(refused);
  });

  test('a folder’s name is not an object', async () => {
    await store().put('a/b', bytes('below'));
    expect(await store().get('a')).toBeNull();
    expect(await store().getRange('a', 0, 1)).toBeNull();
    expect(await store().head('a')).toBeNull();
  });

  test('nothing is below an object', async () => {
    await store().put('a', bytes('above'));
    expect(await store().get('a/b')).toBeNull();
    expect(await store().head('a/b')).toBeNull();
    await store().delete('a/b');
    expect(await keysOf(store())).toEqual(['a']);
  });

  test.each([
    ['a', 'a/b', false],
    ['a', 'a/b', true],
    ['a/b', 'a', false],
    ['a/b', 'a', true],
  ])(
    'after %j, %j (ifAbsent: %j) is kept or refused, and never harms the first',
    async (first, second, ifAbsent) => {
      await store().put(first, bytes('first'));
      const kept = await store()
        .put(second, bytes('second'), { ifAbsent })
        .catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'storage-failed', details: { value: second } });
          return false;
        });
      expect(await store().get(first)).toEqual(bytes('first'));
      expect(await store().get(second)).toEqual(kept ? bytes('second') : null);
    },
  );
}

/** Bodies of different lengths, each of one byte value, so that a mixture of two would show. */
const bodyOf = (writer: number) => new Uint8Array(20_000 + writer).fill(writer % 251);

function isWhole(found: Uint8Array | null): boolean {
  const writer = (found?.length ?? 0) - 20_000;
  return writer >= 0 && (found?.every((byte) => byte === writer % 251) ?? false);
}

function concurrency(store: () => ObjectStore): void {
  test('of 1,000 writers with ifAbsent one is told true, and its bytes are the object', slow, async () => {
    const writers = Array.from({ length: 1_000 }, (_, writer) => writer);
    const answers = await Promise.all(
      writers.map((writer) => store().put('claim', bodyOf(writer), { ifAbsent: true })),
    );
    const winners = writers.filter((writer) => answers[writer]);
    expect(winners).toHaveLength(1);
    expect(await store().get('claim')).toEqual(bodyOf(winners[0] ?? -1));
  });

  test('a reader between 1,000 overwrites sees one version or another, never a mixture', slow, async () => {
    await store().put('current', bodyOf(0));
    const writes = Array.from({ length: 1_000 }, (_, at) => store().put('current', bodyOf(at)));
    const readers = Array.from({ length: 5 }, async () => {
      for (let read = 0; read < 20; read += 1) expect(isWhole(await store().get('current'))).toBe(true);
    });
    await Promise.all([...writes, ...readers]);
    expect(isWhole(await store().get('current'))).toBe(true);
  });

  test('objects come and go in one folder without being in each other’s way', async () => {
    const comings = Array.from({ length: 100 }, async (_, at) => {
      const key = `shared/folder/${at}`;
      expect(await store().put(key, bytes(key), { ifAbsent: at % 2 === 0 })).toBe(true);
      expect(await store().get(key)).toEqual(bytes(key));
      await store().delete(key);
    });
    await Promise.all(comings);
    expect(await listed(store())).toEqual([]);
  });
}
