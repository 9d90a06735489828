/** The whole API with its dataset and its reports in S3, as somebody who calls it meets it; see run.ts. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { S3Client } from '@aws-sdk/client-s3';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batchSchema } from '../../src/http/batches.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { madeReportSchema, reportSchema } from '../../src/http/reports.ts';
import { rolePageSchema } from '../../src/http/roles.ts';
import { s3Bucket } from '../../src/storage/s3-bucket.ts';
import { type Fault, type FaultProxy, openFaultProxy } from '../support/fault-proxy.ts';
import { type RunningServer, startServer } from '../support/running-server.ts';
import { createTestBucket, deleteTestBucket, s3TestClient, s3TestEndpoint } from '../support/s3-server.ts';

const noServer = s3TestEndpoint === undefined;
if (noServer) console.warn('skipped: the API over S3, because S3_TEST_ENDPOINT is not set');

const datasetCommand = fileURLToPath(new URL('../../functions/cli/dataset.ts', import.meta.url));
const embedded = fileURLToPath(new URL('../../data/releases/2026.11', import.meta.url));

const asked = {
  roles: ['technical-specialist', 'lead-technician'],
  formats: ['csv', 'xlsx', 'pdf'],
};

describe.skipIf(noServer)(
  `the API over S3${noServer ? ' (skipped: S3_TEST_ENDPOINT is not set)' : ''}`,
  () => {
    let client: S3Client;
    let bucket: string;
    let proxy: FaultProxy;
    let server: RunningServer;
    /** What goes wrong with requests to S3 now. */
    let fault: Fault | null = null;

    beforeAll(async () => {
      client = s3TestClient();
      bucket = await createTestBucket(client);
      proxy = await openFaultProxy(s3TestEndpoint ?? '', () => fault);
      const settings = { DATASET: `s3://${bucket}/datasets`, AWS_ENDPOINT_URL_S3: proxy.url };
      await promisify(execFile)(process.execPath, [datasetCommand, 'publish', embedded], {
        env: { ...process.env, ...settings },
      });
      server = await startServer({ ...settings, REPORTS: `s3://${bucket}/product` });
    }, 120_000);
    afterAll(async () => {
      await server?.[Symbol.asyncDispose]();
      await proxy?.[Symbol.asyncDispose]();
      await deleteTestBucket(client, bucket);
      client.destroy();
    });

    const get = (path: string) => fetch(server.url + path);
    const post = (body: unknown) =>
      fetch(`${server.url}/v1/reports`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });

    test('a role is found and read', async () => {
      const { roles } = rolePageSchema.parse(await (await get('/v1/roles?q=technical+specialist')).json());
      expect(roles.map(({ id }) => id)).toContain('technical-specialist');
      expect(await (await get('/v1/roles/technical-specialist')).text()).toContain('88773');
    });

    test('a report is made, each of its files downloaded, and found when it is asked for again', async () => {
      const made = await post(asked);
      expect(made.status).toBe(201);
      const report = madeReportSchema().parse(await made.json());
      for (const { format, bytes, sha256 } of report.files) {
        const file = await get(`/v1/reports/${report.id}/${format}`);
        expect(file.status).toBe(200);
        const body = new Uint8Array(await file.arrayBuffer());
        expect(body.length).toBe(bytes);
        expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
      }
      expect(await (await get(`/v1/reports/${report.id}/csv`)).text()).toContain('90615');
      const again = madeReportSchema().parse(await (await post(asked)).json());
      expect(again.createdAt).toBe(report.createdAt);
      expect(reportSchema().parse(await (await get(made.headers.get('location') ?? '')).json()).id).toBe(
        report.id,
      );
    });

    test('its objects stand in the bucket under their keys, with their types', async () => {
      const { id } = madeReportSchema().parse(await (await post(asked)).json());
      const keys: string[] = [];
      const store = s3Bucket({ bucket, prefix: 'product', client });
      for await (const { key } of store.list(`reports/${id}/`)) keys.push(key);
      expect(keys).toEqual(
        ['report.csv', 'report.csv-metadata.json', 'report.json', 'report.pdf', 'report.xlsx'].map(
          (name) => `reports/${id}/${name}`,
        ),
      );
    });

    test('a batch is made, its zip sent in several parts, and downloaded whole', async () => {
      const answer = await fetch(`${server.url}/v1/batches`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ group: '15-1200', pairs: 'all', formats: ['pdf'] }),
      });
      expect(answer.status).toBe(202);
      const href = answer.headers.get('location') ?? '';
      const read = async () => batchSchema().parse(await (await get(href)).json());
      await expect
        .poll(async () => (await read()).status, { timeout: 100_000, interval: 500 })
        .toBe('published');
      const { counts, file } = await read();
      expect(counts).toEqual({ expected: 105, written: 105, failed: 0, files: 105 });
      // More than one part of 8 MB.
      expect(file?.bytes).toBeGreaterThan(9_000_000);
      const zip = new Uint8Array(await (await get(`${href}/file`)).arrayBuffer());
      expect(createHash('sha256').update(zip).digest('hex')).toBe(file?.sha256);
      const { 'manifest.csv': index, ...files } = unzipSync(zip);
      const sums = Object.values(files).map((bytes) => createHash('sha256').update(bytes).digest('hex'));
      expect(sums).toHaveLength(105);
      for (const sum of sums) expect(new TextDecoder().decode(index)).toContain(sum);
    }, 120_000);

    test('twenty who ask for one report at once are given the same', async () => {
      const body = { ...asked, roles: ['registered-nurses', 'software-developers'] };
      const answers = await Promise.all(Array.from({ length: 20 }, () => post(body)));
      const reports = await Promise.all(
        answers.map(async (answer) => madeReportSchema().parse(await answer.json())),
      );
      expect(new Set(reports.map(({ files }) => files.map(({ sha256 }) => sha256).join())).size).toBe(1);
    });

    test.each([
      ['an unknown role', () => post({ roles: ['technical-specialist', 'wizard'] }), 404, 'unknown-role'],
      ['an unknown report', () => get('/v1/reports/nothing'), 404, 'unknown-report'],
      ['an unknown format', async () => get(`/v1/reports/${await idOfReport()}/docx`), 400, 'unknown-format'],
    ])('%s is a problem document', async (_what, ask, status, code) => {
      const answer = await ask();
      expect(answer.status).toBe(status);
      expect(problemSchema().parse(await answer.json()).code).toBe(code);
    });

    const idOfReport = async () => madeReportSchema().parse(await (await post(asked)).json()).id;

    test('S3 that throttles without end is a 503 which says when to ask again, and then all is well', async () => {
      const id = await idOfReport();
      fault = { status: 503, code: 'SlowDown' };
      const answer = await get(`/v1/reports/${id}/pdf`).finally(() => {
        fault = null;
      });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(problemSchema().parse(await answer.json()).code).toBe('storage-unavailable');
      expect((await get(`/v1/reports/${id}/pdf`)).status).toBe(200);
    });

    test('S3 that denies is a 500, which asking again would not help', async () => {
      const id = await idOfReport();
      fault = { status: 403, code: 'AccessDenied' };
      const answer = await get(`/v1/reports/${id}/pdf`).finally(() => {
        fault = null;
      });
      expect(answer.status).toBe(500);
      expect(answer.headers.get('retry-after')).toBeNull();
      expect(problemSchema().parse(await answer.json()).code).toBe('storage-failed');
    });
  },
);
