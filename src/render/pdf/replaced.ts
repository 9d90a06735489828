/** Says which characters of a document were replaced, because no font of the theme has them. */
import type { Warning } from '../renderer.ts';

/** So many are named; a text in a script that we have no font for may have hundreds. */
const mostNamed = 20;

/** `Replaced in the PDF, for want of a font: 'ᚠ' (U+16A0).` */
export function replacedWarning(characters: ReadonlySet<string>): Warning {
  const sorted = [...characters].toSorted((a, b) => codePointOf(a) - codePointOf(b));
  const named = sorted.slice(0, mostNamed).map((character) => `'${character}' (${codeName(character)})`);
  const others = sorted.length - named.length;
  const list = [...named, ...(others > 0 ? [`and ${others} others`] : [])].join(', ');
  return { code: 'replaced-characters', message: `Replaced in the PDF, for want of a font: ${list}.` };
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function codeName(character: string): string {
  return `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, '0')}`;
}
