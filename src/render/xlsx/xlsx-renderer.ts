/** Renders every sheet of a document as an Excel workbook. */
import type { Document } from '../../document/document.ts';
import { keywordsOf } from '../../document/keywords.ts';
import type { Renderer } from '../renderer.ts';
import type { SheetTheme, Theme } from '../theme.ts';
import { addCharts } from './charts/add-charts.ts';
import { placed } from './placed-sheet.ts';
import { addSheet } from './sheet.ts';
import { legalText } from './sheet-text.ts';
import { type SheetStyles, sheetStyles } from './styles.ts';
import { workbookParts } from './workbook-parts.ts';
import { zip } from './zip.ts';

async function xlsx(document: Document, theme: SheetTheme, styles: SheetStyles): Promise<Uint8Array> {
  const { default: Workbook } = await import('exceljs/lib/doc/workbook.js');
  const workbook = new Workbook();
  const date = new Date(`${document.date}T00:00:00Z`);
  workbook.creator = 'Role Reports';
  workbook.lastModifiedBy = 'Role Reports';
  workbook.created = date;
  workbook.modified = date;
  workbook.title = legalText(document.title);
  workbook.subject = legalText(document.subtitle);
  workbook.keywords = legalText(keywordsOf(document).join('; '));
  const sheets = document.sheets.map(placed);
  for (const sheet of sheets) addSheet(workbook, sheet, document, styles);
  const parts = await workbookParts(workbook);
  addCharts(parts, sheets, theme);
  return zip(parts);
}

/** The XLSX renderer. exceljs is loaded with the first document. */
export function createXlsxRenderer(theme: Theme): Renderer {
  const styles = sheetStyles(theme.sheet);
  return { format: 'xlsx', render: (document) => xlsx(document, theme.sheet, styles) };
}
