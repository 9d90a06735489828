/**
 * Golden files of the main job, read in review: reports on the two transcribed roles, on occupations, and in a place. `npx vitest run tests/golden.test.ts -u` writes them anew after a change that was meant.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type FileFormat, formats } from '../src/render/renderer.ts';
import { createReport } from '../src/report/create-report.ts';
import { fileKey } from '../src/report/receipt.ts';
import type { ReportRequest } from '../src/report/request.ts';
import { templateVersion } from '../templates/report.ts';
import { readPdf } from './render/pdf/read-pdf.ts';
import { goldenRequests as golden } from './support/golden-requests.ts';
import { testServices } from './support/services.ts';

/** The other ways in which the CSV can be asked for, with the description beside it. */
const goldenCsv = {
  'three-occupations.long-machine': { shape: 'long', profile: 'machine' },
  'three-occupations.excel-eu': { shape: 'wide', profile: 'excel-eu' },
} satisfies Record<string, ReportRequest['csv']>;

interface Files {
  readonly csv: string;
  /** The description beside the CSV. */
  readonly csvMetadata: string;
  /** The parts of the workbook, by name. */
  readonly xlsx: Readonly<Record<string, string>>;
  /** The pages, line by line. */
  readonly pdf: string;
  /** The PDF itself. */
  readonly bytes: Uint8Array;
}

/** The text of each page, a line for each line of print, with the pieces of a line apart. */
async function pdfLines(bytes: Uint8Array): Promise<string> {
  const { pages } = await readPdf(bytes);
  const lines = pages.flatMap(({ texts }, page) => {
    const byHeight = Map.groupBy(texts, ({ y }) => Math.round(y));
    const printed = [...byHeight]
      .toSorted(([a], [b]) => b - a)
      .map(([, pieces]) =>
        pieces
          .toSorted((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .filter((text) => text.trim() !== '')
          .join(' | '),
      );
    return [`--- page ${page + 1} ---`, ...printed.filter((line) => line !== '')];
  });
  return `${lines.join('\n')}\n`;
}

async function filesOf(request: ReportRequest): Promise<Files> {
  const services = await testServices();
  const { receipt } = await createReport(request, services);
  const read = async (format: FileFormat) =>
    (await services.reports.get(fileKey(receipt.id, format))) ?? new Uint8Array();
  const parts = Object.entries(unzipSync(await read('xlsx')));
  return {
    csv: Buffer.from(await read('csv')).toString('utf8'),
    csvMetadata: Buffer.from(await read('csv-metadata')).toString('utf8'),
    xlsx: Object.fromEntries(parts.map(([name, part]) => [name, Buffer.from(part).toString('utf8')])),
    pdf: await pdfLines(await read('pdf')),
    bytes: await read('pdf'),
  };
}

describe.each(Object.entries(golden))('the report on %s', (name, request) => {
  it('says what it said before, in each format', async () => {
    const { csv, xlsx, pdf } = await filesOf(request);
    await expect(csv).toMatchFileSnapshot(`golden/${name}.csv`);
    await expect(pdf).toMatchFileSnapshot(`golden/${name}.pdf.txt`);
    // The second sheet is the comparison.
    await expect(`${xlsx['xl/worksheets/sheet2.xml']}\n`).toMatchFileSnapshot(
      `golden/${name}.xlsx.comparison.xml`,
    );
  });
});

describe.each(Object.entries(goldenCsv))('the CSV %s', (name, csv) => {
  it('says what it said before, and so does its description', async () => {
    const services = await testServices();
    const request = { ...golden['three-occupations'], formats: ['csv'], csv };
    const { receipt } = await createReport(request, services);
    for (const { format } of receipt.files) {
      const bytes = await services.reports.get(fileKey(receipt.id, format));
      const text = Buffer.from(bytes ?? '').toString('utf8');
      await expect(text).toMatchFileSnapshot(`golden/${name}.${formats[format].extension}`);
    }
  });
});

/** The content of a PDF with its streams inflated: how they are deflated differs between machines, what they say does not. */
function pdfContent(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  return file
    .replaceAll(/stream\n([\s\S]*?)\nendstream/g, (_, stream: string) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      } catch {
        return stream;
      }
    })
    .replaceAll(/\/Length \d+|^\d{10} \d{5} [nf] *$|startxref\n\d+/gm, '');
}

const fingerprintFile = new URL('golden/template-version.txt', import.meta.url);

it('raises the template version with every change of a file', async () => {
  const hash = createHash('sha256');
  for (const request of Object.values(golden)) {
    const { csv, csvMetadata, xlsx, bytes } = await filesOf(request);
    hash.update(csv).update(csvMetadata).update(JSON.stringify(xlsx)).update(pdfContent(bytes));
  }
  const current = `template version ${templateVersion}: ${hash.digest('hex')}\n`;
  const [version] = current.split(':');
  const before = existsSync(fingerprintFile) ? readFileSync(fingerprintFile, 'utf8') : '';
  // Stored reports are found by the version: with the same one, readers would get the files of before.
  if (before.startsWith(`${version}:`))
    expect(current, 'raise templateVersion in templates/report.ts').toBe(before);
  else await expect(current).toMatchFileSnapshot(fileURLToPath(fingerprintFile));
});

/** Every figure of the comparison page, as each format writes it: `[in the PDF, in the CSV]`. */
const figures: readonly (readonly [string, string])[] = [
  ['$88,773', '88773'],
  ['$90,615', '90615'],
  ['$42.68', '42.68'],
  ['$43.56', '43.56'],
  ['10%', ',10,10,'],
  ['121,151', '121151'],
  ['250,590', '250590'],
  ['not collected', 'not-collected'],
  ["Bachelor's Degree", "Bachelor's Degree"],
  ['57%', ',57,50,'],
  ['50%', ',57,50,'],
  ['42', 'Average age,years,42,42'],
  ['2', 'Years of experience,years,2,2'],
  ['1\u20132 years', '"Years to become one, from",years,1,1'],
  ['1\u20132 years', '"Years to become one, to",years,2,2'],
  ['$62,000\u2013$126,000', '62000,67000'],
  ['$67,000\u2013$121,000', '126000,121000'],
  ['Washington, DC', '"Washington, DC"'],
  ['San Francisco, CA', '"San Francisco, CA"'],
  ['Delaware', 'Delaware'],
  ['California', 'California'],
  ['Finnegan Henderson Farabow Garrett & Dunner', 'Finnegan Henderson Farabow Garrett & Dunner'],
  ['Meta', 'Meta'],
  ['Technology', 'Technology'],
  ['Retail', 'Retail'],
  ['Business', 'Business'],
  ['Computer Science', 'Computer Science'],
  ['Stanford University', 'Stanford University'],
  ['Massachusetts Institute of Technology', 'Massachusetts Institute of Technology'],
  ['71.2%', 'Male,percent,71.2,83.4'],
  ['28.8%', 'Female,percent,28.8,16.6'],
  ['83.4%', '83.4'],
  ['16.6%', '16.6'],
  ['10.8%', 'Black or African American,percent,10.8,10.4'],
  ['10.4%', '10.4'],
  ['5.4%', 'Unknown,percent,5.4,5.3'],
  ['5.3%', '5.3'],
  ['16.3%', 'Hispanic or Latino,percent,16.3,15.1'],
  ['15.1%', '15.1'],
  ['12.5%', 'Asian,percent,12.5,15.1'],
  ['54.6%', 'White,percent,54.6,53.6'],
  ['53.6%', '53.6'],
  ['0.4%', 'American Indian and Alaska Native,percent,0.4,0.4'],
  ['11%', 'LGBT,percent,11,11'],
  ['13%', 'Customer Service,percent,13,6'],
  ['6%', 'Technical Support,percent,6,'],
  ['Patients', 'Patients,percent,6,'],
  ['Project Management', 'Project Management,percent,6,'],
  ['4%', 'Customer Satisfaction,percent,4,'],
  ['C++', 'C++,percent,4,'],
  ['Java', 'Java,percent,not-listed,10'],
  ['7%', 'Architecture,percent,not-listed,7'],
  ['Digital Transformation', 'Digital Transformation,percent,not-listed,6'],
  ['Database', 'Database,percent,not-listed,4'],
  ['3%', 'HTML,percent,not-listed,3'],
];

it('shows every figure of the comparison page', async () => {
  const services = await testServices();
  const { receipt } = await createReport(golden['technical-specialist-vs-lead-technician'], services);
  const pdf = await readPdf((await services.reports.get(fileKey(receipt.id, 'pdf'))) ?? new Uint8Array());
  const words = pdf.pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
  const csv = Buffer.from((await services.reports.get(fileKey(receipt.id, 'csv'))) ?? '').toString('utf8');
  expect(figures.map(([shown]) => shown).filter((shown) => !words.includes(shown))).toEqual([]);
  expect(figures.map(([, written]) => written).filter((written) => !csv.includes(written))).toEqual([]);
});

/** The check table of official figures, as the third figure of each row of the workbook's Comparison sheet. */
const checked: Readonly<Record<string, readonly (number | string)[]>> = {
  'Number of jobs': [1_687_890, 3_379_720, 717_190],
  'Average salary': [148_100, 101_420, 67_330],
  'Median salary': [135_980, 97_550, 61_860],
  'Growth rate': [0.158, 0.049, -0.037],
  'Openings a year': [115_200, 189_100, 40_800],
  'Gender: Female': [0.215, 0.879, 0.258],
  'Median age': [38.6, 42.3, 42.4],
};

it('has the official figures of three occupations in the workbook', async () => {
  const { Workbook } = (await import('exceljs')).default;
  const services = await testServices();
  const { receipt } = await createReport({ ...golden['three-occupations'], formats: ['xlsx'] }, services);
  const workbook = new Workbook();
  const bytes = (await services.reports.get(fileKey(receipt.id, 'xlsx'))) ?? new Uint8Array();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const found: Record<string, unknown[]> = {};
  workbook.getWorksheet('Comparison')?.eachRow((row) => {
    if (row.getCell(2).text in checked)
      found[row.getCell(2).text] = [4, 5, 6].map((column) => row.getCell(column).value);
  });
  expect(found).toEqual(checked);
});
