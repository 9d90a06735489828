/** A sheet of data as XML, piece by piece: a header that stays in view, rows, a filter. */
import { columnLetters } from '../../render/xlsx/a1.ts';
import { columnsXml } from '../../render/xlsx/columns-xml.ts';
import { xmlHead } from '../../render/xlsx/xml.ts';
import type { ColumnInfo } from '../table.ts';
import type { RowCursor } from './row-cursor.ts';
import { headingRow, rowWriter } from './row-xml.ts';
import { sampleWidths } from './sample-widths.ts';
import type { Texts } from './texts.ts';

/** How much a sheet may hold. */
export interface SheetLimits {
  /** Rows with the header: Excel takes no more than 1,048,576. */
  readonly rows: number;
  /** Bytes of XML, roughly: far below what a part of a zip can have. */
  readonly bytes: number;
}

/** Characters that are gathered before they are handed on. */
const chunkLength = 1 << 16;

const view =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>';

/** The filter's area; `rows` counts the header. */
export function filterArea(columns: number, rows: number, mark = ''): string {
  return `${mark}A${mark}1:${mark}${columnLetters(columns)}${mark}${rows}`;
}

/** The sheet of the next rows of the cursor, as many as fit. `onEnd` is told how many they were, without the header. */
export async function* sheetChunks(
  columns: readonly ColumnInfo[],
  cursor: RowCursor,
  texts: Texts,
  limits: SheetLimits,
  onEnd: (rows: number) => void,
): AsyncGenerator<Uint8Array> {
  const writeRow = rowWriter(columns, texts);
  let bytes = 0;
  let number = 1;
  let xml = [
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    view,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sampleWidths(columns, await cursor.sample())),
    `<sheetData>${headingRow(columns, texts)}`,
  ].join('');
  while (number < limits.rows && bytes < limits.bytes && (await cursor.fill())) {
    for (let row = cursor.next(); row !== null; row = cursor.next()) {
      number += 1;
      xml += writeRow(row, number);
      if (xml.length >= chunkLength) {
        const chunk = Buffer.from(xml);
        bytes += chunk.length;
        yield chunk;
        xml = '';
      }
      if (number >= limits.rows || bytes >= limits.bytes) break;
    }
  }
  yield Buffer.from(
    `${xml}</sheetData><autoFilter ref="${filterArea(columns.length, number)}"/></worksheet>`,
  );
  onEnd(number - 1);
}
