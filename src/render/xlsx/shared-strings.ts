/** The texts of all cells, each held once; cells name them by number. */
import { xmlHead, xmlText } from './xml.ts';

/** Without a sign that it is meant, space at the ends of a text and line breaks may be lost. */
const spaced = /^\s|\n|\s$/;

export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  /** The number of a text that is fit for a sheet. */
  number(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const next = this.#numbers.size;
    this.#numbers.set(text, next);
    return next;
  }

  /** The part `xl/sharedStrings.xml`. */
  xml(): string {
    const texts = [...this.#numbers.keys()].map(
      (text) => `<si><t${spaced.test(text) ? ' xml:space="preserve"' : ''}>${xmlText(text)}</t></si>`,
    );
    return `${xmlHead}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${texts.length}">${texts.join('')}</sst>`;
  }
}
