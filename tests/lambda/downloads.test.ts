/** The bundle of the API in Lambda's runtime with its dataset and its reports in S3: files by signed links. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeReportSchema } from '../../src/http/reports.ts';
import { attachment } from '../../src/storage/content-disposition.ts';
import { createTestBucket, deleteTestBucket, s3TestClient, s3TestEndpoint } from '../support/s3-server.ts';
import { bundledApi, startApi } from './function.ts';
import { httpEvent } from './http-event.ts';
import { whyNoRuntime } from './running-function.ts';

const why = whyNoRuntime ?? (s3TestEndpoint === undefined ? 'S3_TEST_ENDPOINT is not set' : null);
if (why !== null) console.warn(`skipped: the bundle over S3, because ${why}`);

const datasetCommand = fileURLToPath(new URL('../../functions/cli/dataset.ts', import.meta.url));
const embedded = fileURLToPath(new URL('../../data/releases/2026.11', import.meta.url));
const api = bundledApi();

describe.skipIf(why !== null)('the API on Lambda and S3', () => {
  let client: S3Client;
  let bucket: string;
  let settings: Record<string, string>;
  beforeAll(async () => {
    client = s3TestClient();
    bucket = await createTestBucket(client);
    settings = {
      DATASET: `s3://${bucket}/datasets`,
      REPORTS: `s3://${bucket}`,
      AWS_ENDPOINT_URL_S3: s3TestEndpoint ?? '',
      AWS_ACCESS_KEY_ID: process.env.AWS_ACCESS_KEY_ID ?? '',
      AWS_SECRET_ACCESS_KEY: process.env.AWS_SECRET_ACCESS_KEY ?? '',
    };
    await promisify(execFile)(process.execPath, [datasetCommand, 'publish', embedded], {
      env: { ...process.env, ...settings },
    });
  }, 120_000);
  afterAll(async () => {
    await deleteTestBucket(client, bucket);
    client.destroy();
  });

  test('sends who downloads to a link that gives the file under its name, for GET and for HEAD', async () => {
    const { answer, authorized } = await startApi(api(), settings);
    const headers = { 'content-type': 'application/json', ...authorized };
    const body = JSON.stringify({ roles: ['technical-specialist', 'lead-technician'] });
    const made = await answer(httpEvent({ method: 'POST', path: '/v1/reports', headers, body }));
    expect(made.status).toBe(201);
    const report = madeReportSchema().parse(JSON.parse(made.body.toString()));
    for (const [position, { format, name, sha256 }] of report.files.entries()) {
      const path = report.links.files[position]?.href ?? '';
      const sent = await answer(httpEvent({ path, headers: authorized }));
      expect(sent).toMatchObject({ status: 302, headers: { 'cache-control': 'no-store' } });
      const link = sent.headers.location ?? '';
      expect(Number(new URL(link).searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(900);
      const file = await fetch(link);
      expect(file.status, format).toBe(200);
      expect(file.headers.get('Content-Disposition')).toBe(attachment(name));
      expect(
        createHash('sha256')
          .update(await file.bytes())
          .digest('hex'),
      ).toBe(sha256);

      const head = await answer(httpEvent({ method: 'HEAD', path, headers: authorized }));
      expect(head.status).toBe(302);
      const looked = await fetch(head.headers.location ?? '', { method: 'HEAD' });
      expect(looked.status).toBe(200);
      expect(head.headers.location).not.toBe(link);
    }
  });

  test('answers with the files themselves where the settings say so', async () => {
    const { answer, authorized } = await startApi(api(), { ...settings, DOWNLOADS: 'direct' });
    const headers = { 'content-type': 'application/json', ...authorized };
    const body = JSON.stringify({ roles: ['technical-specialist', 'lead-technician'], formats: ['csv'] });
    const made = await answer(httpEvent({ method: 'POST', path: '/v1/reports', headers, body }));
    const path = `${made.headers.location}/csv`;
    expect((await answer(httpEvent({ path, headers: authorized }))).status).toBe(200);
  });
});
