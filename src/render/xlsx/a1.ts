/** Addresses of cells in A1 notation; rows and columns count from one. */

/** Letters of columns by their number, each spelled once: every cell's address asks for them. */
const spelled: string[] = [];

function spell(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : spell(rest) + letter;
}

/** Letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  spelled[column] ??= spell(column);
  return spelled[column];
}

/** `B3`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `B3:D9`, or `B3` if it is one cell. */
export function range(
  from: readonly [row: number, column: number],
  to: readonly [row: number, column: number],
): string {
  const start = address(...from);
  const end = address(...to);
  return start === end ? start : `${start}:${end}`;
}

function corner([row, column]: readonly [row: number, column: number]): string {
  return `$${columnLetters(column)}$${row}`;
}

/** The address of a rectangle that does not move when a formula is copied: `'Your pay'!$B$3:$B$5`. */
export function fixedRange(
  sheet: string,
  from: readonly [row: number, column: number],
  to: readonly [row: number, column: number] = from,
): string {
  const start = corner(from);
  const end = corner(to);
  return `'${sheet}'!${start === end ? start : `${start}:${end}`}`;
}
