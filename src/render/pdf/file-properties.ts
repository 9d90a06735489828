/** What the file says about itself: title, author, subject and dates. */
import type { Document } from '../../document/document.ts';
import { cleanText } from './text.ts';

const author = 'Role Reports';

/** The properties of the document's file. Its dates are the document's, so that the same document gives the same bytes. */
export function filePropertiesOf(document: Document): PDFKit.DocumentInfo {
  const date = new Date(`${document.date}T00:00:00Z`);
  return {
    Title: cleanText(document.title),
    Author: author,
    Subject: cleanText(document.subtitle),
    Creator: author,
    CreationDate: date,
    ModDate: date,
  };
}

/**
 * Escapes the properties for XML, where pdfkit writes them without escaping. It writes them into the PDF first, as
 * they are; ending the metadata is when it writes the XML.
 */
export function escapePropertiesInXml(pdf: PDFKit.PDFDocument): void {
  const endMetadata = pdf.endMetadata.bind(pdf);
  pdf.endMetadata = () => {
    for (const [name, value] of Object.entries(pdf.info)) {
      if (typeof value === 'string') Object.assign(pdf.info, { [name]: escapeXml(value) });
    }
    endMetadata();
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
