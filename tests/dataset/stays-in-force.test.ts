/** Which release outranks which when a deployment carries one. */
import { expect, it } from 'vitest';
import { staysInForce } from '../../src/dataset/publish.ts';

it.each([
  ['2026.11', '2026.11', false],
  ['2026.11', '2026.12', false],
  ['2026.12', '2027.01', false],
  ['2026.12', '2026.11', true],
  ['2026.11-acme', '2026.11', true],
  ['2026.11-acme', '2026.12', true],
  ['2026.11-acme', '2026.11-acme', false],
  ['2026.11-acme', '2026.12-acme', false],
  ['2026.12-acme', '2026.11-acme', true],
  ['2026.11', '2026.11-acme', false],
])('with %s in force and %s carried, the first stays: %s', (inForce, carried, stays) => {
  expect(staysInForce(inForce, carried)).toBe(stays);
});
