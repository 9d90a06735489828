/** The workbook as a file: its sheets, what is in view, formats, and that it is the same every time. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Batch } from '../../src/export/rows.ts';
import type { ColumnInfo } from '../../src/export/table.ts';
import { xlsxFile } from '../../src/export/xlsx-file.ts';
import { bytesOf, xlsxCells } from './read-back.ts';

const columns: readonly ColumnInfo[] = [
  { key: 'name', heading: 'Name', unit: null },
  { key: 'jobs', heading: 'Jobs', unit: 'jobs' },
  { key: 'share', heading: 'Share', unit: 'percent' },
];

const about = {
  sheet: 'Pay by state',
  title: 'Pay by state',
  rowIs: 'a role in a state',
  where: ['state=CA'],
  release: '2026.11',
  releaseSha256: '5a'.repeat(32),
  date: '2026-11-01',
  sources: [],
};

/** Rows that are numbered, in batches of seven. */
async function* numbered(count: number): AsyncGenerator<Batch> {
  for (let start = 0; start < count; start += 7)
    yield Array.from({ length: Math.min(7, count - start) }, (_, position) => [
      `row ${start + position}`,
      start + position,
      12.5,
    ]);
}

const limits = (rows: number, bytes = 1e9) => ({ rows, bytes });

function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

describe('rows that do not fit into a sheet', () => {
  it.each<[number, number[]]>([
    [0, [0]],
    [9, [9]],
    [10, [9, 1]],
    [18, [9, 9]],
    [25, [9, 9, 7]],
  ])('%i of them, ten lines to a sheet, are on sheets of %j', async (count, sheets) => {
    const file = xlsxFile(columns, numbered(count), about, limits(10));
    const read = await xlsxCells(await bytesOf(file));
    const names = sheets.map((_, position) => `Pay by state${position === 0 ? '' : ` (${position + 1})`}`);
    expect(file.written).toEqual({
      rows: count,
      sheets: names.map((name, position) => ({ name, rows: sheets[position] })),
    });
    expect([...read.keys()]).toEqual([...names, 'About']);
    const found = names.flatMap((name) => {
      const [header, ...rows] = read.get(name) ?? [];
      expect(header).toEqual(['Name', 'Jobs', 'Share']);
      return rows.map(([, jobs]) => jobs);
    });
    expect(found).toEqual(Array.from({ length: count }, (_, position) => position));
  });

  it('go on where the bytes of a sheet are many', async () => {
    const file = xlsxFile(columns, numbered(5000), about, limits(1_048_576, 200_000));
    await bytesOf(file);
    expect(file.written.rows).toBe(5000);
    expect(file.written.sheets.length).toBeGreaterThan(1);
  });
});

async function* infinite(): AsyncGenerator<Batch> {
  yield [['a', Number.POSITIVE_INFINITY, 1]];
}

describe('a sheet', () => {
  it('keeps its header in view, can be filtered, and has its elements in the order of the schema', async () => {
    const parts = partsOf(await bytesOf(xlsxFile(columns, numbered(30), about)));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toMatch(
      /<worksheet [^>]*><sheetViews>.*state="frozen".*<\/sheetViews><sheetFormatPr [^>]*\/><cols>.*<\/cols><sheetData>.*<\/sheetData><autoFilter ref="A1:C31"\/><\/worksheet>$/s,
    );
    expect(parts['xl/workbook.xml']).toContain("'Pay by state'!$A$1:$C$31");
  });

  it('formats numbers by their unit', async () => {
    const parts = partsOf(await bytesOf(xlsxFile(columns, numbered(1), about)));
    const styles = parts['xl/styles.xml'] ?? '';
    const codes = [...styles.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code);
    expect(codes).toEqual(expect.arrayContaining(['#,##0', '#,##0.0%', '&quot;$&quot;#,##0.00']));
    const [, style] =
      /<c r="C2" s="(\d+)"><v>0\.125<\/v>/.exec(parts['xl/worksheets/sheet1.xml'] ?? '') ?? [];
    const cells = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)];
    expect(codes[Number(cells[Number(style)]?.[1]) - 164]).toBe('#,##0.0%');
  });

  it('says on the last sheet what it is of', async () => {
    const read = await xlsxCells(await bytesOf(xlsxFile(columns, numbered(30), about)));
    const facts = new Map((read.get('About') ?? []).map(([what, says]) => [what, says]));
    expect(facts.get('Conditions')).toBe('state=CA');
    expect(facts.get('Rows')).toBe(30);
    expect(facts.get('sha256 of the release')).toBe('5a'.repeat(32));
  });

  it('has the properties of every workbook of ours', async () => {
    const { 'docProps/core.xml': properties } = partsOf(await bytesOf(xlsxFile(columns, numbered(1), about)));
    expect(properties).toContain('<dc:title>Pay by state</dc:title>');
    expect(properties).toContain(`<cp:keywords>release 2026.11; sha256 ${about.releaseSha256}</cp:keywords>`);
    expect(properties).toContain('<dc:subject>A row is a role in a state</dc:subject>');
  });

  it('refuses a number that no sheet can hold', async () => {
    await expect(bytesOf(xlsxFile(columns, infinite(), about))).rejects.toThrow('cannot hold Infinity');
  });
});

describe('more texts than are shared', () => {
  it('stand in their cells, and are all there', async () => {
    const file = xlsxFile(columns, numbered(60_000), about);
    const bytes = await bytesOf(file);
    expect(partsOf(bytes)['xl/worksheets/sheet1.xml']).toContain('t="inlineStr"');
    const rows = (await xlsxCells(bytes)).get('Pay by state') ?? [];
    expect(rows.at(-1)?.[0]).toBe('row 59999');
    expect(new Set(rows.map(([name]) => name)).size).toBe(60_001);
  }, 60_000);
});

it('the same rows give the same bytes', async () => {
  const [one, other] = [
    await bytesOf(xlsxFile(columns, numbered(5000), about)),
    await bytesOf(xlsxFile(columns, numbered(5000), about)),
  ];
  expect(one.equals(other)).toBe(true);
});
