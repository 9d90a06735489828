/** What the sheets of one workbook share: its texts, and its styles with their numbers. */
import { SharedStrings } from './shared-strings.ts';
import { createStyleSheet, type StyleSheet } from './style-sheet.ts';
import type { SheetStyles } from './styles.ts';

export interface Book {
  readonly strings: SharedStrings;
  /** How each kind of cell looks. */
  readonly styles: SheetStyles;
  readonly styleSheet: StyleSheet;
}

/** A book without texts or styles in use. */
export async function createBook(styles: SheetStyles): Promise<Book> {
  return { strings: new SharedStrings(), styles, styleSheet: await createStyleSheet() };
}
