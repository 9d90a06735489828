/** Text in the parts of a workbook, all of which are XML. */
import { escapeXml } from '../text/escape-xml.ts';
import { legalText } from './sheet-text.ts';

/** The text as content or attribute of an element; what XML forbids is left out. */
export function xmlText(text: string): string {
  return escapeXml(legalText(text));
}

/** What an XML file starts with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
