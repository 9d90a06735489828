/** Exports over HTTP: asking for one, its receipt, its file, and the tables that there are. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { exportSchema, tableListSchema } from '../../src/http/exports.ts';
import {
  exportCsvExample,
  exportExample,
  exportRequestExample,
  tableListExample,
} from '../../src/http/openapi/export-examples.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { attachment } from '../../src/storage/content-disposition.ts';
import { testServices } from '../support/services.ts';

let services: Awaited<ReturnType<typeof testServices>>;
let app: ReturnType<typeof createApp>;
beforeEach(async () => {
  services = await testServices();
  app = createApp(services);
});

const post = (body: unknown) =>
  app.request('/v1/exports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const make = async (body: unknown) => exportSchema.parse(await (await post(body)).json());

describe('POST /v1/exports', () => {
  it('answers 201 with the receipt that the description shows', async () => {
    const response = await post(exportRequestExample);
    expect(response.status).toBe(201);
    expect(response.headers.get('Location')).toBe(exportExample.links.self);
    const { createdAt: _, ...receipt } = exportExample;
    expect(await response.json()).toMatchObject(receipt);
  });

  it('gives the same receipt when it is asked again', async () => {
    expect(await make(exportRequestExample)).toEqual(await make(exportRequestExample));
  });

  it.each([
    [{ table: 'wages', format: 'csv' }, 400, 'unknown-table'],
    [{ table: 'pay' }, 400, 'invalid-request'],
    [{ table: 'pay', format: 'csv', where: 'state=CA' }, 400, 'invalid-request'],
    [{ table: 'pay', format: 'csv', where: ['role=wizards'] }, 404, 'unknown-role'],
    [{ table: 'pay-by-industry', format: 'csv', where: ['industry=x'] }, 400, 'unknown-industry'],
  ])('refuses %j with %i', async (body, status, code) => {
    const problem = problemSchema().parse(await (await post(body)).json());
    expect(problem).toMatchObject({ status, code });
  });
});

describe('GET /v1/exports/{id}', () => {
  it('is the receipt, which never changes', async () => {
    const made = await make(exportRequestExample);
    const response = await app.request(made.links.self);
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    expect(await response.json()).toEqual(made);
  });

  it.each(['nothing', '..', '0'.repeat(32), '%2e%2e%2freports'])('knows no %s', async (id) => {
    const response = await app.request(`/v1/exports/${id}`);
    expect(response.status).toBe(404);
  });
});

describe('GET /v1/exports/{id}/file', () => {
  it.each(['csv', 'xlsx'])('is the whole %s, with its name, length and tag', async (format) => {
    const { links, file } = await make({ ...exportRequestExample, format });
    const response = await app.request(links.file);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': file.mediaType,
      'content-disposition': attachment(file.name),
      'content-length': String(bytes.length),
      etag: `"${file.sha256}"`,
    });
    if (format === 'csv') expect(bytes.toString().slice(1)).toMatch(exportCsvExample);
  });

  it('is not sent again to whoever has it', async () => {
    const { links, file } = await make(exportRequestExample);
    const response = await app.request(links.file, { headers: { 'If-None-Match': `"${file.sha256}"` } });
    expect([response.status, await response.text()]).toEqual([304, '']);
  });

  it('is described by HEAD without being read', async () => {
    const { links, file } = await make(exportRequestExample);
    const response = await app.request(links.file, { method: 'HEAD' });
    expect([response.headers.get('Content-Length'), await response.text()]).toEqual([String(file.bytes), '']);
  });
});

describe('GET /v1/tables', () => {
  it('names every table with its columns and conditions, as the description shows them', async () => {
    const list = tableListSchema.parse(await (await app.request('/v1/tables')).json());
    const found = list.tables.find(({ id }) => id === 'pay-by-state');
    const [example] = tableListExample.tables;
    expect(found).toMatchObject({ ...example, columns: expect.arrayContaining(example?.columns ?? []) });
    expect(list.tables).toHaveLength(11);
  });
});
