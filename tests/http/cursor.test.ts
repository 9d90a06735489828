/** Cursors: pages of a list that fit together, and nothing else that a caller could pass for one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/http/cursor.ts';

it('leads back to its position', () => {
  for (const position of [0, 1, 20, 831]) expect(decodeCursor(encodeCursor(position), 832)).toBe(position);
});

it('does not show its position, and needs no escaping in an address', () => {
  expect(encodeCursor(20)).toMatch(/^[\w-]+$/);
  expect(encodeCursor(20)).not.toContain('20');
});

it('is refused where it points behind the list', () => {
  expect(() => decodeCursor(encodeCursor(832), 832)).toThrow(/not one of this list/);
});

it('is refused when it is anything else', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.base64String(), fc.constant('LTE'), fc.constant('ZnJvbTotMQ')),
      (text) => {
        fc.pre(!/^from:\d{1,9}$/.test(Buffer.from(text, 'base64url').toString()));
        expect(() => decodeCursor(text, 832)).toThrow(/not one of this list/);
      },
    ),
  );
});
