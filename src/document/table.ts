/** Tables of typed cells, which pages, sheets and data share. */
import type { MissingReason } from '../dataset/missing-reasons.ts';
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
  /** What it is in the words of the document, where the heading is one that never changes. */
  readonly title?: string;
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
  /** For each row the ids of the sources of its figures, where they are known: pages point to them. */
  readonly rowSources?: readonly (readonly string[])[];
}
