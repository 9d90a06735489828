/** Text in the parts of a workbook, all of which are XML. */
import { legalText } from './sheet-text.ts';

const special = /[&<>"]/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as content or attribute of an element; what XML forbids is left out. */
export function xmlText(text: string): string {
  const legal = legalText(text);
  if (!special.test(legal)) return legal;
  return legal.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** What an XML file starts with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
