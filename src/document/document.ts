/**
 * The format-neutral document: what a report says, in the faces of one comparison. `blocks` is the reading face,
 * for pages; `sheets` is the tabular face, for spreadsheets; `csv` is the one table that a CSV holds. It knows no
 * file format.
 */
import type { MissingReason } from '../dataset/figure.ts';
import type { CsvChoice, CsvProfile } from './csv-choice.ts';
import type { UnitId } from './unit.ts';

/** One typed value of a table. */
export type Cell =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly value: number; readonly unit: UnitId }
  /** A difference: written with its sign. */
  | { readonly type: 'change'; readonly value: number; readonly unit: UnitId }
  /** No value, and why. `bound` belongs to `top-coded`: the value is at least this. */
  | {
      readonly type: 'missing';
      readonly reason: MissingReason;
      readonly bound?: number;
      readonly unit: UnitId | null;
    }
  /** A cell that nothing belongs in, such as the difference between two cities. */
  | { readonly type: 'empty' };

export interface Column {
  /** Stable name of the column, unique in its table. */
  readonly key: string;
  /** What the reader sees, unique in its table. */
  readonly heading: string;
  /** Numbers stand to the right, words to the left. */
  readonly align: 'left' | 'right';
  /** Width relative to other columns: a page shares its width by it, a sheet bounds widths by it. */
  readonly weight: number;
}

export interface Table {
  /** Stable name: `comparison`, `data`, `sources`, or that of a section. */
  readonly id: string;
  /** Name for a sheet or a caption for a reader who cannot see the table. */
  readonly title: string;
  /** How many of the first columns name a row and stay in view while the others scroll. */
  readonly keyColumns: number;
  readonly columns: readonly Column[];
  /** One cell for each column; at least one row. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A value that a chart can show, or the reason why it cannot. */
export type Figure = Extract<Cell, { type: 'number' | 'missing' }>;

interface ChartFrame {
  /** Stable name, unique in its document. */
  readonly id: string;
  readonly title: string;
  /** Unit of every figure. */
  readonly unit: UnitId;
  /** The whole chart in words, with every figure and every label unshortened. */
  readonly alt: string;
  /** A line below the chart on how to read it. */
  readonly note: string | null;
}

/** Where the pay of one role lies. A point that this kind of range does not have is null. */
export interface RangeRow {
  readonly label: string;
  /** From the 10th to the 90th percentile, or between two ends that are no percentiles. */
  readonly spread: 'percentiles' | 'ends';
  readonly low: Figure;
  readonly p25: Figure | null;
  readonly median: Figure | null;
  readonly p75: Figure | null;
  readonly high: Figure;
  readonly mean: Figure | null;
}

/** One bar. Bars of a series share a colour; series are numbered from 0. */
export interface ChartBar {
  readonly label: string;
  readonly series: number;
  readonly figure: Figure;
}

/** Ranges below each other on one scale. */
export interface RangeBarsChart extends ChartFrame {
  readonly kind: 'range-bars';
  readonly rows: readonly RangeRow[];
}

/** Bars in groups, all on one scale. */
export interface BarsChart extends ChartFrame {
  readonly kind: 'bars';
  /** Ends of a scale that is fixed, such as that of a rating; null for one from zero to the largest figure. */
  readonly scale: { readonly from: number; readonly to: number } | null;
  readonly groups: readonly { readonly label: string; readonly bars: readonly ChartBar[] }[];
}

/** Bars made of parts. Only for parts that do sum to the whole: a bar that falls short shows its gap. */
export interface StackedBarsChart extends ChartFrame {
  readonly kind: 'stacked-bars';
  readonly whole: number;
  /** Names of the parts, in the order in which they are stacked. */
  readonly parts: readonly string[];
  /** One figure for each part. */
  readonly rows: readonly { readonly label: string; readonly figures: readonly Figure[] }[];
}

export type Chart = RangeBarsChart | BarsChart | StackedBarsChart;

export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly type: 'paragraph'; readonly style: 'lead' | 'body' | 'note'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly table: Table }
  | { readonly type: 'chart'; readonly chart: Chart };

/** Paper sizes a document can be made for. */
export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];

/** Where figures come from. */
export interface DataSource {
  readonly name: string;
  readonly publisher: string;
  readonly vintage: string;
  readonly licence: string;
  readonly url?: string | undefined;
}

/** The face for a CSV file and for the description beside it. */
export interface CsvFace {
  readonly table: Table;
  readonly profile: CsvProfile;
  /** Name of the CSV file, by which the description refers to it. */
  readonly fileName: string;
  /** Every source that the figures name. */
  readonly sources: readonly DataSource[];
}

/** What a document can be made for beside the comparison itself. */
export interface DocumentOptions {
  readonly paper: Paper;
  readonly csv: CsvChoice;
  /** Name that the CSV file will have. */
  readonly csvFileName: string;
}

export interface Document {
  readonly title: string;
  /** One line below the title: release, place, vintages. */
  readonly subtitle: string;
  /** BCP 47 tag of the words in it. */
  readonly language: string;
  /** Date that the file carries, as an ISO date: the release's, so that the same request gives the same bytes. */
  readonly date: string;
  /** One line at the foot of every page. */
  readonly footer: string;
  readonly paper: Paper;
  readonly blocks: readonly Block[];
  /** The first sheet is the whole comparison. Titles are unique. */
  readonly sheets: readonly [Table, ...Table[]];
  readonly csv: CsvFace;
}
