/** The PDF keeps the contract of renderers: every cell is found again by its tag. */
import { describe } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { formatCell } from '../../../src/document/format-cell.ts';
import { createPdfRenderer } from '../../../src/render/pdf/pdf-renderer.ts';
import { theme } from '../../../templates/theme.ts';
import { type FormatReader, rendererContract } from '../renderer-contract.ts';
import { allElements, elementsOf, readPdf, squash } from './read-pdf.ts';

/** All rows in one list: where one table ends and the next begins the tags of a page do not say. */
const reader: FormatReader = {
  async read(bytes) {
    const rows = elementsOf(allElements(await readPdf(bytes)), 'TR');
    return [rows.map((row) => row.children.map((cell) => squash(cell.text)))];
  },
  expected: ({ blocks, locale }: Document) => [
    blocks.flatMap((block) =>
      block.type === 'table'
        ? [
            block.table.columns.map(({ heading }) => squash(heading)),
            ...block.table.rows.map((row) => row.map((cell) => squash(formatCell(cell, locale)))),
          ]
        : [],
    ),
  ],
};

describe('PDF renderer', () => {
  rendererContract(() => createPdfRenderer(theme), reader);
});
