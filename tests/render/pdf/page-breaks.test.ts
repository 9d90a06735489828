/** Where pages end, seen by what is drawn: for documents of every kind, and for a report of very many pages. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/document/document.ts';
import { createPdfRenderer } from '../../../src/render/pdf/pdf-renderer.ts';
import { theme } from '../../../templates/theme.ts';
import { skillsChart } from '../chart/sample-charts.ts';
import {
  allElements,
  elementsOf,
  type Pdf,
  type PdfElement,
  type PdfPage,
  type PdfText,
  readPdf,
  squash,
} from './read-pdf.ts';
import { documentOf, longTitles, numberedRows, tableOf, textCell } from './sample-document.ts';

const renderer = createPdfRenderer(theme);
const { margins } = theme.page;

async function renderAndRead(document: Document): Promise<Pdf> {
  return readPdf(await renderer.render(document));
}

/** The first thing that is drawn between the margins. */
function firstOf({ texts, height }: PdfPage): PdfText | undefined {
  return texts
    .filter(({ y }) => y < height - margins.top + 1)
    .toSorted((a, b) => b.y - a.y || a.x - b.x)
    .at(0);
}

/** The elements of the page from the top down. */
function elementsFromTop({ elements }: PdfPage): PdfElement[] {
  return elements.flatMap((element) => (element.role === 'Document' ? element.children : [element]));
}

const words = (count: number) => Array.from({ length: count }, () => 'words').join(' ');

const heading = fc
  .record({ level: fc.constantFrom(1, 2), count: fc.integer({ min: 1, max: 12 }) })
  .map(({ level, count }): Block => ({ type: 'heading', level, text: words(count) }));

/** Of no words, a few, or more than fit on a page. */
const paragraph = fc
  .record({ style: fc.constantFrom('lead', 'body', 'note'), count: fc.constantFrom(0, 5, 30, 70, 150, 1500) })
  .map(({ style, count }): Block => ({ type: 'paragraph', style, text: words(count) }));

const list = fc
  .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 })
  .map((items): Block => ({ type: 'list', items: items.map(words) }));

/** Column headings begin with `t`; one column makes the rows high. */
const table = fc
  .record({
    columns: fc.integer({ min: 2, max: 6 }),
    counts: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 }),
  })
  .map(({ columns, counts }): Block => {
    const headings = Array.from({ length: columns }, (_, index) => `t${index} title`);
    const rows = counts.map((count) =>
      headings.map((_, column) => textCell(column === 1 ? words(count) : 'cell')),
    );
    return { type: 'table', table: tableOf('Generated', headings, rows) };
  });

const chart = fc.constant<Block>({ type: 'chart', chart: skillsChart });

/** The block with its number at the end of a paragraph, and in the names of a table's rows: they are told apart by it. */
function numbered(block: Block, number: number): Block {
  if (block.type === 'paragraph' && block.text !== '') return { ...block, text: `${block.text} e${number}.` };
  if (block.type !== 'table') return block;
  const rows = block.table.rows.map(([, ...cells], row) => [textCell(`r${row} of ${number}`), ...cells]);
  return { ...block, table: { ...block.table, rows } };
}

/** Numbered blocks, whose last one is a paragraph: below headings must stand something. */
const blocks = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: heading },
      { weight: 4, arbitrary: paragraph },
      { weight: 1, arbitrary: list },
      { weight: 3, arbitrary: table },
      { weight: 1, arbitrary: chart },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((some): Block[] =>
    [...some, { type: 'paragraph', style: 'body', text: 'The end' } as const].map(numbered),
  );

/** How the paragraphs end that a table or a chart follows. */
function introductions(all: readonly Block[]): string[] {
  const shown = [...all.entries()].filter(([, block]) => block.type !== 'paragraph' || block.text !== '');
  return shown.flatMap(([index, block], position) => {
    const next = shown[position + 1]?.[1].type;
    return block.type === 'paragraph' && (next === 'table' || next === 'chart') ? [`e${index}.`] : [];
  });
}

/** The names of the last rows of tables of several rows. */
function lastRows(all: readonly Block[]): Set<string> {
  const rows = all.flatMap((block, number) =>
    block.type === 'table' && block.table.rows.length > 1
      ? [`r${block.table.rows.length - 1}of${number}`]
      : [],
  );
  return new Set(rows);
}

/** What is wrong with where the page begins, below the one before it. */
function faultsOfBeginning(page: PdfPage, all: readonly Block[]): string[] {
  const [first] = elementsFromTop(page);
  if (first?.role !== 'Table') return [];
  const hasHeadings = firstOf(page)?.text.startsWith('t0') === true;
  const rows = elementsOf([first], 'TR').map((row) => squash(row.children[0]?.text ?? ''));
  const [only = ''] = rows;
  return [
    ...(hasHeadings ? [] : ['begins without column headings']),
    ...(rows.length === 1 && lastRows(all).has(only) ? ['has a last row alone'] : []),
  ];
}

/** What is wrong with where the page ends, above the one after it. */
function faultsOfEnd(page: PdfPage, all: readonly Block[]): string[] {
  const last = elementsFromTop(page).at(-1);
  if (last === undefined) return ['is empty'];
  const text = squash(last.text);
  if (last.role === 'H2' || last.role === 'H3') return ['ends in a heading'];
  if (last.role === 'Table' && elementsOf([last], 'TD').length === 0) return ['ends in column headings'];
  const introduces = last.role === 'P' && introductions(all).some((end) => text.endsWith(end));
  return introduces ? ['ends in what introduces a table or a chart'] : [];
}

function faultsOf({ pages }: Pdf, all: readonly Block[]): string[] {
  return pages.flatMap((page, index) => {
    const inMargin = page.texts.filter(
      ({ y }) => y > margins.bottom - theme.page.footerGap && y < margins.bottom - 1,
    );
    return [
      ...inMargin.map(({ text }) => `has ${text} in its margin`),
      ...(index === 0 ? [] : faultsOfBeginning(page, all)),
      ...(index === pages.length - 1 ? [] : faultsOfEnd(page, all)),
    ].map((fault) => `page ${index + 1} of ${pages.length} ${fault}`);
  });
}

describe('pages of any document', () => {
  it('end in no heading and no introduction, and begin with the headings of a table that goes on', async () => {
    await fc.assert(
      fc.asyncProperty(blocks, fc.constantFrom('letter', 'a4'), async (all, paper) => {
        expect(faultsOf(await renderAndRead(documentOf(all, { paper })), all)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('a heading', () => {
  it('stays with its paragraphs where a table below them fits on a page with one of them and not with all', async () => {
    for (let count = 20; count <= 60; count += 4) {
      const headings = Array.from({ length: 6 }, (_, index) => `t${index} title`);
      const rows = [count, count, 1].map((most) =>
        headings.map((_, column) => textCell(words(column === 1 ? most : 1))),
      );
      const all = [
        { type: 'heading', level: 1, text: 'Pay' } as const,
        ...[40, 90].map((most): Block => ({ type: 'paragraph', style: 'lead', text: words(most) })),
        { type: 'table', table: tableOf('Pay', headings, rows) } as const,
        { type: 'paragraph', style: 'body', text: 'The end' } as const,
      ].map(numbered);
      expect(faultsOf(await renderAndRead(documentOf(all, { paper: 'a4' })), all), `${count} words`).toEqual(
        [],
      );
    }
  });
});

/** Words that a column for each of five roles has no room for when the page stands upright. */
function wideTable(columns: number): Block {
  const titles = Array.from({ length: columns }, (_, index) => longTitles[index % longTitles.length] ?? '');
  const rows = [
    ['Highest-paying city', ...titles.map(() => 'San Jose\u2013Sunnyvale\u2013Santa Clara, CA')].map(
      textCell,
    ),
  ];
  return {
    type: 'table',
    table: tableOf('Wide', ['Metric', ...titles.map((title, index) => `${title} ${index}`)], rows),
  };
}

describe('a page', () => {
  it.each([
    { columns: 2, paper: 'letter', width: 612, height: 792 },
    { columns: 4, paper: 'letter', width: 612, height: 792 },
    { columns: 5, paper: 'letter', width: 792, height: 612 },
    { columns: 5, paper: 'a4', width: 841.89, height: 595.28 },
  ] as const)(
    'of a table for $columns roles on $paper is $width wide',
    async ({ columns, paper, width, height }) => {
      const { pages } = await renderAndRead(documentOf([wideTable(columns), wideTable(2)], { paper }));
      for (const page of pages) {
        expect(page.width).toBeCloseTo(width, 1);
        expect(page.height).toBeCloseTo(height, 1);
      }
    },
  );

  it('that lies on its side has text that can be read, in lines that are not too long', async () => {
    const prose: Block = { type: 'paragraph', style: 'body', text: words(300) };
    const { pages } = await renderAndRead(documentOf([prose, wideTable(5)]));
    const body = pages.flatMap(({ texts, height }) =>
      texts.filter(({ y }) => y > margins.bottom && y < height - margins.top),
    );
    for (const { text, size, width } of body) {
      expect(size, text).toBeGreaterThanOrEqual(theme.table.readable);
      expect(width, text).toBeLessThanOrEqual(theme.longestLine);
    }
  });

  it('stays upright where turning it gains nothing', async () => {
    const rows = [[textCell('x'), textCell('abcdefghij'.repeat(4000))]];
    const { pages } = await renderAndRead(
      documentOf([{ type: 'table', table: tableOf('Word', ['Metric', 'A'], rows) }]),
    );
    expect(pages[0]?.width).toBe(612);
  });
});

/** A report of five roles: prose, a chart and a table of so many rows. */
function longReport(rows: number): Document {
  const titles = [...longTitles];
  const cells = numberedRows(rows).map(([name, a, b]) => [name, a, b, a, b, a].flatMap((cell) => cell ?? []));
  const sections = titles.flatMap((title): Block[] => [
    { type: 'heading', level: 1, text: title },
    {
      type: 'paragraph',
      style: 'body',
      text: 'What people in this role do all day, in very many words. '.repeat(60),
    },
    { type: 'heading', level: 2, text: 'Duties' },
    { type: 'list', items: Array.from({ length: 30 }, (_, index) => `Duty ${index} of ${title}`) },
  ]);
  const figures = tableOf('Figures', ['Metric', ...titles], cells);
  return documentOf(
    [...sections, { type: 'heading', level: 1, text: 'Figures' }, { type: 'table', table: figures }],
    {
      title: titles.join(' vs '),
    },
  );
}

/** The least time of three, in milliseconds. */
async function timed(rows: number): Promise<number> {
  const document = longReport(rows);
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    await renderer.render(document);
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

describe('a report of very many pages', () => {
  it('repeats column headings, numbers its pages, and keeps bookmarks and every row', async () => {
    const pdf = await renderAndRead(longReport(2000));
    expect(pdf.pages.length).toBeGreaterThan(30);
    expect(pdf.bookmarks).toEqual([...longTitles.flatMap((title) => [title, 'Duties']), 'Figures']);
    const rows = elementsOf(allElements(pdf), 'TR').map((row) => squash(row.children[0]?.text ?? ''));
    expect(rows).toEqual(['Metric', ...numberedRows(2000).map((_, index) => `Row${index + 1}ofthetable`)]);
    for (const [index, page] of pdf.pages.entries()) {
      const texts = page.texts.map(({ text }) => text);
      expect(texts).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      if (texts.some((text) => text.startsWith('Row '))) expect(texts).toContain('Metric');
    }
  }, 60_000);

  it('takes four times as long for four times as many rows, and not sixteen', async () => {
    await timed(500);
    const [few, many] = [await timed(1000), await timed(4000)];
    console.log(`PDF of 1,000 rows: ${few.toFixed(0)} ms; of 4,000 rows: ${many.toFixed(0)} ms`);
    expect(many / few).toBeLessThan(8);
  }, 60_000);
});
