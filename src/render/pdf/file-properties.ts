/** What the file says about itself: title, author, subject, release, programs and dates. */
import type { Document } from '../../document/document.ts';
import { keywordsOf } from '../../document/keywords.ts';
import { cleanText } from '../text/clean-text.ts';

const author = 'Role Reports';

/** The properties of a file, by the names that PDF has for them. */
export interface FileProperties {
  readonly Title: string;
  readonly Author: string;
  readonly Subject: string;
  readonly Keywords: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
}

/** The properties of the document's file. Its dates are the document's, so that the same document gives the same bytes. */
export function filePropertiesOf(document: Document): FileProperties {
  const date = new Date(`${document.date}T00:00:00Z`);
  return {
    Title: cleanText(document.title),
    Author: author,
    Subject: cleanText(document.subtitle),
    Keywords: keywordsOf(document).join('; '),
    Creator: author,
    Producer: 'PDFKit',
    CreationDate: date,
    ModDate: date,
  };
}
