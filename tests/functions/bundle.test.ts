/** The bundles that Lambda gets, run by Node as they are: the files that they make, their size, what they publish. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Bundle, bundle } from '../../infra/bundle.ts';
import { createApp } from '../../src/http/app.ts';
import { createReport } from '../../src/report/create-report.ts';
import { readReportFile } from '../../src/report/read-report-file.ts';
import { embeddedReleases, testServices } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const out = join(tmpdir(), `role-reports-bundle-${process.pid}`);
let api: Bundle;
let publish: Bundle;
beforeAll(async () => {
  ({ api, publish } = await bundle({ out }));
}, 60_000);
afterAll(() => rm(out, { recursive: true, force: true }));

const execute = promisify(execFile);

/** Calls a bundle's handler in a process of its own, once for each event, as Lambda does with a warm function. */
async function call({ folder, name }: Bundle, settings: Record<string, string>, events: unknown[]) {
  const program = `
    const { handler } = await import(${JSON.stringify(pathToFileURL(join(folder, `${name}.mjs`)).href)});
    const answers = [];
    const context = { getRemainingTimeInMillis: () => 29_000 };
    for (const event of JSON.parse(process.argv[1])) answers.push(await handler(event, context));
    console.log(JSON.stringify(answers));`;
  const { stdout } = await execute(
    process.execPath,
    ['--input-type=module', '-e', program, JSON.stringify(events)],
    { cwd: tmpdir(), env: settings, maxBuffer: 32_000_000 },
  );
  // Before the answers stand the lines of the function's log.
  return z.array(z.unknown()).parse(JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? ''));
}

/** What an HTTP API sends to its function, payload version 2. */
function httpEvent(method: string, path: string, body?: unknown) {
  return {
    version: '2.0',
    routeKey: `${method} /{proxy+}`,
    rawPath: path,
    rawQueryString: '',
    headers: { 'content-type': 'application/json' },
    requestContext: { requestId: 'a-request', domainName: 'localhost', http: { method, path } },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

const answerSchema = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z.literal(true),
});

const request = {
  roles: ['technical-specialist', 'lead-technician'],
  formats: ['csv', 'xlsx', 'pdf'] as const,
};

describe('the API on Lambda', () => {
  it('makes the same files as the sources do, and hands them out byte by byte', async () => {
    const services = await testServices();
    const { receipt } = await createReport({ ...request, formats: [...request.formats] }, services);
    const files = receipt.files.map(({ format }) => httpEvent('GET', `/v1/reports/${receipt.id}/${format}`));
    const settings = { DATASET: embeddedReleases.href, REPORTS: `file:${await temporaryFolder()}` };
    const [made, ...downloads] = z
      .array(answerSchema)
      .parse(await call(api, settings, [httpEvent('POST', '/v1/reports', request), ...files]));

    expect(made).toMatchObject({ statusCode: 201, headers: { location: `/v1/reports/${receipt.id}` } });
    expect(downloads).toHaveLength(4);
    for (const [position, { statusCode, body }] of downloads.entries()) {
      expect(statusCode).toBe(200);
      const file = receipt.files[position];
      if (file === undefined) throw new Error('more downloads than files');
      const bytes = Buffer.from(body, 'base64');
      expect(createHash('sha256').update(bytes).digest('hex'), file.format).toBe(file.sha256);
      expect(bytes.equals(await readReportFile(services.reports, receipt, file))).toBe(true);
    }
    // What Excel needs to read UTF-8, and what an answer as text would lose.
    expect(
      Buffer.from(downloads[0]?.body ?? '', 'base64')
        .subarray(0, 3)
        .toString('hex'),
    ).toBe('efbbbf');
  });

  it('shows pages to people, made without a compiler', async () => {
    const settings = { DATASET: embeddedReleases.href, REPORTS: `file:${await temporaryFolder()}` };
    const event = httpEvent('GET', '/compare/actors-vs-dancers');
    const asked = { ...event, headers: { accept: 'text/html' } };
    const [answer] = z.array(answerSchema).parse(await call(api, settings, [asked]));
    expect(answer).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    expect(Buffer.from(answer?.body ?? '', 'base64').toString()).toMatch(
      /^<!doctype html>.*<h1>Actors.*Dancers<\/h1>/s,
    );
  });

  it('describes itself as the sources do', async () => {
    const settings = { DATASET: embeddedReleases.href, REPORTS: `file:${await temporaryFolder()}` };
    const [answer] = z
      .array(answerSchema)
      .parse(await call(api, settings, [httpEvent('GET', '/openapi.json')]));
    const described = await createApp(await testServices()).request('http://localhost/openapi.json');
    expect(JSON.parse(Buffer.from(answer?.body ?? '', 'base64').toString())).toEqual(await described.json());
  });

  it('answers a mistake with a problem document', async () => {
    const settings = { DATASET: embeddedReleases.href, REPORTS: `file:${await temporaryFolder()}` };
    const [answer] = z
      .array(answerSchema)
      .parse(await call(api, settings, [httpEvent('GET', '/v1/nowhere')]));
    expect(answer).toMatchObject({
      statusCode: 404,
      headers: { 'content-type': 'application/problem+json' },
    });
    const problem: unknown = JSON.parse(Buffer.from(answer?.body ?? '', 'base64').toString());
    expect(problem).toMatchObject({ code: 'not-found', value: '/v1/nowhere' });
  });

  it('loads less than a megabyte before it answers, and no format that nobody asked for', async () => {
    expect(api.firstLoad).toBeLessThan(1_000_000);
    const chunks = await readdir(join(api.folder, 'chunks'));
    const first = chunks.find((name) => name.startsWith('first-'));
    const code = await readFile(join(api.folder, 'chunks', first ?? 'first'), 'utf8');
    const imported = [...code.matchAll(/from\s*"\.\/([^"]+?)-\w+\.mjs"/g)].map(([, name]) => name);
    expect(imported).toEqual(['rolldown-runtime']);
    for (const format of ['pdf-renderer', 'xlsx-renderer', 's3-bucket', 'pages'])
      expect(code).toMatch(new RegExp(`import\\([^)]*/${format}-`));
    const files = await readdir(join(api.folder, 'files'));
    expect(files.map((name) => name.replace(/-\w{8}\./, '.')).toSorted()).toEqual([
      'DroidSansFallback.ttf',
      'Inter-Regular.ttf',
      'Inter-Regular.woff2',
      'Inter-SemiBold.ttf',
      'Inter-SemiBold.woff2',
      'NotoSansArabic.ttf',
      'NotoSansDevanagari.ttf',
      'NotoSansHebrew.ttf',
      'favicon-32x32.png',
      'icon.svg',
      'pages.css',
      'pages.js',
      'swagger-ui-bundle.js',
      'swagger-ui.css',
    ]);
  });
});

describe('the bundles', () => {
  it('are the same every time, wherever they go', async () => {
    const other = await bundle({ out: await temporaryFolder() });
    for (const [one, two] of [
      [api, other.api],
      [publish, other.publish],
    ] as const) {
      const names = (await readdir(one.folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(one.folder.length));
      expect(names.length).toBeGreaterThan(5);
      for (const name of names)
        expect((await readFile(one.folder + name)).equals(await readFile(two.folder + name)), name).toBe(
          true,
        );
    }
  });
});

describe('publishing on Lambda', () => {
  it('puts the release that it carries in force, and again without harm', async () => {
    const folder = await temporaryFolder();
    const said = await call(publish, { DATASET: `file:${folder}` }, [{}, {}]);
    expect(said).toEqual(['Release 2026.11 is in force.', 'Release 2026.11 is in force.']);
    expect(await readFile(join(folder, 'current.json'), 'utf8')).toBe('{"release":"2026.11"}\n');
    for (const name of await readdir(new URL('2026.11/', `${embeddedReleases.href}/`)))
      expect(
        (await readFile(join(folder, '2026.11', name))).equals(
          await readFile(new URL(`2026.11/${name}`, `${embeddedReleases.href}/`)),
        ),
      ).toBe(true);
  });

  it('leaves an organisation’s own release in force', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'current.json'), '{"release":"2026.11-acme"}\n');
    const said = await call(publish, { DATASET: `file:${folder}` }, [{}]);
    expect(said).toEqual(['Release 2026.11-acme stays in force; 2026.11 was not published.']);
    expect(await readdir(folder)).toEqual(['current.json']);
  });

  it('fails, and the deployment with it, where the release is there with other content', async () => {
    const folder = await temporaryFolder();
    await cp(new URL('2026.11/', `${embeddedReleases.href}/`), join(folder, '2026.11'), { recursive: true });
    await writeFile(join(folder, '2026.11', 'places.json'), '{}');
    await expect(call(publish, { DATASET: `file:${folder}` }, [{}])).rejects.toThrow(
      '2026.11/places.json is already published with other content',
    );
    expect(await readdir(folder)).toEqual(['2026.11']);
  });
});
