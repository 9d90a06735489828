/** The PDF renderer, seen through a reader's program: what is in the document is on the pages, and well placed. */
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/document/document.ts';
import { formatCell } from '../../../src/document/format-cell.ts';
import { createPdfRenderer } from '../../../src/render/pdf/pdf-renderer.ts';
import { theme } from '../../../templates/theme.ts';
import { allElements, elementsOf, type Pdf, readPdf, squash } from './read-pdf.ts';
import {
  documentOf,
  everything,
  longTitles,
  missingCell,
  numberedRows,
  tableOf,
  textCell,
} from './sample-document.ts';

const renderer = createPdfRenderer(theme);

async function renderAndRead(document: Document): Promise<Pdf> {
  return readPdf(await renderer.render(document));
}

function textsOf(pdf: Pdf, role: string): string[] {
  return elementsOf(allElements(pdf), role).map((element) => squash(element.text));
}

/** The text of each cell of each row, over all pages. */
function rowsOf(pdf: Pdf): string[][] {
  return elementsOf(allElements(pdf), 'TR').map((row) => row.children.map((cell) => squash(cell.text)));
}

/** What the table's rows should say, the column headings first. */
function expectedRows(table: Extract<Block, { type: 'table' }>['table']): string[][] {
  return [
    table.columns.map((column) => squash(column.heading)),
    ...table.rows.map((row) => row.map((cell) => squash(formatCell(cell, 'en-US')))),
  ];
}

function tableBlock(title: string, headings: readonly string[], rows: Parameters<typeof tableOf>[2]) {
  return { type: 'table', table: tableOf(title, headings, rows) } as const;
}

function expectInsideMargins(pdf: Pdf): void {
  const { left, right } = theme.page.margins;
  for (const page of pdf.pages) {
    for (const text of page.texts) {
      expect(text.x, text.text).toBeGreaterThanOrEqual(left - 0.1);
      expect(text.x + text.width, text.text).toBeLessThanOrEqual(page.width - right + 0.1);
      expect(text.y, text.text).toBeGreaterThan(18);
      expect(text.y + text.size, text.text).toBeLessThan(page.height - 18);
    }
  }
}

describe('content', () => {
  it('has every text of the document, each tagged as what it is', async () => {
    const pdf = await renderAndRead(documentOf(everything));
    expect(textsOf(pdf, 'H1')).toEqual([squash('Technical Specialist vs Lead Technician')]);
    expect([...textsOf(pdf, 'H2'), ...textsOf(pdf, 'H3')]).toEqual(['Overview', 'Sources', 'Whattheydo']);
    expect(textsOf(pdf, 'P')).toEqual([
      squash('United States, release 2026.1'),
      ...everything.flatMap((block) => (block.type === 'paragraph' ? squash(block.text) : [])),
    ]);
    expect(textsOf(pdf, 'LBody')).toEqual(
      everything.flatMap((block) => (block.type === 'list' ? block.items.map(squash) : [])),
    );
    expect(rowsOf(pdf)).toEqual(
      everything.flatMap((block) => (block.type === 'table' ? expectedRows(block.table) : [])),
    );
  });

  it('shows a character that the fonts lack, and drops invisible ones', async () => {
    const pdf = await renderAndRead(
      documentOf([{ type: 'paragraph', style: 'body', text: 'a\u0000\u200bᚠ😀\ud800e\u0301z' }]),
    );
    expect(textsOf(pdf, 'P').at(-1)).toBe('a□□□éz');
  });

  it('can be copied whatever was rendered before', async () => {
    const fresh = createPdfRenderer(theme);
    await fresh.render(documentOf([{ type: 'paragraph', style: 'body', text: 'Éé Áá Ññ Çç Ộộ ½' }]));
    const text = 'Every Employee and Analyst Needs Care; O Oo, 1/2';
    const pdf = await readPdf(await fresh.render(documentOf([{ type: 'paragraph', style: 'body', text }])));
    expect(textsOf(pdf, 'P').at(-1)).toBe(squash(text));
  });

  it('renders a document without blocks', async () => {
    const pdf = await renderAndRead(documentOf([]));
    expect(pdf.pages).toHaveLength(1);
  });
});

describe('long tables', () => {
  it('repeats the column headings on every page and loses no row', async () => {
    const block = tableBlock('Long', ['Metric', 'Hourly rate', 'Jobs'], numberedRows(120));
    const pdf = await renderAndRead(documentOf([block]));
    expect(pdf.pages.length).toBeGreaterThan(2);
    expect(rowsOf(pdf)).toEqual(expectedRows(block.table));
    for (const page of pdf.pages) {
      const words = page.texts.map((text) => text.text);
      for (const { heading } of block.table.columns) expect(words).toContain(heading);
      expect(elementsOf(page.elements, 'TR').length).toBeGreaterThanOrEqual(2);
    }
  });

  it('continues a row that is higher than a page', async () => {
    const words = Array.from({ length: 2500 }, (_, index) => `word${index}`).join(' ');
    const pdf = await renderAndRead(
      documentOf([
        tableBlock(
          'Tall',
          ['Metric', 'Text'],
          [
            [textCell('Tall'), textCell(words)],
            [textCell('Next'), missingCell],
          ],
        ),
      ]),
    );
    const cells = textsOf(pdf, 'TD');
    expect(cells.slice(0, -1).join('')).toBe(squash(words));
    expect(pdf.pages.length).toBeGreaterThan(2);
    expectInsideMargins(pdf);
  });

  it('loses nothing of column headings that are higher than a page', async () => {
    const heading = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ');
    const pdf = await renderAndRead(
      documentOf([
        tableBlock(
          'Tall',
          ['Metric', heading],
          numberedRows(3).map((row) => row.slice(0, 2)),
        ),
      ]),
    );
    const headings = rowsOf(pdf)
      .slice(0, -3)
      .map((row) => row.at(1) ?? '');
    expect(headings.join('')).toBe(squash(heading));
  });
});

describe('pages', () => {
  it.each([
    { paper: 'letter', width: 612, height: 792 },
    { paper: 'a4', width: 595.28, height: 841.89 },
  ] as const)('are $width by $height points on $paper', async ({ paper, width, height }) => {
    const pdf = await renderAndRead(documentOf(everything, { paper }));
    for (const page of pdf.pages) {
      expect(page.width).toBeCloseTo(width, 1);
      expect(page.height).toBeCloseTo(height, 1);
    }
  });

  it('carry the footer, their number, and from the second on the title', async () => {
    const pdf = await renderAndRead(
      documentOf([tableBlock('Long', ['Metric', 'Rate', 'Jobs'], numberedRows(90))]),
    );
    for (const [index, page] of pdf.pages.entries()) {
      const words = page.texts.map((text) => text.text);
      expect(words).toContain('Role Reports, release 2026.1');
      expect(words).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(words).toContain('Technical Specialist vs Lead Technician');
      expect(page.elements.map((element) => squash(element.text)).join('')).not.toContain('Pageof');
    }
  });

  it('make room for a footer of several lines', async () => {
    const footer = 'Figures of the Occupational Employment and Wage Statistics. '.repeat(6).trim();
    const pdf = await renderAndRead(
      documentOf([tableBlock('Long', ['Metric', 'Rate', 'Jobs'], numberedRows(60))], { footer }),
    );
    for (const page of pdf.pages)
      expect(squash(page.texts.map((text) => text.text).join(''))).toContain(squash(footer));
    expectInsideMargins(pdf);
  });

  it.each([5, 6])('keep %i columns with long titles between the margins', async (roleCount) => {
    const titles = [...longTitles, 'Unit'].slice(0, roleCount);
    const words = titles.map(() => textCell('San Jose–Sunnyvale–Santa Clara, CA'));
    const numbers = titles.map(() => ({ type: 'number', value: 1234567, unit: 'usd-year' }) as const);
    const rows = [
      [textCell('Highest-paying city'), ...words],
      [textCell('Yearly salary (mean)'), ...numbers],
      [textCell('Job satisfaction'), ...titles.map(() => missingCell)],
    ];
    const block = tableBlock('Wide', ['Metric', ...titles], rows);
    const pdf = await renderAndRead(documentOf([block], { title: longTitles.join(' vs '), paper: 'a4' }));
    expect(rowsOf(pdf)).toEqual(expectedRows(block.table));
    expectInsideMargins(pdf);
    const drawn = pdf.pages.flatMap((page) => page.texts.map((text) => text.text)).join(' ');
    for (const word of [...titles, 'Highest-paying city'].flatMap((title) => title.split(/[ –-]/))) {
      expect(drawn, 'a word was broken').toContain(word);
    }
  });

  it('break a word that no column could hold, without losing a letter', async () => {
    const word = 'abcdefghij'.repeat(40);
    const pdf = await renderAndRead(
      documentOf([
        tableBlock('Word', ['Metric', 'A', 'B'], [[textCell('x'), textCell(word), textCell(word)]]),
      ]),
    );
    expect(textsOf(pdf, 'TD')).toEqual([word, word]);
    expectInsideMargins(pdf);
  });
});

describe('page breaks', () => {
  const followers: Record<string, Block> = {
    table: tableBlock('Next', ['Metric', 'Rate', 'Jobs'], numberedRows(40)),
    paragraph: { type: 'paragraph', style: 'body', text: 'Words that go on and on. '.repeat(40) },
    list: { type: 'list', items: ['One short item.', 'Another.', 'A third.'] },
  };

  it.each(Object.keys(followers))('never part a heading from the %s after it', async (name) => {
    const follower = followers[name];
    if (follower === undefined) throw new Error(`no follower ${name}`);
    for (let lines = 30; lines < 46; lines += 1) {
      const filler: Block = { type: 'list', items: Array.from({ length: lines }, () => 'Filler') };
      const heading: Block = { type: 'heading', level: 1, text: 'Heading' };
      const pdf = await renderAndRead(documentOf([filler, heading, { ...heading, level: 2 }, follower]));
      const page = pdf.pages.find(({ elements }) => elementsOf(elements, 'H2').length > 0);
      const wanted = { table: 3, paragraph: 1, list: 1 }[name] ?? 1;
      const role = { table: 'TR', paragraph: 'P', list: 'LI' }[name] ?? '';
      const after = elementsOf(page?.elements ?? [], role).filter(
        (element) => !element.text.includes('Filler'),
      );
      expect(after.length, `after ${lines} lines`).toBeGreaterThanOrEqual(wanted);
    }
  });
});

describe('the file', () => {
  it('has the same bytes for the same document', async () => {
    const first = await renderer.render(documentOf(everything));
    await renderer.render(
      documentOf([{ type: 'paragraph', style: 'body', text: 'Ω Å µ μ another document between' }]),
    );
    const second = await renderer.render(documentOf(everything));
    const elsewhere = await createPdfRenderer(theme).render(documentOf(everything));
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, elsewhere)).toBe(0);
  });

  it('says what it is, in characters that XML would not allow as well', async () => {
    const title = 'R&D <Lead> vs “Élan”\u0001';
    const bytes = await renderer.render(documentOf(everything, { title }));
    const pdf = await readPdf(bytes);
    expect(pdf.info).toMatchObject({
      Title: 'R&D <Lead> vs “Élan”',
      Author: 'Role Reports',
      Subject: 'United States, release 2026.1',
      CreationDate: 'D:20260115000000Z',
      ModDate: 'D:20260115000000Z',
      Language: 'en',
    });
    expect(pdf.xmlTitle).toBe('R&D <Lead> vs “Élan”');
    expect(Buffer.from(bytes).toString('utf8')).toContain('R&amp;D &lt;Lead&gt; vs “Élan”</rdf:li>');
  });

  it('has a bookmark for every heading', async () => {
    const pdf = await renderAndRead(documentOf(everything));
    expect(pdf.bookmarks).toEqual(['Overview', 'What they do', 'Sources']);
  });

  it('reads no font until the first document', async () => {
    let reads = 0;
    const counted = createPdfRenderer({
      ...theme,
      loadFont: (weight) => {
        reads += 1;
        return theme.loadFont(weight);
      },
    });
    expect(reads).toBe(0);
    await counted.render(documentOf([]));
    await counted.render(documentOf([]));
    expect(reads).toBe(2);
  });
});
