/**
 * The working face of a document: sheets whose cells are also reckoned, filled in, marked and charted. Formulas are
 * written as all spreadsheet programs write them; everything else knows no file format.
 */
import type { Cell, Table } from './table.ts';
import type { UnitId } from './unit.ts';

/**
 * A number that stays live. In `formula`, `{key}` is the cell of that column in the same row, and a named fact of the
 * sheet stands by its name. Percents count as fractions there, as in every spreadsheet: 57% is 0.57.
 */
export interface FormulaCell {
  readonly type: 'formula';
  readonly formula: string;
  /** What the formula gives with the cells as they are, in its unit; null where that is a blank. */
  readonly value: number | null;
  readonly unit: UnitId;
  /** Whether it is a difference, written with its sign. */
  readonly signed: boolean;
}

interface Input {
  /** What may be entered here, in a sentence or two. */
  readonly prompt: string;
  /** The name by which formulas and people reach it; that of a whole column is the same in each of its cells. */
  readonly name: string;
}

/** A number for the reader to fill in, within bounds. */
export interface NumberInput extends Input {
  readonly type: 'number-input';
  readonly unit: UnitId;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
}

/** A date for the reader to fill in; dates are ISO dates. */
export interface DateInput extends Input {
  readonly type: 'date-input';
  readonly value: string | null;
  readonly least: string;
  readonly most: string;
}

/** A day, as an ISO date, that sorts and counts as one. */
export interface DateCell {
  readonly type: 'date';
  readonly value: string;
}

export type SheetCell = Cell | FormulaCell | DateCell | NumberInput | DateInput;

/** Texts that the cells of a column may say. */
export interface ColumnTexts {
  readonly column: string;
  readonly texts: readonly string[];
}

/** What a table shows of itself by colour; it follows the cells when they are sorted or changed. */
export type Mark =
  /**
   * The highest number of a row among these columns, in rows whose `where.column` says one of `where.texts` and
   * whose `except.column` says none of `except.texts`.
   */
  | {
      readonly type: 'highest';
      readonly columns: readonly string[];
      readonly where: ColumnTexts;
      readonly except: ColumnTexts;
    }
  /** A bar behind each number, from zero, on one scale for all of these columns, which stand side by side. */
  | { readonly type: 'bars'; readonly columns: readonly string[] }
  /** The numbers in these columns, which stand side by side, while the formula over their row holds. */
  | { readonly type: 'invalid'; readonly columns: readonly string[]; readonly formula: string };

/** A table to sort, filter and calculate in. */
export interface SheetTable extends Omit<Table, 'title' | 'rows'> {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly marks: readonly Mark[];
  /** The first and the last column on paper, where all side by side would be too small to read; else all are printed. */
  readonly printed?: readonly [first: string, last: string];
}

/** A line above the table. */
export type SheetLine =
  | { readonly type: 'title' | 'note'; readonly text: string }
  /** A label and what it says. */
  | { readonly type: 'fact'; readonly label: string; readonly cell: SheetCell };

/** A chart of part of a table, which it follows when the table changes. */
export interface Chart {
  /**
   * Columns stand, bars lie: both have one for each series beside each category. A range is a line for each category
   * from its lowest to its highest number, with a mark for each series.
   */
  readonly kind: 'columns' | 'bars' | 'range';
  readonly title: string;
  /** What a reader who cannot see the chart is told. */
  readonly description: string;
  /** Id of the table, which may stand on another sheet. */
  readonly table: string;
  /** The rows of the table that are shown: the position of the first, and how many. */
  readonly rows: { readonly first: number; readonly count: number };
  /** Key of the column that names the categories. */
  readonly categories: string;
  /** Whether it takes the room of two charts beside each other, as long categories need it. */
  readonly wide?: boolean;
  /** Keys of the columns of numbers, which are all in this unit. */
  readonly series: readonly string[];
  readonly unit: UnitId;
}

export interface Sheet {
  /** The name on its tab: at most 31 characters, without an apostrophe. */
  readonly title: string;
  readonly lines: readonly SheetLine[];
  readonly table: SheetTable | null;
  /** Charts stand below the lines of a sheet without a table. */
  readonly charts: readonly Chart[];
}

/** The sheet of a plain table. */
export function sheetOf({ title, ...table }: Table): Sheet {
  return { title, lines: [], table: { ...table, marks: [] }, charts: [] };
}
