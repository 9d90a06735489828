/** Adds the charts of the sheets to the parts of a workbook, which exceljs cannot write. */
import { strFromU8, strToU8 } from 'fflate';
import type { Locale } from '../../../words/locale.ts';
import type { SheetTheme } from '../../theme.ts';
import type { PlacedSheet } from '../placed-sheet.ts';
import type { WorkbookParts } from '../workbook-parts.ts';
import { boundChart } from './bound-chart.ts';
import { chartXml } from './chart-xml.ts';
import { drawingXml } from './drawing-xml.ts';
import { xmlHead } from './xml.ts';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

/** Changes a part that exceljs wrote. */
function edit(parts: WorkbookParts, name: string, change: (xml: string) => string): void {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`exceljs wrote no part '${name}'.`);
  parts.set(name, strToU8(change(strFromU8(part))));
}

function declare(parts: WorkbookParts, name: string, type: keyof typeof contentTypes): void {
  const override = `<Override PartName="/${name}" ContentType="${contentTypes[type]}"/>`;
  edit(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${override}</Types>`));
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): Uint8Array {
  const all = targets.map(
    ([type, target], position) =>
      `<Relationship Id="rId${position + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return strToU8(
    `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`,
  );
}

/** Adds the charts of each sheet; numbers of sheets are their places among them, from one. */
export function addCharts(
  parts: WorkbookParts,
  sheets: readonly PlacedSheet[],
  theme: SheetTheme,
  locale: Locale,
): void {
  let chartCount = 0;
  for (const [position, { sheet }] of sheets.entries()) {
    if (sheet.charts.length === 0) continue;
    const number = position + 1;
    const charts = sheet.charts.map((chart) => boundChart(chart, sheets, locale));
    const names = charts.map((chart) => {
      chartCount += 1;
      const name = `chart${chartCount}.xml`;
      parts.set(`xl/charts/${name}`, strToU8(chartXml(chart, theme, locale)));
      declare(parts, `xl/charts/${name}`, 'chart');
      return name;
    });
    const drawing = `drawing${number}.xml`;
    parts.set(`xl/drawings/${drawing}`, strToU8(drawingXml(charts, sheet.lines)));
    parts.set(
      `xl/drawings/_rels/${drawing}.rels`,
      relationships(names.map((name) => ['chart', `../charts/${name}`])),
    );
    declare(parts, `xl/drawings/${drawing}`, 'drawing');
    // A sheet with charts has no table and no links, so that these are all of its relationships.
    parts.set(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relationships([['drawing', `../drawings/${drawing}`]]),
    );
    edit(parts, `xl/worksheets/sheet${number}.xml`, (xml) =>
      xml.replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>'),
    );
  }
}
