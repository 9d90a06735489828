/** The PDF renderer: a document in, the bytes of a tagged PDF out. */
import type { Document, Paper, Table } from '../../document/document.ts';
import type { Renderer } from '../renderer.ts';
import type { Theme } from '../theme.ts';
import { drawBlocks } from './blocks.ts';
import { type Canvas, lineHeightOf } from './canvas.ts';
import { claimConformance } from './conformance.ts';
import { filePropertiesOf } from './file-properties.ts';
import { type Fonts, type FontsFor, loadFonts } from './fonts.ts';
import { createInk } from './ink.ts';
import { measureTable } from './measure-table.ts';
import type { MeasuredTable } from './measured-table.ts';
import { type PageSize, pageSize } from './orientation.ts';
import { gatherOutput } from './output.ts';
import { startFlow, type TextArea } from './page-flow.ts';
import { drawPageFurniture, footerLines } from './page-furniture.ts';
import { replacedWarning } from './replaced.ts';
import { drawTitle } from './title.ts';

/** Width and height of each paper in points, upright. */
const paperSizes: Readonly<Record<Paper, PageSize>> = { letter: [612, 792], a4: [595.28, 841.89] };

/** pdfkit and the fonts, which nothing but a PDF needs. */
interface Tools {
  readonly PDFDocument: PDFKit.PDFDocument;
  readonly fontsFor: FontsFor;
}

async function loadTools(theme: Theme): Promise<Tools> {
  const [{ default: PDFDocument }, fontsFor] = await Promise.all([import('pdfkit'), loadFonts(theme)]);
  return { PDFDocument, fontsFor };
}

/** A renderer that sets documents in the theme. The tools are loaded by the first document and kept for the others. */
export function createPdfRenderer(theme: Theme): Renderer {
  let tools: Promise<Tools> | undefined;
  return {
    format: 'pdf',
    async render(document, warn) {
      // A failed load is not kept: the next document tries again.
      tools ??= loadTools(theme).catch((error: unknown) => {
        tools = undefined;
        throw error;
      });
      const { PDFDocument, fontsFor } = await tools;
      const fonts = await fontsFor(document);
      const tables = measuredTables(document, theme, fonts);
      const size = pageSize([...tables.values()], paperSizes[document.paper], theme);
      const pdf = openPdf(PDFDocument, document, size);
      const end = gatherOutput(pdf);
      drawDocument(document, pdf, size, tables, theme, fonts);
      if (fonts.replaced.size > 0) warn?.(replacedWarning(fonts.replaced));
      return end();
    },
  };
}

/** The tables of the document, each measured once. */
function measuredTables(document: Document, theme: Theme, fonts: Fonts): Map<Table, MeasuredTable> {
  const tables = document.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
  return new Map(tables.map((table) => [table, measureTable(table, theme, fonts, document.locale)]));
}

function openPdf(
  PDFDocument: PDFKit.PDFDocument,
  document: Document,
  [width, height]: PageSize,
): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    size: [width, height],
    margin: 0,
    bufferPages: true,
    tagged: true,
    lang: document.language,
    displayTitle: true,
    info: { ...filePropertiesOf(document) },
    // No font to begin with: pdfkit would load Helvetica.
    font: '',
  });
  claimConformance(pdf, document);
  return pdf;
}

function drawDocument(
  document: Document,
  pdf: PDFKit.PDFDocument,
  [width, height]: PageSize,
  tables: ReadonlyMap<Table, MeasuredTable>,
  theme: Theme,
  fonts: Fonts,
): void {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const footer = footerLines(document, textWidth(width, theme), theme, fonts);
  const area = textArea(width, height, footer.length, theme);
  const flow = startFlow(area, () => pdf.addPage());
  const { locale } = document;
  const ink = createInk(pdf, fonts);
  const headings = { section: undefined };
  const canvas: Canvas = { pdf, theme, fonts, ink, flow, locale, tables, root, headings };
  drawTitle(document, canvas);
  drawBlocks(document.blocks, canvas);
  root.end();
  drawPageFurniture(document, footer, canvas);
}

function textWidth(paperWidth: number, { page }: Theme): number {
  return paperWidth - page.margins.left - page.margins.right;
}

/** A footer of more than one line takes its room from the text. */
function textArea(paperWidth: number, paperHeight: number, footerCount: number, theme: Theme): TextArea {
  const { margins } = theme.page;
  const extraLines = Math.max(0, footerCount - 1);
  return {
    left: margins.left,
    width: textWidth(paperWidth, theme),
    top: margins.top,
    bottom: paperHeight - margins.bottom - extraLines * lineHeightOf(theme.text.pageMargin),
  };
}
