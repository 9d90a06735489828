/** Which keys are legal. */

import { posix, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkKey, checkPrefix, isKey } from '../../src/storage/key.ts';
import { legalKeys, refusedKeys } from './keys.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', '.', '-', ' ', 'é', '%', '+'),
  minLength: 1,
  maxLength: 20,
});
const segment = words.filter((word) => word !== '.' && word !== '..');
const legalKey = fc.array(segment, { minLength: 1, maxLength: 8 }).map((segments) => segments.join('/'));
/** Any text, with what the rules are about more often than chance would have it. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom('/', '.', '..', '\\', 'a', '\n', '\uD800', '.incomplete', 'é'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

describe('a legal key', () => {
  test.each(legalKeys)('%j is accepted as it is', (key) => {
    expect(checkKey(key)).toBe(key);
  });

  test('is any sequence of ordinary segments', () => {
    fc.assert(fc.property(legalKey, (key) => isKey(key)));
  });

  test('names one file below the root, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(isKey(text));
        expect(posix.join('/store', text)).toBe(`/store/${text}`);
        expect(posix.relative('/store', `/store/${text}`)).toBe(text);
      }),
    );
  });

  test('is one file below the root also where it looks like a way out', () => {
    const tricks = [
      '%2e%2e',
      '..%2f',
      '%2e%2e%2f',
      '\u2024\u2024',
      '\uFF0E\uFF0E',
      '..\uFF0F',
      '\u2215',
      '...',
      '. .',
      '.\u200B.',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tricks, 'a'), { minLength: 1, maxLength: 6 }), (segments) => {
        const key = segments.join('/');
        fc.pre(isKey(key));
        expect(resolve('/store', key)).toBe(`/store/${key}`);
      }),
    );
  });

  test('survives UTF-8 and leaves S3’s limit room for a prefix, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(isKey(text));
        expect(Buffer.from(text).toString()).toBe(text);
        expect(Buffer.byteLength(text)).toBeLessThanOrEqual(896);
      }),
    );
  });

  test('begins with a legal prefix, wherever it is cut', () => {
    fc.assert(
      fc.property(legalKey, fc.nat(), (key, at) => {
        const prefix = key.slice(0, at % (key.length + 1));
        expect(checkPrefix(prefix)).toBe(prefix);
      }),
    );
  });
});

describe('a refused key', () => {
  test.each(refusedKeys)('is one that is %s', (_what, key) => {
    expect(isKey(key)).toBe(false);
  });

  test('is a legal one with a bad segment anywhere in it', () => {
    const bad = fc.constantFrom('', '.', '..', 'a\\b', 'a\u0007', 'x'.repeat(256));
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1 }), bad, fc.nat(), (segments, wrong, at) => {
        expect(isKey(segments.toSpliced(at % (segments.length + 1), 0, wrong).join('/'))).toBe(false);
      }),
    );
  });

  test('is named on one line, with the rule that it breaks', () => {
    expect(() => checkKey('a\n/../b')).toThrow(
      expect.objectContaining({
        code: 'invalid-request',
        message: 'The storage key "a\\n/../b" holds a control character.',
        details: { value: 'a\n/../b' },
      }),
    );
  });
});
