/** How a sheet is printed: one page wide, mostly in landscape, with a header and a footer on each page. */
import type { Document } from '../../document/document.ts';
import type { Sheet } from '../../document/sheet.ts';
import { wordsOf } from '../../words/catalogue.ts';
import { legalText } from './sheet-text.ts';
import { xmlText } from './xml.ts';

/** Codes of the Office Open XML standard for paper sizes. */
const paperCodes = { letter: 1, a4: 9 } as const;

/** Inches. */
const margins = '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';

/** Excel allows 255 characters in all. */
const longestPrinted = 100;

/** The ampersand starts a code in a header or footer; two of them are one. A text that is cut ends in an ellipsis. */
function printed(text: string): string {
  const cut = text.slice(0, longestPrinted - 1).replace(/[\ud800-\udbff]$/, '');
  const short = text.length <= longestPrinted ? text : `${cut.trimEnd()}\u2026`;
  return legalText(short).replaceAll(/\s+/g, ' ').replaceAll('&', '&&');
}

/**
 * The elements `pageMargins`, `pageSetup` and `headerFooter`. A sheet without a table is printed on one page, which
 * stands upright where wide charts, below each other, make the sheet higher than it is wide.
 */
export function pageXml({ title, footer, paper, locale }: Document, { table, charts }: Sheet): string {
  const orientation = charts.some(({ wide }) => wide) ? 'portrait' : 'landscape';
  const setup = `<pageSetup paperSize="${paperCodes[paper]}" orientation="${orientation}" fitToWidth="1" fitToHeight="${table === null ? 1 : 0}"/>`;
  const header = `<oddHeader>${xmlText(`&L${printed(title)}&R&A`)}</oddHeader>`;
  const foot = `<oddFooter>${xmlText(`&L${printed(footer)}&R${wordsOf(locale).page.number('&P', '&N')}`)}</oddFooter>`;
  return `${margins}${setup}<headerFooter>${header}${foot}</headerFooter>`;
}
