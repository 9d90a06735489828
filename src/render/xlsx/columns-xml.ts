/** The widths of a sheet's columns as XML; neighbours that are alike are written together. */

interface Columns {
  readonly first: number;
  readonly last: number;
  readonly width: number;
}

function together(widths: readonly number[]): Columns[] {
  const groups: Columns[] = [];
  for (const [position, width] of widths.entries()) {
    const before = groups.at(-1);
    if (before?.width === width) groups.splice(-1, 1, { ...before, last: position + 1 });
    else groups.push({ first: position + 1, last: position + 1, width });
  }
  return groups;
}

/** The element `cols`; widths are in characters. */
export function columnsXml(widths: readonly number[]): string {
  const columns = together(widths).map(
    ({ first, last, width }) => `<col min="${first}" max="${last}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}
