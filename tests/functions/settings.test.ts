/** The settings of the API: what they allow, and that what cannot be meant is refused by name. */
import { expect, it } from 'vitest';
import { readSettings } from '../../functions/settings.ts';

it('allow no other origins, and 600 requests a minute, unless they say so', () => {
  expect(readSettings({})).toMatchObject({ CORS_ORIGINS: [], RATE_LIMIT: 600 });
});

it('name origins, joined by commas', () => {
  const { CORS_ORIGINS } = readSettings({ CORS_ORIGINS: 'https://a.example, http://localhost:5173' });
  expect(CORS_ORIGINS).toEqual(['https://a.example', 'http://localhost:5173']);
  expect(readSettings({ CORS_ORIGINS: '*' }).CORS_ORIGINS).toEqual(['*']);
});

it.each([
  'example.com',
  'https://example.com/',
  'https://EXAMPLE.com',
  'https://*.example.com',
  'null',
  '*,https://example.com',
])('refuse the origin %s', (origins) => {
  expect(() => readSettings({ CORS_ORIGINS: origins })).toThrow(/CORS_ORIGINS/);
});

it.each(['-1', '1.5', 'many', ''])('refuse the limit %j', (limit) => {
  expect(() => readSettings({ RATE_LIMIT: limit })).toThrow(/RATE_LIMIT/);
});

it('begin months by UTC unless they name another time zone, and start no machine unless they name one', () => {
  const unset = readSettings({});
  expect([unset.EDITION_TIME_ZONE, unset.RUN_MACHINE]).toEqual(['UTC', undefined]);
  expect(readSettings({ EDITION_TIME_ZONE: 'Europe/Madrid' }).EDITION_TIME_ZONE).toBe('Europe/Madrid');
});

it.each(['Mars/Base', 'six in the morning', ''])('refuse the time zone %j', (timeZone) => {
  const message = `The setting EDITION_TIME_ZONE='${timeZone}' is not usable: a time zone is as in Europe/Madrid.`;
  expect(() => readSettings({ EDITION_TIME_ZONE: timeZone })).toThrow(message);
});

it.each(['editions', ''])('refuse the machine %j', (machine) => {
  expect(() => readSettings({ RUN_MACHINE: machine })).toThrow(
    /RUN_MACHINE='.*' is not usable: it is no ARN/,
  );
});
