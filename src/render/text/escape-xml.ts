/** Text in XML, the same for every file that is made of it. */

const special = /[&<>"]/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as content of an element, or of an attribute between double quotes. It has no character that XML forbids. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
