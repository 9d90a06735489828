/**
 * A table: it scrolls within its own frame where the screen is too narrow, and names its rows and columns. Its cells
 * are written as text and not as components: a page has a thousand and more of them, and they are half of its time.
 */
import { raw } from 'hono/html';
import type { Block, Cell, Column, Table } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { cleanText } from '../text/clean-text.ts';
import { escapeXml } from '../text/escape-xml.ts';
import { type HtmlLook, sourceAnchor } from './look.ts';
import { TableFrame } from './table-frame.tsx';

/** Word joiner: the numbers stay with the last word of what they are about. */
const glue = '\u2060';

function escaped(text: string): string {
  return escapeXml(cleanText(text));
}

const noSources: readonly string[] = [];

/** The numbers of the sources, as links to their footnotes. */
function references(sources: readonly string[], { sourceNumbers, sourceLabel }: HtmlLook): string {
  const numbers = sources.flatMap((id) => sourceNumbers.get(id) ?? []).toSorted((a, b) => a - b);
  if (numbers.length === 0) return '';
  const links = numbers.map(
    (number) =>
      `<a href="#${sourceAnchor(number)}" aria-label="${escaped(sourceLabel(number))}">${number}</a>`,
  );
  return `<sup class="references">${glue}${links.join('')}</sup>`;
}

function classOf({ align }: Column, cell?: Cell): string {
  const isNumber = align === 'right';
  if (cell?.type === 'missing') return isNumber ? ' class="number missing"' : ' class="missing"';
  return isNumber ? ' class="number"' : '';
}

/** A row: cells that name it, then those of its values. */
function rowHtml(cells: readonly Cell[], table: Table, sources: readonly string[], look: HtmlLook): string {
  const { columns, keyColumns } = table;
  let html = '<tr>';
  for (const [position, column] of columns.entries()) {
    const cell: Cell = cells[position] ?? { type: 'empty' };
    const words = escaped(formatCell(cell, look.locale));
    if (position >= keyColumns) html += `<td${classOf(column, cell)}>${words}</td>`;
    else {
      const numbers = position === 0 ? references(sources, look) : '';
      html += `<th scope="row"${classOf(column)}>${words}${numbers}</th>`;
    }
  }
  return `${html}</tr>`;
}

function headHtml({ columns }: Table): string {
  const cells = columns.map((column) => `<th scope="col"${classOf(column)}>${escaped(column.heading)}</th>`);
  return `<thead><tr>${cells.join('')}</tr></thead>`;
}

function bodyHtml(table: Table, look: HtmlLook): string {
  const rows = table.rows.map((cells, position) =>
    rowHtml(cells, table, table.rowSources?.[position] ?? noSources, look),
  );
  return `<tbody>${rows.join('')}</tbody>`;
}

export function TableBlock({
  block: { table },
  look,
}: {
  block: Extract<Block, { type: 'table' }>;
  look: HtmlLook;
}) {
  const captionId = `table-${table.id}`;
  return (
    <TableFrame labelledBy={captionId}>
      <table>
        <caption id={captionId} class="unseen">
          {cleanText(table.title)}
        </caption>
        {raw(headHtml(table) + bodyHtml(table, look))}
      </table>
    </TableFrame>
  );
}
