/** Typst: a source with the content of our pages, compiled to a PDF in this process. */
import { fileURLToPath } from 'node:url';
import type { Block, Document, Table } from '../../../src/document/document.ts';
import { theme } from '../../../templates/theme.ts';
import { cellText } from './cell-text.ts';
import { entryOf, installedVersion } from './install.ts';
import { type PlainRow, plainRows } from './plain-chart.ts';

/** What of the compiler the bench uses. */
interface Compiler {
  pdf(source: { readonly mainFileContent: string }): Uint8Array;
  evictCache(age: number): void;
}

interface CompilerModule {
  readonly NodeCompiler: {
    create(options: { readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[] }): Compiler;
  };
}

export interface TypstPeer {
  readonly version: string;
  /** Forgets what it remembers of earlier documents. */
  forget(): void;
  /** Makes PDFs of the document; another count changes a word on its first page. */
  prepare(document: Document): (count: number) => Uint8Array;
}

const name = '@myriaddreamin/typst-ts-node-compiler';
const fontFolder = fileURLToPath(new URL('../../../templates/fonts', import.meta.url));

/** A text as a string of Typst's own, in which nothing is markup. */
function words(text: string): string {
  return `#${JSON.stringify(text)}`;
}

function tableSource({ columns, rows }: Table): string {
  const settings = [
    `columns: (${columns.map(({ weight }) => `${weight}fr`).join(', ')},)`,
    `align: (${columns.map(({ align }) => align).join(', ')},)`,
    `table.header(${columns.map(({ heading }) => `[*${words(heading)}*]`).join(', ')})`,
  ];
  const cells = rows.flatMap((row) => row.map((cell) => `[${words(cellText(cell))}]`));
  return `#table(${[...settings, ...cells].join(', ')})`;
}

/** A label, bars as boxes beside each other, and a value. */
function barSource({ label, pieces, value }: PlainRow): string {
  let reached = 0;
  const boxes = pieces.map(({ from, to, color }) => {
    const gap = `h(${((from - reached) * 100).toFixed(3)}%)`;
    reached = to;
    return `${gap} + box(width: ${((to - from) * 100).toFixed(3)}%, height: 8pt, fill: rgb("${color}"))`;
  });
  const bar = boxes.length === 0 ? '[]' : boxes.join(' + ');
  return `[${words(label)}], ${bar}, [${words(value)}]`;
}

function blockSource(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'='.repeat(block.level)} ${words(block.text)}`;
    case 'paragraph':
      return block.style === 'body' ? words(block.text) : `#${block.style}[${words(block.text)}]`;
    case 'list':
      return block.items.map((item) => `- ${words(item)}`).join('\n');
    case 'table':
      return tableSource(block.table);
    case 'chart':
      return [
        `#strong[${words(block.chart.title)}]`,
        `#grid(columns: (30%, 1fr, 20%), gutter: 5pt, ${plainRows(block.chart).map(barSource).join(', ')})`,
        block.chart.note === null ? '' : `#note[${words(block.chart.note)}]`,
      ].join('\n\n');
  }
}

const papers = { letter: 'us-letter', a4: 'a4' } as const;

/** The looks of our pages: fonts, sizes, colours, margins, rules of tables, and numbered pages. */
function lookSource({ paper, footer, title }: Document): string {
  const { text, page, table } = theme;
  const { top, right, bottom, left } = page.margins;
  return `#set document(title: ${JSON.stringify(title)}, author: "Role Reports")
#set page(paper: "${papers[paper]}", margin: (top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt, left: ${left}pt),
  footer: context [#set text(size: ${text.pageMargin.size}pt); ${words(footer)} #h(1fr) #counter(page).display("1 / 1", both: true)])
#set text(font: "Inter", size: ${text.body.size}pt, fill: rgb("${text.body.color}"), lang: "en")
#show heading.where(level: 1): set text(size: ${text.heading1.size}pt, weight: 600, fill: rgb("${text.heading1.color}"))
#show heading.where(level: 2): set text(size: ${text.heading2.size}pt, weight: 600)
#set strong(delta: 200)
#show table: set text(size: ${table.sizes[0]?.size ?? text.body.size}pt)
#set table(inset: (x: ${table.padding.x}pt, y: ${table.padding.y}pt),
  stroke: (x: none, y: ${table.rowRule.width}pt + rgb("${table.rowRule.color}")),
  fill: (_, row) => if row == 0 { rgb("${table.headerFill}") })
#let lead(it) = block(text(size: ${text.lead.size}pt, it))
#let note(it) = block(text(size: ${text.note.size}pt, fill: rgb("${text.note.color}"), it))
#text(size: ${text.title.size}pt, weight: 600)[${words(title)}]
`;
}

/** The source after its first words, which are another in each render. */
function sourceOf(document: Document): (count: number) => string {
  const look = lookSource(document);
  const body = document.blocks.map(blockSource).join('\n\n');
  return (count) => `${look}\n${words(`${document.subtitle} \u00b7 ${count}`)}\n\n${body}\n`;
}

/** Opens the compiler with our fonts. */
export async function openTypst(): Promise<TypstPeer> {
  const version = (await installedVersion(name)) ?? 'unknown';
  const loaded: { default: CompilerModule } = await import(await entryOf(name));
  const compiler = loaded.default.NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder] }] });
  return {
    version,
    forget: () => compiler.evictCache(0),
    prepare(document) {
      const source = sourceOf(document);
      return (count) => compiler.pdf({ mainFileContent: source(count) });
    },
  };
}
