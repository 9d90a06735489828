/** A chart bound to the cells of its table: the address of each part, with what the cells hold now. */
import type { Chart, Sheet, SheetCell, SheetTable } from '../../../document/sheet.ts';
import type { Locale } from '../../../words/locale.ts';
import { fixedRange } from '../a1.ts';
import { headings } from '../excel-table.ts';
import { sheetNumber } from '../number-format.ts';
import { columnNumber, type PlacedSheet } from '../placed-sheet.ts';
import { shownText } from '../sheet-value.ts';

/** Cells and their contents; a cell without a number is a gap. */
export interface Bound<Content> {
  readonly address: string;
  readonly contents: readonly Content[];
}

export interface BoundSeries {
  readonly name: Bound<string>;
  readonly values: Bound<number | null>;
}

export interface BoundChart extends Pick<Chart, 'kind' | 'title' | 'description' | 'unit'> {
  readonly wide: boolean;
  readonly categories: Bound<string>;
  readonly series: readonly BoundSeries[];
}

/** The table with this id and where it stands; one that is not there is a mistake of the template. */
function tableOf(
  sheets: readonly PlacedSheet[],
  id: string,
): { sheet: Sheet; table: SheetTable; headerRow: number } {
  for (const { sheet, headerRow } of sheets)
    if (sheet.table?.id === id) return { sheet, table: sheet.table, headerRow };
  throw new Error(`A chart is bound to the table '${id}', which no sheet has.`);
}

function numberOf(cell: SheetCell | undefined): number | null {
  const isNumber = cell?.type === 'number' || cell?.type === 'change' || cell?.type === 'formula';
  return isNumber && cell.value !== null ? sheetNumber(cell.value, cell.unit) : null;
}

/** The chart, bound to where its table stands among the sheets. */
export function boundChart(chart: Chart, sheets: readonly PlacedSheet[], locale: Locale): BoundChart {
  const { sheet, table, headerRow } = tableOf(sheets, chart.table);
  const { first, count } = chart.rows;
  const rows = table.rows.slice(first, first + count);
  const names = headings(table, locale);
  const top = headerRow + 1 + first;
  const range = (column: number) => fixedRange(sheet.title, [top, column], [top + rows.length - 1, column]);
  const cellsOf = (column: number) => rows.map((row) => row[column - 1]);
  const categories = columnNumber(table, chart.categories);
  return {
    kind: chart.kind,
    title: chart.title,
    description: chart.description,
    unit: chart.unit,
    wide: chart.wide ?? false,
    categories: {
      address: range(categories),
      contents: cellsOf(categories).map((cell) => (cell === undefined ? '' : shownText(cell, locale))),
    },
    series: chart.series.map((key) => {
      const column = columnNumber(table, key);
      const name = {
        address: fixedRange(sheet.title, [headerRow, column]),
        contents: [names[column - 1] ?? ''],
      };
      return { name, values: { address: range(column), contents: cellsOf(column).map(numberOf) } };
    }),
  };
}
