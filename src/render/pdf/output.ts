/**
 * How the bytes of a file are gathered. pdfkit makes a byte array of every operator on a page and a chunk of a stream
 * of every line of the file, of which there are thousands: that took a quarter of the time. Ours keeps text as text.
 */
import { deflateSync } from 'node:zlib';

/** Makes the pdf, which has its first page, gather what is written from now on. Gives what ends it. */
export function gatherOutput(pdf: PDFKit.PDFDocument): () => Uint8Array {
  const header: unknown = pdf.read();
  const file: (string | Uint8Array)[] = header instanceof Uint8Array ? [header] : [];
  let isWhole = false;
  const writeOne = (data: string | Uint8Array) => {
    const written = typeof data === 'string' ? `${data}\n` : data;
    file.push(written);
    // Where the next object of the file begins.
    // oxlint-disable-next-line eslint/no-underscore-dangle
    pdf._offset += written.length;
  };
  const push = (chunk: Uint8Array | null) => {
    isWhole = chunk === null;
  };
  Object.assign(pdf, { _write: writeOne, push });
  gatherPage(pdf.page);
  pdf.on('pageAdded', () => gatherPage(pdf.page));
  return () => {
    pdf.end();
    if (!isWhole) throw new Error('A part of the PDF was not ended.');
    return joined(file);
  };
}

/** Keeps the operators of the page and deflates them when it ends. */
function gatherPage(page: PDFKit.PDFPage): void {
  const { content } = page;
  // What turns the page upside down, so that lengths count from the top.
  const operators = content.buffer.map(textOf);
  content.buffer = [];
  page.write = (operator) => {
    operators.push(operator);
  };
  const end = page.end.bind(page);
  page.end = () => {
    content.compress = false;
    Object.assign(content.data, { Filter: 'FlateDecode' });
    content.write(deflateSync(bytesOf(operators.join('\n'))));
    end();
  };
}

/** Every character of pdfkit's text stands for one byte. */
function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').trimEnd();
}

/** Text that follows text is turned into bytes together. */
function joined(file: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let text: string[] = [];
  for (const part of [...file, new Uint8Array()]) {
    if (typeof part === 'string') text.push(part);
    else {
      parts.push(bytesOf(text.join('')), part);
      text = [];
    }
  }
  return Buffer.concat(parts);
}
