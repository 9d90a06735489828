/** Which way text runs: texts with letters of right-to-left scripts are put in the order in which a line shows them. */

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether any of the text may run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** The order of one line. */
export interface Directions {
  /** One level for each UTF-16 unit: even ones run from left to right, odd ones from right to left (UAX #9). */
  levelsOf(line: string): Uint8Array;
  /** The character that stands for this one where text runs from right to left: `(` for `)`. */
  mirrored(character: string): string;
}

/** Loads what orders right-to-left text. It is only needed for documents that have such text. */
export async function loadDirections(): Promise<Directions> {
  const { default: bidiFactory } = await import('bidi-js');
  const bidi = bidiFactory();
  return {
    levelsOf: (line) => bidi.getEmbeddingLevels(line, 'ltr').levels,
    mirrored: (character) => bidi.getMirroredCharacter(character) ?? character,
  };
}

/** The parts of a line from left to right: from the highest level down, each row of parts as high is turned round. */
export function inVisualOrder<Part extends { readonly level: number }>(parts: readonly Part[]): Part[] {
  const ordered = [...parts];
  const highest = Math.max(0, ...parts.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while ((ordered[end]?.level ?? -1) >= level) end += 1;
      ordered.splice(start, end - start, ...ordered.slice(start, end).toReversed());
      start = Math.max(start, end - 1);
    }
  }
  return ordered;
}
