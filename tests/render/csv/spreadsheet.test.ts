/**
 * The CSV for spreadsheets, opened by a spreadsheet: LibreOffice with its detection of dates and numbers switched
 * on, in English and in German, as Excel has it always. Skipped, and says so, where LibreOffice is not installed.
 */
import { execFile, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJs from 'exceljs';
import { describe, expect, it, vi } from 'vitest';
import type { CsvProfile } from '../../../src/document/csv-choice.ts';
import type { Cell, Document } from '../../../src/document/document.ts';
import { createCsvRenderer } from '../../../src/render/csv/csv-renderer.ts';
import { readTextField } from '../../../src/render/csv/text-guard.ts';
import { compareRoles } from '../../../src/report/compare-roles.ts';
import { reportDocument } from '../../../templates/report.ts';
import { documentWith, tableWith } from '../../support/documents.ts';
import { embeddedDataset } from '../../support/services.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** LibreOffice takes seconds to start, and longer on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasLibreOffice) console.warn('skipped: CSV in a spreadsheet, because LibreOffice is not installed');

/**
 * LibreOffice's options for a CSV: code of the delimiter, of the quote, of UTF-8; first line, formats of columns,
 * language (1033 English, 1031 German); quoted fields are not texts for that, and numbers and dates are detected.
 */
const openingOptions: Readonly<Record<CsvProfile, string>> = {
  excel: '44,34,76,1,,1033,false,true',
  machine: '44,34,76,1,,1033,false,true',
  'excel-eu': '59,34,76,1,,1031,false,true',
};

/** The cells as the spreadsheet has them: texts, numbers, dates. */
async function open(document: Document): Promise<unknown[][]> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'report.csv'), await createCsvRenderer().render(document));
  const words = [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    'xlsx',
    `--infilter=Text - txt - csv (StarCalc):${openingOptions[document.csv.profile]}`,
    '--outdir',
    folder,
    join(folder, 'report.csv'),
  ];
  await promisify(execFile)('soffice', words);
  const workbook = new ExcelJs.Workbook();
  const bytes = await readFile(join(folder, 'report.xlsx'));
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow((row) => {
    rows.push(document.csv.table.columns.map((_, position) => row.getCell(position + 1).value));
  });
  return rows;
}

/** What a reader finds who undoes the guards. */
function withoutGuards(value: unknown): unknown {
  return typeof value === 'string' ? readTextField(value) : value;
}

/** What a cell must be there: a number a number, and a text a text whatever it looks like. */
function expected(cell: Cell, mark: string): unknown {
  if (cell.type === 'text') return cell.text;
  if (cell.type === 'number' || cell.type === 'change') return cell.value;
  if (cell.type === 'empty') return null;
  return cell.bound === undefined ? cell.reason : `>=${cell.bound}`.replace('.', mark);
}

const looksLikeSomethingElse = tableWith(
  ['Text', '=Formula', 'Number'],
  [
    '11-2021',
    'May 2025',
    'Mai 2025',
    '1. Mai',
    '2025-05-01',
    '2023',
    '1/2',
    '10%',
    '1E5',
    '$5',
    '9:30 pm',
    'TRUE',
    'WAHR',
    '=1+1',
    '+1',
    '-1',
    '@x',
    "'=1",
    '1.234,5',
    '1,234.5',
    'Two, "quoted"; words',
  ].map((text): Cell[] => [
    { type: 'text', text },
    { type: 'text', text: `=${text}` },
    { type: 'change', value: -1234.5, unit: 'usd-year' },
  ]),
);

describe.skipIf(!hasLibreOffice).each([
  ['excel', '.'],
  ['excel-eu', ','],
] as const)('opened by a spreadsheet, the CSV for %s', (profile, mark) => {
  const sameCells = async (document: Document) => {
    const found = await open(document);
    const { columns, rows } = document.csv.table;
    expect(found.map((row) => row.map(withoutGuards))).toEqual([
      columns.map(({ heading }) => heading),
      ...rows.map((row) => row.map((cell) => expected(cell, mark))),
    ]);
  };

  it('has texts and numbers, and no date, in a whole report', async () => {
    const roles = ['marketing-managers', 'chief-executives', 'actors'];
    const comparison = await compareRoles({ roles, location: 'WA' }, await embeddedDataset());
    await sameCells(reportDocument(comparison, { csv: { shape: 'wide', profile } }));
    await sameCells(reportDocument(comparison, { csv: { shape: 'long', profile } }));
  });

  it('has texts that look like anything else', async () => {
    await sameCells(documentWith(looksLikeSomethingElse, profile));
  });
});

it.skipIf(!hasLibreOffice)('without guards a spreadsheet makes dates and numbers of texts', async () => {
  const found = await open(documentWith(looksLikeSomethingElse, 'machine'));
  const texts = found.slice(1).map(([text]) => text);
  expect(texts.filter((text) => typeof text !== 'string').length).toBeGreaterThan(5);
});
