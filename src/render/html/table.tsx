/** A table: it scrolls within its own frame where the screen is too narrow, and names its rows and columns. */
import type { Block, Cell, Column } from '../../document/document.ts';
import { formatCell } from '../../document/format-cell.ts';
import { cleanText } from '../text/clean-text.ts';
import { type HtmlLook, sourceAnchor } from './look.ts';
import { Text } from './text.tsx';

const classOf = ({ align }: Column) => (align === 'right' ? 'number' : undefined);

function References({ sources, look }: { sources: readonly string[]; look: HtmlLook }) {
  const numbers = sources.flatMap((id) => look.sourceNumbers.get(id) ?? []).toSorted((a, b) => a - b);
  if (numbers.length === 0) return null;
  return (
    <sup class="references">
      {numbers.map((number) => (
        <a href={`#${sourceAnchor(number)}`} aria-label={look.sourceLabel(number)}>
          {number}
        </a>
      ))}
    </sup>
  );
}

function BodyCell({ cell, column, look }: { cell: Cell; column: Column; look: HtmlLook }) {
  const words = cleanText(formatCell(cell, look.locale));
  const name = classOf(column);
  if (cell.type !== 'missing') return <td class={name}>{words}</td>;
  return <td class={name === undefined ? 'missing' : `${name} missing`}>{words}</td>;
}

interface RowProps {
  readonly cells: readonly Cell[];
  readonly columns: readonly Column[];
  readonly keyColumns: number;
  readonly sources: readonly string[];
  readonly look: HtmlLook;
}

function BodyRow({ cells, columns, keyColumns, sources, look }: RowProps) {
  return (
    <tr>
      {columns.map((column, position) => {
        const cell = cells[position] ?? { type: 'empty' };
        if (position >= keyColumns) return <BodyCell cell={cell} column={column} look={look} />;
        return (
          <th scope="row" class={classOf(column)}>
            <Text>{formatCell(cell, look.locale)}</Text>
            {position === 0 && <References sources={sources} look={look} />}
          </th>
        );
      })}
    </tr>
  );
}

export function TableBlock({
  block: { table },
  look,
}: {
  block: Extract<Block, { type: 'table' }>;
  look: HtmlLook;
}) {
  const { id, title, columns, rows, keyColumns, rowSources } = table;
  const captionId = `table-${id}`;
  return (
    // What scrolls must be reached by the keyboard.
    <div class="table-frame" role="group" aria-labelledby={captionId} tabindex={0}>
      <table>
        <caption id={captionId} class="unseen">
          <Text>{title}</Text>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" class={classOf(column)}>
                <Text>{column.heading}</Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, position) => (
            <BodyRow
              cells={cells}
              columns={columns}
              keyColumns={keyColumns}
              sources={rowSources?.[position] ?? []}
              look={look}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
