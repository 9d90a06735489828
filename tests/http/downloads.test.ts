/** How files leave: by the API itself, or by a link of the store that is signed anew for each request. */
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../functions/settings.ts';
import { createApp } from '../../src/http/app.ts';
import type { DownloadWay } from '../../src/http/download-ways.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { createReport } from '../../src/report/create-report.ts';
import { fileKey } from '../../src/report/receipt.ts';
import { attachment } from '../../src/storage/content-disposition.ts';
import type { ObjectStore } from '../../src/storage/object-store.ts';
import { s3Bucket } from '../../src/storage/s3-bucket.ts';
import { testServices } from '../support/services.ts';

/** Files lie in a folder, and links to them are signed by the real driver of S3, which asks nobody for that. */
async function appThat(downloads: DownloadWay) {
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
  const asked = { roles: ['technical-specialist', 'lead-technician'], formats: ['csv'] };
  const { receipt } = await createReport(asked, { ...services, reports });
  return { app: createApp({ ...services, reports, downloads }), receipt, reports };
}

const pathOf = ({ id }: { id: string }) => `/v1/reports/${id}/csv`;

describe('a download', () => {
  it('is sent to a link for a few minutes, with its name, and the redirect is not kept', async () => {
    const { app, receipt } = await appThat('redirect');
    const answer = await app.request(pathOf(receipt));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const { pathname, searchParams } = new URL(answer.headers.get('Location') ?? '');
    expect(pathname).toBe(`/${fileKey(receipt.id, 'csv')}`);
    expect(searchParams.get('response-content-disposition')).toBe(attachment(receipt.files[0]?.name ?? ''));
    expect(searchParams.get('response-content-type')).toBe('text/csv; charset=utf-8');
    expect(Number(searchParams.get('X-Amz-Expires'))).toBeLessThanOrEqual(900);
  });

  it('has a link of its own for HEAD, which S3 takes with no other signature', async () => {
    const { app, receipt } = await appThat('redirect');
    const signature = async (method: string) => {
      const answer = await app.request(pathOf(receipt), { method });
      expect(answer.status).toBe(302);
      return new URL(answer.headers.get('Location') ?? '').searchParams.get('X-Amz-Signature');
    };
    expect(await signature('HEAD')).not.toBe(await signature('GET'));
  });

  it('of a file that is gone is a problem, and no link to nothing', async () => {
    const { app, receipt, reports } = await appThat('redirect');
    await reports.delete(fileKey(receipt.id, 'csv'));
    const answer = await app.request(pathOf(receipt));
    expect(answer.status).toBe(500);
    expect(problemSchema().parse(await answer.json()).code).toBe('storage-failed');
  });

  it.each(['direct', 'auto'] as const)('of a small file is answered directly: %s', async (downloads) => {
    const { app, receipt } = await appThat(downloads);
    expect((await app.request(pathOf(receipt))).status).toBe(200);
  });

  it('of a large file is sent to a link by auto', async () => {
    const { app, receipt, reports } = await appThat('auto');
    const large = new Uint8Array(4_000_001);
    const files = receipt.files.map((file) => ({ ...file, bytes: large.length }));
    await reports.put(fileKey(receipt.id, 'csv'), large);
    await reports.put(
      `reports/${receipt.id}/report.json`,
      new TextEncoder().encode(JSON.stringify({ ...receipt, files })),
    );
    expect((await app.request(pathOf(receipt))).status).toBe(302);
  });

  it('is answered directly where the store has no links, as a folder', async () => {
    const services = await testServices();
    const { receipt } = await createReport(
      { roles: ['technical-specialist', 'lead-technician'], formats: ['csv'] },
      services,
    );
    const app = createApp({ ...services, downloads: 'redirect' });
    expect((await app.request(pathOf(receipt))).status).toBe(200);
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
