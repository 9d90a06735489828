/** Renders every sheet of a document as an Excel workbook. */
import type { Document } from '../../document/document.ts';
import type { Renderer } from '../renderer.ts';
import type { Theme } from '../theme.ts';
import { placed } from './placed-sheet.ts';
import { addSheet } from './sheet.ts';
import { sheetText } from './sheet-text.ts';
import { type SheetStyles, sheetStyles } from './styles.ts';
import { workbookBytes } from './workbook-bytes.ts';

async function xlsx(document: Document, styles: SheetStyles): Promise<Uint8Array> {
  const { default: Workbook } = await import('exceljs/lib/doc/workbook.js');
  const workbook = new Workbook();
  const date = new Date(`${document.date}T00:00:00Z`);
  workbook.creator = 'Role Reports';
  workbook.lastModifiedBy = 'Role Reports';
  workbook.created = date;
  workbook.modified = date;
  workbook.title = sheetText(document.title);
  workbook.subject = sheetText(document.subtitle);
  for (const sheet of document.sheets) addSheet(workbook, placed(sheet), document, styles);
  return workbookBytes(workbook);
}

/** The XLSX renderer. exceljs is loaded with the first document. */
export function createXlsxRenderer(theme: Theme): Renderer {
  const styles = sheetStyles(theme.sheet);
  return { format: 'xlsx', render: (document) => xlsx(document, styles) };
}
