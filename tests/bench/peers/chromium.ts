/** Chromium, kept running: a page of HTML with the content of our pages, printed as a PDF. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Block, Document, Table } from '../../../src/document/document.ts';
import { escapeXml } from '../../../src/render/text/escape-xml.ts';
import { theme } from '../../../templates/theme.ts';
import { cellText } from './cell-text.ts';
import { entryOf } from './install.ts';
import { type PlainRow, plainRows } from './plain-chart.ts';

/** What of playwright-core the bench uses. */
interface Page {
  setContent(html: string): Promise<void>;
  pdf(options: { readonly format: string; readonly printBackground: boolean }): Promise<Uint8Array>;
}

interface Browser {
  version(): string;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

interface Playwright {
  readonly chromium: {
    launch(options: { readonly executablePath: string; readonly args: readonly string[] }): Promise<Browser>;
  };
}

export interface ChromiumPeer {
  readonly version: string;
  prepare(document: Document): () => Promise<Uint8Array>;
  close(): Promise<void>;
}

function tableHtml({ columns, rows }: Table): string {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const cells = (tag: string, texts: readonly string[]) =>
    texts
      .map(
        (text, position) => `<${tag} class=${columns[position]?.align ?? 'left'}>${escapeXml(text)}</${tag}>`,
      )
      .join('');
  const widths = columns.map(({ weight }) => `<col style="width:${((weight / total) * 100).toFixed(2)}%">`);
  const header = cells(
    'th',
    columns.map(({ heading }) => heading),
  );
  const body = rows.map((row) => `<tr>${cells('td', row.map(cellText))}</tr>`);
  return `<table>${widths.join('')}<thead><tr>${header}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

function barHtml({ label, pieces, value }: PlainRow): string {
  const bars = pieces.map(({ from, to, color }) => {
    const place = `left:${(from * 100).toFixed(3)}%;width:${((to - from) * 100).toFixed(3)}%`;
    return `<i style="${place};background:${color}"></i>`;
  });
  return `<div class=row><span>${escapeXml(label)}</span><div>${bars.join('')}</div><span>${escapeXml(value)}</span></div>`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level + 1}>${escapeXml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p class=${block.style}>${escapeXml(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block.table);
    case 'chart': {
      const { chart } = block;
      const note = chart.note === null ? '' : `<p class=note>${escapeXml(chart.note)}</p>`;
      return `<figure><b>${escapeXml(chart.title)}</b>${plainRows(chart).map(barHtml).join('')}${note}</figure>`;
    }
  }
}

/** The looks of our pages, in the browser's own font: it has none to load. */
function styleSheet(): string {
  const { text, page, table } = theme;
  const { top, right, bottom, left } = page.margins;
  const { x, y } = table.padding;
  return `@page { margin: ${top}pt ${right}pt ${bottom}pt ${left}pt }
body { font: ${text.body.size}pt/${text.body.lineHeight} sans-serif; color: ${text.body.color}; margin: 0 }
h1 { font-size: ${text.title.size}pt } h2 { font-size: ${text.heading1.size}pt } h3 { font-size: ${text.heading2.size}pt }
.lead { font-size: ${text.lead.size}pt } .note { font-size: ${text.note.size}pt; color: ${text.note.color} }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: ${table.sizes[0]?.size ?? text.body.size}pt }
th, td { padding: ${y}pt ${x}pt; border-bottom: ${table.rowRule.width}pt solid ${table.rowRule.color}; vertical-align: top }
th { background: ${table.headerFill} } .left { text-align: left } .right { text-align: right }
tr { break-inside: avoid } figure { margin: 14pt 0 }
.row { display: grid; grid-template-columns: 30% 1fr 20%; gap: 5pt } .row div { position: relative }
.row i { position: absolute; top: 2pt; height: 8pt }`;
}

/** The page as HTML. */
function html({ title, subtitle, language, blocks }: Document): string {
  const head = `<meta charset=utf-8><title>${escapeXml(title)}</title><style>${styleSheet()}</style>`;
  const body = blocks.map(blockHtml).join('\n');
  return `<!doctype html><html lang="${language}">${head}<h1>${escapeXml(title)}</h1><p>${escapeXml(subtitle)}</p>${body}</html>`;
}

const papers = { letter: 'Letter', a4: 'A4' } as const;

/** The first program of this name on the PATH. */
async function findProgram(name: string): Promise<string> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  throw new Error(`no ${name} on the PATH, and CHROMIUM names none`);
}

/** Starts the browser that CHROMIUM names, or the one that the machine has. */
export async function openChromium(): Promise<ChromiumPeer> {
  const loaded: { default: Playwright } = await import(await entryOf('playwright-core'));
  const executablePath = process.env.CHROMIUM ?? (await findProgram('chromium'));
  // A browser that prints our own text needs no sandbox, which containers often cannot give it.
  const browser = await loaded.default.chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return {
    version: browser.version(),
    prepare: (document) => async () => {
      await page.setContent(html(document));
      return page.pdf({ format: papers[document.paper], printBackground: true });
    },
    close: () => browser.close(),
  };
}
