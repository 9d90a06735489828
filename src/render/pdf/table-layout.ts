/** How wide the columns of a table are: pure arithmetic on what their words need and what they are worth. */

/** What a column asks for. Widths include its padding. */
export interface ColumnNeed {
  /** Its share of the width, relative to the other columns. */
  readonly weight: number;
  /** The width below which a word of it would be broken. */
  readonly least: number;
  /** The width that it would like to have, at least `least`. */
  readonly wish: number;
}

/** A wish is granted up to this multiple of the column's share, so that one column does not squeeze the others. */
const mostOfShare = 1.3;

/**
 * Widths that add up to `total`. Columns have their shares, except that none is narrower than its widest word, or than
 * its wish as far as that is modest. If those do not fit, wishes are dropped; if the words alone do not fit, the columns
 * with the widest words give way, so that one endless word leaves the others room.
 */
export function columnWidths(columns: readonly ColumnNeed[], total: number): number[] {
  const weights = columns.map((column) => column.weight);
  const unit = total / sum(weights);
  const least = columns.map((column) => column.least);
  const wished = columns.map((column) =>
    Math.max(column.least, Math.min(column.wish, column.weight * unit * mostOfShare)),
  );
  if (sum(wished) <= total) return share(weights, wished, total);
  if (sum(least) <= total) return share(weights, least, total);
  return giveWay(least, total);
}

/** Gives each column what it needs as far as that is no more than an equal share of what is left. */
function giveWay(needs: readonly number[], total: number): number[] {
  const widths: number[] = [];
  let left = total;
  const byNeed = [...needs.entries()].toSorted(([, a], [, b]) => a - b);
  for (const [position, [index, need]] of byNeed.entries()) {
    const width = Math.min(need, left / (byNeed.length - position));
    widths[index] = width;
    left -= width;
  }
  return widths;
}

/** Shares `total` by weight, after giving each column that would get less than its floor exactly that. */
function share(weights: readonly number[], floors: readonly number[], total: number): number[] {
  const widths: (number | undefined)[] = weights.map(() => undefined);
  for (;;) {
    const left = total - sum(floors.filter((_, index) => widths[index] !== undefined));
    const unit = left / sum(weights.filter((_, index) => widths[index] === undefined));
    const tight = floors.flatMap((floor, index) =>
      widths[index] === undefined && (weights[index] ?? 0) * unit < floor ? [index] : [],
    );
    if (tight.length === 0) return weights.map((weight, index) => widths[index] ?? weight * unit);
    for (const index of tight) widths[index] = floors[index];
  }
}

/** Whether every column can be as wide as its widest word. */
export function wordsFit(columns: readonly ColumnNeed[], total: number): boolean {
  return sum(columns.map((column) => column.least)) <= total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
