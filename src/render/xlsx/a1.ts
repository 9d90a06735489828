/** Addresses of cells in A1 notation; rows and columns count from one. */

/** Letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return rest === 0 ? letter : columnLetters(rest) + letter;
}

/** `B3`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
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
