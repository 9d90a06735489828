/** Renders every sheet of a document as an Excel workbook. */
import type { Renderer } from '../renderer.ts';
import type { Theme } from '../theme.ts';
import { sheetStyles } from './styles.ts';
import { workbookParts } from './workbook-parts.ts';
import { zip } from './zip.ts';

/** The XLSX renderer. exceljs is loaded with the first document. */
export function createXlsxRenderer(theme: Theme): Renderer {
  const styles = sheetStyles(theme.sheet);
  return {
    format: 'xlsx',
    render: async (document) => zip(await workbookParts(document, theme.sheet, styles)),
  };
}
