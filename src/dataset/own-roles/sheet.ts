/** A sheet of own roles as a file holds it: numbered rows of plain cells. */

/** A cell without formatting; an empty one is null, and one of another kind says what it holds. */
export type SheetCell = string | number | null | { readonly unusable: string };

export interface SheetRow {
  /** Number of the row in its file, counted from 1. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  /** Name of the file, without its folder, for messages. */
  readonly file: string;
  readonly rows: readonly SheetRow[];
}

/** As much of a cell as a message quotes. */
const quotedLength = 60;

/** A cell for a message: a number as it is, text in quotes, cut, with characters that do not show made visible. */
export function shown(cell: SheetCell): string {
  if (typeof cell === 'number') return String(cell);
  if (cell === null) return 'an empty cell';
  if (typeof cell !== 'string') return cell.unusable;
  const text = cell.length > quotedLength ? `${cell.slice(0, quotedLength).toWellFormed()}…` : cell;
  return `'${text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) => `<${codePoint(character)}>`)}'`;
}

/** A character by its number: U+0007. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
