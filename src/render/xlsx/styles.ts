/** The styles of a sheet's cells, made once for a theme and shared as objects: exceljs then writes each only once. */
import type { Alignment, Style } from 'exceljs';
import type { Cell, Column } from '../../document/document.ts';
import type { SheetTheme } from '../theme.ts';
import { numberFormat } from './number-format.ts';

type Side = Column['align'];

/** Texts longer than this are read as prose, from the left. */
const longText = 40;

export interface SheetStyles {
  /** The style of a column's heading. */
  header(side: Side): Partial<Style>;
  /** The style of a cell in a column that keeps to this side. */
  cell(cell: Cell, side: Side): Partial<Style>;
}

/** Excel writes a colour as opacity, red, green and blue: `#17405c` is `FF17405C`. */
function color(hex: string): { argb: string } {
  return { argb: `FF${hex.slice(1).toUpperCase()}` };
}

function alignment(horizontal: Side, vertical: 'top' | 'middle'): Partial<Alignment> {
  return { vertical, horizontal, wrapText: true, indent: horizontal === 'left' ? 1 : 0 };
}

/** The styles of a theme. */
export function sheetStyles(theme: SheetTheme): SheetStyles {
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
  const numbers = new Map<string, Partial<Style>>();

  function number(format: string): Partial<Style> {
    const style = numbers.get(format) ?? { ...bySide.right, numFmt: format };
    numbers.set(format, style);
    return style;
  }

  return {
    header: (side) => headers[side],
    cell(cell, side) {
      switch (cell.type) {
        case 'number':
        case 'change':
          return number(numberFormat(cell));
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
