/** The table of a bench in plain text: what was measured, beside what, and whether it keeps its target. */

/** `ratio`: at most this many times what the peer takes. `milliseconds`, `megabytes` and `kilobytes`: less than this. */
export type Target =
  | { readonly ratio: number }
  | { readonly milliseconds: number }
  | { readonly megabytes: number }
  | { readonly kilobytes: number };

/** A line of the table. A figure that was not taken is null, or the reason why. */
export interface Row {
  readonly what: string;
  /** Renders that the medians are of. */
  readonly rounds: number | null;
  /** Milliseconds, or what the section has. */
  readonly ours: number | null;
  readonly peer: number | string | null;
  readonly target: Target | null;
}

export interface Section {
  readonly title: string;
  /** What its figures are in; milliseconds when absent. */
  readonly unit?: 'ms' | 'MB' | 'kB';
  readonly rows: readonly Row[];
}

function ratioOf({ ours, peer }: Row): number | null {
  return ours === null || typeof peer !== 'number' ? null : ours / peer;
}

/** The bound of a target that is none beside a peer, and its unit. */
function mostOf(target: Exclude<Target, { readonly ratio: number }>): { most: number; unit: string } {
  if ('megabytes' in target) return { most: target.megabytes, unit: 'MB' };
  if ('kilobytes' in target) return { most: target.kilobytes, unit: 'kB' };
  return { most: target.milliseconds, unit: 'ms' };
}

/** Whether the row keeps its target; null without one, or when it was not measured. */
export function keepsTarget(row: Row): boolean | null {
  if (row.target === null) return null;
  if ('ratio' in row.target) {
    const ratio = ratioOf(row);
    return ratio === null ? null : ratio <= row.target.ratio;
  }
  return row.ours === null ? null : row.ours < mostOf(row.target).most;
}

function targetWords(target: Target | null): string {
  if (target === null) return '';
  if ('ratio' in target) return `\u2264 ${target.ratio} \u00d7`;
  const { most, unit } = mostOf(target);
  return `< ${most} ${unit}`;
}

function verdictWords(row: Row): string {
  const keeps = keepsTarget(row);
  if (keeps === null) return '';
  return keeps ? 'ok' : 'over';
}

function fixed(value: number | null): string {
  return value === null ? '' : value.toFixed(2);
}

function headingsOf(unit: Section['unit'] = 'ms'): string[] {
  return ['', 'rounds', `ours ${unit}`, `peer ${unit}`, 'ratio', 'target', ''];
}

function cells(row: Row): string[] {
  return [
    row.what,
    row.rounds === null ? '' : String(row.rounds),
    fixed(row.ours),
    typeof row.peer === 'string' ? '\u2013' : fixed(row.peer),
    fixed(ratioOf(row)),
    targetWords(row.target),
    verdictWords(row),
  ];
}

function reasonWords({ peer }: Row): string {
  return typeof peer === 'string' ? `  not measured: ${peer}` : '';
}

/** The sections below each other, with one set of columns. */
export function tableText(sections: readonly Section[]): string {
  const widths = headingsOf().map((heading, column) =>
    Math.max(
      heading.length,
      ...sections.flatMap(({ rows }) => rows.map((row) => (cells(row)[column] ?? '').length)),
    ),
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return sections
    .map(({ title, unit, rows }) =>
      [title, line(headingsOf(unit)), ...rows.map((row) => line(cells(row)) + reasonWords(row))].join('\n'),
    )
    .join('\n\n');
}
