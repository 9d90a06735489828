/** What makes a tagged PDF one that is to last and can be read by everyone: PDF/A-2a and PDF/UA-1, claimed and kept. */
import type { Document } from '../../document/document.ts';
import { keywordsOf } from '../../document/keywords.ts';
import { filePropertiesOf } from './file-properties.ts';
import { srgbProfile } from './srgb-profile.ts';
import { xmpPacket } from './xmp.ts';

/** Kept in every file as they are: half a kilobyte is not worth deflating. */
const colorProfile = srgbProfile();

/**
 * Gives the file what both standards ask of a whole file beyond tags: what its colours mean, and metadata that claims
 * the standards. pdfkit's own way, its option `subset`, claims one of the two and reads a profile from its folder.
 */
export function claimConformance(pdf: PDFKit.PDFDocument, document: Document): void {
  catalogOf(pdf).OutputIntents = [addOutputIntent(pdf)];
  // pdfkit calls this when it ends the file.
  pdf.endMetadata = () => {
    catalogOf(pdf).Metadata = addMetadata(pdf, document);
  };
}

/** What everything in the file is reached from. pdfkit has no other way to it. */
function catalogOf(pdf: PDFKit.PDFDocument): Record<string, unknown> {
  // oxlint-disable-next-line eslint/no-underscore-dangle
  return pdf._root.data;
}

function addOutputIntent(pdf: PDFKit.PDFDocument): PDFKit.PDFKitReference {
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    // A String object is a PDF string, where a plain string would be a name.
    Info: new String('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: addStream(pdf, { N: 3 }, colorProfile),
  });
  intent.end();
  return intent;
}

function addMetadata(pdf: PDFKit.PDFDocument, document: Document): PDFKit.PDFKitReference {
  const { Title, Author, Subject, Keywords, Creator, Producer, CreationDate } = filePropertiesOf(document);
  const packet = xmpPacket({
    title: Title,
    author: Author,
    description: Subject,
    subjects: keywordsOf(document),
    keywords: Keywords,
    language: document.language,
    creator: Creator,
    producer: Producer,
    date: CreationDate,
  });
  return addStream(pdf, { Type: 'Metadata', Subtype: 'XML' }, new TextEncoder().encode(packet));
}

function addStream(
  pdf: PDFKit.PDFDocument,
  dictionary: Readonly<Record<string, unknown>>,
  bytes: Uint8Array,
): PDFKit.PDFKitReference {
  const stream = pdf.ref({ ...dictionary });
  stream.compress = false;
  stream.end(bytes);
  return stream;
}
