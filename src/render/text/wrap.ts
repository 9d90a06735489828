/** Breaking text into lines, at spaces and after hyphens, dashes and slashes between letters. */

/** Width of a text in points. */
export type Measure = (text: string) => number;

/** Lines are compared with this much slack, so that a text as wide as its column does not wrap by rounding. */
const slack = 0.01;

/** Spaces where a line may end. A dash that stands alone keeps the word after it. */
const breakableSpaces = /(?<!(?:^| )[–—]) +/u;
const insideWord = /(?<=\p{L}[-–—/])(?=\p{L})/u;

interface Piece {
  readonly text: string;
  /** What stands between this piece and the one before it on the same line. */
  readonly before: '' | ' ';
}

function piecesOf(line: string, isAddress: (word: string) => boolean): Piece[] {
  return line
    .trim()
    .split(breakableSpaces)
    .flatMap((word) => {
      const parts = isAddress(word) ? [word] : word.split(insideWord);
      return parts.map((text, index): Piece => ({ text, before: index === 0 ? ' ' : '' }));
    });
}

/** Width of the widest part of the text that should not be broken: of a web address, one between its slashes. */
export function widestPiece(text: string, measure: Measure): number {
  const pieces = text.split('\n').flatMap((line) => piecesOf(line, () => false));
  return Math.max(0, ...pieces.map((piece) => measure(piece.text)));
}

/**
 * The lines of a text no wider than `width`. A word wider than a whole line is broken between characters. A web
 * address stays whole, so that it can be followed, or is broken where its line is full.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  if (text.trim() === '') return [];
  return text.split('\n').flatMap((line) => wrapLine(line, width + slack, measure));
}

function wrapLine(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(text, (word) => word.includes('://'))) {
    const longer = current === '' ? piece.text : current + piece.before + piece.text;
    if (measure(longer) <= width) {
      current = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    const parts = breakWord(piece.text, width, measure);
    current = parts.pop() ?? '';
    lines.push(...parts);
  }
  return [...lines, current];
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let current = '';
  for (const character of word) {
    if (current !== '' && measure(current + character) > width) {
      parts.push(current);
      current = '';
    }
    current += character;
  }
  return [...parts, current];
}

/** The text on one line, its end replaced by an ellipsis if it is wider than `width`. */
export function truncate(text: string, width: number, measure: Measure): string {
  const line = text.replaceAll('\n', ' ');
  if (measure(line) <= width + slack) return line;
  const characters = Array.from(line);
  while (characters.length > 0 && measure(`${characters.join('').trimEnd()}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
