/** Exports read back by other programs hold what the rows hold, also where texts are meant to break them. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/dataset.ts';
import type { CsvProfile } from '../../src/document/csv-choice.ts';
import { createExport } from '../../src/export/create-export.ts';
import { csvFile } from '../../src/export/csv-file.ts';
import type { Batch } from '../../src/export/rows.ts';
import type { ColumnInfo, ExportValue } from '../../src/export/table.ts';
import { xlsxFile } from '../../src/export/xlsx-file.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { profileWith } from '../support/profiles.ts';
import { contentOf, writeRelease } from '../support/releases.ts';
import { testServices } from '../support/services.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bytesOf, csvFields, hasOpenpyxl, openpyxlCells, xlsxCells } from './read-back.ts';

/** Texts that other writers stumbled over. */
const hostile = [
  '=HYPERLINK("http://example.com","x")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '11-2021',
  'May 2025',
  'TRUE',
  '  spaces at both ends  ',
  'two\nlines',
  'carriage\r\nreturn',
  'a,b;c\td"e',
  "'quoted",
  '<c r="A1">&amp;</c>]]>',
  '_x0041_ is no A',
  '\u{1F600} \u05D0\u05D1 \u0915\u094D\u0937',
  '0',
];

const columns: readonly ColumnInfo[] = [
  { key: 'text', heading: 'Text', unit: null },
  { key: 'pay', heading: 'Pay', unit: 'pay' },
  { key: 'share', heading: 'Share', unit: 'percent' },
  { key: 'more', heading: 'More', unit: null },
];

const rows: readonly (readonly ExportValue[])[] = [
  ...hostile.map((text, position): ExportValue[] => [text, position * 1000.5, 12.3, `more ${text}`]),
  ['missing', { missing: 'suppressed' }, { missing: 'not-collected' }, ''],
  ['bound', { missing: 'top-coded', bound: 239_200.5 }, 0, ''],
  ['hourly', { value: 71.25, unit: 'usd-hour' }, 100, ''],
];

async function* inBatches(): AsyncGenerator<Batch> {
  yield rows.slice(0, 5);
  yield [];
  yield rows.slice(5);
}

const about = {
  sheet: 'Test',
  title: 'Test',
  rowIs: 'a text',
  where: [],
  release: '2026.11',
  releaseSha256: '5a'.repeat(32),
  date: '2026-11-01',
  sources: [],
};

/** What a reader must find, with numbers as the format has them. */
function expected(number: (value: number, unit: string | null) => string | number) {
  const cell = (value: ExportValue, unit: string | null) => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return number(value, unit);
    if ('value' in value) return number(value.value, value.unit);
    return value.bound === undefined ? value.missing : `>=${value.bound}`;
  };
  return rows.map((row) => row.map((value, position) => cell(value, columns[position]?.unit ?? null)));
}

describe('a CSV', () => {
  it.each<[CsvProfile, string, boolean]>([
    ['excel', ',', true],
    ['machine', ',', false],
  ])('for %s holds every text and number', async (profile, delimiter, guarded) => {
    const bytes = await bytesOf(csvFile(columns, inBatches(), profile));
    const [header, ...found] = csvFields(bytes, delimiter, guarded);
    expect(header).toEqual(columns.map(({ key, heading }) => (profile === 'machine' ? key : heading)));
    expect(found).toEqual(expected(String));
  });

  it('for Excel in Europe has decimal commas, in bounds too', async () => {
    const bytes = await bytesOf(csvFile(columns, inBatches(), 'excel-eu'));
    const found = csvFields(bytes, ';').slice(1);
    expect(found.at(-1)?.[1]).toBe('71,25');
    expect(found.at(-2)?.[1]).toBe('>=239200,5');
  });

  it('for spreadsheets is guarded', async () => {
    const text = (await bytesOf(csvFile(columns, inBatches(), 'excel'))).toString();
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(text.startsWith('\ufeffText,Pay,Share,More\r\n')).toBe(true);
  });
});

/** A sheet has percents as fractions, and cannot tell a carriage return from a line feed. */
const inSheet = expected((value, unit) =>
  unit === 'percent' ? Number((value / 100).toPrecision(15)) : value,
);
const plainBreaks = (cells: readonly (readonly (string | number)[])[]) =>
  cells.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\r\n', '\n') : cell)));

async function* long(): AsyncGenerator<Batch> {
  yield [['x'.repeat(32_768), 1, 1, '']];
}

describe('a workbook', () => {
  it('holds every text and number for exceljs', async () => {
    const sheets = await xlsxCells(await bytesOf(xlsxFile(columns, inBatches(), about)));
    expect([...sheets.keys()]).toEqual(['Test', 'About']);
    const [header, ...found] = sheets.get('Test') ?? [];
    expect(header).toEqual(['Text', 'Pay', 'Share', 'More']);
    expect(plainBreaks(found)).toEqual(plainBreaks(inSheet));
  });

  it('holds every text and number for openpyxl', async ({ skip }) => {
    if (!(await hasOpenpyxl())) skip('there is no openpyxl: PYTHON may name a Python that has it');
    const path = join(await temporaryFolder(), 'test.xlsx');
    await writeFile(path, await bytesOf(xlsxFile(columns, inBatches(), about)));
    const [, ...found] = (await openpyxlCells(path)).Test ?? [];
    expect(plainBreaks(found)).toEqual(plainBreaks(inSheet));
  });

  it('refuses a text that no cell can hold, rather than cutting it', async () => {
    await expect(bytesOf(xlsxFile(columns, long(), about))).rejects.toThrow('does not fit into a cell');
  });
});

describe('own roles with hostile texts', () => {
  it.each(['csv', 'xlsx'] as const)('come back as they were in %s', async (format) => {
    const named = hostile.map((text, position) => ({
      ...profileWith(`Role ${position}`, { own: { skills: ['Java'] }, duties: [text] }),
      title: text,
    }));
    const dataset = await openDataset(await openStore(`file:${await writeRelease(contentOf(named))}`));
    const services = { ...(await testServices()), dataset };
    const { receipt } = await createExport({ table: 'duties', format, columns: ['title', 'duty'] }, services);
    const bytes = await services.reports.get(`exports/${receipt.id}/export.${format}`);
    const read = Buffer.from(bytes ?? []);
    const cells = format === 'csv' ? csvFields(read) : ((await xlsxCells(read)).get('Duties') ?? []);
    const inOrder = named.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ title }) => [title, title]);
    expect(plainBreaks(cells.slice(1))).toEqual(plainBreaks(inOrder));
  });
});
