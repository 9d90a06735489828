/**
 * The format-neutral document: what a report says, in three faces of the same comparison. `blocks` is the reading
 * face, for pages; `sheets` is the working face, for spreadsheets; `csv` is the bare table, for data. It knows no
 * file format.
 */
import type { Locale } from '../words/locale.ts';
import type { CsvChoice, CsvProfile } from './csv-choice.ts';
import type { Sheet } from './sheet.ts';
import type { Cell, Table } from './table.ts';
import type { UnitId } from './unit.ts';

export type { Cell, Column, Table } from './table.ts';

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

/** The release of the dataset that a document was made from. */
export interface DocumentRelease {
  readonly id: string;
  /** Of its manifest, which names all that the release holds. */
  readonly sha256: string;
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
  /** How its numbers and dates are written, and in which words what renderers add. */
  readonly locale: Locale;
  /** BCP 47 tag of the words in it. */
  readonly language: string;
  /** Date that the file carries, as an ISO date: the release's, so that the same request gives the same bytes. */
  readonly date: string;
  readonly release: DocumentRelease;
  /** Name of the place that the figures are of beside the nation's, or of the nation. */
  readonly place: string;
  /** What matters most, in sentences. Pages and sheets have them among their blocks and lines. */
  readonly summary: readonly string[];
  /** One line at the foot of every page. */
  readonly footer: string;
  readonly paper: Paper;
  readonly blocks: readonly Block[];
  /** The sheets in their order. Their titles are unique, and so are the ids of their tables. */
  readonly sheets: readonly [Sheet, ...Sheet[]];
  readonly csv: CsvFace;
}
