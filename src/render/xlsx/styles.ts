/** The styles of a sheet's cells, made once for a theme and shared as objects: exceljs then writes each only once. */
import type { Alignment, Style } from 'exceljs';
import type { SheetCell } from '../../document/sheet.ts';
import type { Column } from '../../document/table.ts';
import type { Locale } from '../../words/locale.ts';
import type { SheetTheme } from '../theme.ts';
import { dateFormats, numberFormat } from './number-format.ts';

type Side = Column['align'];

/** Texts longer than this are read as prose, from the left. */
const longText = 40;

export interface SheetStyles {
  /** The locale in which its numbers and dates are written. */
  readonly locale: Locale;
  /** The style of a column's heading. */
  header(side: Side): Partial<Style>;
  /** The style of a cell in a column that keeps to this side. */
  cell(cell: SheetCell, side: Side): Partial<Style>;
  /** The styles of lines above a table. */
  readonly title: Partial<Style>;
  readonly note: Partial<Style>;
  readonly label: Partial<Style>;
  readonly fact: Partial<Style>;
  /** That of a fact which is a day. */
  readonly dayFact: Partial<Style>;
  /** What a conditional format adds to the highest number of a row. */
  readonly highest: Partial<Style>;
  /** What it adds to numbers that contradict each other. */
  readonly invalid: Partial<Style>;
  /** The colour of data bars. */
  readonly bar: { argb: string };
}

/** Excel writes a colour as opacity, red, green and blue: `#17405c` is `FF17405C`. */
function color(hex: string): { argb: string } {
  return { argb: `FF${hex.slice(1).toUpperCase()}` };
}

function alignment(horizontal: Side, vertical: 'top' | 'middle'): Partial<Alignment> {
  return { vertical, horizontal, wrapText: true, indent: horizontal === 'left' ? 1 : 0 };
}

type LineStyles = Pick<SheetStyles, 'title' | 'note' | 'label' | 'fact'>;

/** The styles of lines. A title and a note run over the columns beside them, which a sheet leaves empty. */
function lineStyles(theme: SheetTheme, font: { name: string; size: number }): LineStyles {
  const line: Partial<Alignment> = { vertical: 'middle', horizontal: 'left', indent: 1 };
  const wrapped: Partial<Alignment> = { ...line, wrapText: true };
  return {
    title: {
      font: { ...font, size: theme.titleSize, bold: true, color: color(theme.headerFill) },
      alignment: line,
    },
    note: { font: { ...font, color: color(theme.muted) }, alignment: line },
    label: { font: { ...font, bold: true, color: color(theme.headerFill) }, alignment: wrapped },
    fact: { font, alignment: wrapped },
  };
}

/** Styles of numbers by their format, each made once. */
function byFormat(base: Partial<Style>): (format: string) => Partial<Style> {
  const styles = new Map<string, Partial<Style>>();
  return (format) => {
    const style = styles.get(format) ?? { ...base, numFmt: format };
    styles.set(format, style);
    return style;
  };
}

/** A cell to fill in: a colour of its own and a line around it. */
function inputStyle(theme: SheetTheme, base: Partial<Style>): Partial<Style> {
  const side = { style: 'thin', color: color(theme.inputRule) } as const;
  return {
    ...base,
    font: { ...base.font, color: color(theme.inputText) },
    fill: { type: 'pattern', pattern: 'solid', fgColor: color(theme.inputFill) },
    border: { top: side, right: side, bottom: side, left: side },
  };
}

/** The styles of a theme in a locale. */
export function sheetStyles(theme: SheetTheme, locale: Locale): SheetStyles {
  const font = { name: theme.fontName, size: theme.fontSize };
  const border = { bottom: { style: 'hair', color: color(theme.rule) } } as const;
  const words = (side: Side): Partial<Style> => ({ font, border, alignment: alignment(side, 'top') });
  const header = (side: Side): Partial<Style> => ({
    font: { ...font, bold: true, color: color(theme.headerText) },
    fill: { type: 'pattern', pattern: 'solid', fgColor: color(theme.headerFill) },
    alignment: alignment(side, 'middle'),
  });
  const bySide = { left: words('left'), right: words('right') };
  const headers = { left: header('left'), right: header('right') };
  const missing = { ...bySide.right, font: { ...font, italic: true, color: color(theme.muted) } };
  const number = byFormat(bySide.right);
  const input = byFormat(inputStyle(theme, bySide.right));
  const lines = lineStyles(theme, font);

  return {
    locale,
    ...lines,
    dayFact: { ...lines.fact, numFmt: dateFormats[locale] },
    highest: {
      font: { bold: true, color: color(theme.highestText) },
      fill: { type: 'pattern', pattern: 'solid', bgColor: color(theme.highestFill) },
    },
    invalid: {
      font: { bold: true, color: color(theme.invalidText) },
      fill: { type: 'pattern', pattern: 'solid', bgColor: color(theme.invalidFill) },
    },
    bar: color(theme.bar),
    header: (side) => headers[side],
    cell(cell, side) {
      switch (cell.type) {
        case 'number':
        case 'change':
        case 'formula':
          return number(numberFormat(cell, locale));
        case 'number-input':
          return input(numberFormat(cell, locale));
        case 'date':
          return number(dateFormats[locale]);
        case 'date-input':
          return input(dateFormats[locale]);
        case 'missing':
          return missing;
        case 'text':
          return cell.text.length > longText ? bySide.left : bySide[side];
        case 'empty':
          return bySide[side];
      }
    },
  };
}
