/** The API as a caller meets it: answers, links, downloads, and a problem document for everything else. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Comparison, comparisonSchema } from '../../src/comparison/comparison.ts';
import { createApp } from '../../src/http/app.ts';
import { datasetSchema } from '../../src/http/dataset.ts';
import { placePageSchema } from '../../src/http/places.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { madeReportSchema } from '../../src/http/reports.ts';
import { roleProfileSchema } from '../../src/http/role-profile.ts';
import { rolePageSchema } from '../../src/http/roles.ts';
import { attachment } from '../../src/storage/content-disposition.ts';
import { testServices } from '../support/services.ts';

let services: Awaited<ReturnType<typeof testServices>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  services = await testServices();
  app = createApp(services);
});

async function getJson(path: string): Promise<unknown> {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return response.json();
}

function post(body: string, type = 'application/json') {
  return app.request('/v1/reports', { method: 'POST', body, headers: { 'Content-Type': type } });
}

const json = (body: unknown) => () => post(JSON.stringify(body));
const get = (path: string) => () => app.request(path);

const request = { roles: ['technical-specialist', 'lead-technician'], formats: ['csv', 'xlsx', 'pdf'] };

describe('roles', () => {
  it('are found by words', async () => {
    const { roles } = rolePageSchema.parse(await getJson('/v1/roles?q=support%20specialist&limit=2'));
    expect(roles).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'computer-user-support-specialists', soc: '15-1232' }),
      ]),
    );
  });

  it('are listed whole, page by page, each once', async () => {
    const ids: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const answer = await app.request(`/v1/roles?limit=100${next === '' ? '' : `&cursor=${next}`}`);
      const page = rolePageSchema.parse(await answer.json());
      ids.push(...page.roles.map(({ id }) => id));
      next = page.next;
    }
    expect(ids.toSorted()).toEqual(services.dataset.roles.map(({ id }) => id));
  });

  it('are listed by group', async () => {
    const { roles, total } = rolePageSchema.parse(await getJson('/v1/roles?group=15-0000&limit=100'));
    expect(total).toBe(23);
    expect(new Set(roles.map(({ group }) => group))).toEqual(new Set(['15-0000']));
  });

  it('are found by other titles, and say which', async () => {
    const { roles } = rolePageSchema.parse(await getJson('/v1/roles?q=help%20desk%20analyst&limit=1'));
    expect(roles).toMatchObject([{ id: 'computer-user-support-specialists', matched: 'Help Desk Analyst' }]);
    const own = rolePageSchema.parse(await getJson('/v1/roles?q=software%20developers&limit=1'));
    expect(own.roles).toMatchObject([{ id: 'software-developers', matched: null }]);
  });

  it('have a profile', async () => {
    const profile = roleProfileSchema.parse(await getJson('/v1/roles/software-developers'));
    expect(profile.pay.annual.mean).toMatchObject({ value: 148_100, source: 'oews-2025' });
  });

  it('have their pay by state, metropolitan area and industry as rows', async () => {
    const { states, metros, industries } = roleProfileSchema.parse(
      await getJson('/v1/roles/software-developers'),
    );
    expect(states).toMatchObject({
      source: 'oews-state-2025',
      unit: 'usd-year',
      rows: expect.arrayContaining([
        expect.objectContaining({ place: 'WA', name: 'Washington', mean: 171_040, meanAdjusted: 157_551 }),
      ]),
    });
    expect(metros).toMatchObject({
      source: 'prevailing-wages-2025-26',
      rows: expect.arrayContaining([expect.objectContaining({ place: 'metro:41860' })]),
    });
    expect(industries).toMatchObject({
      rows: expect.arrayContaining([
        expect.objectContaining({ title: 'Information', level: 'sector', mean: 165_160 }),
      ]),
    });
  });
});

describe('places', () => {
  it('are all states and metropolitan areas, with their price levels', async () => {
    const { places } = placePageSchema.parse(await getJson('/v1/places'));
    expect(places).toHaveLength(51 + 393);
    expect(places.find(({ id }) => id === 'CA')).toMatchObject({ kind: 'state', name: 'California' });
  });

  it('are found by a city', async () => {
    const { places } = placePageSchema.parse(await getJson('/v1/places?q=portland'));
    expect(places.map(({ id }) => id)).toEqual(['metro:38860', 'metro:38900']);
  });
});

describe('the dataset', () => {
  it('is described by its manifest', async () => {
    expect(datasetSchema().parse(await getJson('/v1/dataset')).release).toBe('2026.11');
  });

  it('is what health is about', async () => {
    expect(await getJson('/healthz')).toEqual({ status: 'ok', release: '2026.11' });
  });
});

describe('comparisons', () => {
  it('set two roles side by side', async () => {
    const comparison = comparisonSchema().parse(
      await getJson('/v1/comparisons/technical-specialist-vs-lead-technician'),
    );
    const pay = comparison.rows.find(({ metric }) => metric === 'yearly-salary');
    expect(pay?.differences[1]).toEqual({ amount: 1842, unit: 'usd-year', percent: 2.075 });
    expect(comparison.related.map(({ id }) => id)).toContain('software-developers');
  });

  it('take another baseline', async () => {
    const path = '/v1/comparisons/technical-specialist-vs-lead-technician-vs-actors?baseline=actors';
    expect(comparisonSchema().parse(await getJson(path))).toMatchObject({
      baseline: 'actors',
      location: 'US',
    });
  });
});

/** What a comparison says of its rows in words, and apart from words. */
const labelsOf = ({ rows }: Comparison) => rows.map(({ section, label }) => `${section}: ${label}`);
/** Without notes and texts: those of closed lists, such as levels of education, are in the words of the locale. */
const figuresOf = ({ rows }: Comparison) =>
  rows.map(({ sectionId, metric, unit, values }) => ({
    sectionId,
    metric,
    unit,
    values: values.map((value) =>
      value.kind === 'text' ? value.source : { ...value, note: value.note === undefined },
    ),
  }));

describe('comparisons in a locale', () => {
  const path = '/v1/comparisons/technical-specialist-vs-lead-technician';

  it('are labelled in its words, with the same ids and figures', async () => {
    const english = comparisonSchema().parse(await getJson(path));
    const spanish = comparisonSchema().parse(await getJson(`${path}?locale=es-ES`));
    expect([english.locale, spanish.locale]).toEqual(['en-US', 'es-ES']);
    expect(labelsOf(english)).toContain('Demographics: Race and ethnicity: Asian');
    expect(labelsOf(spanish)).toContain('Demografía: Raza y etnia: Asiática');
    expect(figuresOf(spanish)).toEqual(figuresOf(english));
  });
});

describe('comparisons in a place', () => {
  const path = '/v1/comparisons/software-developers-vs-registered-nurses';

  it('show a state beside the nation, also at national prices', async () => {
    const { location, place, rows } = comparisonSchema().parse(await getJson(`${path}?location=WA`));
    expect({ location, place }).toEqual({ location: 'WA', place: 'Washington' });
    const values = (metric: string) => rows.find((row) => row.metric === metric)?.values;
    expect(values('local-mean')).toMatchObject([{ value: 171_040 }, { value: 121_540 }]);
    expect(values('local-mean-adjusted')).toMatchObject([{ value: 157_551 }, { value: 111_954 }]);
    expect(values('local-jobs')).toMatchObject([{ value: 107_030 }, { value: 69_260 }]);
  });

  it('show a metropolitan area by an estimate that says what it is', async () => {
    const comparison = comparisonSchema().parse(await getJson(`${path}?location=metro:41860`));
    expect(comparison.place).toBe('San Francisco-Oakland-Fremont, CA');
    const row = comparison.rows.find(({ metric }) => metric === 'local-mean');
    expect(row?.values[0]).toMatchObject({
      source: 'prevailing-wages-2025-26',
      note: 'Mean estimated from prevailing wages',
    });
  });
});

describe('reports', () => {
  it('are made, described and downloaded byte for byte', async () => {
    const made = await post(JSON.stringify(request));
    expect(made.status).toBe(201);
    const { matched, ...report } = madeReportSchema().parse(await made.json());
    expect(matched).toEqual([]);
    expect(made.headers.get('Location')).toBe(report.links.self);
    expect(await getJson(report.links.self)).toEqual(report);
    for (const [position, { href }] of report.links.files.entries()) {
      const file = await app.request(href);
      const bytes = Buffer.from(await file.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(report.files[position]?.sha256);
      expect(file.headers.get('Content-Disposition')).toBe(attachment(report.files[position]?.name ?? ''));
      expect(file.headers.get('ETag')).toBe(`"${report.files[position]?.sha256}"`);
      expect(file.headers.get('Content-Length')).toBe(`${bytes.length}`);
    }
  });

  it('are made in a locale, and link to the comparison in it', async () => {
    const made = await post(JSON.stringify({ ...request, formats: ['csv'], locale: 'es-ES' }));
    const { request: asked, links } = madeReportSchema().parse(await made.json());
    expect(asked.locale).toBe('es-ES');
    expect(links.comparison).toMatch(/[?&]locale=es-ES$/);
    expect(comparisonSchema().parse(await getJson(links.comparison)).place).toBe('Estados Unidos');
  });

  it('say which roles were asked for by another title', async () => {
    const roles = ['devops-engineer', 'Registered Nurses'];
    const made = await post(JSON.stringify({ roles, formats: ['csv'] }));
    expect(madeReportSchema().parse(await made.json())).toMatchObject({
      request: { roles: ['software-developers', 'registered-nurses'] },
      matched: [{ asked: 'devops-engineer', id: 'software-developers', title: 'DevOps Engineer' }],
    });
  });

  it('have the CSV that was asked for, and its description', async () => {
    const csv = { shape: 'long', profile: 'excel-eu' };
    const made = await post(JSON.stringify({ ...request, formats: ['csv'], csv }));
    const { links, ...report } = madeReportSchema().parse(await made.json());
    expect(report.request.csv).toEqual(csv);
    const stem = 'technical-specialist-vs-lead-technician-2026.11-long-excel-eu';
    expect(report.files).toMatchObject([
      { format: 'csv', name: `${stem}.csv` },
      { format: 'csv-metadata', name: `${stem}.csv-metadata.json` },
    ]);
    expect(links.files.map(({ href }) => href)).toEqual([`${links.self}/csv`, `${links.self}/csv-metadata`]);
    const bytes = Buffer.from(await (await app.request(`${links.self}/csv`)).arrayBuffer());
    expect(bytes.toString('utf8')).toMatch(/^\ufeffRole id;Role;SOC;/);
    expect(await getJson(`${links.self}/csv-metadata`)).toMatchObject({ url: `${stem}.csv` });
  });

  it('are downloaded with the type of their format', async () => {
    const { links } = madeReportSchema().parse(await (await post(JSON.stringify(request))).json());
    const types = await Promise.all(
      ['csv', 'csv-metadata', 'xlsx', 'pdf'].map(async (format) =>
        (await app.request(`${links.self}/${format}`)).headers.get('Content-Type'),
      ),
    );
    expect(types).toEqual([
      'text/csv; charset=utf-8',
      'application/csvm+json',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/pdf',
    ]);
  });
});

describe('problems', () => {
  const unknownReport = '/v1/reports/00000000000000000000000000000000';

  it.each<[string, () => Response | Promise<Response>, number, object]>([
    ['an unknown role', get('/v1/roles/wizards'), 404, { code: 'unknown-role', value: 'wizards' }],
    [
      'an unknown role in a comparison',
      get('/v1/comparisons/actors-vs-dncers'),
      404,
      { code: 'unknown-role', closest: ['Dancers'] },
    ],
    [
      'a title of several roles',
      get('/v1/comparisons/actors-vs-front-end-developer'),
      400,
      { code: 'ambiguous-role', closest: ['Web Developers', 'Web and Digital Interface Designers'] },
    ],
    ['one role', json({ roles: ['actors'] }), 400, { code: 'too-few-roles', value: 1 }],
    ['one role in a comparison', get('/v1/comparisons/actors'), 400, { code: 'too-few-roles' }],
    [
      'six roles',
      get('/v1/comparisons/a-vs-b-vs-c-vs-d-vs-e-vs-f'),
      400,
      { code: 'too-many-roles', value: 6 },
    ],
    [
      'the same role twice',
      get('/v1/comparisons/actors-vs-actors'),
      400,
      { code: 'repeated-role', value: 'actors' },
    ],
    [
      'an unknown format',
      json({ ...request, formats: ['doc'] }),
      400,
      { code: 'unknown-format', value: 'doc', allowed: ['csv', 'xlsx', 'pdf'] },
    ],
    [
      'an unknown location',
      get('/v1/comparisons/actors-vs-dancers?location=Mars'),
      400,
      { code: 'unknown-location', value: 'Mars' },
    ],
    [
      'an ambiguous location',
      get('/v1/comparisons/actors-vs-dancers?location=portland'),
      400,
      {
        code: 'ambiguous-location',
        value: 'portland',
        closest: [
          'metro:38860 (Portland-South Portland, ME)',
          'metro:38900 (Portland-Vancouver-Hillsboro, OR-WA)',
        ],
      },
    ],
    [
      'an unknown baseline',
      json({ ...request, baseline: 'actors' }),
      400,
      { code: 'unknown-baseline', value: 'actors', allowed: request.roles },
    ],
    [
      'an unknown shape of CSV',
      json({ ...request, csv: { shape: 'deep' } }),
      400,
      { code: 'unknown-csv-shape', value: 'deep', allowed: ['wide', 'long'] },
    ],
    [
      'an unknown profile of CSV',
      json({ ...request, csv: { profile: 'numbers' } }),
      400,
      { code: 'unknown-csv-profile', value: 'numbers', allowed: ['excel', 'excel-eu', 'machine'] },
    ],
    [
      'an unknown key of the CSV',
      json({ ...request, csv: { colour: 'red' } }),
      400,
      { code: 'invalid-request', value: 'colour' },
    ],
    [
      'an unknown exclusion',
      json({ ...request, exclude: ['pay'] }),
      400,
      { code: 'unknown-exclusion', value: 'pay', allowed: ['people'] },
    ],
    [
      'an unknown exclusion from a comparison',
      get('/v1/comparisons/actors-vs-dancers?exclude=people,pay'),
      400,
      { code: 'unknown-exclusion', value: 'pay', allowed: ['people'] },
    ],
    [
      'an unknown locale',
      json({ ...request, locale: 'pt-BR' }),
      400,
      { code: 'unknown-locale', value: 'pt-BR', allowed: ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES'] },
    ],
    [
      'an unknown locale of a comparison',
      get('/v1/comparisons/actors-vs-dancers?locale=pt-BR'),
      400,
      { code: 'unknown-locale', value: 'pt-BR' },
    ],
    ['an unknown group', get('/v1/roles?group=99-0000'), 400, { code: 'unknown-group', value: '99-0000' }],
    ['an unknown cursor', get('/v1/roles?cursor=abc'), 400, { code: 'invalid-cursor', value: 'abc' }],
    [
      'a limit of 0',
      get('/v1/roles?limit=0'),
      400,
      { code: 'invalid-request', value: '0', allowed: ['at least 1'] },
    ],
    ['an unknown query', get('/v1/roles?lmit=5'), 400, { code: 'invalid-request', value: 'lmit' }],
    ['malformed JSON', () => post('{"roles":'), 400, { code: 'malformed-json', value: '{"roles":' }],
    ['roles that are no list', json({ roles: 'actors' }), 400, { code: 'invalid-request', value: 'actors' }],
    [
      'an unknown key',
      json({ ...request, colour: 'red' }),
      400,
      { code: 'invalid-request', value: 'colour' },
    ],
    ['no body', () => post(''), 400, { code: 'malformed-json' }],
    [
      'a body over 64 KB',
      () => post(JSON.stringify({ roles: ['x'.repeat(70_000)] })),
      413,
      { code: 'body-too-large' },
    ],
    [
      'a body that is not JSON',
      () => post('roles=actors', 'application/x-www-form-urlencoded'),
      415,
      { code: 'unsupported-media-type', allowed: ['application/json'] },
    ],
    ['an unknown report', get(unknownReport), 404, { code: 'unknown-report' }],
    ['an odd report id', get('/v1/reports/..%2F..%2Fetc'), 404, { code: 'unknown-report' }],
    ['an unknown path', get('/v2/everything'), 404, { code: 'not-found', value: '/v2/everything' }],
    [
      'an unknown method',
      () => app.request('/v1/roles', { method: 'DELETE' }),
      405,
      { code: 'method-not-allowed', value: 'DELETE', allowed: ['GET', 'HEAD'] },
    ],
  ])('%s', async (_, ask, status, problem) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const body: unknown = await response.json();
    expect(problemSchema().parse(body)).toMatchObject({ status, ...problem });
    expect(body, 'the offending value').toHaveProperty('value');
    const { allowed, closest } = problemSchema().parse(body);
    expect(allowed ?? closest, 'the allowed values').toBeDefined();
    expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:\d/);
    expect(await readdir(services.folder)).toEqual([]);
    expect(services.failures).toEqual([]);
  });

  it('names the allowed methods in a header', async () => {
    const response = await app.request('/v1/reports', { method: 'PUT' });
    expect(response.headers.get('Allow')).toBe('POST');
  });

  it('says which formats a report has', async () => {
    const { links } = madeReportSchema().parse(
      await (await post(JSON.stringify({ ...request, formats: ['csv'] }))).json(),
    );
    const response = await app.request(`${links.self}/pdf`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'unknown-format',
      value: 'pdf',
      allowed: ['csv', 'csv-metadata'],
    });
  });

  it('keeps the words of an unexpected error to itself, and tells it to the operator', async () => {
    const secret = new Error('the password is swordfish');
    const broken = createApp({ ...services, renderer: () => Promise.reject(secret) });
    const response = await broken.request('/v1/reports', {
      method: 'POST',
      body: JSON.stringify(request),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('swordfish');
    expect(services.failures).toEqual([secret]);
  });
});

const openapiSchema = z.object({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });

describe('OpenAPI', () => {
  it('describes every route with its problems', async () => {
    const { openapi, paths } = openapiSchema.parse(await getJson('/openapi.json'));
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).toSorted()).toEqual([
      '/healthz',
      '/v1/batches',
      '/v1/batches/{id}',
      '/v1/batches/{id}/file',
      '/v1/batches/{id}/items',
      '/v1/comparisons/{roles}',
      '/v1/dataset',
      '/v1/editions',
      '/v1/editions/feed.xml',
      '/v1/editions/{month}',
      '/v1/editions/{month}/{format}',
      '/v1/exports',
      '/v1/exports/{id}',
      '/v1/exports/{id}/file',
      '/v1/places',
      '/v1/reports',
      '/v1/reports/{id}',
      '/v1/reports/{id}/{format}',
      '/v1/roles',
      '/v1/roles/{id}',
      '/v1/subscriptions',
      '/v1/subscriptions/{id}',
      '/v1/tables',
    ]);
    expect(JSON.stringify(paths)).toContain('#/components/schemas/Problem');
  });
});
