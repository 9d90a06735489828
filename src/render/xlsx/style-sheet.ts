/** The styles that a workbook uses, numbered as they are first used; exceljs keeps them and writes their part. */
import type { Style } from 'exceljs';

export interface StyleSheet {
  /** The number of a cell's style. The same object has the same number. */
  cell(style: Partial<Style>): number;
  /** The number of what a conditional format changes. */
  change(style: Partial<Style>): number;
  /** The part `xl/styles.xml`. */
  xml(): string;
  /** The part of the theme: the colours and fonts that Excel offers beside those of the styles. */
  readonly theme: string;
}

async function loadExceljs() {
  const [styles, theme] = await Promise.all([
    import('exceljs/lib/xlsx/xform/style/styles-xform.js'),
    import('exceljs/lib/xlsx/xml/theme1.js'),
  ]);
  return { StylesXform: styles.default, theme: theme.default };
}

let exceljs: ReturnType<typeof loadExceljs> | undefined;

/** An empty style sheet; exceljs is loaded with the first. */
export async function createStyleSheet(): Promise<StyleSheet> {
  // A failed load is not kept: the next style sheet tries again.
  exceljs ??= loadExceljs().catch((error: unknown) => {
    exceljs = undefined;
    throw error;
  });
  const { StylesXform, theme } = await exceljs;
  const styles = new StylesXform(true);
  const changes = new Map<Partial<Style>, number>();
  return {
    cell: (style) => styles.addStyleModel(style),
    change(style) {
      const number = changes.get(style) ?? styles.addDxfStyle(style);
      changes.set(style, number);
      return number;
    },
    xml: () => styles.xml,
    theme,
  };
}
