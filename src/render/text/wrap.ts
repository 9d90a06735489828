/**
 * Breaking text into lines: at spaces, after hyphens, dashes and slashes between letters, and between the characters of
 * Chinese and Japanese.
 */
import { once } from '../../once.ts';
import { closedOnEachLine } from './direction-marks.ts';
import { graphemesOf } from './graphemes.ts';

/** Width of a text in points. That of a text is the sum of those of its pieces. */
export type Measure = (text: string) => number;

/** Lines are compared with this much slack, so that a text as wide as its column does not wrap by rounding. */
const slack = 0.01;

/** Spaces where a line may end. A dash that stands alone keeps the word after it. */
const breakableSpaces = /(?<!(?:^| )[–—]) +/u;
/** Where a word may be parted. Made with the first text that has such a place: it names letters of all scripts. */
const insideWord = once(() => {
  // What begins no line and what ends none, where text is not parted by spaces.
  const noStart = '\\p{Pe}\\p{Pf}\\p{Po}\\p{M}ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〻ゝゞヽヾ';
  const noEnd = '\\p{Ps}\\p{Pi}';
  const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uff60';
  const afterUnspaced = `(?<=[${unspaced}])(?<![${noEnd}])(?![${noStart}])`;
  const beforeUnspaced = `(?<![${noEnd}])(?=[${unspaced}])(?![${noStart}])`;
  return new RegExp(`(?<=\\p{L}[-–—/])(?=\\p{L})|${afterUnspaced}|${beforeUnspaced}`, 'u');
});
/** Text in which a line may end nowhere but at spaces. */
const onlySpaces = /^[^-–—/\u2e80-\uffff]*$/;
/** Text that its pieces add up to as it is. */
const evenlySpaced = /^(?! )(?!.* (?: |$))/;

interface Piece {
  readonly text: string;
  /** What stands between this piece and the one before it on the same line. */
  readonly before: '' | ' ';
}

function piecesOf(line: string, isAddress: (word: string) => boolean): Piece[] {
  const words = line.trim().split(breakableSpaces);
  if (onlySpaces.test(line)) return words.map((text) => ({ text, before: ' ' }));
  return words.flatMap((word) => {
    const parts = isAddress(word) ? [word] : word.split(insideWord());
    return parts.map((text, index): Piece => ({ text, before: index === 0 ? ' ' : '' }));
  });
}

/** Width of the widest part of the text that should not be broken: of a web address, one between its slashes. */
export function widestPiece(text: string, measure: Measure): number {
  let widest = 0;
  for (const line of text.split('\n'))
    for (const piece of piecesOf(line, () => false)) widest = Math.max(widest, measure(piece.text));
  return widest;
}

/**
 * The lines of a text no wider than `width`. A word wider than a whole line is broken between characters. A web
 * address stays whole, so that it can be followed, or is broken where its line is full.
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  if (text.trim() === '') return [];
  return closedOnEachLine(text.split('\n').flatMap((line) => wrapLine(line, width + slack, measure)));
}

function wrapLine(text: string, width: number, measure: Measure): string[] {
  if (evenlySpaced.test(text) && measure(text) <= width) return [text];
  const lines: string[] = [];
  const space = measure(' ');
  let current = '';
  let filled = 0;
  for (const piece of piecesOf(text, (word) => word.includes('://'))) {
    const between = current === '' ? '' : piece.before;
    const longer = filled + (between === '' ? 0 : space) + measure(piece.text);
    if (longer <= width) {
      current += between + piece.text;
      filled = longer;
      continue;
    }
    if (current !== '') lines.push(current);
    const parts = breakWord(piece.text, width, measure);
    current = parts.pop() ?? '';
    filled = measure(current);
    lines.push(...parts);
  }
  return [...lines, current];
}

/** Joined letters may be wider or narrower than the same letters alone, so what is broken is measured as it stands. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let current = '';
  for (const character of graphemesOf(word)) {
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
  const characters = graphemesOf(line);
  while (characters.length > 0 && measure(`${characters.join('').trimEnd()}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
