/**
 * The texts of a workbook as cells hold them. Texts that repeat are shared, which makes the file smaller and quicker to
 * open; only so many are kept, and those that come later stand in their cells, so that memory does not grow with rows.
 */

import { CodedError } from '../../errors.ts';
import { longestText, sheetText } from '../../render/xlsx/sheet-text.ts';
import { xmlHead, xmlText } from '../../render/xlsx/xml.ts';

/** How many texts are shared, and how many characters they may have together. */
const mostShared = 50_000;
const mostCharacters = 6_000_000;

/** Without a sign that it is meant, space at the ends of a text and line breaks may be lost. */
const spaced = /^\s|[\t\r\n]|\s$/;

function element(text: string): string {
  // A carriage return in XML is read as a line feed unless it is written as a reference.
  const content = xmlText(text).replaceAll('\r', '&#13;');
  return `<t${spaced.test(text) ? ' xml:space="preserve"' : ''}>${content}</t>`;
}

/** The text as a sheet may hold it. A longer one than a cell can hold is refused: an export cuts nothing. */
function fitting(text: string): string {
  if (text.length <= longestText) return sheetText(text);
  const message = `A text of ${text.length} characters does not fit into a cell of a workbook; export it as CSV.`;
  throw new CodedError('invalid-request', message, {
    value: `${text.slice(0, 100)}\u2026`,
    allowed: [`at most ${longestText} characters`],
  });
}

export class Texts {
  readonly #numbers = new Map<string, number>();
  #characters = 0;
  #uses = 0;

  /** What follows the style in a cell's start tag, up to the end of the cell. */
  cell(text: string): string {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      if (this.#numbers.size >= mostShared || this.#characters + text.length > mostCharacters)
        return ` t="inlineStr"><is>${element(fitting(text))}</is></c>`;
      fitting(text);
      number = this.#numbers.size;
      this.#numbers.set(text, number);
      this.#characters += text.length;
    }
    this.#uses += 1;
    return ` t="s"><v>${number}</v></c>`;
  }

  /** The part `xl/sharedStrings.xml`, piece by piece. */
  *xml(): Generator<string> {
    yield `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${this.#numbers.size}">`;
    for (const text of this.#numbers.keys()) yield `<si>${element(fitting(text))}</si>`;
    yield '</sst>';
  }
}
