/** Whatever stands in a path of the API, nothing is read outside the dataset and the reports. */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { localFolder } from '../../src/storage/local-folder.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { testServices } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const secret = 'nobody may read this';

/** Parts of ids that try to leave a folder, in every spelling of a dot and a slash. */
const tricks = [
  '.. . / \\ %2e %2E%2e %2f %2F %5c %252e%252e %252f %c0%ae %00 %0d%0a ..; ~ * ? # : \u2024 \uFF0E \uFF0F \u2215 \u202E \uD800',
  'reports batches begun manifest.json batch.zip report.json report.csv secret secret.json .incomplete etc passwd current.json csv file: s3:',
  'technical-specialist constructor __proto__',
].flatMap((words) => words.split(' '));
const trick = fc
  .array(
    fc.oneof(fc.constantFrom(...tricks, ' ', 'a'.repeat(300)), fc.string({ unit: 'binary', maxLength: 4 })),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** The text in a path as a client writes it: as it is, or with everything escaped. */
const inPath = fc
  .tuple(trick, fc.boolean())
  .map(([text, isEscaped]) => (isEscaped ? encodeURIComponent(text.toWellFormed()) : text.toWellFormed()));

/** The store, with every key that it is asked to read. */
function watched(store: ObjectStore, asked: string[]): ObjectStore {
  const get = (key: string) => {
    asked.push(key);
    return store.get(key);
  };
  return { ...store, get };
}

describe('a path that tries to leave its folder', () => {
  let app: ReturnType<typeof createApp>;
  let asked: string[];
  let failures: unknown[];
  beforeEach(async () => {
    const services = await testServices();
    const folder = join(await temporaryFolder(), 'store');
    // What a way out would find: beside the store, above it, and in it where no report is.
    for (const file of [
      '../secret',
      '../secret.json',
      'secret',
      'report.json',
      'reports/report.json',
      'reports/secret',
    ]) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), secret);
    }
    asked = [];
    ({ failures } = services);
    app = createApp({ ...services, reports: watched(localFolder(folder), asked) });
  });

  const ask = (path: string) => app.request(new Request(new URL(path, 'http://127.0.0.1').href));

  async function expectHarmless(path: string): Promise<void> {
    const response = await ask(path);
    const body = await response.text();
    expect(body).not.toContain(secret);
    expect(body).not.toContain('root:');
    expect(response.status).toBeLessThan(500);
    if (!response.ok) expect(problemSchema().parse(JSON.parse(body)).status).toBe(response.status);
    expect(failures).toEqual([]);
    // A key is only ever made of the id of a report or a batch, which is 32 digits.
    for (const key of asked)
      expect(key).toMatch(/^reports\/[0-9a-f]{32}\/|^batches\/begun\/[0-9a-f]{32}\.json$/);
  }

  it('finds nothing as the id of a report or as a format', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(inPath, inPath, (id, format) => expectHarmless(`/v1/reports/${id}/${format}`)),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(inPath, (id) => expectHarmless(`/v1/reports/${id}`)),
      { numRuns: 200 },
    );
  });

  it('finds nothing as the id of a batch', { timeout: 60_000 }, async () => {
    const part = fc.constantFrom('', '/items', '/file', '/manifest.json');
    await fc.assert(
      fc.asyncProperty(inPath, part, (id, of) => expectHarmless(`/v1/batches/${id}${of}`)),
      { numRuns: 300 },
    );
  });

  it('finds nothing but roles as the id of a role', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(inPath, (id) => expectHarmless(`/v1/roles/${id}`)),
      { numRuns: 300 },
    );
  });
});
