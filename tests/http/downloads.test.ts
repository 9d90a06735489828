/** How files leave: by the API itself, or by a link of the store that is signed anew for each request. */
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../functions/settings.ts';
import { createExport } from '../../src/export/create-export.ts';
import { exportReceiptKey, storedExportFile } from '../../src/export/receipt.ts';
import { createApp } from '../../src/http/app.ts';
import type { DownloadWay } from '../../src/http/download-ways.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { createReport } from '../../src/report/create-report.ts';
import { receiptKey, storedReportFile } from '../../src/report/receipt.ts';
import { attachment } from '../../src/storage/content-disposition.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { s3Bucket } from '../../src/storage/s3-bucket.ts';
import type { StoredFile } from '../../src/storage/stored-file.ts';
import { testServices } from '../support/services.ts';

/** Files lie in a folder, and links to them are signed by the real driver of S3, which asks nobody for that. */
async function servicesThat(downloads: DownloadWay) {
  const client = new S3Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const bucket = s3Bucket({ bucket: 'bucket', client });
  const services = await testServices();
  const reports: ObjectStore = {
    ...services.reports,
    signedUrl: (key, how) => bucket.signedUrl(key, how),
  };
  return { ...services, reports, downloads };
}

/** A file that was made, and how its receipt is stored as one that tells of more bytes. */
interface Made {
  readonly path: string;
  readonly file: StoredFile;
  readonly enlarge: (bytes: number) => readonly [key: string, receipt: unknown];
}

async function makeReport(services: Awaited<ReturnType<typeof servicesThat>>): Promise<Made> {
  const asked = { roles: ['technical-specialist', 'lead-technician'], formats: ['csv'] };
  const { receipt } = await createReport(asked, services);
  const [first] = receipt.files;
  if (first === undefined) throw new Error('The report has no file.');
  return {
    path: `/v1/reports/${receipt.id}/csv`,
    file: storedReportFile(receipt, first),
    enlarge: (bytes) => [
      receiptKey(receipt.id),
      { ...receipt, files: receipt.files.map((file) => ({ ...file, bytes })) },
    ],
  };
}

async function makeExport(services: Awaited<ReturnType<typeof servicesThat>>): Promise<Made> {
  const { receipt } = await createExport({ table: 'roles', format: 'csv' }, services);
  return {
    path: `/v1/exports/${receipt.id}/file`,
    file: storedExportFile(receipt),
    enlarge: (bytes) => [exportReceiptKey(receipt.id), { ...receipt, file: { ...receipt.file, bytes } }],
  };
}

describe.each([
  ['a report', makeReport],
  ['an export', makeExport],
])('the file of %s', (_, make) => {
  async function appThat(downloads: DownloadWay) {
    const services = await servicesThat(downloads);
    return { app: createApp(services), reports: services.reports, ...(await make(services)) };
  }

  it('is sent to a link for a few minutes, with its name, and the redirect is not kept', async () => {
    const { app, path, file } = await appThat('redirect');
    const answer = await app.request(path);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const { pathname, searchParams } = new URL(answer.headers.get('Location') ?? '');
    expect(pathname).toBe(`/${file.key}`);
    expect(searchParams.get('response-content-disposition')).toBe(attachment(file.name));
    expect(searchParams.get('response-content-type')).toBe('text/csv; charset=utf-8');
    expect(Number(searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(900);
  });

  it('has a link of its own for HEAD, which S3 takes with no other signature', async () => {
    const { app, path } = await appThat('redirect');
    const signature = async (method: string) => {
      const answer = await app.request(path, { method });
      expect(answer.status).toBe(302);
      return new URL(answer.headers.get('Location') ?? '').searchParams.get('X-Amz-Signature');
    };
    expect(await signature('HEAD')).not.toBe(await signature('GET'));
  });

  it('that is gone is a problem, and no link to nothing', async () => {
    const { app, path, file, reports } = await appThat('redirect');
    await reports.delete(file.key);
    const answer = await app.request(path);
    expect(answer.status).toBe(500);
    expect(problemSchema().parse(await answer.json()).code).toBe('storage-failed');
  });

  it.each(['direct', 'auto'] as const)('is answered directly where it is small: %s', async (downloads) => {
    const { app, path } = await appThat(downloads);
    expect((await app.request(path)).status).toBe(200);
  });

  it('is described by HEAD as by GET, and is a problem for both where it is gone', async () => {
    const { app, path, file, reports } = await appThat('direct');
    const head = await app.request(path, { method: 'HEAD' });
    const names = ['Content-Length', 'Content-Disposition', 'Content-Type', 'ETag'];
    const get = await app.request(path);
    expect(names.map((name) => head.headers.get(name))).toEqual(names.map((name) => get.headers.get(name)));
    expect([head.status, await head.text()]).toEqual([200, '']);
    await reports.delete(file.key);
    for (const method of ['HEAD', 'GET']) expect((await app.request(path, { method })).status).toBe(500);
  });

  it('is sent to a link by auto where it is large', async () => {
    const { app, path, file, enlarge, reports } = await appThat('auto');
    const large = new Uint8Array(4_000_001);
    await reports.put(file.key, large);
    const [key, receipt] = enlarge(large.length);
    await reports.put(key, new TextEncoder().encode(JSON.stringify(receipt)));
    expect((await app.request(path)).status).toBe(302);
  });

  it('is answered directly where the store has no links, as a folder', async () => {
    const services = { ...(await testServices()), downloads: 'redirect' } as const;
    const { path } = await make(services);
    expect((await createApp(services).request(path)).status).toBe(200);
  });
});

describe('the setting DOWNLOADS', () => {
  it.each([
    [{}, 'auto'],
    [{ STAGE: 'dev' }, 'redirect'],
    [{ STAGE: 'prod', DOWNLOADS: 'direct' }, 'direct'],
  ])('of %j is %s', (environment, way) => {
    expect(readSettings(environment).DOWNLOADS).toBe(way);
  });

  it('takes nothing else', () => {
    expect(() => readSettings({ DOWNLOADS: 'pigeon' })).toThrow(
      "The setting DOWNLOADS='pigeon' is not usable",
    );
  });
});
