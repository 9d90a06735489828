/** Every file of a report says which release it was made from: its id, its date, and the sha256 of its manifest. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApp } from '../../src/http/app.ts';
import { comparisonAnswerSchema } from '../../src/http/comparisons.ts';
import { datasetSchema } from '../../src/http/dataset.ts';
import type { HttpServices } from '../../src/http/services.ts';
import type { FileFormat } from '../../src/render/renderer.ts';
import { createReport } from '../../src/report/create-report.ts';
import { fileKey, type Receipt } from '../../src/report/receipt.ts';
import { readPdf } from '../render/pdf/read-pdf.ts';
import { openWorkbook } from '../render/xlsx/read-workbook.ts';
import { embeddedReleases, testServices } from '../support/services.ts';

const release = '2026.11';
const roles = ['technical-specialist', 'lead-technician'];

let sha256: string;
beforeAll(async () => {
  const manifest = await readFile(
    new URL(`releases/${release}/manifest.json`, new URL('.', embeddedReleases)),
  );
  sha256 = createHash('sha256').update(manifest).digest('hex');
});

async function madeReport(): Promise<{ services: HttpServices; receipt: Receipt }> {
  const services = await testServices();
  return { services, receipt: (await createReport({ roles }, services)).receipt };
}

async function fileOf(format: FileFormat): Promise<Uint8Array> {
  const { services, receipt } = await madeReport();
  return (await services.reports.get(fileKey(receipt.id, format))) ?? new Uint8Array();
}

describe('the release of a report', () => {
  it('is in the properties of the PDF, in both places that hold them', async () => {
    const bytes = await fileOf('pdf');
    const { info, xmlKeywords, xmlSubjects } = await readPdf(bytes);
    const keywords = `release ${release}; sha256 ${sha256}`;
    expect(info).toMatchObject({ Keywords: keywords, CreationDate: 'D:20261101000000Z' });
    expect(xmlKeywords).toBe(keywords);
    expect(xmlSubjects).toEqual([`release ${release}`, `sha256 ${sha256}`]);
  });

  it('closes the pages of the PDF', async () => {
    const { pages } = await readPdf(await fileOf('pdf'));
    const words = pages.at(-1)?.texts.map(({ text }) => text) ?? [];
    expect(words).toContain(sha256);
    expect(words.join(' ')).toContain(`Dataset release ${release}, dated November 1, 2026.`);
  });

  it('is in the properties of the workbook, and above its sources', async () => {
    const workbook = await openWorkbook(await fileOf('xlsx'));
    expect(workbook.keywords).toBe(`release ${release}; sha256 ${sha256}`);
    expect(workbook.created).toEqual(new Date('2026-11-01T00:00:00Z'));
    const sheet = workbook.getWorksheet('Sources');
    expect([1, 3].map((row) => sheet?.getCell(row, 2).text)).toEqual([release, sha256]);
    expect(sheet?.getCell(2, 2).value).toEqual(new Date('2026-11-01T00:00:00Z'));
  });

  it('is in the description beside the CSV', async () => {
    const description = z
      .looseObject({ 'prov:wasDerivedFrom': z.unknown(), 'dc:date': z.unknown() })
      .parse(JSON.parse(Buffer.from(await fileOf('csv-metadata')).toString('utf8')));
    expect(description['prov:wasDerivedFrom']).toMatchObject({
      'schema:version': release,
      'schema:sha256': sha256,
    });
    expect(description['dc:date']).toMatchObject({ '@value': '2026-11-01' });
  });

  it('is in the receipt and in the answers of the API', async () => {
    const { services, receipt } = await madeReport();
    const app = createApp(services);
    const get = async (path: string): Promise<unknown> => (await app.request(path)).json();
    expect(receipt).toMatchObject({ release, releaseSha256: sha256 });
    expect(datasetSchema().parse(await get('/v1/dataset'))).toMatchObject({ release, sha256 });
    const comparison = comparisonAnswerSchema().parse(await get(`/v1/comparisons/${roles.join('-vs-')}`));
    expect(comparison).toMatchObject({ release, releaseSha256: sha256 });
  });
});
