/** Text made safe to print: nothing that a reader should see may vanish, nothing invisible may get in. */

import { isIsolateMark, withoutTurning } from './direction-marks.ts';

/** Stands where the font has no picture of a character. */
export const replacement = '\u25a1';

const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;
const otherSpaces = /[\t\v\f]/g;
/**
 * Control characters, marks of direction and joining, variation selectors, soft hyphens, non-characters. Joiners stay
 * between letters of the scripts that are written with them, where they change what is seen; so do isolates, which keep
 * names in their places.
 */
const invisible =
  /(?!\n|[\u2068\u2069]|(?<=[\p{Script=Arabic}\p{Script=Devanagari}])[\u200c\u200d](?=\p{L}))[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const printableAscii = /^[ -~]*$/;

/** Text in composed form (NFC) without control characters; line breaks are `\n`. Safe in XML once escaped. */
export function cleanText(text: string): string {
  if (printableAscii.test(text)) return text;
  return withoutTurning(text)
    .toWellFormed()
    .normalize('NFC')
    .replace(lineBreaks, '\n')
    .replace(otherSpaces, ' ')
    .replace(invisible, '');
}

/** Clean text in which each character that the fonts lack is replaced visibly, and told of. */
export function printableText(
  text: string,
  hasGlyph: (codePoint: number) => boolean,
  onReplaced: (character: string) => void,
): string {
  if (printableAscii.test(text)) return text;
  let printable = '';
  for (const character of cleanText(text)) {
    const isPrintable =
      character === '\n' || isIsolateMark(character) || hasGlyph(character.codePointAt(0) ?? 0);
    if (!isPrintable) onReplaced(character);
    printable += isPrintable ? character : replacement;
  }
  return printable;
}
