/** What a workbook says of itself: title, subject, keywords, author and dates, and the program that made it. */
import type { Document } from '../../document/document.ts';
import { keywordsOf } from '../../document/keywords.ts';
import { xmlHead, xmlText } from './xml.ts';

const author = 'Role Reports';

const coreNamespaces =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** What the properties of a workbook are made of. */
type Described = Pick<Document, 'title' | 'subtitle' | 'date' | 'release'>;

/** The part `docProps/core.xml`. Its dates are the document's, so that the same document gives the same bytes. */
export function corePropertiesXml(document: Described): string {
  const { title, subtitle, date } = document;
  const day = `${date}T00:00:00Z`;
  const properties = [
    `<dc:creator>${author}</dc:creator>`,
    `<dc:title>${xmlText(title)}</dc:title>`,
    `<dc:subject>${xmlText(subtitle)}</dc:subject>`,
    `<cp:keywords>${xmlText(keywordsOf(document).join('; '))}</cp:keywords>`,
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
  ];
  return `${xmlHead}<cp:coreProperties ${coreNamespaces}>${properties.join('')}</cp:coreProperties>`;
}

/** The part `docProps/app.xml`. */
export const appPropertiesXml = `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${author}</Application></Properties>`;
