/** Errors for people: pages that say what to do, with the right status; and problem documents for programs. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { browse, textOf, textsOf } from '../support/pages.ts';
import { testServices } from '../support/services.ts';

let ask: Awaited<ReturnType<typeof browse>>;
beforeEach(async () => {
  ask = await browse();
});

const linksOf = (html: string) => [...html.matchAll(/href="([^"#]+)"/g)].map(([, link]) => link);

describe('roles that cannot be compared', () => {
  it('are asked for again, with the closest titles', async () => {
    const { status, html } = await ask('/compare/softwar-developer-vs-registered-nurses');
    expect(status).toBe(404);
    expect(textOf(html)).toContain('No role is called that.');
    expect(html).toContain('value="softwar-developer"');
    expect(html).toMatch(/<input[^>]*value="softwar-developer"[^>]*aria-invalid="true"/);
    expect(html).toContain('value="Registered Nurses"');
    expect(linksOf(html)).toContain('/compare?role=Software+Developers&amp;role=registered-nurses');
  });

  it.each([
    ['/compare', 400, 'Two roles at least make a comparison.'],
    ['/compare?role=actors&role=', 400, 'Two roles at least make a comparison.'],
    ['/compare/actors', 400, 'Two roles at least make a comparison.'],
    ['/compare?role=actors&role=27-2011', 400, 'This role is there already.'],
    [
      '/compare/actors-vs-dancers-vs-actuaries-vs-lawyers-vs-judges-magistrate-judges-and-magistrates-vs-economists',
      400,
      'A comparison takes five roles at most.',
    ],
  ])('%s says why', async (path, status, words) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    expect(textOf(answer.html)).toContain(words);
    expect(answer.html).toContain('<meta name="robots" content="noindex"/>');
  });
});

describe('a choice that is none', () => {
  it('of a place leads to those that may be meant', async () => {
    const { status, html } = await ask('/compare/actors-vs-dancers?location=portland&baseline=dancers');
    expect(status).toBe(400);
    expect(textsOf(html, 'h1')).toEqual(['Ambiguous location']);
    const link = '/compare/actors-vs-dancers?location=metro%3A38900&baseline=dancers';
    expect(linksOf(html)).toContain(link.replace('&', '&amp;'));
    expect((await ask(link)).status).toBe(200);
  });

  it('of a baseline or a locale leads to what there is', async () => {
    const baseline = await ask('/compare/actors-vs-dancers?baseline=lawyers');
    expect(baseline.status).toBe(400);
    expect(linksOf(baseline.html)).toContain('/compare/actors-vs-dancers?baseline=dancers');
    const locale = await ask('/compare/actors-vs-dancers?locale=xx');
    expect(linksOf(locale.html)).toContain('/compare/actors-vs-dancers?locale=es-ES');
  });

  it('is too long to be any', async () => {
    expect((await ask(`/compare/actors-vs-dancers?location=${'x'.repeat(1000)}`)).status).toBe(400);
  });
});

describe('an address where nothing is', () => {
  it('is a page for people', async () => {
    const { status, html, headers } = await ask('/nothing');
    expect(status).toBe(404);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(textsOf(html, 'h1')).toEqual(['Not found']);
    expect(textsOf(html, 'code')).toEqual(['not-found', headers.get('X-Correlation-Id')]);
  });

  it.each([
    ['application/json'],
    ['*/*'],
    ['text/html, application/json'],
    ['text/html, application/problem+json'],
  ])('is a problem document for who takes %s', async (accept) => {
    for (const path of [
      '/nothing',
      '/v1/roles/wizard',
      '/compare/actors-vs-dancers?location=nowhere-at-all',
    ]) {
      const { headers, html } = await ask(path, { Accept: accept });
      expect(headers.get('Content-Type')).toBe('application/problem+json');
      expect(JSON.parse(html)).toMatchObject({ code: expect.any(String) });
    }
  });

  it('is a page also where a file was to be downloaded, with the closest role', async () => {
    const { status, html } = await ask('/v1/comparisons/actors-vs-dancrs.csv');
    expect(status).toBe(404);
    expect(linksOf(html)).toContain('/?role=Dancers');
  });
});

const unreadable = () => Promise.reject(new Error('a secret path'));

it('failures stay inside: the page names the request and no more', async () => {
  const services = await testServices();
  const app = createApp({ ...services, dataset: { ...services.dataset, profile: unreadable } });
  const response = await app.request('/compare/actors-vs-dancers', { headers: { Accept: 'text/html' } });
  expect(response.status).toBe(500);
  const html = await response.text();
  expect(html).not.toContain('secret');
  expect(textsOf(html, 'h1')).toEqual(['Internal error']);
  expect(services.failures).toHaveLength(1);
});
