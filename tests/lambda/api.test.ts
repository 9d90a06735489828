/** The bundle of the API under AWS's own Lambda runtime: what API Gateway sends it, and what it answers. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '../../src/http/problem.ts';
import { madeReportSchema } from '../../src/http/reports.ts';
import { createReport } from '../../src/report/create-report.ts';
import { readReportFile } from '../../src/report/read-report-file.ts';
import { embeddedReleases, testServices } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bundledApi, startApi } from './function.ts';
import { type EventParts, httpEvent } from './http-event.ts';
import { type Answer, startFunction, whyNoRuntime } from './running-function.ts';

if (whyNoRuntime !== null) console.warn(`skipped: the bundle in Lambda's runtime, because ${whyNoRuntime}`);

const api = bundledApi();

const asked = { roles: ['technical-specialist', 'lead-technician'], formats: ['csv', 'xlsx', 'pdf'] };
const json = { 'content-type': 'application/json' };
const comparison = '/v1/comparisons/technical-specialist-vs-lead-technician';

const textOf = ({ body }: Answer) => body.toString();
const jsonOf = (answer: Answer): unknown => JSON.parse(textOf(answer));

/** The problem that was answered, which must say so. */
function problemOf(answer: Answer) {
  expect(answer.headers['content-type']).toBe('application/problem+json');
  return problemSchema().parse(jsonOf(answer));
}

const lineSchema = z.looseObject({ message: z.string().optional(), level: z.string().optional() });

/** The lines that are the function's own, each parsed: JSON or the test fails. */
const logged = (lines: readonly string[]) => lines.map((line) => lineSchema.parse(JSON.parse(line)));

describe.skipIf(whyNoRuntime !== null)('a report', () => {
  it('is made, and each of its files handed out as the sources make it', async () => {
    const { answer, authorized } = await startApi(api());
    const headers = { ...json, ...authorized };
    const services = await testServices();
    const { receipt } = await createReport(asked, services);

    const made = await answer(
      httpEvent({ method: 'POST', path: '/v1/reports', headers, body: JSON.stringify(asked) }),
    );
    expect(made).toMatchObject({ status: 201, headers: { location: `/v1/reports/${receipt.id}` } });
    expect(madeReportSchema().parse(jsonOf(made)).files).toEqual(receipt.files);
    for (const file of receipt.files) {
      const download = await answer(
        httpEvent({ path: `/v1/reports/${receipt.id}/${file.format}`, headers: authorized }),
      );
      expect(download.status).toBe(200);
      expect(download.body.equals(await readReportFile(services.reports, receipt, file)), file.format).toBe(
        true,
      );
    }
    const csv = await answer(httpEvent({ path: `/v1/reports/${receipt.id}/csv`, headers: authorized }));
    expect(csv.body.subarray(0, 3).toString('hex')).toBe('efbbbf');
  });

  it('may be asked for in a body that API Gateway passes on as base64', async () => {
    const { answer, authorized } = await startApi(api());
    const body = Buffer.from(JSON.stringify({ ...asked, formats: ['csv'] })).toString('base64');
    const made = await answer(
      httpEvent({
        method: 'POST',
        path: '/v1/reports',
        headers: { ...json, ...authorized },
        body,
        isBase64Encoded: true,
      }),
    );
    expect(made.status).toBe(201);
  });
});

describe.skipIf(whyNoRuntime !== null)('a mistake', () => {
  const post = { method: 'POST', path: '/v1/reports' };

  it('is a problem document, whoever finds it', async () => {
    const { answer, authorized } = await startApi(api());
    const cases: [EventParts, number, string][] = [
      [{ ...post, headers: json, body: '{"roles":["wizard"]}' }, 400, 'too-few-roles'],
      [{ ...post, headers: json, body: '{"roles":["wizard","technical-specialist"]}' }, 404, 'unknown-role'],
      [{ ...post, headers: json, body: '{' }, 400, 'malformed-json'],
      [{ ...post, body: '{}' }, 415, 'unsupported-media-type'],
      [{ ...post, headers: { 'content-type': 'text/csv' }, body: 'a' }, 415, 'unsupported-media-type'],
      [{ ...post, headers: json, body: '%%%', isBase64Encoded: true }, 400, 'invalid-request'],
      [{ ...post, headers: json, body: ' '.repeat(64 * 1024 + 1) }, 413, 'body-too-large'],
      [
        { ...post, headers: { ...json, 'content-length': '2' }, body: ' '.repeat(65_537) },
        413,
        'body-too-large',
      ],
      [{ path: '/v1/nowhere' }, 404, 'not-found'],
      [{ path: '/v1/roles/%E0%A4%A' }, 400, 'malformed-url'],
      [{ path: 'v1/roles' }, 400, 'invalid-request'],
      [{ path: '//v1//roles' }, 404, 'not-found'],
      [{ path: '/v1/roles', query: 'limit=%ZZ' }, 400, 'malformed-url'],
      [{ path: '/v1/roles', headers: { 'x-odd': 'a\r\nb' } }, 400, 'invalid-request'],
      [{ method: 'DELETE', path: comparison }, 405, 'method-not-allowed'],
      [{ method: 'TRACE', path: '/' }, 405, 'method-not-allowed'],
    ];
    for (const [parts, status, code] of cases) {
      const event = httpEvent({ ...parts, headers: { ...authorized, ...parts.headers } });
      const given = await answer(event);
      const what = `${JSON.stringify(parts).slice(0, 120)} ${textOf(given)}`;
      expect({ status: given.status, code: problemOf(given).code }, what).toEqual({ status, code });
    }
  });

  it('does not come of a body that a GET brings along, or of a header beyond Latin', async () => {
    const { answer, authorized } = await startApi(api());
    const headers = { ...authorized, 'user-agent': 'Навигатор \uD800' };
    const given = await answer(httpEvent({ path: comparison, headers, body: '%%%', isBase64Encoded: true }));
    expect(given.status).toBe(200);
  });
});

describe.skipIf(whyNoRuntime !== null)('a token', () => {
  it('is asked for, and taken where the issuer on loopback vouches for it', async () => {
    const { answer, authorized, issuer } = await startApi(api());
    const without = await answer(httpEvent({ path: comparison }));
    expect(without).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': expect.stringMatching(/^Bearer /) },
    });
    expect(problemOf(without).code).toBe('unauthenticated');
    expect((await answer(httpEvent({ path: comparison, headers: authorized }))).status).toBe(200);
    expect(issuer.requests).toContain('/jwks.json');
  });

  it('is never logged, nor is a body', async () => {
    const { answer, authorized, lines } = await startApi(api());
    const body = JSON.stringify({ roles: ['a-secret-plan', 'lead-technician'] });
    await answer(
      httpEvent({ method: 'POST', path: '/v1/reports', headers: { ...json, ...authorized }, body }),
    );
    const log = lines().join('\n');
    expect(log).toContain('unknown-role');
    expect(log).not.toContain(authorized.authorization.slice('Bearer '.length, 40));
    expect(log).not.toContain('a-secret-plan');
  });
});

describe.skipIf(whyNoRuntime !== null)('settings that are wrong', () => {
  it.each([
    ['no issuer', {}, /The setting AUTH_ISSUER is missing/],
    [
      'a file of keys',
      { AUTH_ISSUER: 'a', AUTH_AUDIENCE: 'b', AUTH_JWKS_URL: 'file:x' },
      /AUTH_JWKS_URL='file:x'/,
    ],
    ['an unknown way of downloads', { DOWNLOADS: 'pigeon' }, /The setting DOWNLOADS='pigeon' is not usable/],
    [
      'no release',
      { DATASET: 'file:/nowhere', AUTH_ISSUER: 'https://a.example', AUTH_AUDIENCE: 'b' },
      /published release/,
    ],
  ])('keep the function from starting, with one line that says why: %s', async (_what, settings, message) => {
    const given = { STAGE: 'local', DATASET: embeddedReleases.href, ...settings };
    const { initError, lines, ended } = await startFunction(api(), given);
    expect((await initError).errorMessage).toMatch(message);
    await ended;
    const telling = lines().filter((line) => message.test(line) && line.startsWith('{'));
    expect(telling).toHaveLength(1);
  });
});

describe.skipIf(whyNoRuntime !== null)('a function that stays warm', () => {
  it('opens the dataset once', async () => {
    const folder = await temporaryFolder();
    await cp(fileURLToPath(embeddedReleases), folder, { recursive: true });
    const { answer, authorized } = await startApi(api(), { DATASET: `file:${folder}` });
    const event = httpEvent({ path: comparison, headers: authorized });
    const first = await answer(event);
    for (const name of ['current.json', '2026.11/manifest.json', '2026.11/index.json'])
      await rm(join(folder, name));
    const second = await answer(event);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(textOf(second)).toBe(textOf(first));
  });
});

describe.skipIf(whyNoRuntime !== null)('the end of the time that Lambda gives', () => {
  it('is a 503 that says when to ask again, before it comes', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    const address = silent.address();
    const { answer, authorized, lines } = await startApi(api(), {
      REPORTS: 's3://bucket',
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    await answer(httpEvent({ path: '/', headers: authorized }));
    const start = performance.now();
    const given = await answer(httpEvent({ path: `/v1/reports/${'0'.repeat(32)}`, headers: authorized }), {
      milliseconds: 2000,
    });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(given).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect(problemOf(given).code).toBe('timed-out');
    expect(logged(lines())).toContainEqual(expect.objectContaining({ level: 'ERROR', message: 'failed' }));
  });
});

describe.skipIf(whyNoRuntime !== null)('what is logged', () => {
  it('is JSON, with the id that API Gateway logs, and what was answered', async () => {
    const { answer, authorized, lines } = await startApi(api());
    await answer(httpEvent({ path: comparison, headers: authorized, requestId: 'first-id' }));
    await answer(httpEvent({ path: '/v1/roles/wizard', headers: authorized, requestId: 'second-id' }));
    const answered = logged(lines()).filter(({ message }) => message === 'answered');
    expect(answered).toMatchObject([
      {
        level: 'INFO',
        service: 'api',
        correlationId: 'first-id',
        cold_start: true,
        method: 'GET',
        route: '/v1/comparisons/:roles',
        status: 200,
        milliseconds: expect.any(Number),
      },
      {
        correlationId: 'second-id',
        cold_start: false,
        route: '/v1/roles/:id',
        status: 404,
        code: 'unknown-role',
      },
    ]);
  });

  it('holds the figures that CloudWatch counts', async () => {
    const { answer, authorized, lines } = await startApi(api());
    const headers = { ...json, ...authorized };
    await answer(httpEvent({ method: 'POST', path: '/v1/reports', headers, body: JSON.stringify(asked) }));
    await answer(httpEvent({ path: '/v1/roles/wizard', headers }));
    const figures = logged(lines()).filter((line) => '_aws' in line);
    expect(figures).toContainEqual(expect.objectContaining({ ColdStart: 1 }));
    expect(figures).toContainEqual(expect.objectContaining({ Errors: 1, code: 'unknown-role' }));
    expect(figures.flatMap(({ FilesRendered, format }) => (FilesRendered === 1 ? [format] : []))).toEqual([
      'csv',
      'xlsx',
      'pdf',
    ]);
    expect(figures.filter(({ Requests }) => Requests === 1)).toMatchObject([
      { Duration: expect.any(Number), RenderDuration: expect.any(Array) },
      { Duration: expect.any(Number) },
    ]);
  });
});

/** X-Ray's header of a request that it follows, or not. */
const trace = (sampled: 0 | 1) =>
  `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=${sampled}`;

describe.skipIf(whyNoRuntime !== null)('X-Ray', () => {
  it('is sent a trace of a request that it follows, and of no other', async () => {
    const daemon = createSocket('udp4').bind(0, '127.0.0.1');
    await once(daemon, 'listening');
    onTestFinished(() => void daemon.close());
    const { answer, authorized } = await startApi(api(), {
      AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.address().port}`,
      AWS_XRAY_CONTEXT_MISSING: 'IGNORE_ERROR',
    });
    const event = (requestId: string) => httpEvent({ path: comparison, headers: authorized, requestId });
    const sent: string[] = [];
    daemon.on('message', (message) => sent.push(message.toString()));
    await answer(event('not-followed'), { trace: trace(0) });
    await answer(event('followed'), { trace: trace(1) });
    await answer(event('followed-too'), { trace: trace(1) });
    await expect.poll(() => sent).toHaveLength(2);
    const ids = sent.map((text) => /"correlationId":"(.*?)"/.exec(text)?.[1]);
    expect(new Set(ids)).toEqual(new Set(['followed', 'followed-too']));
    for (const text of sent) expect(text).toContain('"trace_id":"1-5759e988-bd862e3fe1be46a994272793"');
  });
});
