/** Reads the objects that a PDF of ours is made of, for rules that a reader's program does not show. */
import { inflateSync } from 'node:zlib';

export interface PdfObject {
  /** What is written before its stream, a key on each line. */
  readonly text: string;
  /** Its stream, inflated, a character for each byte. Empty if it has none. */
  readonly stream: string;
}

export interface PdfObjects {
  readonly all: readonly PdfObject[];
  readonly header: string;
  readonly trailer: string;
  /** The object that the text refers to under the key. */
  follow(text: string, key: string): PdfObject;
  /** Objects that have this line, such as `/S /TH`. */
  withLine(line: string): PdfObject[];
}

/** Reads a file as pdfkit writes it: objects one after the other, none of them inside a stream. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const file = Buffer.from(bytes).toString('latin1');
  const byNumber = new Map<number, PdfObject>();
  for (const [, number, body = ''] of file.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm))
    byNumber.set(Number(number), readObject(body));
  const all = [...byNumber.values()];
  return {
    all,
    header: file.slice(0, 15),
    trailer: file.slice(file.lastIndexOf('\ntrailer\n')),
    follow(text, key) {
      const number = new RegExp(`^/${key} \\[?(\\d+) 0 R\\]?$`, 'm').exec(text)?.[1];
      const found = byNumber.get(Number(number));
      if (found === undefined) throw new Error(`/${key} leads nowhere in ${text}`);
      return found;
    },
    withLine: (line) => all.filter(({ text }) => text.split('\n').includes(line)),
  };
}

function readObject(body: string): PdfObject {
  const start = body.indexOf('\nstream\n');
  if (start === -1) return { text: body, stream: '' };
  const text = body.slice(0, start);
  const stream = body.slice(start + '\nstream\n'.length, body.lastIndexOf('\nendstream'));
  if (!text.includes('/Filter /FlateDecode')) return { text, stream };
  return { text, stream: inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') };
}

/** Operators that put something on the page: text, and paths that are filled or stroked. */
const painting = new Set(['Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);

export interface MarkedContent {
  /** Ids of the sequences that a structure element has. */
  readonly ids: readonly number[];
  /** Operators that paint outside of every such sequence and of every artifact. */
  readonly unmarked: readonly string[];
  /** Sequences that are neither, begin inside another, or end where none began. */
  readonly faults: readonly string[];
}

/** How the content of one page is marked. Its lines end in the operator. */
export function readMarks(content: string): MarkedContent {
  const ids: number[] = [];
  const unmarked: string[] = [];
  const faults: string[] = [];
  let isOpen = false;
  // Text that runs to the left is marked once more, inside of what it belongs to.
  let isReversed = false;
  const withoutLineBreaks = content.replaceAll(/<<[\s\S]*?>>/g, (dictionary) =>
    dictionary.replaceAll('\n', ' '),
  );
  for (const line of withoutLineBreaks.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    if (operator === 'BDC' || operator === 'BMC') {
      const id = /\/MCID (\d+)/.exec(line)?.[1];
      if (line.startsWith('/ReversedChars ') && isOpen && !isReversed) {
        isReversed = true;
        continue;
      }
      if (isOpen || (id === undefined && !line.startsWith('/Artifact '))) faults.push(line);
      if (id !== undefined) ids.push(Number(id));
      isOpen = true;
    } else if (operator === 'EMC') {
      if (!isOpen) faults.push(line);
      if (isReversed) isReversed = false;
      else isOpen = false;
    } else if (painting.has(operator) && !isOpen) unmarked.push(line);
  }
  return { ids, unmarked, faults };
}
