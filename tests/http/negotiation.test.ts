/** A comparison in the format that the reader likes best, and answers that readers keep. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { negotiate } from '../../src/http/negotiate.ts';
import { madeReportSchema } from '../../src/http/reports.ts';
import { formats } from '../../src/render/renderer.ts';
import { attachment } from '../../src/storage/content-disposition.ts';
import { testServices } from '../support/services.ts';

let services: Awaited<ReturnType<typeof testServices>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  services = await testServices();
  app = createApp(services);
});

const path = '/v1/comparisons/technical-specialist-vs-lead-technician';
const xlsx = formats.xlsx.mediaType;

describe('the best of several types', () => {
  const offered = ['application/json', 'text/csv', 'application/pdf'];
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV;charset=utf-8', 'text/csv'],
    ['text/*', 'text/csv'],
    ['application/json;q=0.5, application/pdf', 'application/pdf'],
    ['application/pdf;q=0.8, text/csv;q=0.9', 'text/csv'],
    ['text/html, */*;q=0.1', 'application/json'],
    ['application/json;q=0, */*', 'text/csv'],
    ['application/*, application/json;q=0', 'application/pdf'],
    ['text/csv;q=0', null],
    ['image/png', null],
    ['text/csv;q=high', null],
    ['text/csv;q=2', null],
    [';;,,=', null],
  ])('for %j is %j', (accept, best) => {
    expect(negotiate(accept, offered)).toBe(best);
  });
});

describe('a comparison', () => {
  it.each([
    ['text/csv', 'csv', '\ufeffS'],
    [xlsx, 'xlsx', 'PK'],
    ['application/pdf', 'pdf', '%P'],
  ])('is answered as %s to who accepts that', async (accept, ending, head) => {
    const response = await app.request(path, { headers: { Accept: `${accept}, */*;q=0.1` } });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toContain(accept);
    expect(response.headers.get('Vary')).toBe('Accept');
    expect(response.headers.get('Content-Disposition')).toBe(
      attachment(`technical-specialist-vs-lead-technician-2026.11.${ending}`),
    );
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString('utf8').slice(0, 2)).toBe(head);
  });

  it('is answered by the ending of its address, whatever is accepted', async () => {
    const csv = await app.request(`${path}.csv`, { headers: { Accept: 'application/pdf' } });
    expect(csv.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const json = await app.request(`${path}.json`, { headers: { Accept: 'image/png' } });
    expect(await json.json()).toMatchObject({ release: '2026.11' });
  });

  it('takes the options of its files by the names of the command line', async () => {
    const csv = await app.request(`${path}.csv?csv=long&csv-profile=machine&exclude=people`);
    expect(await csv.text()).toMatch(/^Role id,Role,SOC,/);
    expect(csv.headers.get('Content-Disposition')).toContain('-without-people-long-machine.csv"');
    const pdf = await app.request(`${path}.pdf?paper=a4`);
    expect(pdf.headers.get('Content-Disposition')).toContain('-a4.pdf"');
  });

  it.each(['', '.csv'])('refuses unknown options (%s)', async (ending) => {
    const response = await app.request(`${path}${ending}?csv=deep`);
    expect(await response.json()).toMatchObject({ status: 400, code: 'unknown-csv-shape' });
  });

  it('is the file of the report, byte for byte', async () => {
    const made = await app.request('/v1/reports', {
      method: 'POST',
      body: JSON.stringify({ roles: ['technical-specialist', 'lead-technician'], formats: ['csv'] }),
      headers: { 'Content-Type': 'application/json' },
    });
    const report = madeReportSchema().parse(await made.json());
    const csv = await app.request(`${path}.csv`);
    expect(csv.headers.get('ETag')).toBe(`"${report.files[0]?.sha256}"`);
  });

  it('that nobody accepts names what there is', async () => {
    const response = await app.request(path, { headers: { Accept: 'image/png' } });
    expect(response.headers.get('Vary')).toBe('Accept');
    expect(await response.json()).toMatchObject({
      status: 406,
      code: 'not-acceptable',
      value: 'image/png',
      allowed: ['application/json', 'text/csv', xlsx, 'application/pdf'],
    });
  });
});

async function reportLinks() {
  const made = await app.request('/v1/reports', {
    method: 'POST',
    body: JSON.stringify({ roles: ['actors', 'dancers'], formats: ['csv'] }),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(made.headers.get('Cache-Control')).toBe('no-store');
  return madeReportSchema().parse(await made.json()).links;
}

async function expectKept(address: string, caching: string) {
  const first = await app.request(address);
  const tag = first.headers.get('ETag') ?? '';
  const bytes = Buffer.from(await first.arrayBuffer());
  expect(tag, address).toMatch(/^"[\w-]{43,64}"$/);
  expect(first.headers.get('Cache-Control'), address).toBe(caching);
  const again = await app.request(address, { headers: { 'If-None-Match': `"other", W/${tag}` } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  for (const name of ['Cache-Control', 'ETag', 'Vary'])
    expect(again.headers.get(name), `${name} of ${address}`).toBe(first.headers.get(name));
  for (const name of ['Content-Length', 'Content-Type', 'Content-Disposition'])
    expect(again.headers.get(name), `${name} of ${address}`).toBeNull();
  const other = await app.request(address, { headers: { 'If-None-Match': '"other"' } });
  expect(other.status).toBe(200);
  const head = await app.request(address, { method: 'HEAD' });
  expect(await head.text()).toBe('');
  expect(head.headers.get('Content-Length')).toBe(String(bytes.length));
  expect(head.headers.get('Content-Type')).toBe(first.headers.get('Content-Type'));
  expect(head.headers.get('ETag')).toBe(tag);
  return { tag, bytes };
}

const trusting = async (subject: string) => ({ subject, clientId: null, scopes: ['admin'] });

describe('answers that are kept', () => {
  const revalidated = 'public, no-cache';
  const forGood = 'public, max-age=31536000, immutable';

  it.each([
    '/',
    '/v1/roles?q=nurse',
    '/v1/roles/actors',
    '/v1/places?q=portland',
    '/v1/dataset',
    path,
    `${path}.csv`,
    '/openapi.json',
    '/docs',
  ])('%s is asked for again, and sent only where it changed', async (address) => {
    await expectKept(address, revalidated);
  });

  it('the receipt and the files of a report are good for ever', async () => {
    const { self, files } = await reportLinks();
    await expectKept(self, forGood);
    const { tag, bytes } = await expectKept(files[0]?.href ?? '', forGood);
    expect(tag).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
  });

  it('are for the caller alone where a token is needed', async () => {
    const { headers } = await createApp({ ...services, auth: trusting }).request('/v1/dataset', {
      headers: { Authorization: 'Bearer ann' },
    });
    expect(headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it('are never problems', async () => {
    const { headers } = await app.request('/v1/roles/wizards', { headers: { 'If-None-Match': '*' } });
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('ETag')).toBeNull();
  });
});
