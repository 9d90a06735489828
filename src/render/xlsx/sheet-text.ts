/** Text as a workbook may hold it: legal in XML, within Excel's limit, and never read as an escape. */

import { withoutTurning } from '../text/direction-marks.ts';

/** The most characters that a cell can hold. */
export const longestText = 32_767;

/** What may be illegal, turn the text around it or start an escape: few texts have any, and most need no closer look. */
const doubtful =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[_\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** In a shared string `_x0041_` means `A`; writing its underscore as an escape keeps it as it is. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

const cutMark = '\u2026';

function escaped(text: string): string {
  return text.replace(looksEscaped, '_x005F_');
}

/** The text without what XML forbids, and without marks that would turn what stands around it. */
export function legalText(text: string): string {
  return doubtful.test(text) ? withoutTurning(text).toWellFormed().replace(illegal, '') : text;
}

/** The text that stands in the sheet. A text over the limit ends in an ellipsis, so that the cut shows. */
export function sheetText(text: string): string {
  if (text.length <= longestText && !doubtful.test(text)) return text;
  const legal = legalText(text);
  if (legal.length <= longestText) return escaped(legal);
  // The limit counts characters before escaping; half of a surrogate pair at the cut goes with it.
  const cut = legal.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '');
  return escaped(cut) + cutMark;
}
