/** Charts in the PDF: figures with words in the structure, whole on a page and with what introduces them. */
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/document.ts';
import { createPdfRenderer } from '../../../src/render/pdf/pdf-renderer.ts';
import { theme } from '../../../templates/theme.ts';
import { charts, dollars, genderChart, localPayChart, payChart, percent } from '../chart/sample-charts.ts';
import { allElements, elementsOf, readPdf } from './read-pdf.ts';
import { documentOf, longTitles, numberedRows, tableOf } from './sample-document.ts';

const renderer = createPdfRenderer(theme);

async function render(blocks: readonly Block[], paper: 'letter' | 'a4' = 'letter') {
  return readPdf(await renderer.render(documentOf(blocks, { paper })));
}

const chartBlocks = Object.values(charts).map((chart): Block => ({ type: 'chart', chart }));
const heading: Block = { type: 'heading', level: 1, text: 'Salary' };
const sentence: Block = { type: 'paragraph', style: 'body', text: 'A sentence on pay. '.repeat(20).trim() };

describe('a chart', () => {
  it.each(['letter', 'a4'] as const)(
    'is a figure with its words, within the margins of %s',
    async (paper) => {
      const pdf = await render(chartBlocks, paper);
      const figures = elementsOf(allElements(pdf), 'Figure');
      expect(figures.map(({ alt }) => alt)).toEqual(Object.values(charts).map(({ alt }) => alt));
      for (const page of pdf.pages)
        for (const { x, width, text } of page.texts) {
          expect(x, text).toBeGreaterThanOrEqual(theme.page.margins.left - 0.1);
          expect(x + width, text).toBeLessThanOrEqual(page.width - theme.page.margins.right + 0.1);
        }
    },
  );

  it('is drawn by vectors and text, without an image', async () => {
    const bytes = Buffer.from(await renderer.render(documentOf(chartBlocks))).toString('latin1');
    expect(bytes).toContain('/S /Figure');
    expect(bytes).toMatch(/\/BBox \[54 [\d.]+ 558 [\d.]+\]/);
    expect(bytes).not.toContain('/Subtype /Image');
  });

  it('says with a long title unshortened what the page shortens', async () => {
    const label = longTitles.join(' and ');
    const alt = `${label}: Male 50%, Female 50%.`;
    const rows = [{ label, figures: [percent(50), percent(50)] }];
    const pdf = await render([{ type: 'chart', chart: { ...genderChart, alt, rows } }]);
    const [figure] = elementsOf(allElements(pdf), 'Figure');
    expect(figure?.alt).toBe(alt);
    expect(figure?.text).toContain('…');
  });

  it('shows a character that the fonts lack, without losing it in the words', async () => {
    const rows = [{ label: 'מפתחי ᚠ', figures: [percent(50), percent(50)] }];
    const pdf = await render([{ type: 'chart', chart: { ...genderChart, alt: 'מפתחי ᚠ: half.', rows } }]);
    const [figure] = elementsOf(allElements(pdf), 'Figure');
    expect(figure?.alt).toBe('מפתחי ᚠ: half.');
    expect(figure?.text).toContain('□');
    expect(figure?.text).toContain('מפתחי');
  });
});

describe('at the end of a page', () => {
  it.each([
    ['with its heading', [heading]],
    ['with its heading and its sentence', [heading, sentence]],
    ['with both headings above it', [heading, { ...heading, level: 2 } as const]],
  ])('a chart moves whole, %s', async (_, before) => {
    const chart: Block = { type: 'chart', chart: payChart };
    for (let lines = 14; lines < 42; lines += 1) {
      const filler: Block = { type: 'list', items: Array.from({ length: lines }, () => 'Filler') };
      const table: Block = {
        type: 'table',
        table: tableOf('Pay', ['Metric', 'Rate', 'Jobs'], numberedRows(9)),
      };
      const pdf = await render([filler, ...before, chart, table]);
      const pages = pdf.pages.filter(({ elements }) => elementsOf(elements, 'Figure').length > 0);
      expect(pages, `after ${lines} lines`).toHaveLength(1);
      const elements = pages[0]?.elements ?? [];
      expect(elementsOf(elements, 'H2'), `after ${lines} lines`).toHaveLength(1);
      if (before.includes(sentence))
        expect(elementsOf(elements, 'P').at(-1)?.text.replaceAll(/\s+/g, ' ')).toContain(
          'A sentence on pay.',
        );
    }
  });

  it('a chart higher than a page is drawn smaller', async () => {
    const groups = Array.from({ length: 40 }, (_, index) => ({
      label: `Role ${index + 1}`,
      bars: [{ label: 'Pay', series: 0, figure: dollars(1_000 * index + 1) }],
    }));
    const pdf = await render([heading, { type: 'chart', chart: { ...localPayChart, groups } }]);
    const pages = pdf.pages.filter(({ elements }) => elementsOf(elements, 'Figure').length > 0);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['Role 1', 'Role 40']));
  });

  it('charts by the dozen fill thirty pages, and none is parted', async () => {
    const blocks = Array.from({ length: 30 }, () => [heading, sentence, ...chartBlocks]).flat();
    const pdf = await render(blocks);
    expect(pdf.pages.length).toBeGreaterThanOrEqual(30);
    const figures = elementsOf(allElements(pdf), 'Figure');
    expect(figures).toHaveLength(120);
  });
});
