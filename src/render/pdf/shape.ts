/**
 * Letters as glyphs of one font: joined, stacked and placed by the tables of the font. What belongs to one letter is a
 * cluster, which says what text it stands for, so that what is copied from a page is the text that was written.
 */
import { graphemesOf } from '../text/graphemes.ts';

/** A glyph of a cluster, in units of the font from the cluster's left end on the baseline. */
export interface Part {
  readonly id: number;
  /** How wide the font has it. */
  readonly width: number;
  readonly x: number;
  readonly y: number;
}

/** A letter with its accents, a ligature, a syllable. */
export interface Cluster {
  /** The characters that it shows, in the order in which its line shows them. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** In units of the font, from the left end of the text. */
  readonly x: number;
  readonly advance: number;
}

export interface ShapedText {
  /** From left to right. */
  readonly clusters: readonly Cluster[];
  /** In units of the font. */
  readonly advance: number;
}

/** A glyph with its place, and the characters that fontkit says it is made of. */
interface Shaped {
  readonly glyph: FontkitGlyph;
  readonly position: FontkitRun['positions'][number];
}

/** Text that runs from left to right, grapheme by grapheme: none changes with its neighbours in the scripts we set. */
export function shapeLeftToRight(font: FontkitFont, text: string): ShapedText {
  return lineUp(
    graphemesOf(text).map((grapheme) => ({ text: grapheme, shaped: layOut(font, grapheme, 'ltr') })),
  );
}

/** Text that runs from right to left: its letters join across the whole of it. */
export function shapeRightToLeft(
  font: FontkitFont,
  text: string,
  mirrored: (character: string) => string,
): ShapedText {
  const shown = Array.from(text, mirrored);
  // fontkit orders the glyphs of fonts with tables only.
  const shaped = hasTables(font)
    ? layOut(font, shown.join(''), 'rtl').toReversed()
    : shown.flatMap((character) => layOut(font, character, 'ltr'));
  const clusters = clustersOf(text, shaped);
  // Readers' programs turn the characters of such text round, those of a ligature with them.
  const turned = clusters.map((cluster) => ({
    text: Array.from(cluster.text).toReversed().join(''),
    shaped: cluster.shaped.toReversed(),
  }));
  return lineUp(turned.toReversed());
}

function hasTables({ directory }: FontkitFont): boolean {
  return 'GSUB' in directory.tables || 'GPOS' in directory.tables;
}

function layOut(font: FontkitFont, text: string, direction: 'ltr' | 'rtl'): Shaped[] {
  const { glyphs, positions } = font.layout(text, undefined, undefined, undefined, direction);
  return glyphs.flatMap((glyph, index) => {
    const position = positions[index];
    return position === undefined ? [] : [{ glyph, position }];
  });
}

interface ShapedCluster {
  readonly text: string;
  readonly shaped: Shaped[];
}

/** Deals the glyphs, in the order of reading, to the letters that they show. A ligature takes several letters. */
function clustersOf(text: string, shaped: readonly Shaped[]): ShapedCluster[] {
  const graphemes = graphemesOf(text);
  const clusters: { text: string; shaped: Shaped[] }[] = [];
  // Characters that the last cluster has beyond those of its glyphs.
  let spare = 0;
  for (const each of shaped) {
    let wanted = each.glyph.codePoints.length - spare;
    const last = clusters.at(-1);
    if (last !== undefined && wanted <= 0) last.shaped.push(each);
    else {
      let taken = '';
      while (wanted > 0 && graphemes.length > 0) {
        const grapheme = graphemes.shift() ?? '';
        taken += grapheme;
        wanted -= Array.from(grapheme).length;
      }
      clusters.push({ text: taken, shaped: [each] });
    }
    spare = -wanted;
  }
  const last = clusters.at(-1);
  if (last !== undefined) last.text += graphemes.join('');
  return clusters;
}

/** Sets clusters side by side from the left. */
function lineUp(clusters: readonly ShapedCluster[]): ShapedText {
  let pen = 0;
  const placed = clusters.map(({ text, shaped }): Cluster => {
    const x = pen;
    const parts = shaped.flatMap(({ glyph, position }): Part[] => {
      const part = {
        id: glyph.id,
        width: glyph.advanceWidth,
        x: pen - x + position.xOffset,
        y: position.yOffset,
      };
      pen += position.xAdvance;
      return isHidden(glyph, text) ? [] : [part];
    });
    return { text, parts, x, advance: pen - x };
  });
  return { clusters: placed, advance: pen };
}

/** fontkit puts a space of no width for a joiner, also in a font that has no space. */
function isHidden({ codePoints }: FontkitGlyph, text: string): boolean {
  return codePoints[0] === 0x20 && !text.includes(' ');
}
