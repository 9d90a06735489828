/** Renders every sheet of a document as an Excel workbook. */
import type { Locale } from '../../words/locale.ts';
import type { Renderer } from '../renderer.ts';
import type { Theme } from '../theme.ts';
import { type SheetStyles, sheetStyles } from './styles.ts';
import { workbookParts } from './workbook-parts.ts';
import { zip } from './zip.ts';

/** The XLSX renderer. exceljs is loaded with the first document. */
export function createXlsxRenderer(theme: Theme): Renderer {
  const styles = new Map<Locale, SheetStyles>();
  const stylesOf = (locale: Locale): SheetStyles => {
    const known = styles.get(locale) ?? sheetStyles(theme.sheet, locale);
    styles.set(locale, known);
    return known;
  };
  return {
    format: 'xlsx',
    render: async (document) => zip(await workbookParts(document, theme.sheet, stylesOf(document.locale))),
  };
}
