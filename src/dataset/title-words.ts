/** How a title becomes words that can be compared: accents, capitals, plural endings and filler set aside. */

/** Words so common in titles and questions that they would only blur the order. */
const fillers = new Set(['and', 'of', 'the', 'or', 'a', 'an', 'all', 'other', 'except', 'for', 'in', 'to']);

const marksAndApostrophes = /[\u0300-\u036f'\u2018\u2019]/g;
/** The plus and the sharp belong to words: C++, C#. */
const betweenWords = /[^\p{L}\p{N}+#]+/u;

/** The words of a text, in lower case, without accents and apostrophes. */
export function splitWords(text: string): string[] {
  const plain = text.normalize('NFKD').replace(marksAndApostrophes, '').toLowerCase();
  return plain.split(betweenWords).filter((word) => word !== '');
}

/** A word of `splitWords` without its plural ending, so that "nurses" and "nurse" meet. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** A whole title in stems, by which two spellings of it meet. "Except" counts: titles may differ in it alone. */
export function stemmed(title: string): string {
  return splitWords(title).map(stem).join(' ');
}

/** The stems that a title is found by: each once, without filler. */
export function searchWords(text: string): string[] {
  return [...new Set(splitWords(text).map(stem))].filter((word) => !fillers.has(word));
}
