/** A line of text as runs: pieces of one font and one direction, placed from left to right. */
import { type Directions, inVisualOrder } from '../text/bidi.ts';
import { isIsolateMark } from '../text/direction-marks.ts';
import { graphemesOf } from '../text/graphemes.ts';
import { type Cluster, shapeLeftToRight, shapeRightToLeft } from './shape.ts';

/** A font that runs can be set in. */
export interface RunFont {
  /** By which pdfkit knows it. */
  readonly name: string;
  readonly source: FontkitFont;
  has(codePoint: number): boolean;
}

/** One run. Lengths are multiples of the size of the text. */
export interface Run {
  readonly font: RunFont;
  readonly text: string;
  /** Odd where it runs from right to left. */
  readonly level: number;
  readonly clusters: readonly Cluster[];
  /** From the left edge of the line. */
  readonly x: number;
}

export interface SetLine {
  /** In the order in which they are read. */
  readonly runs: readonly Run[];
  readonly advance: number;
}

type Piece = Pick<Run, 'font' | 'text' | 'level'>;

/** Sets a line in the first of the fonts that has each character. Without directions all of it runs to the right. */
export function setLine(
  line: string,
  fonts: readonly RunFont[],
  directions: Directions | undefined,
): SetLine {
  const shaped = piecesOf(line, fonts, directions).map((piece) => shape(piece, directions));
  const places = new Map<Piece, number>();
  let advance = 0;
  for (const piece of inVisualOrder(shaped)) {
    places.set(piece, advance);
    advance += piece.advance;
  }
  return { runs: shaped.map((piece) => ({ ...piece, x: places.get(piece) ?? 0 })), advance };
}

function shape(
  piece: Piece,
  directions: Directions | undefined,
): Omit<Run, 'x'> & { readonly advance: number } {
  const { source } = piece.font;
  const { clusters, advance } =
    directions !== undefined && piece.level % 2 === 1
      ? shapeRightToLeft(source, piece.text, (character) => directions.mirrored(character))
      : shapeLeftToRight(source, piece.text);
  return { ...piece, clusters, advance: advance / source.unitsPerEm };
}

/** The line in pieces of one font and level. What belongs to one letter stays together if one font has all of it. */
function piecesOf(line: string, fonts: readonly RunFont[], directions: Directions | undefined): Piece[] {
  const levels = directions?.levelsOf(line);
  const pieces: Piece[] = [];
  let index = 0;
  for (const { text, font } of graphemesOf(line).flatMap((grapheme) => partsOf(grapheme, fonts))) {
    const level = levels?.[index] ?? 0;
    index += text.length;
    // It has done its work in the levels.
    if (isIsolateMark(text)) continue;
    const last = pieces.at(-1);
    if (last?.level === level && (last.font === font || goesOn(last, text)))
      pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ font, text, level });
  }
  return pieces;
}

/** A space between words that run to the left: programs that read a page would lose it between two fonts. */
function goesOn({ font, level }: Piece, text: string): boolean {
  return level % 2 === 1 && text === ' ' && font.source.hasGlyphForCodePoint(0x20);
}

function partsOf(grapheme: string, fonts: readonly RunFont[]): Omit<Piece, 'level'>[] {
  const font = fontFor(Array.from(grapheme), fonts);
  if (font !== undefined) return [{ font, text: grapheme }];
  return Array.from(grapheme).flatMap((text) => {
    const own = fontFor([text], fonts) ?? fonts[0];
    return own === undefined ? [] : [{ font: own, text }];
  });
}

function fontFor(characters: readonly string[], fonts: readonly RunFont[]): RunFont | undefined {
  return fonts.find((font) => characters.every((character) => font.has(character.codePointAt(0) ?? 0)));
}
