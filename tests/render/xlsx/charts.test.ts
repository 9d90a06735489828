/** Charts: parts that belong together, ranges that name the right cells, caches that hold what the cells hold. */
import type ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createXlsxRenderer } from '../../../src/render/xlsx/xlsx-renderer.ts';
import { compareRoles } from '../../../src/report/compare-roles.ts';
import { reportDocument } from '../../../templates/report.ts';
import { theme } from '../../../templates/theme.ts';
import { embeddedDataset } from '../../support/services.ts';
import { foundValue, openWorkbook } from './read-workbook.ts';

async function partsOf(roles: string[]) {
  const comparison = await compareRoles({ roles }, await embeddedDataset(), { statePay: true });
  const bytes = await createXlsxRenderer(theme).render(reportDocument(comparison));
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, string] => [
    name,
    Buffer.from(content).toString('utf8'),
  ]);
  return { parts: new Map(parts), workbook: await openWorkbook(bytes) };
}

/** What the cells of `'Pay by state'!$B$2:$B$13` hold. */
function cellsAt(workbook: ExcelJS.Workbook, reference: string): unknown[] {
  const [, sheet = '', column = '', from = '', to = from] =
    /^'([^']+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(reference) ?? [];
  const worksheet = workbook.getWorksheet(sheet);
  if (worksheet === undefined) throw new Error(`no sheet for ${reference}`);
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, row) =>
    foundValue(worksheet.getCell(`${column}${Number(from) + row}`)),
  );
}

/** Each reference of a chart with its cache: position and content. */
function references(xml: string): { reference: string; cached: [number, string][]; isNumber: boolean }[] {
  const found = xml.matchAll(/<c:(str|num)Ref><c:f>([^<]+)<\/c:f>(.*?)<\/c:\1Ref>/g);
  return [...found].map(([, kind, reference = '', cache = '']) => ({
    reference: reference.replaceAll('&amp;', '&'),
    isNumber: kind === 'num',
    cached: [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, index, text = '']) => [
      Number(index),
      text,
    ]),
  }));
}

const reports: readonly [string[], number][] = [
  [['technical-specialist', 'lead-technician'], 3],
  [['software-developers', 'registered-nurses', 'actors', 'surgeons-all-other'], 4],
];

describe.each(reports)('the charts of %j', (roles, count) => {
  it('are as many as there are figures for, each declared and reached', async () => {
    const { parts } = await partsOf(roles);
    const charts = [...parts.keys()].filter((name) => name.startsWith('xl/charts/'));
    expect(charts).toHaveLength(count);
    for (const name of [...charts, 'xl/drawings/drawing1.xml'])
      expect(parts.get('[Content_Types].xml')).toContain(`PartName="/${name}"`);
    const relationships = parts.get('xl/drawings/_rels/drawing1.xml.rels') ?? '';
    expect(
      [...relationships.matchAll(/Target="\.\.\/(charts[^"]+)"/g)].map(([, name]) => `xl/${name}`),
    ).toEqual(charts);
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('../drawings/drawing1.xml');
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<drawing r:id="rId1"\/><\/worksheet>$/);
  });

  it('have the names of categories level, as long names that are turned take all of the room', async () => {
    const { parts } = await partsOf(roles);
    for (const [name, xml] of parts)
      if (name.startsWith('xl/charts/'))
        expect(xml, name).toMatch(/<c:catAx>.*<a:bodyPr rot="0" vert="horz"\/>.*<\/c:catAx>/);
  });

  it('have alt text that says what the eye would see', async () => {
    const { parts } = await partsOf(roles);
    const texts = [...(parts.get('xl/drawings/drawing1.xml') ?? '').matchAll(/ descr="([^"]*)"/g)];
    expect(texts).toHaveLength(count);
    for (const [, text = ''] of texts) expect(text.length).toBeGreaterThan(60);
  });

  it('hold in their caches what the cells hold', async () => {
    const { parts, workbook } = await partsOf(roles);
    for (const [name, xml] of parts) {
      if (!name.startsWith('xl/charts/')) continue;
      const all = references(xml);
      expect(all.length, name).toBeGreaterThan(2);
      for (const { reference, cached, isNumber } of all) {
        const cells = cellsAt(workbook, reference).map((value, index): [number, unknown] => [index, value]);
        const expected = isNumber ? cells.filter(([, value]) => typeof value === 'number') : cells;
        expect(cached, `${name} ${reference}`).toEqual(
          expected.map(([index, value]) => [index, String(value)]),
        );
      }
    }
  });

  it('of ranges have numbers only: a line would take words for zeros', async () => {
    const { parts, workbook } = await partsOf(roles);
    const xml = parts.get('xl/charts/chart1.xml') ?? '';
    expect(xml).toContain('<c:lineChart>');
    for (const { reference, isNumber } of references(xml))
      if (isNumber)
        expect(cellsAt(workbook, reference).every((value) => typeof value === 'number')).toBe(true);
  });
});
