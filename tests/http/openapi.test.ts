/** The OpenAPI document: valid by the specification's own schema, whole, and with examples that fit. */
import { validate } from '@hyperjump/json-schema/openapi-3-1';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../src/http/app.ts';
import { accessRules } from '../../src/http/auth/access-rules.ts';
import { csvExample } from '../../src/http/openapi/comparison-examples.ts';
import { testServices } from '../support/services.ts';

const mediaSchema = z.looseObject({
  schema: z.unknown(),
  example: z.unknown().optional(),
  examples: z.record(z.string(), z.object({ value: z.json() })).optional(),
});
const responseSchema = z.looseObject({
  description: z.string().min(1),
  content: z.record(z.string(), mediaSchema).optional(),
  headers: z.record(z.string(), z.object({ $ref: z.string() })),
});
const parameterSchema = z.looseObject({
  name: z.string(),
  description: z.string().min(1),
  schema: z.looseObject({ example: z.unknown().optional() }),
  example: z.unknown().optional(),
});
const operationSchema = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()).min(1),
  summary: z.string().min(1),
  parameters: z.array(parameterSchema),
  requestBody: z.object({ content: z.record(z.string(), mediaSchema) }).optional(),
  responses: z.record(z.string(), responseSchema),
});
const documentSchema = z.looseObject({
  components: z.looseObject({
    schemas: z.record(z.string(), z.looseObject({})),
    headers: z.record(z.string(), z.object({ description: z.string(), example: z.string() })),
  }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

let raw: z.infer<ReturnType<typeof z.json>>;
let app: ReturnType<typeof createApp>;
let paths: z.infer<typeof documentSchema>['paths'];
let components: z.infer<typeof documentSchema>['components'];
beforeEach(async () => {
  app = createApp(await testServices());
  raw = z.json().parse(await (await app.request('/openapi.json')).json());
  ({ paths, components } = documentSchema.parse(raw));
});

/** Every operation, with where it stands. */
const operations = () =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every body that the document describes, with a name and the pointer to its schema. */
function bodies() {
  return operations().flatMap(({ path, method, operation }) => {
    const at = `/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`;
    const places = Object.entries(operation.responses).map(([status, response]) => ({
      at: `${at}/responses/${status}/content`,
      content: response.content ?? {},
    }));
    const asked = { at: `${at}/requestBody/content`, content: operation.requestBody?.content ?? {} };
    return [asked, ...places].flatMap(({ at: place, content }) =>
      Object.entries(content).map(([type, media]) => ({ place, type, media })),
    );
  });
}

const isBinary = (type: string) => /pdf|spreadsheet|csvm|zip/.test(type);

/** The schema of a body as a document of its own, with the components that it refers to. */
function schemaOf(schema: unknown): string {
  const text = JSON.stringify({ ...z.looseObject({}).parse(schema), $defs: components.schemas });
  return text.replaceAll('#/components/schemas/', '#/$defs/');
}

function examplesOf(media: z.infer<typeof mediaSchema>): unknown[] {
  const { example } = z.looseObject({}).parse(media.schema);
  const referred = z.looseObject({ $ref: z.string() }).safeParse(media.schema).data?.$ref.split('/').at(-1);
  const own = referred === undefined ? example : components.schemas[referred]?.example;
  const all = [media.example, own, ...Object.values(media.examples ?? {}).map(({ value }) => value)];
  return all.filter((found) => found !== undefined);
}

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await validate('https://spec.openapis.org/oas/3.1/schema-base', raw, 'BASIC');
    expect(result).toEqual({ valid: true });
  });

  it('describes every route but those for people', () => {
    const described = operations().map(
      ({ path, method }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    );
    const apart = [
      'GET /',
      'GET /compare',
      'GET /compare/:roles',
      'GET /roles/:id',
      'GET /groups',
      'GET /groups/:group',
      'GET /editions',
      'GET /editions/:month',
      'GET /editions/:month/progress',
      'GET /batches',
      'GET /batches/:id',
      'GET /batches/:id/progress',
      'GET /subscriptions',
      'POST /subscriptions',
      'POST /subscriptions/:id/delete',
      'GET /suggestions',
      'GET /suggestions/places',
      'GET /assets/:version/:file',
      'GET /docs',
      'GET /docs/:version/:file',
      'GET /openapi.json',
      'GET /sign-in',
      'GET /callback',
      'POST /sign-out',
    ];
    expect([...described, ...apart].toSorted()).toEqual(Object.keys(accessRules).toSorted());
  });

  it('has an id of its own for each operation', () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has an example of every parameter', () => {
    const without = operations().flatMap(({ path, operation }) =>
      operation.parameters
        .filter(({ example, schema }) => example === undefined && schema.example === undefined)
        .map(({ name }) => `${name} of ${path}`),
    );
    expect(without).toEqual([]);
  });

  it('has an example of every body that is text', () => {
    const without = bodies()
      .filter(({ type, media }) => !isBinary(type) && examplesOf(media).length === 0)
      .map(({ place, type }) => `${place} ${type}`);
    expect(without).toEqual([]);
  });

  it('has examples that fit their schemas', async () => {
    const misfits: string[] = [];
    let checked = 0;
    for (const { place, type, media } of bodies()) {
      const schema = z.fromJSONSchema(JSON.parse(schemaOf(media.schema)));
      for (const example of examplesOf(media)) {
        checked += 1;
        const fit = schema.safeParse(example);
        if (!fit.success) misfits.push(`${place} ${type}: ${fit.error.message}`);
      }
    }
    expect(misfits).toEqual([]);
    expect(checked).toBeGreaterThan(80);
  });

  it('shows the CSV as it is', async () => {
    const response = await app.request('/v1/comparisons/technical-specialist-vs-lead-technician.csv');
    expect((await response.text()).slice(0, csvExample.length)).toBe(csvExample);
  });

  it('describes every header of an answer', async () => {
    const unspecific = ['content-length', 'content-type', 'accept-ranges'];
    const response = await app.request('/v1/comparisons/actors-vs-dancers.csv');
    const described = Object.keys(paths['/v1/comparisons/{roles}']?.get?.responses['200']?.headers ?? {});
    const names = described.map((name) => name.toLowerCase());
    const security = /^(?:content-security|cross-origin|permissions|referrer|x-content-type|x-frame)/;
    const silent = [...response.headers.keys()].filter(
      (name) => !names.includes(name) && !unspecific.includes(name) && !security.test(name),
    );
    expect(silent).toEqual([]);
    expect(described.every((name) => name in components.headers)).toBe(true);
  });
});
