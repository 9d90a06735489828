/** The part of one sheet: its elements in the order that the schema of worksheets demands. */
import type { Document } from '../../document/document.ts';
import { range } from './a1.ts';
import type { Book } from './book.ts';
import { columnsXml } from './columns-xml.ts';
import { marksXml } from './marks.ts';
import { pageXml } from './page-xml.ts';
import { lastRow, type PlacedSheet } from './placed-sheet.ts';
import { relationshipId } from './relationships.ts';
import { linesXml, summaryWidths } from './sheet-lines.ts';
import { tableRows } from './table-rows.ts';
import { validationsXml } from './validations-xml.ts';
import { viewXml } from './view-xml.ts';
import { xmlHead } from './xml.ts';

const namespaces =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The elements that name another part of a sheet by its id. */
const linkElements = {
  drawing: (id: string) => `<drawing r:id="${id}"/>`,
  table: (id: string) => `<tableParts count="1"><tablePart r:id="${id}"/></tableParts>`,
} as const;

/** Another part of a sheet, and its path from the sheet; a drawing comes before a table. */
export type SheetLink = readonly [type: keyof typeof linkElements, target: string];

/** The rectangle that holds all cells. */
function dimension({ sheet: { lines, table }, headerRow }: PlacedSheet): string {
  const ofLines = lines.some(({ type }) => type === 'fact') ? 2 : 1;
  const columns = Math.max(ofLines, table?.columns.length ?? 0);
  const rows = table === null ? lines.length : lastRow(headerRow, table);
  return `<dimension ref="${range([1, 1], [Math.max(1, rows), columns])}"/>`;
}

/** The part, as XML. */
export function worksheetXml(
  place: PlacedSheet,
  document: Document,
  book: Book,
  links: readonly SheetLink[],
): string {
  const { lines, table } = place.sheet;
  const above = linesXml(lines, table !== null, book);
  const rows = table === null ? { widths: summaryWidths, xml: '' } : tableRows(table, place, book);
  return [
    `${xmlHead}<worksheet ${namespaces}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    dimension(place),
    viewXml(place),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(rows.widths),
    `<sheetData>${above}${rows.xml}</sheetData>`,
    table === null ? '' : marksXml(table, place.headerRow, book),
    validationsXml(place.inputs, document.locale),
    pageXml(document, place.sheet),
    ...links.map(([type], position) => linkElements[type](relationshipId(position))),
    '</worksheet>',
  ].join('');
}
