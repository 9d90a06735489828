/** Reads a PDF back as a reader's program does: the text on each page with its place, and what its tags say it is. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One piece of a line. Points from the bottom left corner of the page; y is that of the baseline. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the font. */
  readonly size: number;
}

/** A tagged element: `H1`, `P`, `Table`, `TR`, `TD` … with all the text inside it. */
export interface PdfElement {
  readonly role: string;
  readonly text: string;
  /** The words of a figure. */
  readonly alt?: string;
  readonly children: readonly PdfElement[];
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  /** What the tags of this page say. An element over two pages is on both, each with its part of the text. */
  readonly elements: readonly PdfElement[];
}

export interface Pdf {
  readonly pages: readonly PdfPage[];
  /** The document information dictionary. */
  readonly info: Readonly<Record<string, unknown>>;
  /** The XML metadata, as pdfjs parsed it. */
  readonly xmlTitle: unknown;
  readonly xmlKeywords: unknown;
  readonly xmlSubjects: unknown;
  /** Titles of the bookmarks, those below a bookmark after it. */
  readonly bookmarks: readonly string[];
  readonly fileId: string | null;
}

/** Reads the whole file. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const file = await task.promise;
  const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map(async (number) => readPage(await file.getPage(number))));
  const { info, metadata } = await file.getMetadata();
  const bookmarks = (await file.getOutline()) ?? [];
  const pdf = {
    pages,
    info: Object.fromEntries(Object.entries(info)),
    xmlTitle: metadata?.get('dc:title'),
    xmlKeywords: metadata?.get('pdf:keywords'),
    xmlSubjects: metadata?.get('dc:subject'),
    bookmarks: bookmarks.flatMap(titlesOf),
    fileId: file.fingerprints[0] ?? null,
  };
  await task.destroy();
  return pdf;
}

/** Every element of the role in the file, in reading order. */
export function elementsOf(elements: readonly PdfElement[], role: string): PdfElement[] {
  return elements.flatMap((element) =>
    element.role === role ? [element] : elementsOf(element.children, role),
  );
}

/** The tagged elements of all pages, in reading order. */
export function allElements(pdf: Pdf): PdfElement[] {
  return pdf.pages.flatMap((page) => page.elements);
}

/** The text without its white space: where a line ends is the renderer's to choose. */
export function squash(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;
type TextContent = Awaited<ReturnType<Page['getTextContent']>>;
type TagNode = Awaited<ReturnType<Page['getStructTree']>>;
type TagChild = TagNode['children'][number];
type Bookmark = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getOutline']>>[number];

async function readPage(page: Page): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: true });
  const tags: TagNode | null = await page.getStructTree();
  const texts = content.items.flatMap((item): PdfText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [size, , , , x, y] = item.transform.map(Number);
    return [{ text: item.str, x: x ?? Number.NaN, y: y ?? Number.NaN, width: item.width, size: size ?? 0 }];
  });
  const marked = textOfMarks(content);
  return {
    width,
    height,
    texts,
    elements: tags === null ? [] : tags.children.flatMap((tag) => readTag(tag, marked)),
  };
}

/** The text of each marked part of the page, by the id that the tags point at. */
function textOfMarks(content: TextContent): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of content.items) {
    if ('str' in item) {
      const id = open.at(-1);
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? open.at(-1) ?? '');
  }
  return texts;
}

/** Elements of other pages are left out, but not the empty cells of a row of this page. */
function readTag(tag: TagChild, marked: ReadonlyMap<string, string>): PdfElement[] {
  if (!('role' in tag)) return [];
  if (!isOnPage(tag, marked) && tag.role !== 'TD' && tag.role !== 'TH') return [];
  const parts = tag.children.flatMap((child): (string | PdfElement)[] =>
    'role' in child ? readTag(child, marked) : [marked.get(child.id) ?? ''],
  );
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join('\n');
  return [
    {
      role: tag.role,
      text,
      children: parts.filter((part) => typeof part !== 'string'),
      ...('alt' in tag ? { alt: String(tag.alt) } : {}),
    },
  ];
}

function isOnPage(tag: TagChild, marked: ReadonlyMap<string, string>): boolean {
  return 'role' in tag ? tag.children.some((child) => isOnPage(child, marked)) : marked.has(tag.id);
}

function titlesOf(bookmark: Bookmark): string[] {
  return [bookmark.title, ...bookmark.items.flatMap((item: Bookmark) => titlesOf(item))];
}
