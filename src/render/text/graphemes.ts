/** What a reader takes for one character: a letter with its accents, a syllable of Devanagari. */

let segmenter: Intl.Segmenter | undefined;

const simple = /^[ -\u02ff]*$/;

/** The graphemes of the text, in order. */
export function graphemesOf(text: string): string[] {
  if (simple.test(text)) return text.split('');
  // Making one costs a millisecond.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
